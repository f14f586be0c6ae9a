#include "app/editing/listitemline.h"
#include "app/editing/markdownedits.h"
#include "app/markdown/fences.h"

#include <QCoreApplication>

namespace redraft {

namespace {

QStringView lineText(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line));
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t' || line[indent] == u'>'))
        ++indent;
    return indent;
}

/// The item above `line` in whose list this item stands at the same depth, or that holds it (`wantsParent`).
enum class Relation
{
    Sibling,
    Parent
};
std::optional<ListItemLine> itemAbove(const TextSnapshot& snapshot, int line, qsizetype column,
                                      Relation relation)
{
    while (--line >= 0) {
        const QStringView text = lineText(snapshot, line);
        if (text.trimmed().isEmpty())
            continue;
        const std::optional<ListItemLine> item = parseListItemLine(text);
        if (item && item->markerColumn() < column)
            return relation == Relation::Parent ? item : std::nullopt;
        if (item && item->markerColumn() == column && relation == Relation::Sibling)
            return item;
        if (!item && indentOf(text) == 0)
            return std::nullopt;
    }
    return std::nullopt;
}

/// Lists numbered 1. 1. 1. stay so; others count on.
int nextNumber(const TextSnapshot& snapshot, int line, const ListItemLine& item)
{
    const int number = item.number().value_or(0);
    const auto sibling = itemAbove(snapshot, line, item.markerColumn(), Relation::Sibling);
    const bool repeats = sibling && sibling->number() == item.number();
    return repeats || number >= 999999999 ? number : number + 1;
}

/// Without a list around it, what stands four blanks deep is code.
bool isIndentedCode(const TextSnapshot& snapshot, int line, const ListItemLine& item)
{
    const bool isDeep = item.indent.size() >= 4 || item.indent.contains(u'\t');
    return isDeep && !itemAbove(snapshot, line, item.markerColumn(), Relation::Parent);
}

/// Where the marker of an empty item goes: one level up, or away.
QString outdentedPrefix(const TextSnapshot& snapshot, int line, const ListItemLine& item)
{
    int parentLine = line;
    while (--parentLine >= 0) {
        const auto above = parseListItemLine(lineText(snapshot, parentLine));
        if (above && above->markerColumn() < item.markerColumn())
            return above->prefixOfSibling(nextNumber(snapshot, parentLine, *above));
        if (!above && !lineText(snapshot, parentLine).trimmed().isEmpty() &&
            indentOf(lineText(snapshot, parentLine)) == 0)
            break;
    }
    return item.quotePrefix;
}

Edit endItem(const TextSnapshot& snapshot, int line, const ListItemLine& item)
{
    const TextRange range = snapshot.lines.rangeOf(line);
    const QString prefix = item.indent.isEmpty() ? item.quotePrefix : outdentedPrefix(snapshot, line, item);
    Edit edit = Edit::replace(range, prefix, QCoreApplication::translate("MarkdownEdits", "End List Item"));
    edit.selection = TextRange{range.start + prefix.size(), 0};
    return edit;
}

} // namespace

Edit continueList(const TextSnapshot& snapshot, qsizetype position)
{
    const int line = snapshot.lines.lineOf(position);
    const TextRange range = snapshot.lines.rangeOf(line);
    const std::optional<ListItemLine> item = parseListItemLine(snapshot.view(range));
    if (!item || position < range.start + item->textStart || position > range.end())
        return {};
    if (isIndentedCode(snapshot, line, *item) || isInFencedCode(snapshot, line))
        return {};
    if (snapshot.view(range).mid(item->textStart).trimmed().isEmpty())
        return endItem(snapshot, line, *item);
    qsizetype textStart = position;
    while (textStart < range.end() && snapshot.text[textStart] == u' ')
        ++textStart;
    const QString start = u'\n' + item->prefixOfSibling(nextNumber(snapshot, line, *item));
    Edit edit = Edit::replace(TextRange::fromBounds(position, textStart), start,
                              QCoreApplication::translate("MarkdownEdits", "New List Item"));
    edit.selection = TextRange{position + start.size(), 0};
    return edit;
}

} // namespace redraft
