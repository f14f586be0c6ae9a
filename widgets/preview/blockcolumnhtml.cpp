// The part of BlockColumn that knows of raw HTML: elements that enclose blocks, and folds.
#include "widgets/preview/blockcolumn.h"

#include <algorithm>
#include <utility>

namespace redraft {

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
    if (before->enclosures().empty() && m_html->enclosures().empty())
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

ListDifference BlockColumn::unfold(int slot)
{
    ListDifference change;
    while (slot > 0 && m_slots[size_t(slot)].isFolded) {
        int outermost = -1;
        for (int outer = m_html->enclosureOf(slot - 1); outer >= 0;
             outer = m_html->enclosures()[size_t(outer)].parent) {
            if (!m_html->isOpen(outer, foldQuestion()))
                outermost = outer;
        }
        if (outermost < 0)
            break;
        const HtmlEnclosure& enclosure = m_html->enclosures()[size_t(outermost)];
        const ListDifference step = toggleFold(m_html->firstBlockOf(enclosure) + 1, enclosure.element.start);
        if (change.isEmpty())
            change = step;
    }
    return change;
}

} // namespace redraft
