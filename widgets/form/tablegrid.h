#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/pieceview.h"

#include <QWidget>

namespace redraft {

class CellDelegate;
class GridHandles;
class GridView;
class TableBar;
class TableModel;

/// The table of a section as a grid, with buttons for rows and columns. Knows nothing of the document: it
/// shows what was read and asks for edits.
class TableGrid : public QWidget, public PieceView
{
    Q_OBJECT

public:
    TableGrid(const FormStyle& style, AskForEdit ask, QWidget* parent = nullptr);

    void showPiece(const ReadSection& section, int number) override;
    void setReadOnly(bool isReadOnly) override;
    QList<QWidget*> controls() const override;
    /// Rows count from 0 below the header, which is -1.
    void focusCell(int row, int column);
    /// The cell that stands at a position of the section.
    void focusPlace(qsizetype position) override;
    /// Takes away a row that was only walked through.
    int flush() override;
    GridView& view() const { return *m_view; }

signals:
    void undoRequested();
    void redoRequested();
    void focusLeft();

private:
    void connectView();
    bool request(const SectionEdit& edit);
    void addRowBehind();
    void addRowAtEnd();
    void followFocus();
    void dropWalkedRow();
    void showExtraCells();
    void addColumnBehind();
    void removeRows();
    void removeColumn();
    void moveRowBy(int by);
    void moveColumnBy(int by);
    void putRow(int row, int place);
    void putColumn(int column, int place);
    void clearCells();
    void paste(const QString& text);
    void putCells(const QModelIndex& at, const std::vector<QStringList>& cells);
    void showMenu(QPoint place);
    void leave(int direction);

    FormStyle m_style;
    AskForEdit m_ask;
    TableModel* m_model;
    CellDelegate* m_delegate;
    GridView* m_view;
    GridHandles* m_handles;
    QLabel* m_fault;
    QLabel* m_extra; ///< cells that no column holds
    TableBar* m_bar;
    SourceTable m_table;
    int m_number = 0;     ///< of the table in the section
    int m_walkedRow = -1; ///< that Tab added, see TableModel; nothing was written into it yet
};

} // namespace redraft
