#pragma once

#include "app/templates/sectionentries.h"

namespace redraft {

/// A block on the way from source to entries; its node belongs to the tree.
struct PlacedNode
{
    const Node* node = nullptr;
    qsizetype base = 0;   ///< what ranges below the node are relative to
    bool isRuled = false; ///< a paragraph above a rule that Markdown takes for a heading, see Outline
    TextRange range() const { return node->range.shifted(base); }
};

/// The texts, without blanks around, of `range`; the prefixes of its lines are `prefix`.
EntryText entryText(const TextSnapshot& snapshot, TextRange range, const QString& prefix);
/// The source of `text` without the prefixes of its lines.
QString shownText(const TextSnapshot& snapshot, const EntryText& text);

/// The words of a heading: without hashes, or without the line below.
TextRange headingWords(const TextSnapshot& snapshot, TextRange heading);

/// The content column of a list item as blanks: what further lines of the item begin with.
QString itemPrefix(const TextSnapshot& snapshot, const PlacedNode& item);
/// The children of a node, placed.
std::vector<PlacedNode> childrenOf(const PlacedNode& parent);
/// The text of an item from behind its mark (and its task box) to its end.
TextRange itemContent(const TextSnapshot& snapshot, const PlacedNode& item);

} // namespace redraft
