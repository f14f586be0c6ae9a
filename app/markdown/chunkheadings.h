#pragma once

#include "app/markdown/markdownchunk.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// The headings among the blocks of a chunk that begins on `firstLine`; the places of the blocks are relative
/// to the chunk already.
std::vector<ChunkHeading> findHeadings(const TextSnapshot& snapshot, int firstLine,
                                       const std::vector<BlockEntry>& blocks);

} // namespace redraft
