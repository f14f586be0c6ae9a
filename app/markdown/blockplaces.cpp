#include "app/markdown/blockplaces.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace redraft {

namespace {

int newlinesIn(const char* text)
{
    return text ? int(std::count(text, text + std::strlen(text), '\n')) : 0;
}

/// Lines of the text that is left of a paragraph or heading, once definitions of links are taken out of it.
int contentLines(cmark_node* node)
{
    const char* content = cmark_node_get_string_content(node);
    if (!content || !*content)
        return 0;
    const bool endsInNewline = content[std::strlen(content) - 1] == '\n';
    return newlinesIn(content) + (endsInNewline ? 0 : 1);
}

bool isTable(cmark_node* node)
{
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

/// The line of a table's header. cmark gives that of a paragraph in front, if the table grew out of one.
int tableStart(const BlockLines& lines, cmark_node* table)
{
    cmark_node* header = cmark_node_first_child(table);
    cmark_node* body = header ? cmark_node_next(header) : nullptr;
    if (body)
        return lines.line(cmark_node_get_start_line(body)) - 2;
    return lines.line(cmark_node_get_end_line(table)) - 1;
}

bool isClosingFence(QStringView line, QChar fence)
{
    qsizetype length = 0;
    for (const QChar unit : line.trimmed())
        length = unit == fence ? length + 1 : 0;
    return length >= 3;
}

/// The character of a code block's fence; nothing for an indented block.
std::optional<char> fenceOf(cmark_node* code)
{
    int length = 0;
    int offset = 0;
    char fence = 0;
    if (cmark_node_get_type(code) != CMARK_NODE_CODE_BLOCK ||
        !cmark_node_get_fenced(code, &length, &offset, &fence))
        return std::nullopt;
    return fence;
}

/// A fence that the end of its container closes has no last line of its own, whatever cmark says.
int fencedCodeEnd(const BlockLines& lines, cmark_node* code, char fence, int start, int end)
{
    const int lastOfContent = start + newlinesIn(cmark_node_get_literal(code));
    if (lastOfContent >= end || isClosingFence(lines.text(lastOfContent + 1), QLatin1Char(fence)))
        return std::min(lastOfContent + 1, end);
    return lastOfContent;
}

bool isSetextHeading(cmark_node* node)
{
    return cmark_node_get_type(node) == CMARK_NODE_HEADING &&
           cmark_node_get_end_line(node) > cmark_node_get_start_line(node);
}

bool isUnderline(QStringView line)
{
    line = line.trimmed();
    while (line.startsWith(u'>'))
        line = line.mid(1).trimmed();
    const auto isMark = [line](QChar unit) { return unit == line.front() && (unit == u'=' || unit == u'-'); };
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), isMark);
}

/// The last line of a heading with an underline: cmark gives the next one, or the last.
int underlineOf(const BlockLines& lines, cmark_node* heading)
{
    const int last = std::min(lines.line(cmark_node_get_end_line(heading)), lines.lastLine());
    int line = std::min(lines.line(cmark_node_get_start_line(heading)) + contentLines(heading), last);
    while (line < last && !isUnderline(lines.text(line)))
        ++line;
    return line;
}

/// The first line, or -1 if cmark does not know it (a paragraph that was split off a table's header).
int placedStart(const BlockLines& lines, cmark_node* node)
{
    const int start = lines.line(cmark_node_get_start_line(node));
    if (isTable(node))
        return tableStart(lines, node);
    if (isSetextHeading(node))
        return std::max(start, underlineOf(lines, node) - contentLines(node));
    if (start < 0 || cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
        return start;
    return std::max(start, lines.line(cmark_node_get_end_line(node)) - contentLines(node) + 1);
}

int startBefore(const BlockLines& lines, cmark_node* next, cmark_node* node, int lower)
{
    return next ? std::max(lower, placedStart(lines, next) - contentLines(node)) : lower;
}

int placedEnd(const BlockLines& lines, cmark_node* node, int start, int upper)
{
    int end = lines.line(cmark_node_get_end_line(node));
    if (end < 0)
        end = upper;
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK)
        end = start + newlinesIn(cmark_node_get_literal(node)) - 1;
    if (isSetextHeading(node))
        end = underlineOf(lines, node);
    end = std::clamp(end, start, upper);
    if (const std::optional<char> fence = fenceOf(node))
        return std::clamp(fencedCodeEnd(lines, node, *fence, start, end), start, upper);
    while (end > start && lines.isBlank(end))
        --end;
    return end;
}

} // namespace

std::vector<LineSpan> placeSiblings(const BlockLines& lines, const std::vector<cmark_node*>& siblings,
                                    LineSpan bounds)
{
    std::vector<LineSpan> spans;
    int lower = bounds.first;
    for (size_t i = 0; i < siblings.size(); ++i) {
        int start = placedStart(lines, siblings[i]);
        if (start < 0)
            start =
                startBefore(lines, i + 1 < siblings.size() ? siblings[i + 1] : nullptr, siblings[i], lower);
        start = std::clamp(start, std::min(lower, bounds.last), bounds.last);
        spans.push_back({start, start});
        lower = start + 1;
    }
    for (size_t i = 0; i < siblings.size(); ++i) {
        const bool isLast = i + 1 == siblings.size();
        const int upper = isLast ? bounds.last : std::max(spans[i].first, spans[i + 1].first - 1);
        spans[i].last = placedEnd(lines, siblings[i], spans[i].first, upper);
    }
    return spans;
}

} // namespace redraft
