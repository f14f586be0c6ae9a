#pragma once

#include "app/markdown/syntaxtree.h"

namespace redraft {

/// True if the block is a paragraph that runs into a dividing rule: to Markdown a heading underlined by
/// exactly "---", but of several lines, or a whole sentence, in a document whose other headings begin with
/// '#'. Its writer meant text and a rule; outline and checks take it so, the preview shows what Markdown
/// says.
bool isRuledParagraph(const TextSnapshot& snapshot, const BlockEntry& entry);

/// True if the document has headings that begin with '#'.
bool usesHashHeadings(const SyntaxTree& tree);

/// The tree with such blocks as paragraphs, without their last line; none if there are none.
std::optional<SyntaxTree> withRuledParagraphs(const SyntaxTree& tree, const TextSnapshot& snapshot);

} // namespace redraft
