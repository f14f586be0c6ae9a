#include "widgets/preview/sourcesync.h"

#include "app/rendering/sourcelinemap.h"

#include <algorithm>
#include <cmath>

namespace redraft {

QStringView SourceSync::sourceOf(int block) const
{
    const BlockEntry& entry = m_document.tree->blocks[size_t(block)];
    const qsizetype end = m_document.snapshot.lines.startOf(entry.line + lineCountOf(block));
    return m_document.snapshot.view(TextRange::fromBounds(entry.start, end));
}

/// With those of the blocks that are drawn with it.
int SourceSync::lineCountOf(int block) const
{
    const BlockEntry& last = m_document.tree->blocks[size_t(blockBehind(block) - 1)];
    return last.line + last.block->lineCount - m_document.tree->blocks[size_t(block)].line;
}

qreal SourceSync::firstLineOf(int block) const
{
    const BlockList& blocks = m_document.tree->blocks;
    return block < int(blocks.size()) ? blocks[size_t(block)].line : m_document.snapshot.lines.lineCount();
}

qreal SourceSync::yOfLine(qreal line)
{
    const int found = m_document.tree->blockAtLine(int(std::floor(line)));
    const int block = found < 0 ? found : m_column.drawnTogether(found).first;
    const BlockList& blocks = m_document.tree->blocks;
    if (blocks.empty())
        return 0;
    if (block < 0) {
        const qreal first = std::max(1.0, firstLineOf(0));
        return std::clamp(line / first, 0.0, 1.0) * m_column.topOf(1);
    }
    const BlockEntry& entry = blocks[size_t(block)];
    const BlockLayout& layout = m_column.layOut(block + 1);
    const qreal top = m_column.contentTopOf(block + 1);
    const qreal inside = line - entry.line;
    const int lineCount = lineCountOf(block);
    if (inside <= lineCount)
        return top + SourceLineMap(layout, lineCount, sourceOf(block)).yOfLine(inside);
    // Blank lines behind the block stand for the space below it.
    const qreal blank = std::max(1.0, firstLineOf(blockBehind(block)) - entry.line - lineCount);
    const qreal bottom = top + layout.height();
    const qreal end = m_column.topOf(block + 1) + m_column.heightOf(block + 1);
    return bottom + std::min(1.0, (inside - lineCount) / blank) * std::max(0.0, end - bottom);
}

qreal SourceSync::lineAtY(qreal y)
{
    const BlockList& blocks = m_document.tree->blocks;
    if (blocks.empty())
        return 0;
    const int slot = m_column.slotAt(y);
    if (slot == 0)
        return std::clamp(y / std::max(1.0, m_column.topOf(1)), 0.0, 1.0) * firstLineOf(0);
    const int block = m_column.drawnTogether(slot - 1).first;
    const BlockEntry& entry = blocks[size_t(block)];
    const BlockLayout& layout = m_column.layOut(block + 1);
    const qreal top = m_column.contentTopOf(block + 1);
    if (y <= top + layout.height())
        return entry.line +
               SourceLineMap(layout, lineCountOf(block), sourceOf(block)).lineAtY(std::max(0.0, y - top));
    const qreal end = m_column.topOf(block + 1) + m_column.heightOf(block + 1);
    const qreal share = (y - top - layout.height()) / std::max(1.0, end - top - layout.height());
    const qreal lastLine = entry.line + lineCountOf(block);
    return lastLine + std::min(1.0, share) * std::max(0.0, firstLineOf(blockBehind(block)) - lastLine);
}

} // namespace redraft
