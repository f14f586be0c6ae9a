#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/formstyle.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace redraft {

class EntryCard;
class FreeText;
class TableGrid;

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
    /// Puts the focus on what stands at the start of a range of the document, and selects a text there that
    /// stands for something still to be written, if the range is not empty.
    void goTo(TextRange range);
    /// Where the thing with the focus stands in the document.
    TextRange focusedRange() const;
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

private:
    enum class PieceKind
    {
        Text,
        Entry,
        Table
    };
    struct Piece
    {
        PieceKind kind = PieceKind::Text;
        int number = 0; ///< of the text or entry
        qsizetype position = 0;
    };
    struct Shown
    {
        PieceKind kind = PieceKind::Text;
        QWidget* widget = nullptr;
        QString name; ///< of entries: tells which one stays which
        qsizetype position = 0;
    };
    std::vector<Piece> pieces() const;
    const std::vector<EntryText>& texts() const;
    QString nameOf(const Piece& piece) const;
    bool mustWait(const std::vector<Piece>& now) const;
    void showPieces(const std::vector<Piece>& now);
    QWidget* makeWidget(PieceKind kind);
    QWidget* makeEntry();
    void showPiece(Shown& shown, const Piece& piece);
    void showButtons();
    QString ask(const QWidget* widget, const SectionEdit& edit);
    int entryOf(const QWidget* widget) const;
    EntryCard* entryCard(int entry) const;
    FreeText* focusedText() const;
    /// Behind this entry, at most behind the last.
    void add(int behindEntry);
    /// The entry with the focus; a number above all of them if none has it.
    int focusedEntry() const;
    void move(const EntryCard* card, int direction);
    void remove(const QWidget* widget);
    void settle();

    FormStyle m_style;
    ReadSection m_section;
    qsizetype m_offset = 0;
    std::vector<Shown> m_shown;
    QVBoxLayout* m_layout;
    QToolButton* m_addButton;
    QLabel* m_fault;
    bool m_isWaiting = false; ///< the source has another structure, but the user is in the middle of it
    bool m_isReadOnly = false;
};

} // namespace redraft
