#include "widgets/form/flowlayout.h"

#include <QWidget>

namespace redraft {

FlowLayout::FlowLayout(QWidget* parent, int spacing)
    : QLayout(parent)
    , m_gap(spacing)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::setLastCompact(bool isCompact)
{
    if (m_isLastCompact == isCompact)
        return;
    m_isLastCompact = isCompact;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items += item;
}
int FlowLayout::count() const
{
    return int(m_items.size());
}
QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, Pass::Measure);
}

QSize FlowLayout::sizeHint() const
{
    return {160, heightForWidth(160)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size.setHeight(std::max(size.height(), item->minimumSize().height()));
    const QMargins margins = contentsMargins();
    return size + QSize(40 + margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, Pass::Apply);
}

int FlowLayout::place(const QRect& rect, Pass pass) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const bool isLast = item == m_items.last();
        const QSize wanted = isLast ? item->minimumSize() : item->sizeHint();
        const QSize hint(std::min(wanted.width(), area.width()), item->sizeHint().height());
        const bool hasRoom = x == area.x() || x + hint.width() <= area.right() + 1;
        if (!hasRoom && isLast && m_isLastCompact) {
            if (pass == Pass::Apply)
                item->setGeometry({area.right() + 1, y, m_gap, hint.height()}); // of its cursor
            break;
        }
        if (!hasRoom) {
            x = area.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (pass == Pass::Apply)
            item->setGeometry({x, y, isLast ? area.right() + 1 - x : hint.width(), hint.height()});
        x += hint.width() + m_gap;
        lineHeight = std::max(lineHeight, hint.height());
    }
    return y + lineHeight - rect.y() + margins.bottom();
}

} // namespace redraft
