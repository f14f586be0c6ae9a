#pragma once

#include "app/exporting/documentheader.h"
#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/text/listdiff.h"

namespace redraft {

/// The blocks of a document one below the other, laid out only where they are asked for. Slot 0 is the
/// header, slot i + 1 the block i of the tree. Heights of slots that are not laid out are estimated. All y
/// count in px from the top of the column. GUI thread.
class BlockColumn
{
public:
    BlockColumn();
    ~BlockColumn();

    /// Everything is laid out anew in this style; `factory` must outlive its use here.
    void setFactory(const BlockLayoutFactory* factory, qreal width, qreal topPadding);
    /// Takes over the blocks of `document`; blocks that kept their pointer keep their layout. Returns what
    /// changed, in slots. Cost: a comparison of pointers.
    ListDifference setDocument(const std::shared_ptr<const ParsedDocument>& document);

    int slotCount() const { return int(m_slots.size()); }
    qreal width() const { return m_width; }
    qreal topOf(int slot) const;
    qreal heightOf(int slot) const { return m_slots[size_t(slot)].height; }
    qreal totalHeight() const { return topOf(slotCount()); }
    /// Tops of all slots, and the end of the last; valid until the next change.
    const std::vector<qreal>& tops() const;
    /// The slot that covers `y`; the first or the last for places outside.
    int slotAt(qreal y) const;

    /// The layout of a slot, made if it is not there. Its height may change with that.
    const BlockLayout& layOut(int slot);
    /// The layout of a slot, or null if it is not laid out.
    const BlockLayout* layoutOf(int slot) const { return m_slots[size_t(slot)].layout.get(); }
    /// Top of the layout itself, below its space.
    qreal contentTopOf(int slot) const;
    /// What a reader sees of a slot, without laying it out.
    QString textOf(int slot) const;
    /// The same with all details open, those around the slot and those in it: what a search looks at.
    QString searchTextOf(int slot) const;
    /// The block of a slot, or null for the header and what the header stands for.
    const Node* nodeOf(int slot) const { return blockOf(slot) ? &blockOf(slot)->node : nullptr; }
    /// Raw HTML in it is resolved.
    std::shared_ptr<const Block> blockOf(int slot) const;
    /// Folds or unfolds details (see FoldArea) of a slot. Returns what changed, in slots.
    ListDifference toggleFold(int slot, int key);
    /// Details that are folded: the arguments of toggleFold().
    struct Fold
    {
        int slot = 0;
        int key = 0;
    };
    /// The outermost folded details that a slot is inside of.
    std::optional<Fold> foldAround(int slot) const;
    /// The first and the last block that are drawn together with a block, in the slot of the first.
    std::pair<int, int> drawnTogether(int block) const { return m_html->drawnTogether(block); }
    /// Folded details that hold a part of a slot that is itself in sight.
    std::optional<Fold> foldIn(int slot) const;
    /// Forgets the layouts that show images from the network; false if there are none.
    bool forgetRemoteImages();
    /// Forgets layouts outside of [first, last], as many as there is time for; true once none are left.
    bool releaseOutside(int first, int last);

    /// How many blocks have been laid out since the column was made, for tests and benchmarks.
    qint64 layoutCount() const { return m_layoutCount; }
    const DocumentHeader& header() const { return m_header; }

private:
    struct Slot
    {
        std::unique_ptr<BlockLayout> layout;
        std::unique_ptr<BlockLayout> previous; ///< what was shown here before; lends its colours
        float height = 0;
        bool isHidden = false; ///< its text stands in the header
        bool isFolded = false; ///< inside of details that are folded
        bool isGone() const { return isHidden || isFolded; }
        mutable std::shared_ptr<const Block> shown; ///< with raw HTML resolved; made when it is asked for
        size_t context = 0;                         ///< see HtmlStructure::contextOf()
        QList<int> toggled; ///< keys of details that the reader has folded or unfolded
    };
    ListDifference slotDifference(const SyntaxTree& after) const;
    void replaceSlots(const ListDifference& change);
    static void replaceSlot(Slot& slot);
    /// Takes over what raw HTML encloses; widens the change by the slots that look different now.
    /// `openBefore`: see opennessIn(), for what was there before the change.
    ListDifference takeHtml(const ListDifference& change, const std::vector<bool>& openBefore);
    ListDifference takeHtmlAround(const ListDifference& change, std::pair<int, int> extentBefore);
    /// Of the enclosures that slots from `first` to before `end` open: which are open.
    std::vector<bool> opennessIn(int first, int end) const;
    bool takeHtmlOf(int slot);
    void refresh(int slot);
    FoldQuestion foldQuestion() const;
    void takeHeader(const DocumentHeader& header);
    std::unique_ptr<BlockLayout> makeLayout(int slot) const;
    void estimate(int slot);
    void forgetTops(int fromSlot);

    const BlockLayoutFactory* m_factory = nullptr;
    std::shared_ptr<const SyntaxTree> m_tree;
    std::shared_ptr<const HtmlStructure> m_html;
    DocumentHeader m_header;
    std::vector<Slot> m_slots;
    mutable std::vector<qreal> m_tops; ///< of the slots, and the end of the last; valid up to m_validTops
    mutable int m_validTops = 0;
    qreal m_width = 0;
    qreal m_topPadding = 0;
    qint64 m_layoutCount = 0;
    int m_hiddenEnd = 0;                      ///< slots from here on are not hidden
    int m_laidOutFirst = 0, m_laidOutEnd = 0; ///< all slots with layouts lie between these
};

} // namespace redraft
