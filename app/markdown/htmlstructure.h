#pragma once

#include "app/markdown/htmlenclosures.h"
#include "app/markdown/syntaxtree.h"

#include <functional>

namespace redraft {

/// True if a reader has folded or unfolded the details `key` of a block, against what their source says.
/// Null: everything is shown open, as on paper.
using FoldQuestion = std::function<bool(int block, int key)>;

/// True for a node of HtmlStructure::shownBlock() that holds what stands in details of an earlier block.
bool isInsideDetails(const Node& node);

/// What raw HTML makes of the flat list of top-level blocks. Immutable.
class HtmlStructure
{
public:
    /// Takes over from `previous` what it knows: the cost is that of the chunks that changed, and of pairing
    /// tags anew only where tags changed. Pure.
    static std::shared_ptr<const HtmlStructure>
    of(const SyntaxTree& tree, const std::shared_ptr<const HtmlStructure>& previous = nullptr);

    const std::vector<HtmlEnclosure>& enclosures() const { return m_enclosures->list(); }
    /// True if the same tags belong together, and enclose alike, as in `other`, and so do tables.
    bool sharesEnclosures(const HtmlStructure& other) const;
    /// True if all blocks stand alone.
    bool isFlat() const { return enclosures().empty() && m_blocks.tables().empty(); }
    /// The first and the last of the blocks that are drawn as one with `block`: those of a table of raw HTML.
    std::pair<int, int> drawnTogether(int block) const;
    /// True for the blocks of a table of raw HTML but the first, in whose place all of it is drawn.
    bool isDrawnBefore(int block) const;
    /// The blocks that open and close an enclosure.
    int firstBlockOf(const HtmlEnclosure& of) const { return m_blocks.blockAt(of.firstPlace); }
    int lastBlockOf(const HtmlEnclosure& of) const { return m_blocks.blockAt(of.lastPlace); }
    /// Index of the first enclosure that `block` opens, or one behind it.
    int firstOpenedFrom(int block) const;
    /// Index of the innermost enclosure that a block is wholly inside of; -1 if there is none.
    int enclosureOf(int block) const;
    /// Index of an enclosure that ends in a block and is folded; -1 if there is none.
    int closedBy(int block, const FoldQuestion& isToggled) const;
    /// Changes when a block is to be drawn in another way though it has kept its pointer: by what encloses
    /// it, and by which of its tags have partners. 0 for blocks that stand alone.
    size_t contextOf(int block) const;
    /// The blocks that some enclosure or table begins, holds or ends: the first, and the one behind the last.
    std::pair<int, int> extent() const;
    /// Steps of a block with tags that belong to other blocks; empty for all others.
    std::vector<HtmlStep> steps(int block) const;
    /// The block as it is to be drawn: raw HTML resolved, and what encloses it worked in. Without any, the
    /// block itself. The `level` of details is 1 if they are open.
    std::shared_ptr<const Block> shownBlock(int block, const BlockEntry& entry,
                                            const FoldQuestion& isToggled) const;
    /// True unless an enclosure is details that are folded.
    bool isOpen(int enclosure, const FoldQuestion& isToggled) const;
    /// True if a block is inside of details that are folded, or drawn in the place of another.
    bool isFoldedAway(int block, const FoldQuestion& isToggled) const;

private:
    Node composed(int block, const FoldQuestion& isToggled) const;

    HtmlBlocks m_blocks;
    std::shared_ptr<const HtmlEnclosures> m_enclosures; ///< never null
};

} // namespace redraft
