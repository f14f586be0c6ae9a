#pragma once

#include "app/markdown/block.h"

#include <vector>

namespace redraft {

using BlockPointer = std::shared_ptr<const Block>;

/// Puts blocks of `before` in the place of equal ones of `now`: matched from both ends, the rest by content.
/// Linear in the size of the blocks; no old block is used twice.
void takeOverBlocks(const std::vector<BlockPointer*>& now, const std::vector<BlockPointer>& before);

} // namespace redraft
