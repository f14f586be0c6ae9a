#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace redraft {

/// One thing that the palette offers.
struct PaletteEntry
{
    QString text;
    QString place; ///< muted, e.g. the menu
    QString shortcut;
    bool isEnabled = true;
    std::function<void()> run;
};

/// A field and a list over the window: letters narrow the list, Enter does the chosen entry, Escape closes.
/// Stays above its parent. GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent);
    /// Shows the palette with these entries; disabled entries are left out.
    void open(std::vector<PaletteEntry> entries);
    /// Texts of the entries that are listed now, best first.
    QStringList listedTexts() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void runCurrent();
    void place();
    bool handleKey(int key);

    QLineEdit* m_field;
    QListWidget* m_list;
    std::vector<PaletteEntry> m_entries;
};

} // namespace redraft
