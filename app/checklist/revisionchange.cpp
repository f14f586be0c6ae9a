#include "app/checklist/revisionchange.h"

#include "app/text/commonends.h"

#include <algorithm>

namespace redraft {

RevisionChange::RevisionChange(const QString& textBefore, const BlockList& before, const QString& text,
                               const BlockList& now)
    : m_growth(text.size() - textBefore.size())
    , m_blocks(now.bodyCount())
{
    const CommonEnds ends = commonEnds(textBefore, text);
    m_head = ends.head;
    m_tailStart = text.size() - ends.tail;
    countBlocks(before, now);
}

/// Equal pointers at the ends, less those that reach into the text that differs. A block reaches at most to
/// the start of the next one; the last one reaches to the end of the text.
void RevisionChange::countBlocks(const BlockList& before, const BlockList& now)
{
    const BlockDifference same = differenceOf(before, now);
    const auto entries = now.begin();
    const size_t least = std::min(m_blocks, before.bodyCount());
    m_headBlocks = std::min(same.head, least);
    while (m_headBlocks > 0 && (m_headBlocks == m_blocks || entries[qsizetype(m_headBlocks)].start > m_head))
        --m_headBlocks;
    const size_t notes = now.notes().size();
    const bool isAll = same.head == now.size() && same.head == before.size();
    if (!isAll && (before.notes().size() != notes || same.tail < notes))
        return;
    m_tailBlocks = std::min(isAll ? least : same.tail - notes, least - m_headBlocks);
    while (m_tailBlocks > 0 && entries[qsizetype(m_blocks - m_tailBlocks)].start < m_tailStart)
        --m_tailBlocks;
}

std::optional<qsizetype> RevisionChange::startBefore(TextRange range, int first, int end) const
{
    if (range.end() <= m_head && size_t(end) <= m_headBlocks)
        return range.start;
    if (range.start >= m_tailStart && size_t(first) >= m_blocks - m_tailBlocks && size_t(end) <= m_blocks)
        return range.start - m_growth;
    return std::nullopt;
}

} // namespace redraft
