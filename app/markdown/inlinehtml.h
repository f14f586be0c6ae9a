#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// Where inline HTML stands: cells of Markdown tables may hold lists and the like, for want of another way.
enum class InlineHtmlPlace
{
    Line,
    TableCell
};

/// Pairs the tags among inline nodes and those below: an allowed element takes in what stands between its
/// tags. Comments vanish. Tags that are refused or have no partner in the same run stay HtmlInline, to be
/// shown as text. Pure.
std::vector<Node> resolveInlines(const std::vector<Node>& inlines, InlineHtmlPlace place);

} // namespace redraft
