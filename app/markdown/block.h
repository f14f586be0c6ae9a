#pragma once

#include "app/markdown/node.h"

#include <memory>

namespace redraft {

/// One top-level block. Immutable and shared: a block that an edit did not change keeps its pointer, so views
/// compare pointers to find what to lay out again. Positions inside are relative to the block's start.
struct Block
{
    Node node;
    int lineCount = 1; ///< source lines that it covers
    /// A line of it holds more marks than the parser could take in time: they are text, and views say so.
    bool isPartlyUnread = false;
    int detailsAround = 0; ///< how many details begin above and end below: set by HtmlStructure only

    bool operator==(const Block&) const = default;
};

/// Where a block stands in the document.
struct BlockEntry
{
    std::shared_ptr<const Block> block;
    qsizetype start = 0; ///< first code unit of the block's first line
    int line = 0;        ///< first source line, from 0

    bool operator==(const BlockEntry&) const = default;
    BlockEntry shifted(qsizetype units, int lines) const { return {block, start + units, line + lines}; }
};

} // namespace redraft
