#pragma once

#include "app/markdown/chunkreader.h"
#include "app/markdown/syntaxtree.h"

namespace redraft {

/// The chunks of a text: new ones around what changed, those of the previous tree before and behind.
struct ChunkUpdate
{
    std::vector<ChunkPlace> chunks;     ///< `firstBlock` is still that of the previous tree, or 0
    size_t firstNew = 0;                ///< index of the first new chunk in `chunks`
    std::vector<ChunkReading> readings; ///< the new chunks
    std::vector<std::shared_ptr<const MarkdownChunk>> replaced; ///< of the previous tree

    size_t endNew() const { return firstNew + readings.size(); }
};

/// Reads what changed since `previous` (which may be null) with the definitions of links and footnotes that
/// counted there; nullopt if a stop was requested. `bodyStart`: behind the front matter. `chunkSize`: see
/// ChunkReader.
std::optional<ChunkUpdate> updateChunks(const TextSnapshot& snapshot, qsizetype bodyStart,
                                        const SyntaxTree* previous, const std::stop_token& stop,
                                        qsizetype chunkSize = usualChunkSize);

} // namespace redraft
