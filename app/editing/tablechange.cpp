#include "app/editing/tablechange.h"

#include "app/editing/sectiontables.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QStringList textsOf(const SourceRow& line, int columns)
{
    QStringList texts;
    for (int column = 0; column < columns; ++column)
        texts += line.text(column);
    return texts;
}

CellTexts textsOf(const SourceTable& table)
{
    CellTexts texts{textsOf(table.header, table.columnCount())};
    for (const SourceRow& row : table.rows)
        texts.push_back(textsOf(row, table.columnCount()));
    return texts;
}

/// What stands in the section beside the table.
QStringList around(const ReadSection& section)
{
    QStringList texts;
    for (const EntryText& text : section.texts)
        texts += section.snapshot.view(text.range).toString();
    for (int i = 0; i < std::ssize(section.tables); ++i) {
        if (i != section.tableNumber)
            texts += section.snapshot.view(section.tables[size_t(i)].table.range).toString();
    }
    const bool isOfRows = section.entries.form == EntryForm::TableRows;
    for (const SectionEntry& entry : isOfRows ? std::vector<SectionEntry>() : section.entries.entries)
        texts += section.snapshot.view(entry.range).toString();
    return texts;
}

} // namespace

TableChange::TableChange(const ReadSection& section)
    : m_section(section)
    , m_table(section.table->table)
    , m_wanted(textsOf(m_table))
    , m_alignments(m_table.alignments)
    , m_delimiter(section.snapshot, m_table.delimiter)
{
    m_lines.emplace_back(section.snapshot, m_table.header);
    for (const SourceRow& row : m_table.rows)
        m_lines.emplace_back(section.snapshot, row);
}

void TableChange::setCell(int row, int column, const QString& text)
{
    TableRowText& line = m_lines[size_t(row) + 1];
    QString& shown = m_wanted[size_t(row) + 1][column];
    if (shown == text.trimmed())
        return;
    const QString source = changedCell(line.cell(column), text);
    shown = cellText(source);
    line.setCell(column, source, m_alignments[size_t(column)], isAligned(column));
}

void TableChange::appendRow()
{
    TableRowText row = m_lines.back();
    for (int column = 0; column < columnCount(); ++column) {
        row.setCell(column, QString(), m_alignments[size_t(column)], isAligned(column));
        if (!isAligned(column))
            row.clearCell(column);
    }
    while (row.cellCount() > columnCount())
        row.removeCell(row.cellCount() - 1);
    m_lines.push_back(row);
    m_wanted.push_back(QStringList(columnCount(), QString()));
}

void TableChange::insertColumn(int column, const QString& heading)
{
    const QString source = cellSource(heading.trimmed());
    m_delimiter.insertCell(column, QStringLiteral("---"));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (column <= m_lines[i].cellCount())
            m_lines[i].insertCell(column, i == 0 ? source : QString());
        m_wanted[i].insert(column, i == 0 ? cellText(source) : QString());
    }
    m_alignments.insert(m_alignments.begin() + column, ColumnAlignment::None);
    ++m_addedColumns;
}

void TableChange::removeColumn(int column)
{
    m_alignments.erase(m_alignments.begin() + column);
    m_delimiter.removeCell(column);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].removeCell(column);
        m_wanted[i].removeAt(column);
    }
}

void TableChange::swapColumns(int column, int other)
{
    std::swap(m_alignments[size_t(column)], m_alignments[size_t(other)]);
    m_delimiter.swapCells(column, other);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].swapCells(column, other);
        m_wanted[i].swapItemsAt(column, other);
    }
}

Result<Edit> TableChange::edit(const QString& label, const QString& typing) const
{
    Edit edit;
    edit.label = label;
    edit.typing = typing;
    addDelta(edit, m_table.header, m_lines.front());
    addDelta(edit, m_table.delimiter, m_delimiter);
    QString added;
    for (size_t i = 1; i < m_lines.size(); ++i) {
        if (i <= m_table.rows.size())
            addDelta(edit, m_table.rows[i - 1], m_lines[i]);
        else
            added += u'\n' + m_lines[i].text();
    }
    if (!added.isEmpty())
        edit.deltas += {m_table.range.end(), 0, added};
    return checked(edit);
}

Result<Edit> TableChange::checked(const Edit& edit) const
{
    if (edit.deltas.isEmpty())
        return Edit{};
    const QString source = m_section.source();
    const auto read = isApplicable(edit, source.size())
                          ? readSection(applied(edit, source), m_section.definition)
                          : std::nullopt;
    const auto after = read ? std::optional(forTable(*read, m_section.tableNumber)) : std::nullopt;
    const bool isKept = after && after->isClosed && after->table &&
                        textsOf(after->table->table) == m_wanted && around(*after) == around(m_section);
    if (isKept)
        return edit;
    return Error{QCoreApplication::translate(
        "TableEdits", "Markdown would read this table differently; change it as text instead.")};
}

/// True if the pipes behind the column stand below each other.
bool TableChange::isAligned(int column) const
{
    if (m_addedColumns > 0 || column >= m_table.columnCount())
        return false;
    const auto endOf = [column](const SourceRow& line) {
        return column < std::ssize(line.cells) ? line.cells[size_t(column)].room.end() - line.range.start
                                               : qsizetype(-1);
    };
    const qsizetype end = endOf(m_table.header);
    return end == endOf(m_table.delimiter) && !m_table.rows.empty() &&
           std::all_of(m_table.rows.begin(), m_table.rows.end(),
                       [&](const SourceRow& row) { return endOf(row) == end; });
}

void TableChange::addDelta(Edit& edit, const SourceRow& line, const TableRowText& now) const
{
    const TextDelta whole{line.range.start, line.range.length, now.text()};
    const TextDelta delta = trimmed(whole, m_section.snapshot.text);
    if (!delta.isEmpty())
        edit.deltas += delta;
}

} // namespace redraft
