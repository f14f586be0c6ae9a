#include "app/markdown/tablesource.h"

#include "app/text/blanks.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

SourceRow readLine(const TextSnapshot& snapshot, int line)
{
    SourceRow result;
    result.range = snapshot.lines.rangeOf(line);
    for (const TextRange room : tableCellRooms(snapshot.view(result.range))) {
        SourceCell cell;
        cell.room = room.shifted(result.range.start);
        cell.range = withoutBlanksAround(snapshot.text, cell.room);
        if (cell.range.isEmpty())
            cell.range = {cell.room.start + std::min<qsizetype>(1, cell.room.length), 0};
        cell.text = cellText(snapshot.view(cell.range));
        result.cells.push_back(cell);
    }
    return result;
}

std::vector<ColumnAlignment> alignmentsOf(const Node& header)
{
    std::vector<ColumnAlignment> alignments;
    for (const Node& cell : header.children)
        alignments.push_back(cell.alignment);
    return alignments;
}

} // namespace

std::vector<TextRange> tableCellRooms(QStringView row)
{
    std::vector<TextRange> rooms;
    qsizetype start = 0;
    while (start < row.size() && row[start].isSpace())
        ++start;
    start = start < row.size() && row[start] == u'|' ? start + 1 : 0;
    for (qsizetype at = start; at < row.size(); ++at) {
        if (row[at] == u'\\') {
            ++at;
        } else if (row[at] == u'|') {
            rooms.push_back(TextRange::fromBounds(start, at));
            start = at + 1;
        }
    }
    const QStringView rest = row.mid(std::min(start, row.size()));
    if (!rest.trimmed().isEmpty())
        rooms.push_back(TextRange::fromBounds(start, row.size()));
    return rooms;
}

QString cellText(QStringView source)
{
    QString text = source.toString();
    text.replace(QStringLiteral("\\|"), QStringLiteral("|"));
    static const QRegularExpression lineBreak(QStringLiteral("[ \\t]*<br[ \\t]*/?>[ \\t]*"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (text.contains(u"<br", Qt::CaseInsensitive))
        text.replace(lineBreak, QStringLiteral("\n"));
    return text;
}

QString SourceRow::text(int column) const
{
    return column >= 0 && column < int(cells.size()) ? cells[size_t(column)].text : QString();
}

QStringList SourceTable::headings() const
{
    QStringList headings;
    for (int column = 0; column < columnCount(); ++column)
        headings += header.text(column);
    return headings;
}

std::optional<SourceTable> readTable(const TextSnapshot& snapshot, const SyntaxTree& tree, int block)
{
    const BlockEntry entry = tree.blocks[size_t(block)];
    const Node& node = entry.block->node;
    if (node.kind != NodeKind::Table || node.children.empty())
        return std::nullopt;
    SourceTable table;
    table.block = block;
    const int first = snapshot.lines.lineOf(node.range.start + entry.start);
    table.header = readLine(snapshot, first);
    table.delimiter = readLine(snapshot, first + 1);
    table.alignments = alignmentsOf(node.children.front());
    const int rowCount = int(node.children.size()) - 1;
    const int last = first + 1 + rowCount;
    if (table.alignments.empty() || last >= snapshot.lines.lineCount() ||
        table.delimiter.cells.size() != table.alignments.size() ||
        table.header.cells.size() != table.alignments.size())
        return std::nullopt;
    for (int line = first + 2; line <= last; ++line)
        table.rows.push_back(readLine(snapshot, line));
    table.range = TextRange::fromBounds(table.header.range.start, snapshot.lines.rangeOf(last).end());
    return table;
}

} // namespace redraft
