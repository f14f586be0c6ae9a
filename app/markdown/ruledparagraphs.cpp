#include "app/markdown/ruledparagraphs.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestHeading = 80;

QStringView line(const TextSnapshot& snapshot, int index)
{
    return snapshot.view(snapshot.lines.rangeOf(index)).trimmed();
}

bool isHashHeading(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    return entry.block->node.kind == NodeKind::Heading && line(snapshot, entry.line).startsWith(u'#');
}

} // namespace

bool isRuledParagraph(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    const Block& block = *entry.block;
    if (block.node.kind != NodeKind::Heading || block.lineCount < 2 ||
        line(snapshot, entry.line + block.lineCount - 1) != QStringView(u"---"))
        return false;
    const QStringView text = line(snapshot, entry.line + block.lineCount - 2);
    return block.lineCount > 2 || text.size() > longestHeading || QStringView(u".:;!?").contains(text.back());
}

bool usesHashHeadings(const SyntaxTree& tree, const TextSnapshot& snapshot)
{
    return std::any_of(tree.blocks.begin(), tree.blocks.end(),
                       [&](const BlockEntry& entry) { return isHashHeading(snapshot, entry); });
}

std::optional<SyntaxTree> withRuledParagraphs(const SyntaxTree& tree, const TextSnapshot& snapshot)
{
    std::optional<SyntaxTree> result;
    if (!usesHashHeadings(tree, snapshot))
        return result;
    for (size_t i = 0; i < tree.blocks.size(); ++i) {
        const BlockEntry& entry = tree.blocks[i];
        if (!isRuledParagraph(snapshot, entry))
            continue;
        if (!result)
            result = tree;
        auto paragraph = std::make_shared<Block>(*entry.block);
        paragraph->node.kind = NodeKind::Paragraph;
        --paragraph->lineCount;
        const qsizetype end = snapshot.lines.rangeOf(entry.line + paragraph->lineCount - 1).end();
        const qsizetype start = paragraph->node.range.start;
        paragraph->node.range = TextRange::fromBounds(start, std::max(start, end - entry.start));
        result->blocks.replace(i, std::move(paragraph));
    }
    return result;
}

} // namespace redraft
