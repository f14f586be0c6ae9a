#pragma once

#include "widgets/form/formstyle.h"

#include <QTableView>
#include <vector>

namespace redraft {

class CellDelegate;
class TableModel;

/// The cells of a table, as high as they are: the form scrolls, and only what is too wide scrolls in here.
/// Tab goes from cell to cell; in the last one it asks for a row, or leaves if the last row is empty.
class GridView : public QTableView
{
    Q_OBJECT

public:
    GridView(const FormStyle& style, TableModel& model, CellDelegate& delegate, QWidget* parent = nullptr);

    using QTableView::edit;
    /// Widths of the columns for the width of the view, then heights.
    void fitColumns();
    void fitRows(int first, int last);
    bool isEditingCell() const { return state() == EditingState; }
    /// The selected cells as text divided by tabs, in quotes where needed.
    QString selectedText() const;

public slots:
    // Called by name, from the window's Edit menu.
    void cut();
    void copy();
    void paste();
    /// True if there are rows below the head, and the last one says nothing.
    bool isLastRowEmpty() const;

signals:
    void rowWanted();
    void moveRowRequested(int direction);
    void moveColumnRequested(int direction);
    void clearRequested();
    void pasted(const QString& text);
    void undoRequested();
    void redoRequested();
    /// Escape, or a key that leads out: -1 back, 1 on.
    void leaveRequested(int direction);
    void focused(bool hasFocus);
    void currentMoved();

protected:
    bool event(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool handleKey(const QKeyEvent& event);
    /// Widths that the columns would have if there were room for them, px.
    std::vector<int> naturalWidths() const;
    void updateHeight();

    FormStyle m_style;
    TableModel& m_model;
    CellDelegate& m_delegate;
};

} // namespace redraft
