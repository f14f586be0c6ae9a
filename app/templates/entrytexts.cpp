#include "app/templates/entrytexts.h"

#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

namespace {

/// How many units of `line` stand for `prefix`: blanks, or one tab.
qsizetype prefixLength(QStringView line, const QString& prefix)
{
    if (!prefix.isEmpty() && line.startsWith(u'\t'))
        return 1;
    qsizetype length = 0;
    while (length < std::min(prefix.size(), line.size()) && line[length] == u' ')
        ++length;
    return length;
}

} // namespace

TextRange headingWords(const TextSnapshot& snapshot, TextRange heading)
{
    TextRange line = snapshot.lines.rangeOf(snapshot.lines.lineOf(heading.start));
    line = TextRange::fromBounds(heading.start, std::min(line.end(), heading.end()));
    QStringView words = snapshot.view(line);
    qsizetype start = 0;
    while (start < words.size() && words[start] == u'#')
        ++start;
    qsizetype end = words.size();
    if (start > 0) {
        while (end > start && words[end - 1].isSpace())
            --end;
        while (end > start && words[end - 1] == u'#')
            --end;
    }
    return withoutBlanksAround(snapshot.text, TextRange::fromBounds(start, end).shifted(line.start));
}

EntryText entryText(const TextSnapshot& snapshot, TextRange range, const QString& prefix)
{
    return {withoutBlanksAround(snapshot.text, range), prefix};
}

QString shownText(const TextSnapshot& snapshot, const EntryText& text)
{
    const QStringView source = snapshot.view(text.range);
    if (text.prefix.isEmpty())
        return source.toString();
    QString shown;
    qsizetype start = 0;
    while (start <= source.size()) {
        const qsizetype found = source.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? source.size() : found + 1;
        const QStringView line = source.mid(start, end - start);
        shown += line.mid(start == 0 ? 0 : prefixLength(line, text.prefix));
        if (found < 0)
            break;
        start = end;
    }
    return shown;
}

TextRange itemContent(const TextSnapshot& snapshot, const PlacedNode& item)
{
    const QStringView text = snapshot.view(item.range());
    qsizetype at = 0;
    while (at < text.size() && text[at].isDigit())
        ++at;
    at = std::min(at + 1, text.size()); // the mark, or what stands behind the number
    qsizetype start = at;
    while (start < text.size() && (text[start] == u' ' || text[start] == u'\t'))
        ++start;
    if (item.node->task != TaskState::None && start + 3 <= text.size() && text[start] == u'[')
        start += 3;
    return withoutBlanksAround(snapshot.text,
                               TextRange::fromBounds(item.range().start + start, item.range().end()));
}

QString itemPrefix(const TextSnapshot& snapshot, const PlacedNode& item)
{
    const qsizetype lineStart = snapshot.lines.startOf(snapshot.lines.lineOf(item.range().start));
    const QStringView text = snapshot.view(item.range());
    qsizetype at = 0;
    while (at < text.size() && text[at].isDigit())
        ++at;
    ++at;
    const qsizetype mark = at;
    while (at < text.size() && text[at] == u' ' && at < mark + 4)
        ++at;
    const qsizetype column = item.range().start - lineStart + std::max(at, mark + 1);
    return QString(column, u' ');
}

std::vector<PlacedNode> childrenOf(const PlacedNode& parent)
{
    std::vector<PlacedNode> children;
    children.reserve(parent.node->children.size());
    for (const Node& child : parent.node->children)
        children.push_back({&child, parent.base});
    return children;
}

} // namespace redraft
