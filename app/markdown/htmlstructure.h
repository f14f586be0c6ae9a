#pragma once

#include "app/markdown/htmlparts.h"
#include "app/markdown/syntaxtree.h"

#include <functional>

namespace redraft {

/// An element of raw HTML that begins in one top-level block and ends in a later one.
struct HtmlEnclosure
{
    int first = 0; ///< block that opens it
    int last = 0;  ///< block that closes it; those between are inside
    Node element;  ///< without children; of details the fold key is its `start`
    int parent = -1;

    bool isDetails() const { return element.tag && element.tag->name == u"details"; }
    bool operator==(const HtmlEnclosure&) const = default;
};

/// True if a reader has folded or unfolded the details `key` of a block, against what their source says.
/// Null: everything is shown open, as on paper.
using FoldQuestion = std::function<bool(int block, int key)>;

/// What raw HTML makes of the flat list of top-level blocks. Immutable.
class HtmlStructure
{
public:
    /// Looks at HTML blocks only, and takes over from `previous` what it knows of blocks that kept their
    /// pointer. Pure.
    static std::shared_ptr<const HtmlStructure>
    of(const SyntaxTree& tree, const std::shared_ptr<const HtmlStructure>& previous = nullptr);

    const std::vector<HtmlEnclosure>& enclosures() const { return m_enclosures; }
    /// Index of the innermost enclosure that a block is wholly inside of; -1 if there is none.
    int enclosureOf(int block) const;
    /// Changes when a block is to be drawn in another way though it has kept its pointer: by what encloses
    /// it, and by which of its tags have partners. 0 for blocks that stand alone.
    size_t contextOf(int block) const;
    /// The blocks that some enclosure begins, holds or ends: the first, and the one behind the last.
    std::pair<int, int> extent() const;
    /// Steps of a block with tags that belong to other blocks; empty for all others.
    std::vector<HtmlStep> steps(int block) const;
    /// The block as it is to be drawn: raw HTML resolved, and what encloses it worked in. Without any, the
    /// block itself. The `level` of details is 1 if they are open.
    std::shared_ptr<const Block> shownBlock(int block, const BlockEntry& entry,
                                            const FoldQuestion& isToggled) const;
    /// True unless an enclosure is details that are folded.
    bool isOpen(int enclosure, const FoldQuestion& isToggled) const;
    /// True if a block is inside of details that are folded.
    bool isFoldedAway(int block, const FoldQuestion& isToggled) const;

    bool operator==(const HtmlStructure& other) const { return m_enclosures == other.m_enclosures; }

private:
    /// The parts of one HTML block, of those that have more than content.
    struct Known
    {
        std::shared_ptr<const Block> block;
        std::shared_ptr<const HtmlParts> parts; ///< null: content only
    };
    void pair(const std::vector<int>& blocks, const std::vector<const HtmlParts*>& parts);
    Node composed(int block, const FoldQuestion& isToggled) const;

    QHash<const Block*, Known> m_known;
    QHash<int, int> m_places; ///< block -> its place in the list that m_pairs counts in
    std::vector<std::shared_ptr<const HtmlParts>> m_parts;
    HtmlPairs m_pairs;
    std::vector<HtmlEnclosure> m_enclosures; ///< by pair
};

/// Fold keys of details within one block count from 0; of those that enclose later blocks, from here.
constexpr int firstEnclosingFoldKey = 1'000'000;

} // namespace redraft
