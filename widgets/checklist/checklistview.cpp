#include "widgets/checklist/checklistview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace redraft {

ChecklistView::ChecklistView(ChecklistModel& model, ChecklistDelegate& rowDelegate, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(rowDelegate)
{
    setModel(&model);
    setItemDelegate(&rowDelegate);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("Checklist"));
    setAccessibleDescription(tr("Enter goes to the place, Space does the fix, the question mark tells why"));
}

void ChecklistView::choose(int row, RowAction action)
{
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
    emit actionChosen(row, action, 0);
}

bool ChecklistView::isOnFix(const QPoint& point, const QModelIndex& index) const
{
    return index.isValid() && m_delegate.fixRect(font(), visualRect(index), index.row()).contains(point);
}

bool ChecklistView::isOnSign(const QPoint& point, const QModelIndex& index) const
{
    return index.isValid() && m_delegate.signRect(font(), visualRect(index), index.row()).contains(point);
}

void ChecklistView::setHovered(int fixRow, int signRow)
{
    if (fixRow == m_hoveredFix && signRow == m_hoveredSign)
        return;
    m_hoveredFix = fixRow;
    m_hoveredSign = signRow;
    m_delegate.setHoveredFix(fixRow);
    m_delegate.setHoveredSign(signRow);
    viewport()->setCursor(fixRow >= 0 || signRow >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ChecklistView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    setHovered(isOnFix(point, index) ? index.row() : -1, isOnSign(point, index) ? index.row() : -1);
}

void ChecklistView::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    setHovered(-1, -1);
}

void ChecklistView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    emit actionChosen(index.row(),
                      isOnFix(point, index)    ? RowAction::Fix
                      : isOnSign(point, index) ? RowAction::Why
                                               : RowAction::GoTo,
                      0);
}

void ChecklistView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool isFinding = index.isValid() && m_model.findingOf(index.row());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && index.isValid())
        emit actionChosen(index.row(), RowAction::GoTo, 0);
    else if (event->key() == Qt::Key_Space && isFinding)
        emit actionChosen(index.row(), RowAction::Fix, 0);
    else if (event->text() == QStringLiteral("?") && isFinding)
        emit actionChosen(index.row(), RowAction::Why, 0);
    else if (event->key() != Qt::Key_Space)
        QListView::keyPressEvent(event);
}

void ChecklistView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const int row = index.row();
    // The report may change while the menu is open: what was chosen happens after it, if it is still there.
    const std::shared_ptr<const Report> report = m_model.report();
    std::function<void()> happen;
    QMenu menu(this);
    fillRowMenu(menu, m_model, row, [&happen, this, row, report](RowAction action, int fix) {
        happen = [this, row, report, action, fix] {
            if (m_model.report() == report)
                emit actionChosen(row, action, fix);
        };
    });
    menu.exec(isKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
    if (happen)
        happen();
}

/// Another width breaks the messages otherwise; a list looks only at its height.
void ChecklistView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
}

bool ChecklistView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    showToolTip(*static_cast<QHelpEvent*>(event));
    return true;
}

void ChecklistView::showToolTip(const QHelpEvent& event)
{
    const QModelIndex index = indexAt(event.pos());
    if (!index.isValid())
        return;
    const ChecklistRow& row = m_model.row(index.row());
    if (isOnSign(event.pos(), index))
        QToolTip::showText(
            event.globalPos(),
            tr("%1\nClick: why? (%2)").arg(meaningOf(row.mark), m_model.findingOf(index.row())->checkId),
            this);
    else if (isOnFix(event.pos(), index))
        QToolTip::showText(event.globalPos(), row.fixLabel, this); // may be cut
    else if (row.kind == ChecklistRow::Kind::Section)
        QToolTip::showText(event.globalPos(), row.summary, this);
    else if (!row.place.isEmpty())
        QToolTip::showText(event.globalPos(), row.text + u'\n' + row.place, this); // may be cut
    else if (m_delegate.shownText(font(), visualRect(index), index.row()).isCut)
        QToolTip::showText(event.globalPos(), row.text, this);
    else
        QToolTip::hideText();
}

} // namespace redraft
