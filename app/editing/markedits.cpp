#include "app/editing/listitemline.h"
#include "app/editing/markdownedits.h"
#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

namespace {

qsizetype runBefore(const QString& text, qsizetype position, QChar mark)
{
    qsizetype start = position;
    while (start > 0 && text[start - 1] == mark)
        --start;
    return position - start;
}

qsizetype runBehind(const QString& text, qsizetype position, QChar mark)
{
    qsizetype end = position;
    while (end < text.size() && text[end] == mark)
        ++end;
    return end - position;
}

/// "*" stands in "*" and "***", "**" in "**" and "***": emphasis and strong may be around the same text.
bool holdsMarks(qsizetype run, const QString& marks)
{
    if (marks.size() == 1 && marks[0] != u'`')
        return run % 2 == 1;
    return run >= marks.size();
}

bool isMarkedOutside(const QString& text, TextRange range, const QString& marks)
{
    return holdsMarks(runBefore(text, range.start, marks[0]), marks) &&
           holdsMarks(runBehind(text, range.end(), marks[0]), marks);
}

bool isMarkedInside(const QString& text, TextRange range, const QString& marks)
{
    const qsizetype before = runBehind(text, range.start, marks[0]);
    return range.length > 2 * marks.size() && before < range.length && holdsMarks(before, marks) &&
           holdsMarks(runBefore(text, range.end(), marks[0]), marks);
}

/// The word around an empty selection.
TextRange wordAt(const QString& text, qsizetype position)
{
    const auto isWord = [&text](qsizetype at) {
        return text[at].isLetterOrNumber() || text[at].isSurrogate();
    };
    qsizetype start = position;
    qsizetype end = position;
    while (start > 0 && isWord(start - 1))
        --start;
    while (end < text.size() && isWord(end))
        ++end;
    return start < position && position < end ? TextRange::fromBounds(start, end) : TextRange{position, 0};
}

/// The texts to mark: one a line, because emphasis does not reach over the end of an item or paragraph.
std::vector<TextRange> markable(const TextSnapshot& snapshot, TextRange selection)
{
    if (selection.isEmpty())
        return {wordAt(snapshot.text, selection.start)};
    std::vector<TextRange> ranges;
    const int last = snapshot.lines.lineOf(selection.end());
    for (int line = snapshot.lines.lineOf(selection.start); line <= last; ++line) {
        const TextRange whole = snapshot.lines.rangeOf(line);
        const std::optional<ListItemLine> item = parseListItemLine(snapshot.view(whole));
        const qsizetype start = std::max(selection.start, whole.start + (item ? item->textStart : 0));
        const qsizetype end = std::min(selection.end(), whole.end());
        if (start >= end)
            continue;
        const TextRange range = withoutBlanksAround(snapshot.text, TextRange::fromBounds(start, end));
        if (!range.isEmpty())
            ranges.push_back(range);
    }
    return ranges;
}

enum class Change
{
    Add,
    RemoveOutside,
    RemoveInside
};

Change changeFor(const QString& text, const std::vector<TextRange>& ranges, const QString& marks)
{
    const auto isAll = [&](auto isMarked) {
        return std::all_of(ranges.begin(), ranges.end(),
                           [&](TextRange range) { return isMarked(text, range, marks); });
    };
    if (isAll(isMarkedOutside))
        return Change::RemoveOutside;
    return isAll(isMarkedInside) ? Change::RemoveInside : Change::Add;
}

/// More backticks than stand in the text together, so that code may hold some.
QString codeMarks(QStringView code)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar unit : code) {
        run = unit == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

QList<TextDelta> deltasFor(const TextSnapshot& snapshot, TextRange range, const QString& marks, Change change)
{
    const qsizetype size = marks.size();
    if (change == Change::RemoveOutside)
        return {{range.start - size, size, {}}, {range.end(), size, {}}};
    if (change == Change::RemoveInside)
        return {{range.start, size, {}}, {range.end() - size, size, {}}};
    if (marks != u"`")
        return {{range.start, 0, marks}, {range.end(), 0, marks}};
    const QStringView code = snapshot.view(range);
    const QString blank = code.startsWith(u'`') || code.endsWith(u'`') ? QStringLiteral(" ") : QString();
    return {{range.start, 0, codeMarks(code) + blank}, {range.end(), 0, blank + codeMarks(code)}};
}

/// Marks with nothing between them yet, and the cursor there.
Edit insertMarks(qsizetype position, const QString& marks, const QString& label)
{
    Edit edit = Edit::replace({position, 0}, marks + marks, label);
    edit.selection = TextRange{position + marks.size(), 0};
    return edit;
}

/// The marked text without its marks stays selected, several lines with their marks, so that toggling again
/// finds all of them; a mere cursor stays in its place of the word.
TextRange selectionAfter(const QList<TextDelta>& deltas, TextRange selection)
{
    qsizetype growth = 0;
    for (qsizetype i = 0; i + 1 < deltas.size(); ++i)
        growth += deltas[i].growth();
    const TextDelta& first = deltas.front();
    if (selection.isEmpty())
        return selection.shifted(first.growth());
    if (deltas.size() > 2)
        return TextRange::fromBounds(first.position,
                                     deltas.back().position + growth + deltas.back().inserted.size());
    return TextRange::fromBounds(first.position + first.inserted.size(), deltas.back().position + growth);
}

} // namespace

Edit toggleMarks(const TextSnapshot& snapshot, TextRange selection, const QString& marks,
                 const QString& label)
{
    const std::vector<TextRange> ranges = markable(snapshot, selection);
    if (ranges.empty() || marks.isEmpty())
        return {};
    if (ranges.front().isEmpty() && !isMarkedOutside(snapshot.text, ranges.front(), marks))
        return insertMarks(selection.start, marks, label);
    const Change change = changeFor(snapshot.text, ranges, marks);
    Edit edit;
    edit.label = label;
    for (const TextRange range : ranges)
        edit.deltas += deltasFor(snapshot, range, marks, change);
    edit.selection = selectionAfter(edit.deltas, selection);
    return edit;
}

} // namespace redraft
