#include "widgets/preview/blockcolumn.h"

#include "app/rendering/readertext.h"
#include "app/rendering/rulelayout.h"
#include "app/rendering/shownimage.h"

#include <algorithm>
#include <cmath>

namespace redraft {

BlockColumn::BlockColumn()
    : m_tree(std::make_shared<SyntaxTree>())
    , m_html(HtmlStructure::of(*m_tree))
    , m_slots(1)
{
}
BlockColumn::~BlockColumn() = default;

void BlockColumn::setFactory(const BlockLayoutFactory* factory, qreal width, qreal topPadding)
{
    m_factory = factory;
    m_width = width;
    m_topPadding = topPadding;
    for (int slot = 0; slot < slotCount(); ++slot) {
        m_slots[size_t(slot)].layout.reset();
        estimate(slot);
    }
    forgetTops(0);
}

ListDifference BlockColumn::setDocument(const std::shared_ptr<const ParsedDocument>& document)
{
    const std::shared_ptr<const SyntaxTree> tree =
        document && document->tree ? document->tree : std::make_shared<SyntaxTree>();
    ListDifference change = slotDifference(*tree);
    const std::vector<bool> openBefore = opennessIn(change.first, change.first + change.removed);
    replaceSlots(change);
    m_tree = tree;
    change = takeHtml(change, openBefore);
    const DocumentHeader header = document ? makeDocumentHeader(*document) : DocumentHeader();
    if (!change.isEmpty()) {
        for (int slot = change.first; slot < change.first + change.inserted; ++slot)
            estimate(slot);
        forgetTops(change.first);
        if (change.first < m_hiddenEnd)
            m_hiddenEnd = std::max(m_hiddenEnd, m_hiddenEnd + change.inserted - change.removed);
    }
    const bool headerChanged = header != m_header;
    takeHeader(header);
    if (headerChanged) {
        // The header and the blocks that it stands for lie at the top: all from there on may move.
        const int last = std::max(change.first + change.removed, 1);
        const int growth = change.inserted - change.removed;
        change = {0, last, last + growth};
    }
    return change;
}

ListDifference BlockColumn::slotDifference(const SyntaxTree& after) const
{
    const auto [first, tail] = differenceOf(m_tree->blocks, after.blocks);
    return {int(first) + 1, int(m_tree->blocks.size() - first - tail),
            int(after.blocks.size() - first - tail)};
}

void BlockColumn::replaceSlots(const ListDifference& change)
{
    const auto place = m_slots.begin() + change.first;
    const int common = std::min(change.removed, change.inserted);
    // Too wide is harmless here: it only says where to look for layouts.
    const int growth = change.inserted - change.removed;
    m_laidOutFirst = std::min(m_laidOutFirst, change.first);
    m_laidOutEnd = std::max({m_laidOutEnd, m_laidOutEnd + growth, change.first + common});
    for (int index = 0; index < common; ++index)
        replaceSlot(*(place + index));
    if (growth < 0) {
        m_slots.erase(place + common, place + change.removed);
    } else if (growth > 0) {
        auto added = std::vector<Slot>(size_t(growth));
        m_slots.insert(place + common, std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
    }
}

void BlockColumn::replaceSlot(Slot& slot)
{
    Slot fresh;
    fresh.previous = slot.layout ? std::move(slot.layout) : std::move(slot.previous);
    fresh.toggled = slot.toggled;
    slot = std::move(fresh);
}

void BlockColumn::takeHeader(const DocumentHeader& header)
{
    if (header.content != m_header.content) {
        m_header.content = header.content;
        m_slots[0].layout.reset();
        estimate(0);
        forgetTops(0);
    }
    // What the header stands for lies at the top; only slots up to m_hiddenEnd can be hidden now.
    const int newEnd = header.shownBlocks.empty() ? 0 : header.shownBlocks.back() + 2;
    for (int slot = 1; slot < std::min(std::max(m_hiddenEnd, newEnd), slotCount()); ++slot) {
        const bool isHidden =
            std::binary_search(header.shownBlocks.begin(), header.shownBlocks.end(), slot - 1);
        Slot& known = m_slots[size_t(slot)];
        if (known.isHidden == isHidden)
            continue;
        known.isHidden = isHidden;
        known.layout.reset();
        estimate(slot);
        forgetTops(slot);
    }
    m_hiddenEnd = newEnd;
    m_header = header;
}

void BlockColumn::estimate(int slot)
{
    Slot& changed = m_slots[size_t(slot)];
    if (!m_factory || changed.isGone())
        changed.height = 0;
    else if (slot == 0)
        changed.height = m_header.content.isEmpty() ? 0.0F : float(m_factory->typography().px(110));
    else
        changed.height = float(m_factory->estimatedHeight(*m_tree->blocks[size_t(slot) - 1].block, m_width));
    // Whole pixels, as those of laid out slots.
    changed.height = std::round(changed.height);
}

void BlockColumn::forgetTops(int fromSlot)
{
    m_validTops = std::min(m_validTops, fromSlot);
}

qreal BlockColumn::topOf(int slot) const
{
    m_tops.resize(m_slots.size() + 1);
    if (m_validTops == 0)
        m_tops[0] = m_topPadding;
    for (; m_validTops < slot; ++m_validTops)
        m_tops[size_t(m_validTops) + 1] =
            m_tops[size_t(m_validTops)] + qreal(m_slots[size_t(m_validTops)].height);
    return m_tops[size_t(slot)];
}

const std::vector<qreal>& BlockColumn::tops() const
{
    topOf(slotCount());
    return m_tops;
}

int BlockColumn::slotAt(qreal y) const
{
    topOf(slotCount());
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return next == m_tops.begin() ? 0 : int(next - m_tops.begin()) - 1;
}

std::unique_ptr<BlockLayout> BlockColumn::makeLayout(int slot) const
{
    const bool isEmptyHeader = slot == 0 && m_header.content.isEmpty();
    if (!m_factory || m_slots[size_t(slot)].isGone() || isEmptyHeader)
        return std::make_unique<RuleLayout>(m_width, 0, Qt::transparent);
    if (slot == 0)
        return std::make_unique<HeaderLayout>(m_header.content, *m_factory, m_width);
    return m_factory->layOut(blockOf(slot), m_width);
}

const BlockLayout& BlockColumn::layOut(int slot)
{
    Slot& wanted = m_slots[size_t(slot)];
    if (!wanted.layout) {
        wanted.layout = makeLayout(slot);
        ++m_layoutCount;
        const bool isFirst = m_laidOutFirst >= m_laidOutEnd;
        m_laidOutFirst = isFirst ? slot : std::min(m_laidOutFirst, slot);
        m_laidOutEnd = isFirst ? slot + 1 : std::max(m_laidOutEnd, slot + 1);
        if (wanted.previous)
            wanted.layout->inherit(*wanted.previous);
        wanted.previous.reset();
        const BlockLayout& layout = *wanted.layout;
        // Whole pixels keep rules and text sharp.
        const float height = float(std::ceil(layout.spaceBefore() + layout.height() + layout.spaceAfter()));
        if (height != wanted.height) {
            wanted.height = height;
            forgetTops(slot);
        }
    }
    return *wanted.layout;
}

qreal BlockColumn::contentTopOf(int slot) const
{
    const BlockLayout* layout = layoutOf(slot);
    return std::round(topOf(slot) + (layout ? layout->spaceBefore() : 0));
}

QString BlockColumn::textOf(int slot) const
{
    if (const BlockLayout* layout = layoutOf(slot))
        return layout->plainText();
    if (const Node* node = nodeOf(slot))
        return readerText(*node);
    return slot == 0 ? makeLayout(0)->plainText() : QString();
}

bool BlockColumn::forgetRemoteImages()
{
    bool isChanged = false;
    for (int slot = m_laidOutFirst; slot < std::min(m_laidOutEnd, slotCount()); ++slot) {
        if (!layoutOf(slot) || !showsRemoteImage(*layoutOf(slot)))
            continue;
        m_slots[size_t(slot)].layout.reset();
        isChanged = true;
    }
    return isChanged;
}

bool BlockColumn::releaseOutside(int first, int last)
{
    int budget = 60; // to free thousands of layouts at once, after a drag through the document, would be felt
    const auto release = [&](int slot) {
        Slot& known = m_slots[size_t(slot)];
        budget -= known.layout || known.previous ? 1 : 0;
        known.layout.reset();
        known.previous.reset();
    };
    m_laidOutEnd = std::min(m_laidOutEnd, slotCount());
    for (; m_laidOutFirst < std::min(first, m_laidOutEnd) && budget > 0; ++m_laidOutFirst)
        release(m_laidOutFirst);
    for (; m_laidOutEnd > std::max(last + 1, m_laidOutFirst) && budget > 0; --m_laidOutEnd)
        release(m_laidOutEnd - 1);
    for (int slot = std::max(m_laidOutFirst, first); slot < std::min(m_laidOutEnd, last + 1); ++slot)
        m_slots[size_t(slot)].previous.reset();
    return m_laidOutFirst >= first && m_laidOutEnd <= last + 1;
}

} // namespace redraft
