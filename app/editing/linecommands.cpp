#include "app/editing/linecommands.h"

#include "app/markdown/fences.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct Lines
{
    int first;
    int last;
};

Lines touchedLines(const TextSnapshot& snapshot, TextRange selection)
{
    const int first = snapshot.lines.lineOf(selection.start);
    int last = snapshot.lines.lineOf(selection.end());
    if (last > first && snapshot.lines.startOf(last) == selection.end())
        --last;
    return {first, last};
}

QString textOf(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).toString();
}

/// The empty line behind the last line end is no line that could change places.
bool isLine(const TextSnapshot& snapshot, int line)
{
    const int count = snapshot.lines.lineCount();
    return line >= 0 && line < count && (line < count - 1 || !snapshot.lines.rangeOf(line).isEmpty());
}

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t';
}

/// Length of the marks "> > " at the start of a line; 0 without any.
qsizetype quotePrefixLength(QStringView line)
{
    qsizetype at = 0;
    qsizetype length = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'>')) {
        if (line[at] == u'>')
            length = at + 1 + (at + 1 < line.size() && line[at + 1] == u' ' ? 1 : 0);
        ++at;
        if (at > length + 3) // four blanks begin code
            break;
    }
    return length;
}

} // namespace

Edit moveLines(const TextSnapshot& snapshot, TextRange selection, LineMove move)
{
    const auto [first, last] = touchedLines(snapshot, selection);
    const bool isUp = move == LineMove::Up;
    const int other = isUp ? first - 1 : last + 1;
    if (!isLine(snapshot, other))
        return {};
    const QString text = textOf(snapshot, other);
    const qsizetype start = snapshot.lines.startOf(isUp ? other : first);
    const qsizetype end = snapshot.lines.rangeOf(last).end();
    Edit edit;
    edit.label = isUp ? QCoreApplication::translate("LineCommands", "Move Line Up")
                      : QCoreApplication::translate("LineCommands", "Move Line Down");
    if (isUp)
        edit.deltas = {{start, text.size() + 1, {}}, {end, 0, u'\n' + text}};
    else
        edit.deltas = {{start, 0, text + u'\n'}, {end, text.size() + 1, {}}};
    edit.selection = selection.shifted(isUp ? -(text.size() + 1) : text.size() + 1);
    return edit;
}

Edit duplicateLines(const TextSnapshot& snapshot, TextRange selection)
{
    const auto [first, last] = touchedLines(snapshot, selection);
    const TextRange range =
        TextRange::fromBounds(snapshot.lines.startOf(first), snapshot.lines.rangeOf(last).end());
    Edit edit = Edit::replace({range.end(), 0}, u'\n' + snapshot.view(range).toString(),
                              QCoreApplication::translate("LineCommands", "Duplicate Line"));
    edit.selection = selection.shifted(range.length + 1);
    return edit;
}

Edit deleteLines(const TextSnapshot& snapshot, TextRange selection)
{
    const auto [first, last] = touchedLines(snapshot, selection);
    const bool isAtEnd = last + 1 == snapshot.lines.lineCount();
    qsizetype start = snapshot.lines.startOf(first);
    if (isAtEnd && first > 0)
        --start; // the line end in front goes instead of the one behind
    const TextRange range = TextRange::fromBounds(start, snapshot.lines.startOf(last + 1));
    if (range.isEmpty())
        return {};
    Edit edit = Edit::replace(range, QString(), QCoreApplication::translate("LineCommands", "Delete Line"));
    const int lineBefore = isAtEnd && first > 0 ? first - 1 : first;
    edit.selection = TextRange{snapshot.lines.startOf(lineBefore), 0};
    return edit;
}

Edit continueQuote(const TextSnapshot& snapshot, qsizetype position)
{
    const int line = snapshot.lines.lineOf(position);
    const TextRange range = snapshot.lines.rangeOf(line);
    const QStringView text = snapshot.view(range);
    const qsizetype prefix = quotePrefixLength(text);
    if (prefix == 0 || position < range.start + prefix || isInFencedCode(snapshot, line))
        return {};
    if (text.mid(prefix).trimmed().isEmpty()) {
        Edit edit = Edit::replace(range, QString(), QCoreApplication::translate("LineCommands", "End Quote"));
        edit.selection = TextRange{range.start, 0};
        return edit;
    }
    const QString start = u'\n' + text.left(prefix).toString();
    Edit edit = Edit::replace({position, 0}, start, QCoreApplication::translate("LineCommands", "New Line"));
    edit.selection = TextRange{position + start.size(), 0};
    return edit;
}

qsizetype homePosition(const TextSnapshot& snapshot, qsizetype position)
{
    const TextRange range = snapshot.lines.rangeOf(snapshot.lines.lineOf(position));
    qsizetype text = range.start;
    while (text < range.end() && isBlank(snapshot.text[text]))
        ++text;
    return position == text ? range.start : text;
}

} // namespace redraft
