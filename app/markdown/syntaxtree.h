#pragma once

#include "app/markdown/node.h"
#include "app/text/frontmatterrange.h"
#include "app/text/textsnapshot.h"

#include <memory>
#include <optional>
#include <vector>

namespace redraft {

/// One top-level block. Immutable and shared: a block that an edit did not change keeps its pointer, so views
/// compare pointers to find what to lay out again. Positions inside are relative to the block's start.
struct Block
{
    Node node;
    int lineCount = 1; ///< source lines that it covers
};

/// Where a block stands in the document.
struct BlockEntry
{
    std::shared_ptr<const Block> block;
    qsizetype start = 0; ///< first code unit of the block's first line
    int line = 0;        ///< first source line, from 0

    bool operator==(const BlockEntry&) const = default;
};

/// The Markdown structure of one snapshot: front matter (cut off before Markdown is read) and top-level
/// blocks in source order; definitions of footnotes stand at the end, in the order of their numbers.
/// Immutable.
struct SyntaxTree
{
    int revision = 0;
    std::optional<FrontMatterRange> frontMatter;
    std::vector<BlockEntry> blocks;
    int footnoteCount = 0; ///< that many entries at the end of `blocks` are footnote definitions

    /// Index of the block that holds source line `line`, or the nearest before it; -1 if there is none.
    int blockAtLine(int line) const;
    /// Source range of a node of the block at `index`.
    TextRange rangeOf(int index, const Node& node) const
    {
        return node.range.shifted(blocks[size_t(index)].start);
    }
};

/// Reads GitHub-flavoured Markdown with cmark-gfm (tables, strikethrough, autolinks, task lists, footnotes).
/// Blocks equal to those of `previous` are taken over by pointer. Pure; any thread; no input fails.
std::shared_ptr<const SyntaxTree> parseMarkdown(const TextSnapshot& snapshot,
                                                const std::shared_ptr<const SyntaxTree>& previous = nullptr);

} // namespace redraft
