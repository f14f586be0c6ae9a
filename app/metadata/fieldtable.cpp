#include "app/metadata/fieldtable.h"

#include "app/metadata/fieldnames.h"
#include "app/metadata/fieldvalue.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 4000;
constexpr int mostRows = 100;

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r';
}

TextRange cellOf(QStringView text, TextRange between)
{
    qsizetype start = between.start;
    qsizetype end = between.end();
    while (start < end && isBlank(text[start]))
        ++start;
    while (end > start && isBlank(text[end - 1]))
        --end;
    return start < end ? TextRange::fromBounds(start, end)
                       : TextRange{between.start + std::min<qsizetype>(1, between.length), 0};
}

bool isDelimiterRow(const TextSnapshot& snapshot, int line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[ \\t]*\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|?)+[ \\t\\r]*$"));
    if (line >= snapshot.lines.lineCount())
        return false;
    const QStringView text = snapshot.view(snapshot.lines.rangeOf(line));
    return text.size() <= longestLine && text.contains(u'|') && pattern.match(text.toString()).hasMatch();
}

/// The name in a cell: without bold marks and a colon at its end.
TextRange nameIn(const TextSnapshot& snapshot, TextRange cell)
{
    const QStringView text = snapshot.view(cell);
    TextRange name = plainValue(QString(), text).core;
    while (name.length > 0 && (text[name.end() - 1] == u':' || isBlank(text[name.end() - 1])))
        --name.length;
    TextRange inner = plainValue(QString(), text.mid(name.start, name.length)).core;
    return inner.shifted(cell.start + name.start);
}

/// Words over the columns of a table of fields.
bool isColumnTitle(const QString& value)
{
    static const QSet<QString> titles{
        QString(),
        QStringLiteral("value"),
        QStringLiteral("values"),
        QStringLiteral("description"),
        QStringLiteral("content"),
        QStringLiteral("details"),
        QStringLiteral("comment"),
        QStringLiteral("comments"),
        QStringLiteral("definition"),
        QStringLiteral("notes"),
        QStringLiteral("meaning"),
    };
    return titles.contains(foldedFieldName(value));
}

bool mayBeName(const QString& name)
{
    return !name.isEmpty() && name.front().isLetterOrNumber() &&
           (isShortFieldName(name) || isWellKnownFieldName(name)) && !name.contains(u'|');
}

std::vector<MetadataField> fieldsSideBySide(const TextSnapshot& snapshot, int firstLine, int lastLine)
{
    std::vector<MetadataField> fields;
    for (int line = firstLine; line <= lastLine; ++line) {
        const std::optional<FieldLine> row =
            line == firstLine + 1 ? std::nullopt : readTableRow(snapshot, line);
        if (!row)
            continue;
        MetadataField field = makeField(snapshot, *row, MetadataSyntax::Table);
        if (!mayBeName(field.key) || (line == firstLine && isColumnTitle(field.value)))
            continue;
        fields.push_back(std::move(field));
    }
    return fields;
}

std::vector<MetadataField> fieldsInColumns(const TextSnapshot& snapshot, int firstLine)
{
    std::vector<MetadataField> fields;
    const std::vector<TextRange> names = tableCells(snapshot, firstLine);
    const std::vector<TextRange> values = tableCells(snapshot, firstLine + 2);
    for (size_t column = 0; column < names.size() && column < values.size(); ++column) {
        FieldLine line;
        line.entry =
            TextRange::fromBounds(snapshot.lines.startOf(firstLine), snapshot.lines.startOf(firstLine + 3));
        line.key = nameIn(snapshot, names[column]);
        line.written = values[column];
        if (mayBeName(snapshot.view(line.key).toString()))
            fields.push_back(makeField(snapshot, line, MetadataSyntax::Table));
    }
    return fields;
}

bool hasOnlyWellKnownNames(const TextSnapshot& snapshot, int line)
{
    const std::vector<TextRange> cells = tableCells(snapshot, line);
    return std::all_of(cells.begin(), cells.end(), [&](TextRange cell) {
        return isWellKnownFieldName(snapshot.view(nameIn(snapshot, cell)).toString());
    });
}

bool isConvincing(const std::vector<MetadataField>& fields)
{
    const auto known = std::count_if(fields.begin(), fields.end(), [](const MetadataField& field) {
        return isWellKnownFieldName(field.key);
    });
    return fields.size() >= 2 && known >= 1 && known * 3 >= std::ssize(fields);
}

} // namespace

std::vector<TextRange> tableCells(const TextSnapshot& snapshot, int line)
{
    std::vector<TextRange> cells;
    const TextRange range = snapshot.lines.rangeOf(line);
    const QStringView text = snapshot.view(range);
    if (text.size() > longestLine || !text.contains(u'|'))
        return cells;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == u'\\') {
            ++at;
            continue;
        }
        if (at < text.size() && text[at] != u'|')
            continue;
        const QStringView before = text.mid(start, at - start);
        const bool isOutside = (cells.empty() && start == 0 && before.trimmed().isEmpty()) ||
                               (at == text.size() && before.trimmed().isEmpty());
        if (!isOutside)
            cells.push_back(cellOf(text, TextRange::fromBounds(start, at)).shifted(range.start));
        start = at + 1;
    }
    return cells;
}

std::optional<FieldLine> readTableRow(const TextSnapshot& snapshot, int line)
{
    if (line >= snapshot.lines.lineCount())
        return std::nullopt;
    const std::vector<TextRange> cells = tableCells(snapshot, line);
    if (cells.size() != 2)
        return std::nullopt;
    const TextRange range = snapshot.lines.rangeOf(line);
    FieldLine row;
    row.entry = TextRange::fromBounds(range.start, snapshot.lines.startOf(line + 1));
    row.lastLine = line;
    row.key = nameIn(snapshot, cells[0]);
    row.written = cells[1];
    if (row.key.isEmpty())
        return std::nullopt;
    row.lead = snapshot.view(TextRange::fromBounds(range.start, row.key.start)).toString();
    row.middle = snapshot.view(TextRange::fromBounds(row.key.end(), row.written.start)).toString();
    row.end = snapshot.view(TextRange::fromBounds(row.written.end(), range.end())).toString();
    return row;
}

bool startsTable(const TextSnapshot& snapshot, int line)
{
    return isDelimiterRow(snapshot, line + 1) && !tableCells(snapshot, line).empty() &&
           tableCells(snapshot, line).size() == tableCells(snapshot, line + 1).size();
}

Metadata readFieldTable(const TextSnapshot& snapshot, int firstLine)
{
    if (!startsTable(snapshot, firstLine))
        return {};
    const size_t columns = tableCells(snapshot, firstLine).size();
    int last = firstLine + 1;
    while (last + 1 < snapshot.lines.lineCount() && last - firstLine < mostRows &&
           !tableCells(snapshot, last + 1).empty())
        ++last;
    const bool isOneRow = last == firstLine + 2;
    if (columns == 2 && !(isOneRow && hasOnlyWellKnownNames(snapshot, firstLine))) {
        std::vector<MetadataField> fields = fieldsSideBySide(snapshot, firstLine, last);
        const bool isMostRows = std::ssize(fields) * 2 > last - firstLine - 1;
        if (isMostRows && isConvincing(fields))
            return metadataOf(MetadataSyntax::Table, std::move(fields));
    }
    if (columns >= 2 && isOneRow) {
        std::vector<MetadataField> fields = fieldsInColumns(snapshot, firstLine);
        if (fields.size() == columns && isConvincing(fields))
            return metadataOf(MetadataSyntax::Table, std::move(fields));
    }
    return {};
}

bool hasNamesInHead(const TextSnapshot& snapshot, const Metadata& table)
{
    const bool isTable = table.syntax == MetadataSyntax::Table && !table.fields.empty();
    for (const MetadataField& field : table.fields) {
        if (isTable && !field.isFromHeading)
            return snapshot.lines.lineOf(field.keyRange.start) !=
                   snapshot.lines.lineOf(field.valueRange.start);
    }
    return false;
}

} // namespace redraft
