#pragma once

#include "widgets/form/entryheader.h"
#include "widgets/form/entryrow.h"
#include "widgets/form/pieceview.h"

class QToolButton;
class QVBoxLayout;

namespace redraft {

/// One entry of a section: its name, its parts, tasks and texts, in the order of the document. Knows nothing
/// of the document: it shows what was read and asks for edits.
class EntryCard : public QWidget, public PieceView
{
    Q_OBJECT

public:
    EntryCard(const FormStyle& style, AskForEdit ask, QWidget* parent = nullptr);

    void showPiece(const ReadSection& section, int number) override;
    void setReadOnly(bool isReadOnly) override;
    QList<QWidget*> controls() const override;
    QWidget* firstControl() const override;
    void focusPlace(qsizetype position) override;
    void selectWords(const ReadSection& section, TextRange range) override;
    int flush() override;
    /// What the document refused; it stands only here.
    HeldTexts heldTexts() const;
    /// Holds a text of this entry again. False if there is no such field.
    bool hold(const HeldText& held);
    bool mayShow(const ReadSection& section, int number) const override;
    /// Where the part begins that has the focus, -1 where it is none.
    qsizetype focusedPlace() const;
    /// The name, and the arrows: see EntryHeader.
    EntryHeader& header() const { return *m_header; }

signals:
    void removeRequested();
    void moveRequested(int direction);
    void undoRequested();
    void redoRequested();
    void focusLeft();
    void controlsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void connectHeader();
    void showRows(const ReadSection& section, int index);
    EntryRow* makeRow(const EntryRowPlan& plan);
    void showAddable(const ReadSection& section, int index);

    FormStyle m_style;
    AskForEdit m_ask;
    EntryHeader* m_header;
    QWidget* m_body;
    QVBoxLayout* m_rowsLayout;
    QWidget* m_addBar = nullptr;
    std::vector<EntryRow*> m_rows;
    QStringList m_addable;
    QList<QToolButton*> m_addButtons;
    bool m_isReadOnly = false;
};

} // namespace redraft
