#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/heldtext.h"

#include <QWidget>

class QToolButton;

namespace redraft {

class EntryCard;
class PieceColumn;

/// A section as its shape says: entries as sub-cards, a table as a grid, and text in its place between them.
/// It reads the section's source anew after every change, and never holds more than what was read.
class StructuredView : public QWidget
{
    Q_OBJECT

public:
    explicit StructuredView(const FormStyle& style, QWidget* parent = nullptr);

    /// Shows the section whose source, from its heading on, is `source` and stands at `offset` of the
    /// document. False if it cannot be shown so.
    bool showSection(const QString& source, qsizetype offset, const SectionDefinition& definition);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    QWidget* firstControl() const;
    bool isEditing() const;
    /// Writes what was refused while it was typed as it is. The number of texts that are still not in the
    /// document.
    int flush();
    /// What the document refused; it stands only in the fields. Hand it to whatever shows the section next.
    HeldTexts heldTexts() const;
    void hold(const HeldTexts& texts);
    /// Puts the focus on what stands at the start of a range of the document, and selects a text there that
    /// stands for something still to be written, if the range is not empty.
    void goTo(TextRange range);
    /// Focuses and selects the words at a range of the document, as far as one field holds them.
    void selectWords(TextRange range);
    /// Where the thing with the focus stands in the document; of a text: what is selected.
    TextRange focusedRange() const;
    /// True if `widget` is where a text outside of entries is edited.
    bool isText(const QWidget& widget) const;
    /// The cursor, or the thing with the focus, in coordinates of the view.
    QRect focusRectangle() const;
    /// Lines of the section, from that of its heading, and y of what begins there.
    QList<std::pair<int, int>> linePlaces() const;

signals:
    void editRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    void controlsChanged();
    void editingFinished();
    void placeMoved();
    /// The cursor wants to leave the section: -1 up, 1 down.
    void leaveRequested(int direction);

private:
    void connectColumn();
    void makeShortcut();
    QString ask(const QWidget* widget, const SectionEdit& edit);
    void tell(const QString& fault);
    void showButtons();
    /// Behind this entry, at most behind the last.
    void add(int behindEntry);
    void move(const EntryCard* card, int direction);
    void remove(const EntryCard* card);
    void settle();

    FormStyle m_style;
    ReadSection m_section;
    qsizetype m_offset = 0;
    PieceColumn* m_column;
    QToolButton* m_addButton;
    QLabel* m_fault;
    bool m_isWaiting = false; ///< the source has another structure, but the user is in the middle of it
    bool m_isReadOnly = false;
};

} // namespace redraft
