#include "app/markdown/chunktable.h"

namespace redraft {

ChunkTable::ChunkTable(ChunkUpdate update)
    : m_update(std::move(update))
{
    for (size_t index = firstNew(); index < endNew(); ++index)
        m_changed[index] = readingOf(index).chunk;
}

MarkdownChunk& ChunkTable::writable(size_t index)
{
    const auto found = m_changed.find(index);
    if (found != m_changed.end())
        return *found->second;
    replace(index, std::make_shared<MarkdownChunk>(at(index)));
    return *m_changed[index];
}

void ChunkTable::replace(size_t index, std::shared_ptr<MarkdownChunk> chunk)
{
    std::shared_ptr<const MarkdownChunk>& place = m_update.chunks[index].chunk;
    if (!isNew(index))
        m_originals.emplace(index, place);
    place = chunk;
    m_changed[index] = std::move(chunk);
}

std::vector<ChunkPlace> ChunkTable::take()
{
    countBlocks();
    return std::move(m_update.chunks);
}

/// Chunks behind the new ones know how many blocks stood before them in the previous tree; to ask each chunk
/// would take longer than all else.
void ChunkTable::countBlocks()
{
    std::vector<ChunkPlace>& places = m_update.chunks;
    size_t index = hasChangedOriginals() ? 0 : firstNew();
    const auto next = [&] {
        return index == 0 ? 0 : places[index - 1].firstBlock + int(places[index - 1].chunk->blocks.size());
    };
    const size_t endCounted = hasChangedOriginals() ? size() : endNew();
    for (; index < endCounted; ++index)
        places[index].firstBlock = next();
    if (index == size())
        return;
    const int growth = next() - places[index].firstBlock;
    for (; index < size(); ++index)
        places[index].firstBlock += growth;
}

} // namespace redraft
