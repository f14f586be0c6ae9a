#include "widgets/preview/previewscroller.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace redraft {

PreviewScroller::PreviewScroller(BlockColumn& column, QScrollBar& bar, QObject* parent)
    : QObject(parent)
    , m_column(column)
    , m_bar(bar)
{
    m_nearby.setSingleShot(true);
    m_nearby.setInterval(0);
    connect(&m_nearby, &QTimer::timeout, this, &PreviewScroller::layOutNearby);
    connect(&m_bar, &QScrollBar::valueChanged, this, &PreviewScroller::takeValue);
    connect(&m_bar, &QScrollBar::sliderPressed, this, [this] { m_dragTops = m_column.tops(); });
    connect(&m_bar, &QScrollBar::sliderReleased, this, [this] {
        m_dragTops.clear();
        syncBar();
    });
}

void PreviewScroller::setRoom(int height, qreal bottomPadding)
{
    m_room = height;
    m_bottomPadding = std::round(bottomPadding);
}

qreal PreviewScroller::top() const
{
    return m_isAtStart ? 0 : std::round(m_column.topOf(m_slot) + m_offset);
}

int PreviewScroller::endOfSight() const
{
    const qreal end = top() + m_room;
    int slot = m_slot;
    while (slot < m_column.slotCount() && m_column.topOf(slot) < end)
        ++slot;
    return slot;
}

void PreviewScroller::scrollTo(int slot, qreal offset)
{
    m_slot = std::clamp(slot, 0, m_column.slotCount() - 1);
    m_offset = offset;
    normalise();
    settle();
    prepareNearby();
}

void PreviewScroller::scrollToStart()
{
    scrollTo(0, -m_column.topOf(0));
    emit scrolled();
}

void PreviewScroller::scrollToEnd()
{
    goToEnd();
    settle();
    prepareNearby();
    emit scrolled();
}

void PreviewScroller::scrollBy(qreal distance)
{
    moveBy(distance);
    settle();
    prepareNearby();
    emit scrolled();
}

qreal PreviewScroller::share() const
{
    return m_offset / std::max(1.0, m_column.heightOf(m_slot));
}

void PreviewScroller::restoreShare(qreal share)
{
    m_column.layOut(m_slot);
    m_offset = std::round(share * m_column.heightOf(m_slot));
    m_dragTops.clear();
    settle();
    prepareNearby();
}

void PreviewScroller::follow(const ListDifference& change)
{
    const int behind = change.first + change.removed;
    if (m_slot >= behind)
        m_slot += change.inserted - change.removed;
    else if (m_slot >= change.first)
        m_slot = std::min(m_slot, change.first + std::max(0, change.inserted - 1));
    m_slot = std::clamp(m_slot, 0, m_column.slotCount() - 1);
    m_column.layOut(m_slot);
    m_offset = std::min(m_offset, m_column.heightOf(m_slot));
    if (!m_dragTops.empty())
        m_dragTops = m_column.tops();
    settle();
    prepareNearby();
}

/// The user moved the scroll bar. A short way is gone block by block; a jump goes by the estimates.
void PreviewScroller::takeValue(int value)
{
    if (m_isAdjusting)
        return;
    const int distance = value - m_value;
    if (value >= m_bar.maximum() && (!m_dragTops.empty() || distance > 2 * m_room))
        goToEnd();
    else if (!m_dragTops.empty() || std::abs(distance) > 2 * m_room)
        jumpTo(value);
    else
        moveBy(distance);
    settle();
    prepareNearby();
    emit scrolled();
}

void PreviewScroller::moveBy(qreal distance)
{
    if (m_isAtStart) {
        m_slot = 0;
        m_offset = -m_column.topOf(0);
    }
    m_offset += distance;
    normalise();
}

void PreviewScroller::jumpTo(qreal y)
{
    const std::vector<qreal>& tops = m_dragTops.empty() ? m_column.tops() : m_dragTops;
    const auto next = std::upper_bound(tops.begin(), tops.end() - 1, y);
    const size_t slot = next == tops.begin() ? 0 : size_t(next - tops.begin()) - 1;
    const qreal inside = y - tops[slot];
    const qreal share = inside < 0 ? 0 : inside / std::max(1.0, tops[slot + 1] - tops[slot]);
    m_slot = int(slot);
    m_column.layOut(m_slot);
    m_offset = inside < 0 ? inside : share * m_column.heightOf(m_slot);
    normalise();
}

void PreviewScroller::goToEnd()
{
    m_slot = m_column.slotCount() - 1;
    m_column.layOut(m_slot);
    m_offset = m_column.heightOf(m_slot) + m_bottomPadding - m_room;
    normalise();
}

/// Goes on to the slot that m_offset leads to, laying out what lies between.
void PreviewScroller::normalise()
{
    m_offset = std::round(m_offset);
    while (m_offset < 0 && m_slot > 0) {
        m_column.layOut(--m_slot);
        m_offset += m_column.heightOf(m_slot);
    }
    m_column.layOut(m_slot);
    while (m_offset >= m_column.heightOf(m_slot) && m_slot + 1 < m_column.slotCount()) {
        m_offset -= m_column.heightOf(m_slot);
        m_column.layOut(++m_slot);
    }
    m_isAtStart = m_column.topOf(m_slot) + m_offset <= 0;
    if (m_isAtStart) {
        m_slot = 0;
        m_offset = -m_column.topOf(0);
    }
}

void PreviewScroller::settle()
{
    for (int slot = m_slot; slot < m_column.slotCount() && m_column.topOf(slot) < top() + m_room; ++slot)
        m_column.layOut(slot);
    if (!m_isAtStart && top() > std::max(0.0, std::ceil(bottom() - m_room)))
        goToEnd();
    syncBar();
}

void PreviewScroller::syncBar()
{
    if (!m_dragTops.empty())
        return;
    const QScopedValueRollback<bool> adjusting(m_isAdjusting, true);
    m_bar.setPageStep(std::max(1, m_room - 40));
    m_bar.setRange(0, std::max(0, int(std::ceil(bottom())) - m_room));
    m_bar.setValue(int(top()));
    m_value = m_bar.value();
}

void PreviewScroller::layOutNearby()
{
    settle();
    constexpr qint64 blocksAtOnce = 12;
    const qint64 before = m_column.layoutCount();
    const auto mayGoOn = [this, before] { return m_column.layoutCount() - before < blocksAtOnce; };
    for (int slot = m_slot; slot < m_column.slotCount() && mayGoOn(); ++slot) {
        if (m_column.topOf(slot) > top() + 2 * m_room)
            break;
        m_column.layOut(slot);
    }
    for (int slot = m_slot - 1; slot >= 0 && mayGoOn(); --slot) {
        if (m_column.topOf(slot + 1) < top() - m_room)
            break;
        m_column.layOut(slot);
    }
    if (m_column.layoutCount() != before) {
        syncBar();
        prepareNearby();
    } else if (!m_column.releaseOutside(m_column.slotAt(top() - 3 * m_room),
                                        m_column.slotAt(top() + 4 * m_room))) {
        prepareNearby();
    }
    emit prepared();
}

} // namespace redraft
