#include "app/checklist/fencedcode.h"

namespace redraft {

namespace {

bool isMark(QChar character)
{
    return character == u'`' || character == u'~';
}

int marksAt(QStringView text, qsizetype start, QChar mark)
{
    qsizetype end = start;
    while (end < text.size() && text[end] == mark)
        ++end;
    return int(end - start);
}

qsizetype endOfLine(QStringView source, qsizetype position)
{
    const qsizetype end = source.indexOf(u'\n', position);
    return end < 0 ? source.size() : end;
}

/// The last line of the range as a closing fence, if it is one: marks of quotes and blanks, then the fence.
std::optional<TextRange> closingFence(QStringView source, TextRange range, const FencedCode& code)
{
    qsizetype end = std::min(range.end(), source.size());
    while (end > code.opening.end() && source[end - 1] == u'\n')
        --end;
    if (end <= code.opening.end())
        return std::nullopt;
    qsizetype start = source.left(end).lastIndexOf(u'\n') + 1;
    while (start < end && (source[start] == u' ' || source[start] == u'\t' || source[start] == u'>'))
        ++start;
    const int marks = marksAt(source, start, code.mark);
    const bool isFence =
        marks >= code.length && source.mid(start + marks, end - start - marks).trimmed().isEmpty();
    return isFence ? std::optional(TextRange::fromBounds(start, end)) : std::nullopt;
}

struct Collector
{
    QStringView source;
    std::vector<FencedCode>& found;

    void add(const Node& node, bool isNested, bool isFirst, bool isLast)
    {
        qsizetype start = node.range.start;
        const qsizetype lineEnd = endOfLine(source, start);
        while (start < lineEnd && !isMark(source[start]))
            ++start;
        if (start >= lineEnd)
            return;
        FencedCode code;
        code.mark = source[start];
        code.length = marksAt(source, start, code.mark);
        code.opening = TextRange::fromBounds(start, lineEnd);
        code.info = source.mid(start + code.length, lineEnd - start - code.length).trimmed().toString();
        code.closing = closingFence(source, node.range, code);
        code.isNested = isNested;
        code.isFirstInside = isFirst;
        code.isLastInside = isLast;
        found.push_back(code);
    }

    void collect(const Node& node, bool isNested, bool isFirst, bool isLast)
    {
        if (node.kind == NodeKind::CodeBlock && node.isFenced)
            add(node, isNested, isFirst, isLast);
        const bool isContainer = node.kind == NodeKind::Quote || node.kind == NodeKind::BulletList ||
                                 node.kind == NodeKind::OrderedList || node.kind == NodeKind::ListItem ||
                                 node.kind == NodeKind::FootnoteDefinition;
        for (size_t i = 0; isContainer && i < node.children.size(); ++i)
            collect(node.children[i], true, i == 0, i + 1 == node.children.size());
    }
};

} // namespace

std::vector<FencedCode> fencedCodeIn(const Block& block, QStringView source)
{
    std::vector<FencedCode> found;
    Collector{source, found}.collect(block.node, false, false, false);
    return found;
}

} // namespace redraft
