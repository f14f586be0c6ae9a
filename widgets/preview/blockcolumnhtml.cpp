// The part of BlockColumn that knows of raw HTML: elements that enclose blocks, and folds.
#include "app/rendering/readertext.h"
#include "widgets/preview/blockcolumn.h"

#include <algorithm>
#include <utility>

namespace redraft {

namespace {

/// The first details below a node that are folded; null if there are none.
const Node* foldedDetails(const Node& node)
{
    if (node.kind == NodeKind::HtmlElement && node.tag && node.tag->name == u"details" && node.level == 0)
        return &node;
    for (const Node& child : node.children) {
        if (const Node* found = foldedDetails(child))
            return found;
    }
    return nullptr;
}

} // namespace

std::shared_ptr<const Block> BlockColumn::blockOf(int slot) const
{
    const Slot& wanted = m_slots[size_t(slot)];
    if (slot <= 0 || wanted.isGone())
        return nullptr;
    if (!wanted.shown)
        wanted.shown = m_html->shownBlock(slot - 1, m_tree->blocks[size_t(slot) - 1], foldQuestion());
    return wanted.shown;
}

FoldQuestion BlockColumn::foldQuestion() const
{
    return [this](int block, int key) { return m_slots[size_t(block) + 1].toggled.contains(key); };
}

void BlockColumn::refresh(int slot)
{
    m_slots[size_t(slot)].layout.reset();
    m_slots[size_t(slot)].shown.reset();
    estimate(slot);
    forgetTops(slot);
}

bool BlockColumn::takeHtmlOf(int slot)
{
    Slot& known = m_slots[size_t(slot)];
    const size_t context = m_html->contextOf(slot - 1);
    const bool isFolded = m_html->isFoldedAway(slot - 1, foldQuestion());
    if (context == known.context && isFolded == known.isFolded)
        return false;
    known.context = context;
    known.isFolded = isFolded;
    refresh(slot);
    return true;
}

std::vector<bool> BlockColumn::opennessIn(int first, int end) const
{
    std::vector<bool> open;
    const int endOpened = m_html->firstOpenedFrom(end - 1);
    for (int index = m_html->firstOpenedFrom(first - 1); index < endOpened; ++index)
        open.push_back(m_html->isOpen(index, foldQuestion()));
    return open;
}

ListDifference BlockColumn::takeHtml(const ListDifference& change, const std::vector<bool>& openBefore)
{
    const std::shared_ptr<const HtmlStructure> before =
        std::exchange(m_html, HtmlStructure::of(*m_tree, m_html));
    if (before->isFlat() && m_html->isFlat())
        return change;
    const int end = change.first + change.inserted;
    if (!m_html->sharesEnclosures(*before) || opennessIn(change.first, end) != openBefore)
        return takeHtmlAround(change, before->extent());
    // What encloses all others is what it was.
    for (int slot = change.first; slot < end; ++slot)
        takeHtmlOf(slot);
    return change;
}

ListDifference BlockColumn::takeHtmlAround(const ListDifference& change, std::pair<int, int> extentBefore)
{
    const int growth = change.inserted - change.removed;
    const auto [firstBefore, endBefore] = extentBefore;
    const auto [firstNow, endNow] = m_html->extent();
    // Too wide is harmless here.
    const int first = endBefore == 0 ? firstNow : endNow == 0 ? firstBefore : std::min(firstBefore, firstNow);
    const int end = std::min(std::max(endBefore + std::max(growth, 0), endNow), slotCount() - 1);
    int firstChanged = change.first;
    int endChanged = change.first + change.inserted;
    for (int slot = std::max(0, first + std::min(growth, 0)) + 1; slot <= end; ++slot) {
        if (!takeHtmlOf(slot))
            continue;
        firstChanged = std::min(firstChanged, slot);
        endChanged = std::max(endChanged, slot + 1);
    }
    return {firstChanged, endChanged - growth - firstChanged, endChanged - firstChanged};
}

ListDifference BlockColumn::toggleFold(int slot, int key)
{
    QList<int>& toggled = m_slots[size_t(slot)].toggled;
    if (toggled.removeAll(key) == 0)
        toggled.append(key);
    refresh(slot);
    int last = slot;
    const int endOpened = m_html->firstOpenedFrom(slot);
    for (int index = m_html->firstOpenedFrom(slot - 1); index < endOpened; ++index) {
        const int lastSlot = m_html->lastBlockOf(m_html->enclosures()[size_t(index)]) + 1;
        last = std::max(last, lastSlot);
        // What stands in the last block before the end tag is folded away, too.
        refresh(lastSlot);
    }
    for (int inside = slot + 1; inside <= last; ++inside)
        takeHtmlOf(inside);
    return {slot, last - slot + 1, last - slot + 1};
}

std::optional<BlockColumn::Fold> BlockColumn::foldAround(int slot) const
{
    std::optional<Fold> outermost;
    if (slot <= 0 || !m_slots[size_t(slot)].isFolded)
        return outermost;
    const std::vector<HtmlEnclosure>& enclosures = m_html->enclosures();
    for (int outer = m_html->enclosureOf(slot - 1); outer >= 0; outer = enclosures[size_t(outer)].parent) {
        const HtmlEnclosure& enclosure = enclosures[size_t(outer)];
        if (!m_html->isOpen(outer, foldQuestion()))
            outermost = {m_html->firstBlockOf(enclosure) + 1, enclosure.element.start};
    }
    return outermost;
}

std::optional<BlockColumn::Fold> BlockColumn::foldIn(int slot) const
{
    const std::shared_ptr<const Block> block = blockOf(slot);
    if (!block || block == m_tree->blocks[size_t(slot) - 1].block)
        return std::nullopt;
    if (const int enclosure = m_html->closedBy(slot - 1, foldQuestion()); enclosure >= 0) {
        const HtmlEnclosure& closed = m_html->enclosures()[size_t(enclosure)];
        return Fold{m_html->firstBlockOf(closed) + 1, closed.element.start};
    }
    const Node* details = foldedDetails(block->node);
    return details ? std::optional(Fold{slot, details->start}) : std::nullopt;
}

QString BlockColumn::searchTextOf(int slot) const
{
    if (slot > 0 && m_html->isDrawnBefore(slot - 1))
        return {};
    const bool isInside = slot > 0 && m_slots[size_t(slot)].isFolded;
    if (slot <= 0 || m_slots[size_t(slot)].isHidden || (!isInside && !foldIn(slot)))
        return textOf(slot);
    return readerText(m_html->shownBlock(slot - 1, m_tree->blocks[size_t(slot) - 1], nullptr)->node);
}

} // namespace redraft
