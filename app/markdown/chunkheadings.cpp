#include "app/markdown/chunkheadings.h"

#include "app/markdown/ruledparagraphs.h"
#include "app/text/blanks.h"

namespace redraft {

namespace {

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t';
}

/// Takes the marks off "## Title ##". A closing row of '#' counts only behind a blank.
TextRange atxTitle(const QString& text, TextRange line)
{
    line = withoutBlanksAround(text, line);
    qsizetype start = line.start;
    qsizetype end = line.end();
    while (start < end && text[start] == u'#')
        ++start;
    qsizetype closing = end;
    while (closing > start && text[closing - 1] == u'#')
        --closing;
    if (closing < end && (closing == start || isBlank(text[closing - 1])))
        end = closing;
    return withoutBlanksAround(text, TextRange::fromBounds(start, end));
}

TextRange titleOf(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    const int lineCount = entry.block->lineCount;
    const TextRange source = entry.block->node.range.shifted(entry.start);
    if (lineCount == 1)
        return atxTitle(snapshot.text, source);
    const qsizetype underline = snapshot.lines.startOf(entry.line + lineCount - 1);
    return withoutBlanksAround(snapshot.text, TextRange::fromBounds(source.start, underline));
}

HeadingMarks marksOf(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    if (snapshot.view(snapshot.lines.rangeOf(entry.line)).trimmed().startsWith(u'#'))
        return HeadingMarks::Hashes;
    return isRuledParagraph(snapshot, entry) ? HeadingMarks::RuledParagraph : HeadingMarks::Underline;
}

} // namespace

std::vector<ChunkHeading> findHeadings(const TextSnapshot& snapshot, int firstLine,
                                       const std::vector<BlockEntry>& blocks)
{
    std::vector<ChunkHeading> headings;
    const qsizetype start = snapshot.lines.startOf(firstLine);
    for (int i = 0; i < int(blocks.size()); ++i) {
        const BlockEntry entry = blocks[size_t(i)].shifted(start, firstLine);
        const Node& node = entry.block->node;
        if (node.kind != NodeKind::Heading)
            continue;
        const qsizetype end = snapshot.lines.startOf(entry.line + entry.block->lineCount);
        headings.push_back({i, plainText(node).simplified(), titleOf(snapshot, entry).shifted(-start),
                            end - start, marksOf(snapshot, entry)});
    }
    return headings;
}

} // namespace redraft
