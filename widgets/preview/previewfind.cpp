#include "widgets/preview/previewfind.h"

#include "widgets/preview/previewsurface.h"

#include <QElapsedTimer>
#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

constexpr int sliceMilliseconds = 6;

} // namespace

PreviewFind::PreviewFind(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
    m_slice.setSingleShot(true);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &PreviewFind::searchSlice);
    connect(&m_surface, &PreviewSurface::slotsChanged, this, &PreviewFind::follow);
}

void PreviewFind::start(const SearchQuery& query)
{
    // While a pattern is typed on, the search begins where the last match was, so that it does not run away.
    const int from = m_slot >= 0 ? m_slot : m_surface.scroller().topSlot();
    m_finder = TextFinder(query);
    m_counts.assign(size_t(m_surface.column().slotCount()), -1);
    m_unknown = isActive() ? int(m_counts.size()) : 0;
    m_count = 0;
    m_from = m_next = std::min(from, m_surface.column().slotCount() - 1);
    m_slot = -1;
    m_isSeeking = isActive();
    searchSlice();
}

void PreviewFind::stop()
{
    m_slice.stop();
    m_finder = TextFinder();
    m_counts.clear();
    m_unknown = m_count = 0;
    m_slot = -1;
    m_isSeeking = false;
    emit changed();
}

int PreviewFind::countIn(int slot)
{
    int& count = m_counts[size_t(slot)];
    if (count < 0) {
        count = int(m_finder.findAll(m_surface.column().searchTextOf(slot)).size());
        m_count += count;
        --m_unknown;
    }
    return count;
}

void PreviewFind::searchSlice()
{
    QElapsedTimer timer;
    timer.start();
    const int slotCount = int(m_counts.size());
    while (m_unknown > 0 && timer.elapsed() < sliceMilliseconds) {
        const int slot = m_next;
        m_next = m_next + 1 < slotCount ? m_next + 1 : 0;
        if (countIn(slot) > 0 && m_isSeeking) {
            m_isSeeking = false;
            goTo(slot, 0);
        }
    }
    if (m_unknown > 0)
        m_slice.start();
    emit changed();
}

int PreviewFind::currentIndex() const
{
    if (m_slot < 0 || !isComplete())
        return -1;
    return std::accumulate(m_counts.begin(), m_counts.begin() + m_slot, 0) + m_inSlot;
}

TextRange PreviewFind::currentRange() const
{
    if (m_slot < 0)
        return {};
    const QList<TextRange> ranges = matchesIn(m_surface.column().textOf(m_slot));
    return ranges.isEmpty() ? TextRange() : ranges[std::min<qsizetype>(m_inSlot, ranges.size() - 1)];
}

/// Unfolds details that hide matches of a slot.
void PreviewFind::showMatches(int slot)
{
    m_surface.unfold(slot);
    const qsizetype all = m_finder.findAll(m_surface.column().searchTextOf(slot)).size();
    if (matchesIn(m_surface.column().textOf(slot)).size() < all)
        m_surface.unfoldInside(slot);
}

void PreviewFind::goTo(int slot, int inSlot)
{
    showMatches(slot);
    m_slot = slot;
    m_inSlot = inSlot;
    m_surface.column().layOut(slot).scrollToText(currentRange());
    const std::vector<QRectF> areas = m_surface.textAreas(slot, currentRange());
    if (!areas.empty())
        m_surface.reveal(slot, areas.front().translated(-m_surface.originOf(slot)));
    emit changed();
}

void PreviewFind::next()
{
    if (!isActive())
        return;
    if (m_slot >= 0 && m_inSlot + 1 < countIn(m_slot))
        return goTo(m_slot, m_inSlot + 1);
    const int slotCount = int(m_counts.size());
    const int from = m_slot >= 0 ? m_slot + 1 : m_surface.scroller().topSlot();
    for (int step = 0; step < slotCount; ++step) {
        const int slot = (from + step) % slotCount;
        if (countIn(slot) > 0)
            return goTo(slot, 0);
    }
}

void PreviewFind::previous()
{
    if (!isActive())
        return;
    if (m_slot >= 0 && m_inSlot > 0)
        return goTo(m_slot, m_inSlot - 1);
    const int slotCount = int(m_counts.size());
    const int from = m_slot >= 0 ? m_slot : m_surface.scroller().topSlot();
    for (int step = 1; step <= slotCount; ++step) {
        const int slot = (from - step + 2 * slotCount) % slotCount;
        if (countIn(slot) > 0)
            return goTo(slot, countIn(slot) - 1);
    }
}

void PreviewFind::follow(const ListDifference& change)
{
    if (!isActive())
        return;
    const auto first = m_counts.begin() + change.first;
    for (auto count = first; count != first + change.removed; ++count) {
        m_count -= std::max(0, *count);
        m_unknown -= *count < 0 ? 1 : 0;
    }
    m_counts.erase(first, first + change.removed);
    m_counts.insert(m_counts.begin() + change.first, size_t(change.inserted), -1);
    m_unknown += change.inserted;
    if (m_slot >= change.first + change.removed)
        m_slot += change.inserted - change.removed;
    else if (m_slot >= change.first)
        m_slot = -1;
    m_next = std::min(change.first, int(m_counts.size()) - 1);
    m_slice.start();
}

} // namespace redraft
