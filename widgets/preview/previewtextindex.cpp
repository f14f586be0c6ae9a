#include "widgets/preview/previewtextindex.h"

#include "widgets/preview/blockcolumn.h"

namespace redraft {

qsizetype PreviewTextIndex::startOf(int slot)
{
    while (int(m_starts.size()) <= slot) {
        const int last = int(m_starts.size()) - 1;
        m_starts.push_back(m_starts.back() + m_column.textOf(last).size() + 1);
        ++m_readCount;
    }
    return m_starts[size_t(slot)];
}

PreviewPosition PreviewTextIndex::positionAt(qsizetype offset)
{
    const int count = m_column.slotCount();
    int slot = int(std::upper_bound(m_starts.begin(), m_starts.end(), offset) - m_starts.begin()) - 1;
    while (slot + 1 < count && startOf(slot + 1) <= offset)
        ++slot;
    slot = std::clamp(slot, 0, count - 1);
    const qsizetype length = startOf(slot + 1) - startOf(slot) - 1;
    return {slot, int(std::clamp<qsizetype>(offset - startOf(slot), 0, length))};
}

void PreviewTextIndex::follow(const ListDifference& change)
{
    if (int(m_starts.size()) > change.first + 1)
        m_starts.resize(size_t(change.first) + 1);
}

} // namespace redraft
