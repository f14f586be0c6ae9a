#include "widgets/form/gridview.h"

#include "app/checklist/placeholders.h"
#include "widgets/form/celldelegate.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/tablemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace redraft {

GridView::GridView(const FormStyle& style, TableModel& model, CellDelegate& delegate, QWidget* parent)
    : QTableView(parent)
    , m_style(style)
    , m_model(model)
    , m_delegate(delegate)
{
    setModel(&model);
    setItemDelegate(&delegate);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setMinimumSectionSize(8);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked | SelectedClicked);
    setSelectionMode(ContiguousSelection);
    setWordWrap(true);
    setTabKeyNavigation(true);
    setShowGrid(true);
    setStyleSheet(QStringLiteral("QTableView { background: %1; gridline-color: %2; border: 1px solid %2; }")
                      .arg(style.theme.surface.name(), style.theme.border.name()));
}

std::vector<int> GridView::naturalWidths() const
{
    std::vector<int> natural(size_t(m_model.columnCount()), m_style.px(72));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            int& width = natural[size_t(column)];
            width = std::max(width, m_delegate.widthOf(m_model.cell(row, column), row == 0));
        }
    }
    for (int& width : natural)
        width = std::min(width, m_style.px(420));
    return natural;
}

void GridView::fitColumns()
{
    const int columns = m_model.columnCount();
    if (columns == 0 || viewport()->width() < 40)
        return;
    const std::vector<int> natural = naturalWidths();
    const int least = m_style.px(96);
    int sum = 0;
    int leastSum = 0;
    for (const int width : natural) {
        sum += width;
        leastSum += std::min(width, least);
    }
    const int room = viewport()->width();
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        const int wanted = natural[size_t(column)];
        const int kept = std::min(wanted, least);
        // Wide enough: all grow alike. Else what is wider than it must be gives way; too narrow even so:
        // scroll.
        int width = kept;
        if (sum <= room)
            width = int(qint64(wanted) * room / std::max(1, sum));
        else if (leastSum < room)
            width = kept + int(qint64(wanted - kept) * (room - leastSum) / (sum - leastSum));
        if (column == columns - 1 && leastSum < room)
            width = room - used;
        used += width;
        setColumnWidth(column, width);
    }
    fitRows(0, m_model.rowCount() - 1);
}

void GridView::fitRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        int height = 0;
        for (int column = 0; column < m_model.columnCount(); ++column)
            height = std::max(height,
                              m_delegate.heightOf(m_model.cell(row, column), row == 0, columnWidth(column)));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
    updateHeight();
}

void GridView::updateHeight()
{
    const bool isWide = horizontalHeader()->length() > viewport()->width();
    const int bar = isWide ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = verticalHeader()->length() + bar + 2;
    if (height != this->height())
        setFixedHeight(height);
}

bool GridView::isLastRowEmpty() const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (!m_model.cell(m_model.rowCount() - 1, column).isEmpty())
            return false;
    }
    return m_model.rowCount() > 1;
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex now = currentIndex();
    const bool isLast = now.row() == m_model.rowCount() - 1 && now.column() == m_model.columnCount() - 1;
    const bool isFirst = now.row() == 0 && now.column() == 0;
    if (action == MovePrevious && isFirst) {
        emit leaveRequested(-1);
        return {};
    }
    if (action != MoveNext || !isLast)
        return QTableView::moveCursor(action, modifiers);
    if (isLastRowEmpty()) {
        emit leaveRequested(1);
        return {};
    }
    emit rowWanted();
    return m_model.index(m_model.rowCount() - 1, now.row() == m_model.rowCount() - 1 ? now.column() : 0);
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool isOpen = QTableView::edit(index, trigger, event);
    auto* editor = qobject_cast<SectionEditor*>(indexWidget(index));
    const bool isTyped = trigger == AnyKeyPressed || trigger == NoEditTriggers;
    // What stands for something still to be written is selected: the first key replaces it.
    if (isOpen && editor && !isTyped && trigger != AllEditTriggers && !isPlaceholder(editor->rawText()))
        editor->moveCursor(QTextCursor::End);
    return isOpen;
}

/// Alt and arrows move rows and columns, whatever they do elsewhere in the window.
bool GridView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isArrow = key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down;
        if (isArrow && (key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(*event))
        QTableView::keyPressEvent(event);
}

bool GridView::handleKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier) {
        if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
            return emit moveRowRequested(event.key() == Qt::Key_Up ? -1 : 1), true;
        if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
            return emit moveColumnRequested(event.key() == Qt::Key_Left ? -1 : 1), true;
    }
    if (event.matches(QKeySequence::Undo))
        return emit undoRequested(), true;
    if (event.matches(QKeySequence::Redo))
        return emit redoRequested(), true;
    if (event.matches(QKeySequence::Paste))
        return paste(), true;
    if (event.matches(QKeySequence::Copy))
        return copy(), true;
    if (event.matches(QKeySequence::Cut))
        return cut(), true;
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return emit clearRequested(), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return edit(currentIndex(), EditKeyPressed, nullptr), true;
    case Qt::Key_Escape:
        return emit leaveRequested(1), true;
    default:
        return false;
    }
}

void GridView::copy()
{
    QApplication::clipboard()->setText(selectedText());
}

void GridView::cut()
{
    copy();
    emit clearRequested();
}

void GridView::paste()
{
    emit pasted(QApplication::clipboard()->text());
}

QString GridView::selectedText() const
{
    QString text;
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return text;
    const QItemSelectionRange range = selection.front();
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column) {
            QString cell = m_model.cell(row, column);
            if (cell.contains(u'\n') || cell.contains(u'\t') || cell.contains(u'"'))
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            cells += cell;
        }
        text += cells.join(u'\t') + (row < range.bottom() ? QStringLiteral("\n") : QString());
    }
    return text;
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void GridView::wheelEvent(QWheelEvent* event)
{
    const bool isSideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (isSideways)
        QTableView::wheelEvent(event);
    else
        event->ignore(); // the form scrolls
}

void GridView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    emit focused(true);
}

void GridView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    emit focused(false);
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentMoved();
}

} // namespace redraft
