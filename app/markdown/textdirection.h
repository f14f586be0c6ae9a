#pragma once

#include "app/markdown/node.h"

#include <Qt>

namespace redraft {

/// The direction of what a node shows: as its attribute dir says, or by its first letter that has one (the rule
/// of HTML's dir="auto"); left to right if no letter near the start has one. Code counts for nothing. Cost does
/// not grow with the node.
Qt::LayoutDirection textDirection(const Node& node);

} // namespace redraft
