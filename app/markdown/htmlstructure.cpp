#include "app/markdown/htmlstructure.h"

#include "app/markdown/htmlnodes.h"
#include "app/markdown/htmlresolver.h"

#include <algorithm>

namespace redraft {

namespace {

/// Gives the details below a node their fold keys, in the order in which they stand, and their state.
void fold(Node& node, int block, const FoldQuestion& isToggled, int& nextKey)
{
    if (node.kind == NodeKind::HtmlElement && node.tag->name == u"details") {
        if (node.start < firstEnclosingFoldKey)
            node.start = nextKey++;
        node.level = !isToggled || node.tag->has(u"open") != isToggled(block, node.start) ? 1 : 0;
    }
    for (Node& child : node.children)
        fold(child, block, isToggled, nextKey);
}

Node group()
{
    Node node;
    node.kind = NodeKind::HtmlElement;
    node.tag = std::make_shared<HtmlTag>();
    return node;
}

/// Makes one node of those from `first` on: they stand in details that earlier blocks have begun.
void gather(std::vector<Node>& nodes, size_t first)
{
    if (first >= nodes.size())
        return;
    Node inside = group();
    inside.level = 1;
    const auto from = nodes.begin() + std::ptrdiff_t(first);
    inside.children.assign(std::make_move_iterator(from), std::make_move_iterator(nodes.end()));
    nodes.erase(from, nodes.end());
    nodes.push_back(std::move(inside));
}

} // namespace

bool isInsideDetails(const Node& node)
{
    return node.kind == NodeKind::HtmlElement && node.tag && node.tag->name.isEmpty() && node.level == 1;
}

std::shared_ptr<const HtmlStructure> HtmlStructure::of(const SyntaxTree& tree,
                                                       const std::shared_ptr<const HtmlStructure>& previous)
{
    auto structure = std::make_shared<HtmlStructure>();
    structure->m_blocks = HtmlBlocks(tree.blocks, previous ? previous->m_blocks : HtmlBlocks());
    if (previous && structure->m_blocks.parts() == previous->m_blocks.parts()) {
        structure->m_enclosures = previous->m_enclosures;
        return structure;
    }
    HtmlEnclosures enclosures(structure->m_blocks);
    const bool isKnown = previous && enclosures == *previous->m_enclosures;
    structure->m_enclosures =
        isKnown ? previous->m_enclosures : std::make_shared<const HtmlEnclosures>(std::move(enclosures));
    return structure;
}

int HtmlStructure::firstOpenedFrom(int block) const
{
    const auto next =
        std::lower_bound(enclosures().begin(), enclosures().end(), m_blocks.firstPlaceFrom(block),
                         [](const HtmlEnclosure& enclosure, int at) { return enclosure.firstPlace < at; });
    return int(next - enclosures().begin());
}

int HtmlStructure::enclosureOf(int block) const
{
    int index = firstOpenedFrom(block) - 1;
    while (index >= 0 && lastBlockOf(enclosures()[size_t(index)]) <= block)
        index = enclosures()[size_t(index)].parent;
    return index;
}

int HtmlStructure::closedBy(int block, const FoldQuestion& isToggled) const
{
    const int place = m_blocks.placeOf(block);
    const int parts = place < 0 ? 0 : int(m_blocks.partsAt(place).size());
    for (int part = 0; part < parts; ++part) {
        const int index = m_enclosures->pairs().indexOf(place, part);
        const bool isEnd = index >= 0 && enclosures()[size_t(index)].lastPlace == place;
        if (isEnd && !isOpen(index, isToggled))
            return index;
    }
    return -1;
}

size_t HtmlStructure::contextOf(int block) const
{
    size_t context = 0;
    for (int outer = enclosureOf(block); outer >= 0; outer = enclosures()[size_t(outer)].parent) {
        const HtmlTag& tag = *enclosures()[size_t(outer)].element.tag;
        context = qHashMulti(context, tag.name, tag.value(u"align")) | 1;
    }
    const HtmlTable* table = m_blocks.tableOf(block);
    if (table && table->firstBlock == block)
        context = qHashRange(table->blocks.begin(), table->blocks.end(), context) | 1;
    const int place = m_blocks.placeOf(block);
    const int count = place < 0 ? 0 : int(m_blocks.partsAt(place).size());
    for (int part = 0; part < count; ++part)
        context = qHashMulti(context, m_enclosures->pairs().indexOf(place, part) >= 0) | 1;
    return context;
}

std::pair<int, int> HtmlStructure::extent() const
{
    std::pair<int, int> extent;
    const auto take = [&extent](int first, int last) {
        const bool isFirst = extent.second == 0;
        extent = {isFirst ? first : std::min(extent.first, first), std::max(extent.second, last + 1)};
    };
    for (const HtmlEnclosure& enclosure : enclosures())
        take(firstBlockOf(enclosure), lastBlockOf(enclosure));
    for (const HtmlTable& table : m_blocks.tables())
        take(table.firstBlock, table.lastBlock);
    return extent;
}

bool HtmlStructure::sharesEnclosures(const HtmlStructure& other) const
{
    return m_enclosures == other.m_enclosures &&
           std::equal(m_blocks.tables().begin(), m_blocks.tables().end(), other.m_blocks.tables().begin(),
                      other.m_blocks.tables().end(),
                      [](const HtmlTable& one, const HtmlTable& two) { return one.isLike(two); });
}

std::pair<int, int> HtmlStructure::drawnTogether(int block) const
{
    const HtmlTable* table = m_blocks.tableOf(block);
    return table ? std::pair(table->firstBlock, table->lastBlock) : std::pair(block, block);
}

bool HtmlStructure::isDrawnBefore(int block) const
{
    return drawnTogether(block).first != block;
}

std::vector<HtmlStep> HtmlStructure::steps(int block) const
{
    const int place = m_blocks.placeOf(block);
    if (place < 0)
        return {};
    std::vector<HtmlStep> steps = stepsOf(m_blocks.partsAt(place), place, m_enclosures->pairs());
    if (const HtmlTable* table = m_blocks.tableOf(block))
        fillJoinedTable(steps, *table->joined);
    return steps;
}

bool HtmlStructure::isOpen(int enclosure, const FoldQuestion& isToggled) const
{
    const HtmlEnclosure& asked = enclosures()[size_t(enclosure)];
    return !isToggled || !asked.isDetails() ||
           asked.element.tag->has(u"open") != isToggled(firstBlockOf(asked), asked.element.start);
}

bool HtmlStructure::isFoldedAway(int block, const FoldQuestion& isToggled) const
{
    if (isDrawnBefore(block))
        return true;
    for (int outer = enclosureOf(block); outer >= 0; outer = enclosures()[size_t(outer)].parent) {
        if (!isOpen(outer, isToggled))
            return true;
    }
    return false;
}

Node HtmlStructure::composed(int block, const FoldQuestion& isToggled) const
{
    // What stands before the end of an enclosure is inside of it, and may be folded away.
    std::vector<Node> levels{group()};
    const auto closeLast = [&] {
        Node last = std::move(levels.back());
        levels.pop_back();
        align(last, last.alignment);
        levels.back().children.push_back(std::move(last));
    };
    size_t foldedEnd = 0;
    for (HtmlStep& step : steps(block)) {
        if (step.kind == HtmlPart::Kind::Open) {
            Node element = enclosures()[size_t(step.pair)].element;
            levels.push_back(std::move(element));
        } else if (step.kind == HtmlPart::Kind::Close) {
            if (levels.size() > 1)
                closeLast();
            else if (!isOpen(step.pair, isToggled))
                foldedEnd = levels.front().children.size();
            else if (enclosures()[size_t(step.pair)].isDetails())
                gather(levels.front().children, foldedEnd);
        } else {
            std::move(step.content.begin(), step.content.end(), std::back_inserter(levels.back().children));
        }
    }
    while (levels.size() > 1)
        closeLast();
    Node& root = levels.front();
    int key = 0;
    fold(root, block, isToggled, key);
    root.children.erase(root.children.begin(), root.children.begin() + std::ptrdiff_t(foldedEnd));
    return std::move(root);
}

std::shared_ptr<const Block> HtmlStructure::shownBlock(int block, const BlockEntry& entry,
                                                       const FoldQuestion& isToggled) const
{
    const int enclosure = enclosureOf(block);
    const bool hasSteps = m_blocks.placeOf(block) >= 0;
    if (enclosure < 0 && !hasSteps && !holdsHtml(entry.block->node))
        return entry.block;
    auto shown = std::make_shared<Block>();
    shown->lineCount = entry.block->lineCount;
    shown->isPartlyUnread = entry.block->isPartlyUnread;
    Node& node = shown->node;
    if (hasSteps) {
        node = composed(block, isToggled);
    } else {
        node = resolveHtml(entry.block->node);
        int key = 0;
        fold(node, block, isToggled, key);
    }
    for (int outer = enclosure; outer >= 0; outer = enclosures()[size_t(outer)].parent) {
        const Node& element = enclosures()[size_t(outer)].element;
        align(node, element.alignment);
        shown->detailsAround += enclosures()[size_t(outer)].isDetails() ? 1 : 0;
        if (element.kind != NodeKind::Quote)
            continue;
        Node quote = element;
        quote.children.push_back(std::move(node));
        node = std::move(quote);
    }
    node.range = entry.block->node.range;
    return shown;
}

} // namespace redraft
