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
    setAccessibleDescription(tr("Enter goes to the place, Space does the fix"));
}

bool ChecklistView::isOnFix(const QPoint& point, const QModelIndex& index) const
{
    return index.isValid() && m_delegate.fixRect(font(), visualRect(index), index.row()).contains(point);
}

void ChecklistView::setHoveredFix(int row)
{
    if (row == m_hoveredFix)
        return;
    m_hoveredFix = row;
    m_delegate.setHoveredFix(row);
    viewport()->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ChecklistView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    setHoveredFix(isOnFix(point, index) ? index.row() : -1);
}

void ChecklistView::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    setHoveredFix(-1);
}

void ChecklistView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (isOnFix(point, index))
        emit fixChosen(index.row(), 0);
    else
        emit placeChosen(index.row());
}

void ChecklistView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && index.isValid()) {
        emit placeChosen(index.row());
        return;
    }
    if (event->key() == Qt::Key_Space && index.isValid()) {
        if (m_model.findingOf(index.row()))
            emit fixChosen(index.row(), 0);
        return;
    }
    QListView::keyPressEvent(event);
}

void ChecklistView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const int row = index.row();
    QMenu menu(this);
    menu.addAction(tr("Go to this place"), this, [this, row] { emit placeChosen(row); });
    if (const Finding* finding = m_model.findingOf(row)) {
        for (int i = 0; i < int(finding->fixes.size()); ++i)
            menu.addAction(finding->fixes[size_t(i)].label, this, [this, row, i] { emit fixChosen(row, i); });
    }
    menu.exec(isKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
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
    auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid())
        return true;
    const QString& text = m_model.row(index.row()).text;
    if (m_delegate.shownText(font(), visualRect(index), index.row()).isCut)
        QToolTip::showText(help->globalPos(), text, this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace redraft
