#pragma once

#include "app/checklist/check.h"

#include <functional>

namespace redraft {

/// What rules need to know of the Markdown of a section: its blocks, their words, where something stands.
/// Holds references to the input; a short-lived helper inside of Check::run().
class SectionContent
{
public:
    SectionContent(const CheckInput& input, const Section& section);

    /// Indices into SyntaxTree::blocks: all blocks of the body, headings of inner sections included.
    int firstBlock() const { return m_first; }
    int endBlock() const { return m_end; }
    const Node& node(int block) const { return m_blocks[block].block->node; }
    TextRange rangeOf(int block, const Node& node) const { return node.range.shifted(m_blocks[block].start); }

    /// The prose of the section as a reader sees it: blocks divided by '\n', code blocks and comments left
    /// out.
    QString prose() const;
    /// The same of some blocks.
    QString proseOfBlocks(int first, int end) const;
    /// True if `accept` holds for one block of the body, or for one node inside of it.
    bool contains(const std::function<bool(const Node&)>& accept) const;
    /// Where a reader is led: the first line of the body that is not blank, else the heading's title.
    TextRange start() const;

private:
    const CheckInput& m_input;
    const Section& m_section;
    BlockList::Iterator m_blocks; ///< the first of the tree; finds neighbours of what it found last at once
    int m_first = 0;
    int m_end = 0;
};

/// The prose of one block or of a part of one: paragraphs, headings and cells, a line each.
QString proseOf(const Node& node);

/// What a section holds: nothing, only what a template or a comment left there, or something of its own.
enum class Filling
{
    Empty,
    PlaceholdersOnly,
    Content
};
Filling fillingOf(const CheckInput& input, const SectionInput& section);

/// Indices of the blocks (no footnotes) that start inside of `range`, as a half-open pair.
std::pair<int, int> blocksIn(const SyntaxTree& tree, TextRange range);
/// Words: runs of characters without blanks that hold a letter or digit.
int wordCount(QStringView text);
/// The first place of `text` in the source of `range`; the first line of `range` where it is not found
/// literally.
TextRange locate(const TextSnapshot& snapshot, TextRange range, const QString& text);
/// The line that holds the start of `range`, without blanks around and not beyond the end of `range`.
TextRange firstLine(const TextSnapshot& snapshot, TextRange range);
/// True if the text holds one of the words or phrases; whole words, case folded. `words` is an alternation.
bool mentions(const QString& text, const QRegularExpression& words);
/// True if the text holds a figure that says something: "40 %", "3 times", "p99", not a heading's or list's
/// number.
bool holdsNumber(const QString& text);

} // namespace redraft
