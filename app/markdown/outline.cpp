#include "app/markdown/outline.h"

#include "app/markdown/markdownchunk.h"
#include "app/markdown/ruledparagraphs.h"

#include <algorithm>

namespace redraft {

namespace {

Section makeSection(const ChunkPlace& place, const ChunkHeading& heading)
{
    const BlockEntry& entry = place.chunk->blocks[size_t(heading.block)];
    Section section;
    section.title = heading.title;
    section.anchor = entry.block->node.destination;
    section.level = entry.block->node.level;
    section.heading = TextRange::fromBounds(entry.start, heading.end).shifted(place.start);
    section.titleRange = heading.titleRange.shifted(place.start);
    section.blockIndex = place.firstBlock + heading.block;
    return section;
}

/// Gives the bodies their ends, from the last section to the first, so that each is looked at once a level.
void setBodies(std::vector<Section>& sections, qsizetype textLength)
{
    qsizetype nextOfLevel[7]; // where the next section of that level or a higher one starts
    std::fill(std::begin(nextOfLevel), std::end(nextOfLevel), textLength);
    qsizetype next = textLength;
    for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
        section->ownBody = TextRange::fromBounds(section->heading.end(), next);
        section->body = TextRange::fromBounds(section->heading.end(), nextOfLevel[section->level]);
        next = section->heading.start;
        std::fill(nextOfLevel + section->level, std::end(nextOfLevel), next);
    }
}

void setParents(std::vector<Section>& sections)
{
    std::vector<int> open;
    for (int i = 0; i < int(sections.size()); ++i) {
        while (!open.empty() && sections[size_t(open.back())].level >= sections[size_t(i)].level)
            open.pop_back();
        sections[size_t(i)].parent = open.empty() ? -1 : open.back();
        open.push_back(i);
    }
}

int titleIndex(const std::vector<Section>& sections)
{
    if (sections.empty() || sections.front().level != 1)
        return -1;
    const auto isFirstLevel = [](const Section& section) { return section.level == 1; };
    return std::count_if(sections.begin(), sections.end(), isFirstLevel) == 1 ? 0 : -1;
}

} // namespace

std::vector<int> Outline::topSections() const
{
    int highest = 7;
    for (int i = 0; i < int(sections.size()); ++i) {
        if (i != titleSection)
            highest = std::min(highest, sections[size_t(i)].level);
    }
    std::vector<int> top;
    for (int i = 0; i < int(sections.size()); ++i) {
        if (i != titleSection && sections[size_t(i)].level == highest)
            top.push_back(i);
    }
    return top;
}

int Outline::sectionAt(qsizetype position) const
{
    const auto next =
        std::upper_bound(sections.begin(), sections.end(), position,
                         [](qsizetype at, const Section& section) { return at < section.heading.start; });
    return int(next - sections.begin()) - 1;
}

Outline makeOutline(const SyntaxTree& tree, const TextSnapshot& snapshot)
{
    Outline outline;
    const bool usesHashes = usesHashHeadings(tree);
    for (const ChunkPlace& place : tree.blocks.chunks()) {
        for (const ChunkHeading& heading : place.chunk->headings) {
            if (!usesHashes || heading.marks != HeadingMarks::RuledParagraph)
                outline.sections.push_back(makeSection(place, heading));
        }
    }
    setParents(outline.sections);
    setBodies(outline.sections, snapshot.text.size());
    outline.titleSection = titleIndex(outline.sections);
    return outline;
}

} // namespace redraft
