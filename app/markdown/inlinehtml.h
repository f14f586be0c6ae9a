#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// Where inline HTML stands: cells of Markdown tables may hold lists and the like, for want of another way,
/// and paragraphs may be divided by rules.
enum class InlineHtmlPlace
{
    Line,
    Paragraph,
    TableCell
};

/// Pairs the tags among inline nodes and those below: an allowed element takes in what stands between its
/// tags. Comments and sources of pictures vanish. Rules stand in the list that is returned, not below. Tags
/// that are refused or have no partner in the same run stay HtmlInline, to be shown as text. Pure.
std::vector<Node> resolveInlines(const std::vector<Node>& inlines, InlineHtmlPlace place);

} // namespace redraft
