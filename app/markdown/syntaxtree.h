#pragma once

#include "app/markdown/blocklist.h"
#include "app/text/frontmatterrange.h"
#include "app/text/textsnapshot.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace redraft {

struct MarkdownState;

/// The Markdown structure of one snapshot: front matter (cut off before Markdown is read) and top-level
/// blocks in source order; definitions of footnotes stand at the end, in the order of their numbers.
/// Immutable.
struct SyntaxTree
{
    int revision = 0;
    std::optional<FrontMatterRange> frontMatter;
    BlockList blocks;
    int footnoteCount = 0; ///< that many entries at the end of `blocks` are footnote definitions
    std::shared_ptr<const MarkdownState> state; ///< what parseMarkdown() starts from at the next edit

    /// Index of the block that holds source line `line`, or the nearest before it; -1 if there is none.
    int blockAtLine(int line) const;
    /// Source range of a node of the block at `index`.
    TextRange rangeOf(int index, const Node& node) const
    {
        return node.range.shifted(blocks[size_t(index)].start);
    }
};

/// Reads GitHub-flavoured Markdown with cmark-gfm (tables, strikethrough, autolinks, task lists, footnotes).
/// With `previous`, only the blocks around what changed since then are read; the others keep their pointers,
/// and also those that turn out equal. The result is the same as without. Pure; any thread; no input fails.
/// Null only if a stop was requested meanwhile.
std::shared_ptr<const SyntaxTree> parseMarkdown(const TextSnapshot& snapshot,
                                                const std::shared_ptr<const SyntaxTree>& previous = nullptr,
                                                const std::stop_token& stop = {});

} // namespace redraft
