#include "app/markdown/ruledparagraphs.h"

#include "app/markdown/markdownchunk.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestHeading = 80;

QStringView line(const TextSnapshot& snapshot, int index)
{
    return snapshot.view(snapshot.lines.rangeOf(index)).trimmed();
}

/// The heading as the paragraph that it was meant to be, without the line of dashes.
std::shared_ptr<Block> paragraphOf(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    auto paragraph = std::make_shared<Block>(*entry.block);
    paragraph->node.kind = NodeKind::Paragraph;
    --paragraph->lineCount;
    const qsizetype end = snapshot.lines.rangeOf(entry.line + paragraph->lineCount - 1).end();
    const qsizetype start = paragraph->node.range.start;
    paragraph->node.range = TextRange::fromBounds(start, std::max(start, end - entry.start));
    return paragraph;
}

} // namespace

bool isRuledParagraph(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    const Block& block = *entry.block;
    if (block.node.kind != NodeKind::Heading || block.lineCount < 2 ||
        line(snapshot, entry.line + block.lineCount - 1) != QStringView(u"---"))
        return false;
    const QStringView text = line(snapshot, entry.line + block.lineCount - 2);
    if (block.lineCount > 2 || text.size() > longestHeading)
        return true;
    return !text.isEmpty() && QStringView(u".:;!?").contains(text.back());
}

bool usesHashHeadings(const SyntaxTree& tree)
{
    return std::any_of(tree.blocks.chunks().begin(), tree.blocks.chunks().end(), [](const auto& place) {
        return std::any_of(place.chunk->headings.begin(), place.chunk->headings.end(),
                           [](const auto& heading) { return heading.marks == HeadingMarks::Hashes; });
    });
}

std::optional<SyntaxTree> withRuledParagraphs(const SyntaxTree& tree, const TextSnapshot& snapshot)
{
    std::optional<SyntaxTree> result;
    if (!usesHashHeadings(tree))
        return result;
    for (const ChunkPlace& place : tree.blocks.chunks()) {
        for (const ChunkHeading& heading : place.chunk->headings) {
            if (heading.marks != HeadingMarks::RuledParagraph)
                continue;
            if (!result)
                result = tree;
            const BlockEntry entry =
                place.chunk->blocks[size_t(heading.block)].shifted(place.start, place.line);
            result->blocks.replace(size_t(place.firstBlock + heading.block), paragraphOf(snapshot, entry));
        }
    }
    return result;
}

} // namespace redraft
