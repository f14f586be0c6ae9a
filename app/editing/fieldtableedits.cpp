#include "app/editing/fieldtableedits.h"

#include "app/metadata/fieldtable.h"

#include <algorithm>

namespace redraft {

namespace {

/// Where the bars of a line stand, absolute.
std::vector<qsizetype> barsOf(const TextSnapshot& snapshot, int line)
{
    std::vector<qsizetype> bars;
    const TextRange range = snapshot.lines.rangeOf(line);
    for (qsizetype at = range.start; at < range.end(); ++at) {
        if (snapshot.text[at] == u'\\')
            ++at;
        else if (snapshot.text[at] == u'|')
            bars.push_back(at);
    }
    return bars;
}

bool startsWithBar(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).trimmed().startsWith(u'|');
}

/// The cell `column` of a line with everything up to the bars beside it, which are not in it.
TextRange wholeCell(const TextSnapshot& snapshot, int line, int column)
{
    const std::vector<qsizetype> bars = barsOf(snapshot, line);
    const TextRange range = snapshot.lines.rangeOf(line);
    const int before = column - (startsWithBar(snapshot, line) ? 0 : 1);
    const qsizetype start =
        before < 0 ? range.start : bars[size_t(std::min<int>(before, int(bars.size()) - 1))] + 1;
    const qsizetype end = size_t(before + 1) < bars.size() ? bars[size_t(before + 1)] : range.end();
    return TextRange::fromBounds(start, std::max(start, end));
}

int columnOf(const TextSnapshot& snapshot, const MetadataField& field)
{
    const int line = snapshot.lines.lineOf(field.keyRange.start);
    const std::vector<TextRange> cells = tableCells(snapshot, line);
    const auto own = std::find_if(cells.begin(), cells.end(), [&](TextRange cell) {
        return field.keyRange.start >= cell.start && field.keyRange.start <= cell.end();
    });
    return own == cells.end() ? -1 : int(own - cells.begin());
}

QString blanks(qsizetype count)
{
    return QString(std::max<qsizetype>(1, count), u' ');
}

} // namespace

QList<TextDelta> withoutColumn(const TextSnapshot& snapshot, const MetadataField& field)
{
    const int column = columnOf(snapshot, field);
    const int first = snapshot.lines.lineOf(field.keyRange.start);
    if (column < 0)
        return {};
    QList<TextDelta> deltas;
    for (int line = first; line <= first + 2 && line < snapshot.lines.lineCount(); ++line) {
        TextRange cell = wholeCell(snapshot, line, column);
        const bool hasBarBefore = cell.start > snapshot.lines.startOf(line);
        if (hasBarBefore)
            cell = TextRange::fromBounds(cell.start - 1, cell.end());
        else if (cell.end() < snapshot.lines.rangeOf(line).end())
            ++cell.length;
        deltas += TextDelta{cell.start, cell.length, QString()};
    }
    return deltas;
}

QList<TextDelta> withColumn(const TextSnapshot& snapshot, const MetadataField& beside, ColumnPlace place,
                            const QString& name, const QString& value)
{
    const int column = columnOf(snapshot, beside);
    const int first = snapshot.lines.lineOf(beside.keyRange.start);
    if (column < 0)
        return {};
    const qsizetype width = std::max<qsizetype>({3, name.size(), value.size()});
    const QStringList cells{name, QString(width, u'-'), value};
    QList<TextDelta> deltas;
    for (int line = first; line <= first + 2 && line < snapshot.lines.lineCount(); ++line) {
        const TextRange cell = wholeCell(snapshot, line, column);
        const QString text = cells[line - first].leftJustified(width);
        const bool isBehind = place == ColumnPlace::Behind;
        deltas += isBehind ? TextDelta{cell.end(), 0, QStringLiteral("| %1 ").arg(text)}
                           : TextDelta{cell.start, 0, QStringLiteral(" %1 |").arg(text)};
    }
    return deltas;
}

QList<TextDelta> withoutHeadRow(const TextSnapshot& snapshot, const MetadataField& field)
{
    const int head = snapshot.lines.lineOf(field.keyRange.start);
    if (head + 2 >= snapshot.lines.lineCount() || !startsTable(snapshot, head))
        return {};
    const qsizetype start = snapshot.lines.startOf(head);
    const qsizetype delimiter = snapshot.lines.startOf(head + 1);
    const qsizetype row = snapshot.lines.startOf(head + 2);
    const QString moved = snapshot.view(TextRange::fromBounds(delimiter, row)).toString();
    return {TextDelta{start, row - start, QString()}, TextDelta{snapshot.lines.startOf(head + 3), 0, moved}};
}

QString tableRowLike(const TextSnapshot& snapshot, const FieldLine& model, const QString& name,
                     const QString& value)
{
    const qsizetype bar = model.middle.indexOf(u'|');
    qsizetype marks = 0;
    while (marks < bar && !model.middle[marks].isSpace())
        ++marks;
    const QString closing = model.middle.left(marks);
    const qsizetype nameWidth = snapshot.view(model.key).size() + bar - marks;
    const qsizetype endBar = model.end.indexOf(u'|');
    QString rest = model.middle.mid(bar);
    if (!rest.endsWith(u' '))
        rest += u' ';
    QString row = model.lead + name + closing + blanks(nameWidth - name.size()) + rest + value;
    if (endBar >= 0)
        row += blanks(model.written.length + endBar - value.size()) + u'|';
    return row;
}

} // namespace redraft
