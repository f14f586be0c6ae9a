#include "app/markdown/htmlstructure.h"

#include "app/markdown/htmlnodes.h"
#include "app/markdown/htmlresolver.h"

#include <algorithm>

namespace redraft {

namespace {

std::shared_ptr<const HtmlParts> enclosingParts(const QString& html)
{
    HtmlParts parts = htmlParts(html);
    const bool hasTags = std::any_of(parts.begin(), parts.end(), [](const HtmlPart& part) {
        return part.kind != HtmlPart::Kind::Content;
    });
    return hasTags ? std::make_shared<const HtmlParts>(std::move(parts)) : nullptr;
}

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

} // namespace

std::shared_ptr<const HtmlStructure> HtmlStructure::of(const SyntaxTree& tree,
                                                       const std::shared_ptr<const HtmlStructure>& previous)
{
    auto structure = std::make_shared<HtmlStructure>();
    std::vector<int> blocks;
    std::vector<const HtmlParts*> parts;
    for (int i = 0; i < int(tree.blocks.size()); ++i) {
        const std::shared_ptr<const Block>& block = tree.blocks[size_t(i)].block;
        if (block->node.kind != NodeKind::HtmlBlock)
            continue;
        Known known = previous ? previous->m_known.value(block.get()) : Known();
        if (known.block != block)
            known = {block, enclosingParts(block->node.literal)};
        structure->m_known.insert(block.get(), known);
        if (!known.parts)
            continue;
        structure->m_places.insert(i, int(blocks.size()));
        structure->m_parts.push_back(known.parts);
        blocks.push_back(i);
        parts.push_back(known.parts.get());
    }
    structure->pair(blocks, parts);
    return structure;
}

void HtmlStructure::pair(const std::vector<int>& blocks, const std::vector<const HtmlParts*>& parts)
{
    m_pairs = HtmlPairs(parts);
    std::vector<int> open;
    for (const HtmlPair& pair : m_pairs.list()) {
        HtmlEnclosure enclosure;
        enclosure.first = blocks[size_t(pair.openBlock)];
        enclosure.last = blocks[size_t(pair.closeBlock)];
        const QString& source = (*parts[size_t(pair.openBlock)])[size_t(pair.openPart)].source;
        if (const std::optional<HtmlTag> tag = sanitizeStartTag(source))
            enclosure.element = nodeOfElement(*tag);
        const auto isOver = [&](int index) {
            const HtmlPair& outer = m_pairs.list()[size_t(index)];
            return std::pair(outer.closeBlock, outer.closePart) < std::pair(pair.openBlock, pair.openPart);
        };
        while (!open.empty() && isOver(open.back()))
            open.pop_back();
        enclosure.parent = open.empty() ? -1 : open.back();
        enclosure.element.start = firstEnclosingFoldKey + pair.openPart;
        open.push_back(int(m_enclosures.size()));
        m_enclosures.push_back(std::move(enclosure));
    }
}

int HtmlStructure::enclosureOf(int block) const
{
    const auto next =
        std::lower_bound(m_enclosures.begin(), m_enclosures.end(), block,
                         [](const HtmlEnclosure& enclosure, int at) { return enclosure.first < at; });
    int index = int(next - m_enclosures.begin()) - 1;
    while (index >= 0 && m_enclosures[size_t(index)].last <= block)
        index = m_enclosures[size_t(index)].parent;
    return index;
}

size_t HtmlStructure::contextOf(int block) const
{
    size_t context = 0;
    for (int outer = enclosureOf(block); outer >= 0; outer = m_enclosures[size_t(outer)].parent) {
        const HtmlTag& tag = *m_enclosures[size_t(outer)].element.tag;
        context = qHashMulti(context, tag.name, tag.value(u"align")) | 1;
    }
    const int place = m_places.value(block, -1);
    const int count = place < 0 ? 0 : int(m_parts[size_t(place)]->size());
    for (int part = 0; part < count; ++part)
        context = qHashMulti(context, m_pairs.indexOf(place, part) >= 0) | 1;
    return context;
}

std::pair<int, int> HtmlStructure::extent() const
{
    if (m_enclosures.empty())
        return {};
    int end = 0;
    for (const HtmlEnclosure& enclosure : m_enclosures)
        end = std::max(end, enclosure.last + 1);
    return {m_enclosures.front().first, end};
}

std::vector<HtmlStep> HtmlStructure::steps(int block) const
{
    const int place = m_places.value(block, -1);
    return place < 0 ? std::vector<HtmlStep>() : stepsOf(*m_parts[size_t(place)], place, m_pairs);
}

bool HtmlStructure::isOpen(int enclosure, const FoldQuestion& isToggled) const
{
    const HtmlEnclosure& asked = m_enclosures[size_t(enclosure)];
    return !isToggled || !asked.isDetails() ||
           asked.element.tag->has(u"open") != isToggled(asked.first, asked.element.start);
}

bool HtmlStructure::isFoldedAway(int block, const FoldQuestion& isToggled) const
{
    for (int outer = enclosureOf(block); outer >= 0; outer = m_enclosures[size_t(outer)].parent) {
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
            Node element = m_enclosures[size_t(step.pair)].element;
            levels.push_back(std::move(element));
        } else if (step.kind == HtmlPart::Kind::Close) {
            if (levels.size() > 1)
                closeLast();
            else if (!isOpen(step.pair, isToggled))
                foldedEnd = levels.front().children.size();
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
    const bool hasSteps = m_places.contains(block);
    if (enclosure < 0 && !hasSteps && !holdsHtml(entry.block->node))
        return entry.block;
    auto shown = std::make_shared<Block>();
    shown->lineCount = entry.block->lineCount;
    Node& node = shown->node;
    if (hasSteps) {
        node = composed(block, isToggled);
    } else {
        node = resolveHtml(entry.block->node);
        int key = 0;
        fold(node, block, isToggled, key);
    }
    for (int outer = enclosure; outer >= 0; outer = m_enclosures[size_t(outer)].parent) {
        const Node& element = m_enclosures[size_t(outer)].element;
        align(node, element.alignment);
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
