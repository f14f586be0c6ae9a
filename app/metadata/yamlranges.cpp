#include "app/metadata/yamlranges.h"

#include <algorithm>

namespace redraft {

namespace {

bool startsComment(QStringView text, qsizetype at)
{
    return text[at] == u'#' && (at == 0 || text[at - 1] == u'\n' || isYamlBlank(text[at - 1]));
}

qsizetype behindBlanksAndComments(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        if (isYamlBlank(text[at]) || text[at] == u'\n')
            ++at;
        else if (startsComment(text, at))
            at = endOfLine(text, at);
        else
            break;
    }
    return at;
}

/// Where the entry that starts at `start` inside of brackets ends: at its ',' or the closing bracket.
/// `lastContent` becomes the end of its last character that is neither blank nor comment.
qsizetype endOfFlowEntry(QStringView text, qsizetype start, qsizetype& lastContent)
{
    int depth = 0;
    bool mayQuote = true; // quotes only count where a scalar starts
    lastContent = start;
    for (qsizetype at = start; at < text.size();) {
        const QChar character = text[at];
        if (startsComment(text, at)) {
            at = endOfLine(text, at);
            continue;
        }
        if (mayQuote && (character == u'"' || character == u'\'')) {
            const qsizetype end = endOfQuoted(text, at);
            if (end < 0)
                return -1;
            at = lastContent = end;
            mayQuote = false;
            continue;
        }
        const bool closes = character == u']' || character == u'}';
        if (depth == 0 && (closes || character == u','))
            return at;
        const bool opens = character == u'[' || character == u'{';
        depth += opens ? 1 : closes ? -1 : 0;
        const bool isBlank = isYamlBlank(character) || character == u'\n';
        mayQuote = opens || character == u',' || character == u':' || (isBlank && mayQuote);
        ++at;
        if (!isBlank)
            lastContent = at;
    }
    return -1;
}

qsizetype endOfItemLine(QStringView text, qsizetype start)
{
    if (start < text.size() && (text[start] == u'"' || text[start] == u'\'')) {
        const qsizetype end = endOfQuoted(text, start);
        return end < 0 ? endOfPlainLine(text, start) : end;
    }
    return endOfPlainLine(text, start);
}

} // namespace

bool isYamlBlank(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r';
}

qsizetype endOfLine(QStringView text, qsizetype position)
{
    qsizetype end = text.indexOf(u'\n', position);
    if (end < 0)
        end = text.size();
    if (end > position && text[end - 1] == u'\r')
        --end;
    return end;
}

qsizetype nextLine(QStringView text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return end < 0 ? text.size() : end + 1;
}

qsizetype endOfQuoted(QStringView text, qsizetype start)
{
    const QChar quote = text[start];
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (quote == u'"' && text[at] == u'\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == u'"' || at + 1 >= text.size() || text[at + 1] != quote)
                return at + 1;
            ++at;
        }
    }
    return -1;
}

qsizetype endOfPlainLine(QStringView text, qsizetype start)
{
    const qsizetype lineEnd = endOfLine(text, start);
    qsizetype end = start;
    while (end < lineEnd && !startsComment(text, end))
        ++end;
    while (end > start && isYamlBlank(text[end - 1]))
        --end;
    return end;
}

BracketRange bracketRange(QStringView text, qsizetype start)
{
    BracketRange result;
    qsizetype at = start + 1;
    while (true) {
        at = behindBlanksAndComments(text, at);
        if (at >= text.size())
            return result;
        if (text[at] == u']' || text[at] == u'}')
            break;
        qsizetype lastContent = at;
        const qsizetype end = endOfFlowEntry(text, at, lastContent);
        if (end < 0)
            return result;
        result.entries.push_back(TextRange::fromBounds(at, lastContent));
        at = text[end] == u',' ? end + 1 : end;
    }
    result.whole = TextRange::fromBounds(start, at + 1);
    result.isClosed = true;
    return result;
}

std::vector<TextRange> blockItems(QStringView text, TextRange lines)
{
    std::vector<TextRange> items;
    qsizetype indentation = -1;
    for (qsizetype line = lines.start; line < lines.end(); line = nextLine(text, line)) {
        const qsizetype end = endOfLine(text, line);
        qsizetype dash = line;
        while (dash < end && isYamlBlank(text[dash]))
            ++dash;
        const bool isDash =
            dash < end && text[dash] == u'-' && (dash + 1 == end || isYamlBlank(text[dash + 1]));
        if (!isDash || (indentation >= 0 && dash - line != indentation))
            continue;
        indentation = dash - line;
        qsizetype start = dash + 1;
        while (start < end && isYamlBlank(text[start]))
            ++start;
        if (start < end && text[start] == u'#')
            start = dash + 1; // no value, only a comment
        else if (start == end)
            start = std::min(dash + 2, end);
        items.push_back(TextRange::fromBounds(start, endOfItemLine(text, start)));
    }
    return items;
}

} // namespace redraft
