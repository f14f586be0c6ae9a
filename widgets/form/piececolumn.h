#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/heldtext.h"
#include "widgets/form/pieceview.h"
#include "widgets/form/sectionpieces.h"

#include <QWidget>

class QVBoxLayout;

namespace redraft {

class EntryCard;
class FreeText;
class TableGrid;

/// The pieces of a section below each other. Those that stay the same keep their widgets, so that the user
/// can go on in them.
class PieceColumn : public QWidget
{
    Q_OBJECT

public:
    /// Like AskForEdit; `widget` is the card of the entry that the edit is for, or null.
    using AskFor = std::function<QString(const QWidget* widget, const SectionEdit& edit)>;

    PieceColumn(const FormStyle& style, AskFor ask, QWidget* parent = nullptr);

    void showPieces(const ReadSection& section);
    /// False while what the user is in would become something else.
    bool mayShow(const ReadSection& section) const;
    bool isEmpty() const { return m_shown.empty(); }
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    /// See PieceView::flush().
    int flush();
    /// What the document refused of the entries, and of those that are not there for now.
    HeldTexts heldTexts() const;
    /// Holds texts again in the entries that they belong to, or once these are there.
    void hold(const HeldTexts& texts);

    /// The number of the entry that `widget` shows; -1 if it shows none.
    int entryOf(const QWidget* widget) const;
    /// Null if there are fewer.
    EntryCard* entryCard(int entry) const;
    /// The entry with the focus; a number above all of them if none has it.
    int focusedEntry() const;
    /// The table, null if there is none.
    TableGrid* grid() const;
    /// The text outside of parts that has the focus, or null.
    FreeText* focusedText() const;

    /// The text outside of entries that `widget` is the editor of, or null.
    FreeText* textWith(const QWidget* widget) const;
    /// Puts the focus on what stands at a position of the section. False if there is nothing.
    bool focusPlace(qsizetype position);
    /// Focuses and selects what stands at a range of the section, as far as one field holds it.
    void selectWords(const ReadSection& section, TextRange range);
    /// Where the piece with the focus begins in the section; -1 if none has it.
    qsizetype focusedPosition() const;
    /// The cursor, or the thing with the focus.
    QRect focusRectangle() const;
    /// Positions in the section, and y of what begins there.
    QList<std::pair<qsizetype, int>> places() const;

signals:
    void moveRequested(redraft::EntryCard* card, int direction);
    void removeRequested(redraft::EntryCard* card);
    void undoRequested();
    void redoRequested();
    void controlsChanged();
    void focusLeft();
    void placeMoved();
    /// The arrow keys lead out: -1 up, 1 down.
    void leaveRequested(int direction);

private:
    struct Shown
    {
        PieceKind kind = PieceKind::Text;
        QWidget* widget = nullptr;
        PieceView* view = nullptr;
        QString name;
        qsizetype position = 0;
    };
    std::vector<Shown> keptFor(const std::vector<SectionPiece>& now);
    void discard(const Shown& shown);
    HeldTexts heldTextsOf(const Shown& shown) const;
    Shown make(PieceKind kind);
    template <typename Piece>
    Shown connected(PieceKind kind, Piece* piece);
    EntryCard* makeEntry();
    FreeText* makeText();
    void leave(const FreeText& text, int direction);
    const Shown* pieceAt(qsizetype position) const;

    FormStyle m_style;
    AskFor m_ask;
    std::vector<Shown> m_shown;
    QVBoxLayout* m_layout;
    HeldTexts m_homeless; ///< of entries that are not there for now
    bool m_isReadOnly = false;
};

} // namespace redraft
