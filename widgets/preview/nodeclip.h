#pragma once

#include "app/markdown/node.h"

#include <optional>

namespace redraft {

/// The part of a block that `range` of its readerText() covers, with the markup around it; none if it covers
/// nothing. Pure.
std::optional<Node> clippedNode(const Node& block, TextRange range);

} // namespace redraft
