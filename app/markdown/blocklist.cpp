#include "app/markdown/blocklist.h"

#include "app/markdown/markdownchunk.h"

#include <algorithm>

namespace redraft {

BlockList::BlockList(std::vector<ChunkPlace> chunks, std::vector<NotePlace> notes)
    : m_chunks(std::move(chunks))
    , m_notes(std::move(notes))
{
    if (!m_chunks.empty())
        m_bodyCount = size_t(m_chunks.back().firstBlock) + m_chunks.back().chunk->blocks.size();
}

size_t BlockList::chunkOf(size_t index) const
{
    const auto next =
        std::upper_bound(m_chunks.begin(), m_chunks.end(), index,
                         [](size_t at, const ChunkPlace& place) { return at < size_t(place.firstBlock); });
    return size_t(next - m_chunks.begin()) - 1;
}

BlockEntry BlockList::entryAt(size_t index, size_t& hint) const
{
    if (index >= m_bodyCount) {
        const NotePlace& note = m_notes[index - m_bodyCount];
        const ChunkPlace& place = m_chunks[size_t(note.chunk)];
        return place.chunk->notes[size_t(note.note)].entry.shifted(place.start, place.line);
    }
    const auto isIn = [&](size_t chunk) {
        return chunk < m_chunks.size() && index >= size_t(m_chunks[chunk].firstBlock) &&
               index - size_t(m_chunks[chunk].firstBlock) < m_chunks[chunk].chunk->blocks.size();
    };
    if (!isIn(hint))
        hint = isIn(hint + 1) ? hint + 1 : chunkOf(index);
    const ChunkPlace& place = m_chunks[hint];
    return place.chunk->blocks[index - size_t(place.firstBlock)].shifted(place.start, place.line);
}

const BlockEntry BlockList::operator[](size_t index) const
{
    size_t hint = index < m_bodyCount ? chunkOf(index) : 0;
    return entryAt(index, hint);
}

void BlockList::replace(size_t index, std::shared_ptr<const Block> block)
{
    ChunkPlace& place = m_chunks[chunkOf(index)];
    auto chunk = std::make_shared<MarkdownChunk>(*place.chunk);
    const int inChunk = int(index) - place.firstBlock;
    std::erase_if(chunk->headings, [&](const ChunkHeading& heading) {
        return heading.block == inChunk && block->node.kind != NodeKind::Heading;
    });
    chunk->blocks[size_t(inChunk)].block = std::move(block);
    place.chunk = std::move(chunk);
}

bool BlockList::operator==(const BlockList& other) const
{
    return size() == other.size() && std::equal(begin(), end(), other.begin());
}

namespace {

/// Counts the blocks that two lists share from one of their ends on: whole chunks where they can be told
/// apart by their pointers, else block by block.
class SharedRun
{
public:
    SharedRun(const BlockList& one, const BlockList& other)
        : m_one(one)
        , m_other(other)
    {
    }

    size_t fromStart()
    {
        const auto& one = m_one.chunks();
        const auto& other = m_other.chunks();
        const auto sameChunk = [](const ChunkPlace& a, const ChunkPlace& b) { return a.chunk == b.chunk; };
        const auto chunks = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), sameChunk);
        const bool isAll = chunks.first == one.end();
        size_t count = isAll ? m_one.bodyCount() : size_t(chunks.first->firstBlock);
        const size_t limit = std::min(m_one.size(), m_other.size());
        while (count < limit && m_one[count].block == m_other[count].block)
            ++count;
        return count;
    }

    /// Not more than `limit`.
    size_t fromEnd(size_t limit)
    {
        size_t count = 0;
        const bool hasSameNotes = m_one.notes().size() == m_other.notes().size();
        const size_t notes = hasSameNotes ? m_one.notes().size() : 0;
        while (count < std::min(notes, limit) && isSame(count))
            ++count;
        if (hasSameNotes && count == notes)
            count += chunksFromEnd(limit - count);
        while (count < limit && isSame(count))
            ++count;
        return count;
    }

private:
    bool isSame(size_t fromEnd) const
    {
        return m_one[m_one.size() - 1 - fromEnd].block == m_other[m_other.size() - 1 - fromEnd].block;
    }

    /// The blocks of whole chunks that the bodies share at their ends.
    size_t chunksFromEnd(size_t limit) const
    {
        size_t count = 0;
        auto one = m_one.chunks().rbegin();
        auto other = m_other.chunks().rbegin();
        while (one != m_one.chunks().rend() && other != m_other.chunks().rend() &&
               one->chunk == other->chunk && count + one->chunk->blocks.size() <= limit) {
            count += one->chunk->blocks.size();
            ++one;
            ++other;
        }
        return count;
    }

    const BlockList& m_one;
    const BlockList& m_other;
};

} // namespace

BlockDifference differenceOf(const BlockList& before, const BlockList& after)
{
    SharedRun run(before, after);
    const size_t head = run.fromStart();
    return {head, run.fromEnd(std::min(before.size(), after.size()) - head)};
}

} // namespace redraft
