#include "widgets/preview/previewselection.h"

#include <algorithm>

namespace redraft {

void PreviewSelection::set(PreviewPosition from, PreviewPosition to)
{
    m_anchor = from;
    m_cursor = to;
}

TextRange PreviewSelection::rangeIn(int slot, int length) const
{
    if (isEmpty() || slot < first().slot || slot > last().slot)
        return {};
    const int start = slot == first().slot ? std::min(first().offset, length) : 0;
    const int end = slot == last().slot ? std::min(last().offset, length) : length;
    return TextRange::fromBounds(start, std::max(start, end));
}

void PreviewSelection::follow(const ListDifference& change)
{
    if (change.isEmpty() || last().slot < change.first)
        return;
    if (first().slot < change.first + change.removed) {
        *this = PreviewSelection();
        return;
    }
    m_anchor.slot += change.inserted - change.removed;
    m_cursor.slot += change.inserted - change.removed;
}

} // namespace redraft
