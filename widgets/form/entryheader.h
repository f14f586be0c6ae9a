#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/heldtext.h"

#include <QWidget>
#include <optional>

class QHBoxLayout;
class QToolButton;

namespace redraft {

class ValueEditor;

/// Where in the name of an entry the cursor is; none: the user moves the entry by its arrows.
using EntryFocus = std::optional<int>;

/// The head of an entry: its number and name, and the buttons that fold, move and remove it.
class EntryHeader : public QWidget
{
    Q_OBJECT

public:
    EntryHeader(const FormStyle& style, AskForEdit ask, QWidget* parent = nullptr);

    void showEntry(const ReadSection& section, int index);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    /// What moves and removes the entry.
    QList<QWidget*> buttons() const;
    /// False: there is nothing below that could be folded.
    void setFoldable(bool isFoldable);
    bool isFolded() const;
    void unfold();
    /// Tries again to write a name that was refused; an empty one gives way to the old one. 1 if it still
    /// cannot stand in the document, else 0.
    int flush();
    /// A name that was refused; nothing else.
    HeldTexts heldTexts() const;
    void hold(const HeldText& held);

    /// Puts the cursor into the name and selects it.
    void focusName();
    /// Puts the cursor on a place of the section that stands in the name.
    void focusPlace(qsizetype position);
    /// Selects what stands in the name; false if the range begins elsewhere.
    bool selectWords(const ReadSection& section, const SectionEntry& entry, TextRange range);
    EntryFocus entryFocus() const;
    /// Puts the focus on the place in the name, or on the arrow of the direction.
    void takeFocus(const EntryFocus& focus, int direction);

signals:
    void foldChanged(bool isFolded);
    void moveRequested(int direction);
    void removeRequested();
    /// Enter in the name.
    void finished();
    void focusLeft();
    void undoRequested();
    void redoRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLine(QHBoxLayout& line);
    void connectControls();
    void rename();
    void showFault(const QString& fault);
    void showFold(bool isFolded);
    void showNumber(const SectionEntry& entry);
    void showNames(const ReadSection& section, int index);

    FormStyle m_style;
    AskForEdit m_ask;
    QLabel* m_number;
    ValueEditor* m_name;
    QLabel* m_fault;
    QToolButton* m_fold;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QString m_shownName;
    QStringList m_shown; ///< all that it was made of
    qsizetype m_nameStart = 0;
    bool m_isReadOnly = false;
};

} // namespace redraft
