// The part of BlockColumn that knows of raw HTML: elements that enclose blocks, and folds.
#include "widgets/preview/blockcolumn.h"

#include <algorithm>

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

ListDifference BlockColumn::takeHtml(const ListDifference& change)
{
    const int growth = change.inserted - change.removed;
    const auto [firstBefore, endBefore] = m_html->extent();
    m_html = HtmlStructure::of(*m_tree, m_html);
    const auto [firstNow, endNow] = m_html->extent();
    if (endBefore == 0 && endNow == 0)
        return change;
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
    for (const HtmlEnclosure& enclosure : m_html->enclosures()) {
        if (enclosure.first != slot - 1)
            continue;
        last = std::max(last, enclosure.last + 1);
        // What stands in the last block before the end tag is folded away, too.
        refresh(enclosure.last + 1);
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
        const ListDifference step = toggleFold(enclosure.first + 1, enclosure.element.start);
        if (change.isEmpty())
            change = step;
    }
    return change;
}

} // namespace redraft
