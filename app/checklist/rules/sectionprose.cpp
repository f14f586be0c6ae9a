#include "app/checklist/rules/sectionprose.h"

#include "app/checklist/sectioncontent.h"

#include <algorithm>

namespace redraft {

void forEachPart(const CheckInput& input, const SectionInput& section,
                 const std::function<void(const PlacedPart&)>& visit)
{
    const auto [first, end] = blocksIn(input.tree, section.section.body);
    const auto blocks = input.tree.blocks.begin();
    const SectionRole outer = roleOf(section);
    SectionRole role = outer;
    for (int block = first; block < end; ++block) {
        const BlockFacts& facts = input.blockFacts->of(block);
        for (const ProsePart& part : facts.parts) {
            if (part.kind == NodeKind::Heading) {
                const SectionRole inner = roleOfHeading(part.text);
                role = inner == SectionRole::Other ? outer : inner;
            }
            visit({part, facts, block, blocks[block].start, role});
        }
    }
}

SectionProse::SectionProse(const CheckInput& input, const SectionInput& section)
{
    forEachPart(input, section, [this](const PlacedPart& placed) {
        m_parts.push_back({placed.range().start, &placed.part});
    });
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& one, const Part& other) { return one.start < other.start; });
}

QString SectionProse::in(TextRange range) const
{
    QString text;
    auto part = std::lower_bound(m_parts.begin(), m_parts.end(), range.start,
                                 [](const Part& each, qsizetype start) { return each.start < start; });
    for (; part != m_parts.end() && range.contains(part->start); ++part)
        text += part->prose->text + u'\n';
    return text;
}

const Sentence* sentenceAt(const ProsePart& part, qsizetype position)
{
    const auto next = std::upper_bound(
        part.sentences.begin(), part.sentences.end(), position,
        [](qsizetype value, const Sentence& sentence) { return value < sentence.range.start; });
    if (next == part.sentences.begin() || !std::prev(next)->range.contains(position))
        return nullptr;
    return &*std::prev(next);
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 36;
    const QString line = text.toString().replace(ProsePart::gap, u'…').simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + u'…';
}

QString quotedSource(const TextSnapshot& snapshot, TextRange range)
{
    const bool isCut = snapshot.view(range).count(u'`') % 2 == 1;
    if (isCut && range.end() < snapshot.text.size() && snapshot.view({range.end(), 1}) == u'`')
        ++range.length;
    return quoted(snapshot.view(range));
}

} // namespace redraft
