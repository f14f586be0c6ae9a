#include "app/editing/lineedits.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

/// Columns by which a list item moves to become a child of the one above; 0 if the line is no list item.
int listStep(QStringView line)
{
    static const QRegularExpression item(QStringLiteral(R"(^[ \t]*([-+*]|\d{1,9}[.)])(?:[ \t]|$))"));
    const QRegularExpressionMatch match = item.match(line.toString());
    return match.hasMatch() ? int(match.capturedLength(1)) + 1 : 0;
}

int blanksBefore(QStringView line, int atMost)
{
    int count = 0;
    while (count < atMost && count < line.size() && line[count] == u' ')
        ++count;
    return count == 0 && line.startsWith(u'\t') ? 1 : count;
}

Edit fillToNextStop(qsizetype position, qsizetype column, TextRange selection, const QString& label)
{
    const qsizetype blanks = 4 - column % 4;
    Edit edit = Edit::replace({position, selection.length}, QString(blanks, u' '), label);
    edit.selection = TextRange{position + blanks, 0};
    return edit;
}

} // namespace

Edit shiftLines(const TextSnapshot& snapshot, TextRange selection, IndentDirection direction)
{
    const bool isDeeper = direction == IndentDirection::Deeper;
    const QString label = isDeeper ? QCoreApplication::translate("Editing", "Indent")
                                   : QCoreApplication::translate("Editing", "Unindent");
    const int first = snapshot.lines.lineOf(selection.start);
    int last = snapshot.lines.lineOf(selection.end());
    const bool isOneLine = first == last;
    if (last > first && snapshot.lines.startOf(last) == selection.end())
        --last;
    const int step = listStep(snapshot.view(snapshot.lines.rangeOf(first)));
    if (isOneLine && step == 0 && isDeeper)
        return fillToNextStop(selection.start, selection.start - snapshot.lines.startOf(first), selection,
                              label);

    Edit edit;
    edit.label = label;
    TextRange after = selection;
    for (int line = first; line <= last; ++line) {
        const TextRange range = snapshot.lines.rangeOf(line);
        const int columns = step > 0 ? step : 2;
        const int removed = isDeeper ? 0 : blanksBefore(snapshot.view(range), columns);
        const int added = isDeeper && !range.isEmpty() ? columns : 0;
        if (removed == 0 && added == 0)
            continue;
        edit.deltas.append({range.start, removed, QString(added, u' ')});
        const qsizetype growth = added - removed;
        if (line == first)
            after = TextRange::fromBounds(qMax(range.start, after.start + growth), after.end() + growth);
        else
            after.length += growth;
    }
    after.length = qMax<qsizetype>(0, after.length);
    if (!edit.isEmpty())
        edit.selection = after;
    return edit;
}

} // namespace redraft
