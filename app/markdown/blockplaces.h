#pragma once

#include "app/markdown/blocklines.h"
#include "app/markdown/cmarkhandles.h"

#include <vector>

namespace redraft {

/// The lines of sibling blocks, mended where cmark's are unreliable: in order, apart, inside `bounds` as far
/// as it has lines for all of them. One entry a sibling.
std::vector<LineSpan> placeSiblings(const BlockLines& lines, const std::vector<cmark_node*>& siblings,
                                    LineSpan bounds);

} // namespace redraft
