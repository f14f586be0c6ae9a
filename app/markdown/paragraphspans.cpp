#include "app/markdown/paragraphspans.h"

#include "app/markdown/inlinespans.h"

#include <algorithm>

namespace redraft {

namespace {

/// Lines put together, without what stands in front of their text.
struct JoinedText
{
    QString text;
    std::vector<int> starts;   ///< of the lines, in `text`
    std::vector<int> prefixes; ///< code units left out in front of each

    void append(QStringView line, int textStart);
    int endOf(size_t line) const;
};

void JoinedText::append(QStringView line, int textStart)
{
    if (!starts.empty())
        text += u'\n';
    starts.push_back(int(text.size()));
    prefixes.push_back(textStart);
    text += line.mid(textStart);
}

int JoinedText::endOf(size_t line) const
{
    return line + 1 < starts.size() ? starts[line + 1] - 1 : int(text.size());
}

/// Adds the part of the span that stands in the line. One more of the same style over the whole line would
/// only cost time.
void addPart(const MarkdownSpan& span, const JoinedText& joined, size_t line, QList<MarkdownSpan>& spans)
{
    const int start = std::max(span.start, joined.starts[line]);
    const int end = std::min(span.start + span.length, joined.endOf(line));
    const int moved = joined.prefixes[line] - joined.starts[line];
    const MarkdownSpan part{start + moved, end - start, span.style};
    if (part.length > 0 && !(part.length == joined.endOf(line) - joined.starts[line] && spans.contains(part)))
        spans.append(part);
}

std::vector<QList<MarkdownSpan>> dividedSpans(const JoinedText& joined, const QList<MarkdownSpan>& spans)
{
    std::vector<QList<MarkdownSpan>> divided(joined.starts.size());
    for (const MarkdownSpan& span : spans) {
        const auto behind = std::upper_bound(joined.starts.begin(), joined.starts.end(), span.start);
        for (auto line = size_t(behind - joined.starts.begin()) - 1;
             line < divided.size() && joined.starts[line] < span.start + span.length; ++line)
            addPart(span, joined, line, divided[line]);
    }
    return divided;
}

} // namespace

void ParagraphSpans::forget()
{
    m_lines.forget();
    m_known = {0, -1};
}

MarkdownParagraphShare ParagraphSpans::shareOf(int line, const DefinitionSet* definitions)
{
    const LineShape::Kind kind = m_lines.shapeOf(line).kind;
    if (kind == LineShape::Kind::Code)
        return {true, std::nullopt};
    if (kind == LineShape::Kind::Blank || kind == LineShape::Kind::Alone)
        return {};
    if (line < m_known.first || line > m_known.last) {
        const std::optional<LineSpan> around = m_lines.around(line);
        if (!around)
            return {};
        readAround(*around, definitions);
    }
    return m_shares[size_t(line - m_known.first)];
}

void ParagraphSpans::readAround(LineSpan span, const DefinitionSet* definitions)
{
    m_known = span;
    m_shares.assign(size_t(span.last - span.first + 1), {});
    for (int first = span.first; first <= span.last;) {
        const int last = endOfParagraph(first, span.last);
        const int table = tableStart(first, last);
        readTogether({first, table - 1}, definitions);
        first = last + 1;
    }
}

/// Another item of the list in which the paragraph stands ends it, any other number may begin a line of text.
int ParagraphSpans::endOfParagraph(int first, int last)
{
    const LineShape begun = m_lines.shapeOf(first);
    const int column = begun.itemColumn > 0 ? begun.itemColumn : begun.indent;
    int end = first;
    while (end < last) {
        const LineShape next = m_lines.shapeOf(end + 1);
        if (next.kind == LineShape::Kind::Number && next.indent < column)
            break;
        ++end;
    }
    return end;
}

/// The head of a table, whose rows are read one by one; behind the last line if there is none.
int ParagraphSpans::tableStart(int first, int last)
{
    for (int line = first + 1; line <= last; ++line) {
        if (isTableDelimiter(m_lines.textOf(line)) && m_lines.textOf(line - 1).contains(u'|'))
            return line - 1;
    }
    return last + 1;
}

void ParagraphSpans::readTogether(LineSpan span, const DefinitionSet* definitions)
{
    if (span.last <= span.first)
        return;
    JoinedText joined;
    for (int line = span.first; line <= span.last; ++line) {
        const LineShape shape = m_lines.shapeOf(line);
        joined.append(m_lines.textOf(line), line == span.first ? shape.itemStart : shape.textStart);
        if (joined.text.size() > markdownSpanLimit)
            return;
    }
    std::vector<QList<MarkdownSpan>> spans = dividedSpans(joined, inlineSpans(joined.text, definitions));
    for (size_t i = 0; i < spans.size(); ++i)
        m_shares[size_t(span.first - m_known.first) + i].inlines = std::move(spans[i]);
}

} // namespace redraft
