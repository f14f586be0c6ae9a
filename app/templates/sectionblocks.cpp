#include "app/templates/sectionblocks.h"

#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

SectionBlocks::SectionBlocks(const SectionSource& source)
    : m_body(source.section.heading.end(), 0)
{
    const BlockList& blocks = source.tree.blocks;
    const auto begin = blocks.begin();
    const auto end = begin + qsizetype(blocks.size() - size_t(source.tree.footnoteCount));
    const auto isBefore = [](const BlockEntry& entry, qsizetype at) { return entry.start < at; };
    const auto from = std::lower_bound(begin, end, source.section.body.start, isBefore);
    const auto to = std::lower_bound(from, end, source.section.body.end(), isBefore);
    first = int(from - begin);
    for (auto each = from; each != to; ++each) {
        const BlockEntry entry = *each;
        nodes.push_back({&entry.block->node, entry.start});
    }
    while (!nodes.empty() && nodes.back().node->kind == NodeKind::ThematicBreak)
        nodes.pop_back();
    for (PlacedNode& each : nodes) {
        if (each.node->kind != NodeKind::Heading)
            continue;
        const auto& sections = source.outline.sections;
        const auto found = std::lower_bound(
            sections.begin(), sections.end(), each.range().start,
            [](const Section& section, qsizetype at) { return section.heading.end() <= at; });
        each.isRuled = found == sections.end() || !found->heading.overlaps(each.range());
    }
    if (!nodes.empty())
        m_body = withoutBlanksAround(source.snapshot.text, TextRange::fromBounds(nodes.front().range().start,
                                                                                 nodes.back().range().end()));
}

TextRange SectionBlocks::content() const
{
    return m_body;
}

std::vector<EntryText> textsOf(const TextSnapshot& snapshot, const std::vector<PlacedNode>& nodes)
{
    std::vector<EntryText> texts;
    for (const PlacedNode& each : nodes) {
        const TextRange range = withoutBlanksAround(snapshot.text, each.range());
        const qsizetype end = texts.empty() ? range.start : texts.back().range.end();
        const bool isNext = !texts.empty() && end <= range.start &&
                            snapshot.view(TextRange::fromBounds(end, range.start)).trimmed().isEmpty();
        if (range.isEmpty())
            continue;
        if (isNext)
            texts.back().range = TextRange::fromBounds(texts.back().range.start, range.end());
        else
            texts.push_back({range, QString()});
    }
    return texts;
}

} // namespace redraft
