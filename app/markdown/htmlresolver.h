#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// True if there is raw HTML in the node or below it.
bool holdsHtml(const Node& node);

/// A copy of a block in which raw HTML has become nodes: elements that Markdown knows are the same kinds of
/// nodes (with their tag), others are HtmlElement. An element that an HTML block opens takes in the blocks up
/// to the one that closes it. What remains as HtmlInline or HtmlBlock was refused and is to be shown as text.
/// Pure.
Node resolveHtml(const Node& block);

/// The same for a list of blocks that stand one below the other.
std::vector<Node> resolveBlocks(const std::vector<Node>& blocks);

} // namespace redraft
