#pragma once

#include "app/markdown/syntaxtree.h"

namespace redraft {

/// How long a document is for its readers.
struct Statistics
{
    int words = 0;
    int readingMinutes = 0;      ///< at 200 words a minute, rounded up: at least 1 for any words
    std::vector<int> blockWords; ///< words of each entry of SyntaxTree::blocks
    bool operator==(const Statistics&) const = default;
};

/// Counts the words of what is read as prose: headings, paragraphs, lists, quotes, tables and footnotes; not
/// code blocks, raw HTML and front matter. A word is a run without blanks that holds a letter or a digit; in
/// scripts that put no blanks between words each ideograph or kana is one. Blocks that `previousTree` has too
/// are not counted again. Pure; any thread.
Statistics countWords(const SyntaxTree& tree, const SyntaxTree* previousTree = nullptr,
                      const Statistics& previous = {});

} // namespace redraft
