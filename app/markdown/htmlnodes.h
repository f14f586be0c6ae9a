#pragma once

#include "app/markdown/htmlsanitizer.h"
#include "app/markdown/node.h"

namespace redraft {

/// Sanitised HTML as the nodes that Markdown would have made of it; where Markdown has none, as HtmlElement.
/// Blanks are collapsed as HTML does it, and runs of text between blocks become paragraphs whose tag has no
/// name. Source of refused tags becomes HtmlInline. Pure.
std::vector<Node> blocksFromHtml(const std::vector<HtmlNode>& html);

/// The node of an element, without children.
Node nodeOfElement(const HtmlTag& tag);
/// True if the node stands in a line of text.
bool isInlineNode(const Node& node);
/// `children` with the runs of inline nodes among them made into paragraphs.
std::vector<Node> withParagraphs(std::vector<Node> children);
/// A paragraph that is no element of its own.
Node anonymousParagraph(std::vector<Node> inlines);
/// What "align" says: of the element itself, or nothing.
ColumnAlignment alignmentOf(const HtmlTag& tag);
/// Gives `alignment` to the paragraphs, headings and images below that have none of their own.
void align(Node& node, ColumnAlignment alignment);

} // namespace redraft
