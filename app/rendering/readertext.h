#pragma once

#include "app/markdown/node.h"

#include <span>

namespace redraft {

/// The text of a block as it stands on the screen, without laying it out: what BlockLayout::plainText() of it
/// gives, apart from what the layout adds (links back from footnotes) or cuts (very long text). Items, lines
/// of code and rows are parted by '\n', cells by '\t', hard breaks are U+2028.
QString readerText(const Node& block);

/// How readerText() joins the parts of one node; for those who walk a node along its text.
QString readerInlineText(std::span<const Node> inlines);

} // namespace redraft
