#pragma once

#include "app/markdown/chunkupdate.h"

#include <map>

namespace redraft {

/// The chunks of a tree that is being made. Chunks of the previous tree are copied before they are changed.
class ChunkTable
{
public:
    explicit ChunkTable(ChunkUpdate update);

    size_t size() const { return m_update.chunks.size(); }
    const MarkdownChunk& at(size_t index) const { return *m_update.chunks[index].chunk; }
    int lineOf(size_t index) const { return m_update.chunks[index].line; }
    size_t firstNew() const { return m_update.firstNew; }
    size_t endNew() const { return m_update.endNew(); }
    bool isNew(size_t index) const { return index >= firstNew() && index < endNew(); }
    const ChunkReading& readingOf(size_t newIndex) const { return m_update.readings[newIndex - firstNew()]; }
    /// The chunks of the previous tree in whose place the new ones stand.
    const std::vector<std::shared_ptr<const MarkdownChunk>>& replaced() const { return m_update.replaced; }

    MarkdownChunk& writable(size_t index);
    void replace(size_t index, std::shared_ptr<MarkdownChunk> chunk);
    /// The chunks that are not those of the previous tree, by index.
    const std::map<size_t, std::shared_ptr<MarkdownChunk>>& changed() const { return m_changed; }
    /// What stood in the place of a chunk that is not new.
    const std::shared_ptr<const MarkdownChunk>& original(size_t index) const { return m_originals.at(index); }
    bool hasChangedOriginals() const { return !m_originals.empty(); }

    /// The places, with the indices of blocks; leaves nothing here.
    std::vector<ChunkPlace> take();

private:
    void countBlocks();

    ChunkUpdate m_update;
    std::map<size_t, std::shared_ptr<MarkdownChunk>> m_changed;
    std::map<size_t, std::shared_ptr<const MarkdownChunk>> m_originals;
};

} // namespace redraft
