#pragma once

#include "app/markdown/syntaxtree.h"

namespace redraft {

/// Puts the blocks of `previous` in the place of equal ones of `tree`: matched from both ends, the rest by
/// content. Linear in the size of the blocks; no old block is used twice.
void takeOverBlocks(SyntaxTree& tree, const SyntaxTree& previous);

} // namespace redraft
