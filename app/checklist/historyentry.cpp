#include "app/checklist/historyentry.h"

#include "app/checklist/rules/textdates.h"
#include "app/markdown/fences.h"
#include "app/metadata/dates.h"
#include "app/templates/template.h"

#include <QRegularExpression>

namespace redraft {

namespace {

/// An item of a list or a row of a table with a date in it.
struct DatedLine
{
    int line = 0;
    QString text;
    TextDate date; ///< counts from the start of the line
};

const QRegularExpression& itemExpression()
{
    static const QRegularExpression expression(QStringLiteral("^( {0,3}(?:[-*+]|\\d{1,9}[.)])\\s+)(.*)$"));
    return expression;
}

bool isRow(const QString& line)
{
    return line.trimmed().startsWith(u'|');
}

std::vector<DatedLine> datedLines(const TextSnapshot& snapshot, TextRange body)
{
    std::vector<DatedLine> lines;
    const int first = snapshot.lines.lineOf(body.start);
    const int last = snapshot.lines.lineOf(std::max(body.start, body.end() - 1));
    const std::vector<bool> isCode = fencedLines(snapshot, last);
    for (int line = first; line <= last; ++line) {
        const QString text = snapshot.view(snapshot.lines.rangeOf(line)).toString();
        if (isCode[size_t(line)] || (!isRow(text) && !itemExpression().match(text).hasMatch()))
            continue;
        const std::vector<TextDate> dates = datesIn(text);
        if (!dates.empty())
            lines.push_back({line, text, dates.front()});
    }
    return lines;
}

QString dateLike(const DatedLine& model, const QDate& date)
{
    return formatLike(date, model.text.mid(model.date.start, model.date.length));
}

/// The number of an ordered list goes on.
QString nextMark(const QString& mark, bool isLast)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QRegularExpressionMatch match = number.match(mark);
    if (!match.hasMatch() || !isLast)
        return mark;
    return QString(mark).replace(match.capturedStart(), match.capturedLength(),
                                 QString::number(match.captured().toLongLong() + 1));
}

QString itemLike(const DatedLine& model, const HistoryEntry& entry, bool isLast)
{
    static const QRegularExpression marksBefore(QStringLiteral("^[*_`\\[(]*$"));
    static const QRegularExpression behindDate(QStringLiteral("^([*_`\\])]*\\s*(?:[:–—-]+|,)?[*_`]*\\s+)"));
    const QRegularExpressionMatch item = itemExpression().match(model.text);
    const QString mark = nextMark(item.captured(1), isLast);
    const QString before = model.text.mid(item.capturedLength(1), model.date.start - item.capturedLength(1));
    const QString behind = model.text.mid(model.date.start + model.date.length);
    const QRegularExpressionMatch divider = behindDate.match(behind);
    const bool isPlain = marksBefore.match(before).hasMatch() && divider.hasMatch();
    const bool namesAuthor = behind.trimmed().endsWith(u')') && !entry.author.isEmpty();
    return mark + (isPlain ? before : QString()) + dateLike(model, entry.date) +
           (isPlain ? divider.captured(1) : QStringLiteral(": ")) + entry.text +
           (namesAuthor ? QStringLiteral(" (%1)").arg(entry.author) : QString());
}

/// The cells between the outer pipes, with their blanks.
QStringList cellsOf(const QString& row)
{
    static const QRegularExpression pipe(QStringLiteral("(?<!\\\\)\\|"));
    QStringList cells = row.trimmed().split(pipe);
    if (!cells.isEmpty() && cells.first().isEmpty())
        cells.removeFirst();
    if (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

QStringList headerAbove(const TextSnapshot& snapshot, int line)
{
    while (line > 0 && isRow(snapshot.view(snapshot.lines.rangeOf(line - 1)).toString()))
        --line;
    QStringList names;
    for (const QString& cell : cellsOf(snapshot.view(snapshot.lines.rangeOf(line)).toString()))
        names += normalizedHeading(cell);
    return names;
}

bool holdsWord(const QString& heading, const char* alternatives)
{
    const QRegularExpression words(QStringLiteral("\\b(?:%1)\\b").arg(QString::fromLatin1(alternatives)));
    return words.match(heading).hasMatch();
}

/// The column of the words: named so, else that with the longest text in the model.
int textColumn(const QStringList& header, const QStringList& model, int dateColumn)
{
    int longest = -1;
    for (int column = 0; column < model.size(); ++column) {
        if (column == dateColumn)
            continue;
        if (holdsWord(header.value(column), "changes?|description|notes?|what|comments?|summary|remarks?"))
            return column;
        if (longest < 0 || model[column].size() > model[longest].size())
            longest = column;
    }
    return longest;
}

QString rowLike(const TextSnapshot& snapshot, const DatedLine& model, const HistoryEntry& entry)
{
    const QStringList cells = cellsOf(model.text);
    const QStringList header = headerAbove(snapshot, model.line);
    int dateColumn = 0;
    while (dateColumn + 1 < cells.size() && datesIn(cells[dateColumn]).empty())
        ++dateColumn;
    const int words = textColumn(header, cells, dateColumn);
    QStringList values;
    for (int column = 0; column < cells.size(); ++column) {
        QString value;
        if (column == dateColumn)
            value = dateLike(model, entry.date);
        else if (column == words)
            value = entry.text;
        else if (holdsWord(header.value(column), "author|authors|by|who|editor|name"))
            value = QString(entry.author).replace(u'|', QStringLiteral("\\|"));
        values += QStringLiteral(" %1 ").arg(value).leftJustified(cells[column].size());
    }
    const QString indent = model.text.left(model.text.indexOf(u'|'));
    return indent + u'|' + values.join(u'|') + u'|';
}

/// The first line behind an entry and the lines that belong to it.
int lineBehind(const TextSnapshot& snapshot, int line, int endLine)
{
    if (isRow(snapshot.view(snapshot.lines.rangeOf(line)).toString()))
        return line + 1;
    while (++line < endLine) {
        const QString text = snapshot.view(snapshot.lines.rangeOf(line)).toString();
        if (text.trimmed().isEmpty() || !text.front().isSpace())
            break;
    }
    return line;
}

TextDelta insertionBefore(const TextSnapshot& snapshot, int line, const QString& text)
{
    if (line < snapshot.lines.lineCount())
        return {snapshot.lines.rangeOf(line).start, 0, text + u'\n'};
    const bool isClosed = snapshot.text.isEmpty() || snapshot.text.endsWith(u'\n');
    return {snapshot.text.size(), 0, isClosed ? text + u'\n' : u'\n' + text};
}

} // namespace

const Section* historySection(const Outline& outline)
{
    static const QStringList names{
        QStringLiteral("revision history"), QStringLiteral("review history"),
        QStringLiteral("change history"),   QStringLiteral("version history"),
        QStringLiteral("document history"), QStringLiteral("changelog"),
        QStringLiteral("change log"),       QStringLiteral("revisions"),
        QStringLiteral("history"),          QStringLiteral("implementation history")};
    for (const Section& section : outline.sections) {
        if (names.contains(normalizedHeading(section.title)))
            return &section;
    }
    return nullptr;
}

std::optional<TextDelta> historyEntry(const TextSnapshot& snapshot, const Outline& outline,
                                      const HistoryEntry& entry)
{
    const Section* section = historySection(outline);
    if (!section)
        return std::nullopt;
    const std::vector<DatedLine> lines = datedLines(snapshot, section->body);
    if (lines.empty())
        return std::nullopt;
    const bool isNewestFirst = lines.front().date.date > lines.back().date.date;
    const DatedLine& model = isNewestFirst ? lines.front() : lines.back();
    const QString text =
        isRow(model.text) ? rowLike(snapshot, model, entry) : itemLike(model, entry, !isNewestFirst);
    const int endLine = snapshot.lines.lineOf(std::max(section->body.start, section->body.end() - 1)) + 1;
    return insertionBefore(snapshot, isNewestFirst ? model.line : lineBehind(snapshot, model.line, endLine),
                           text);
}

} // namespace redraft
