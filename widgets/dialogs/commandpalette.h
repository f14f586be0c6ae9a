#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace redraft {

/// One thing that the palette offers.
struct PaletteEntry
{
    QString key; ///< the same from start to start, e.g. to remember what was used
    QString text;
    QString place; ///< muted, e.g. the menu
    QString shortcut;
    bool isEnabled = true;
    std::function<void()> run;
};

/// A field and a list over the window: letters narrow the list, Enter does the chosen entry, Escape closes
/// and gives the focus back. As high as its rows, ten at most. Stays above its parent. GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent);
    /// Shows the palette with these entries, in this order while nothing is typed; disabled ones are left
    /// out.
    void open(std::vector<PaletteEntry> entries);
    /// Texts of the entries that are listed now, best first.
    QStringList listedTexts() const;

signals:
    /// An entry is about to run.
    void chosen(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectParts();
    void filter();
    void list(const std::vector<int>& indices);
    void runCurrent();
    void place();
    int listHeight() const;
    bool handleKey(int key);
    bool moveBy(int key);
    void speakCurrent();

    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
    std::vector<PaletteEntry> m_entries;
};

} // namespace redraft
