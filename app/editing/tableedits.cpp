#include "app/editing/tableedits.h"

#include "app/editing/tablerow.h"
#include "app/text/blanks.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("TableEdits", text);
}

Error noTable()
{
    return Error{tr("There is no such cell in a table any more.")};
}

/// The texts of all cells, header first; rows that are too short are filled up.
using CellTexts = std::vector<QStringList>;

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

/// The table of a section in the making: its lines as they will be.
class TableChange
{
public:
    explicit TableChange(const ReadSection& section)
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

    int rowCount() const { return int(m_lines.size()) - 1; }
    int columnCount() const { return int(m_alignments.size()); }

    void setCell(int row, int column, const QString& text)
    {
        TableRowText& line = m_lines[size_t(row) + 1];
        QString& shown = m_wanted[size_t(row) + 1][column];
        if (shown == text.trimmed())
            return;
        const QString source = changedCell(line.cell(column), text);
        shown = cellText(source);
        line.setCell(column, source, m_alignments[size_t(column)], isAligned(column));
    }

    void appendRow()
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

    void insertColumn(int column, const QString& heading)
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

    void removeColumn(int column)
    {
        m_delimiter.removeCell(column);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            m_lines[i].removeCell(column);
            m_wanted[i].removeAt(column);
        }
    }

    void swapColumns(int column, int other)
    {
        m_delimiter.swapCells(column, other);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            m_lines[i].swapCells(column, other);
            m_wanted[i].swapItemsAt(column, other);
        }
    }

    CellTexts& wanted() { return m_wanted; }
    QString lastLine() const { return m_lines.back().text(); }

    /// The edit that makes the lines so, checked.
    Result<Edit> edit(const QString& label, const QString& typing = {}) const
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

    Result<Edit> checked(const Edit& edit) const
    {
        if (edit.deltas.isEmpty())
            return Edit{};
        const QString source = m_section.source();
        const auto after = isApplicable(edit, source.size())
                               ? readSection(applied(edit, source), m_section.definition)
                               : std::nullopt;
        const bool isKept = after && after->isClosed && after->table &&
                            textsOf(after->table->table) == m_wanted && around(*after) == around(m_section);
        if (isKept)
            return edit;
        return Error{tr("Markdown would read this table differently; change it as text instead.")};
    }

private:
    /// True if the pipes behind the column stand below each other.
    bool isAligned(int column) const
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

    void addDelta(Edit& edit, const SourceRow& line, const TableRowText& now) const
    {
        const TextDelta whole{line.range.start, line.range.length, now.text()};
        const TextDelta delta = trimmed(whole, m_section.snapshot.text);
        if (!delta.isEmpty())
            edit.deltas += delta;
    }

    /// What stands in the section beside the table.
    static QStringList around(const ReadSection& section)
    {
        QStringList texts;
        for (const EntryText& text : section.table->texts)
            texts += section.snapshot.view(text.range).toString();
        return texts;
    }

    const ReadSection& m_section;
    const SourceTable& m_table;
    CellTexts m_wanted;
    std::vector<ColumnAlignment> m_alignments;
    std::vector<TableRowText> m_lines; ///< header and rows
    TableRowText m_delimiter;
    int m_addedColumns = 0;
};

bool isCell(const ReadSection& section, int row, int column)
{
    return section.table && row >= -1 && row < std::ssize(section.table->table.rows) && column >= 0 &&
           column < section.table->table.columnCount();
}

} // namespace

Result<Edit> setCell(const ReadSection& section, int row, int column, const QString& text)
{
    if (!isCell(section, row, column))
        return noTable();
    TableChange change(section);
    change.setCell(row, column, text);
    return change.edit(tr("Change cell"), QStringLiteral("cell %1 %2").arg(row).arg(column));
}

Result<Edit> addRow(const ReadSection& section, int row)
{
    if (!section.table || row < 0 || row > std::ssize(section.table->table.rows))
        return noTable();
    TableChange change(section);
    change.appendRow();
    if (row == change.rowCount() - 1)
        return change.edit(tr("Add row"));
    // Written like the last one, but put elsewhere.
    const SourceTable& table = section.table->table;
    const QString text = change.lastLine();
    std::rotate(change.wanted().begin() + row + 1, change.wanted().end() - 1, change.wanted().end());
    Edit edit = Edit::replace({table.rows[size_t(row)].range.start, 0}, text + u'\n', tr("Add row"));
    return change.checked(edit);
}

Result<Edit> removeRow(const ReadSection& section, int row)
{
    if (row < 0 || !isCell(section, row, 0))
        return noTable();
    TableChange change(section);
    change.wanted().erase(change.wanted().begin() + row + 1);
    const TextRange line = section.table->table.rows[size_t(row)].range;
    return change.checked(Edit::replace({line.start - 1, line.length + 1}, {}, tr("Remove row")));
}

Result<Edit> moveRow(const ReadSection& section, int row, int by)
{
    const int other = row + by;
    if (row < 0 || other < 0 || !isCell(section, row, 0) || !isCell(section, other, 0) || std::abs(by) != 1)
        return noTable();
    TableChange change(section);
    std::swap(change.wanted()[size_t(row) + 1], change.wanted()[size_t(other) + 1]);
    const auto& rows = section.table->table.rows;
    const TextRange first = rows[size_t(std::min(row, other))].range;
    const TextRange second = rows[size_t(std::max(row, other))].range;
    Edit edit;
    edit.label = tr("Move row");
    edit.deltas = {{first.start, 0, section.snapshot.view(second).toString() + u'\n'},
                   {first.end(), second.end() - first.end(), {}}};
    return change.checked(edit);
}

Result<Edit> addColumn(const ReadSection& section, int column, const QString& heading)
{
    if (!section.table || column < 0 || column > section.table->table.columnCount())
        return noTable();
    TableChange change(section);
    change.insertColumn(column, heading);
    return change.edit(tr("Add column"));
}

Result<Edit> removeColumn(const ReadSection& section, int column)
{
    if (!isCell(section, -1, column))
        return noTable();
    if (section.table->table.columnCount() == 1)
        return Error{tr("A table has at least one column.")};
    TableChange change(section);
    change.removeColumn(column);
    return change.edit(tr("Remove column"));
}

Result<Edit> moveColumn(const ReadSection& section, int column, int by)
{
    if (!isCell(section, -1, column) || !isCell(section, -1, column + by) || std::abs(by) != 1)
        return noTable();
    TableChange change(section);
    change.swapColumns(column, column + by);
    return change.edit(tr("Move column"));
}

Result<Edit> pasteCells(const ReadSection& section, int row, int column,
                        const std::vector<QStringList>& cells)
{
    if (!isCell(section, row, column) || cells.empty())
        return noTable();
    TableChange change(section);
    qsizetype width = 0;
    for (const QStringList& line : cells)
        width = std::max(width, line.size());
    while (change.columnCount() < column + width)
        change.insertColumn(change.columnCount(), QString());
    while (change.rowCount() < row + std::ssize(cells))
        change.appendRow();
    for (int i = 0; i < std::ssize(cells); ++i) {
        for (int j = 0; j < cells[size_t(i)].size(); ++j)
            change.setCell(row + i, column + j, cells[size_t(i)][j]);
    }
    return change.edit(tr("Paste cells"));
}

Result<Edit> makeTable(const ReadSection& section)
{
    if (section.table || section.definition.parts.empty())
        return Error{tr("The section has a table already.")};
    QStringList headings;
    QStringList dashes;
    QStringList cells;
    for (const PartDefinition& part : section.definition.parts) {
        headings += cellSource(part.label);
        dashes += QStringLiteral("---");
        cells += QString();
    }
    const QString text =
        QStringLiteral("| %1 |\n|%2|\n| %3 |")
            .arg(headings.join(QStringLiteral(" | ")), dashes.join(u'|'), cells.join(QStringLiteral(" | ")));
    const QString& source = section.snapshot.text;
    qsizetype end = section.section().heading.end();
    for (const BlockEntry& entry : section.tree->blocks) {
        if (entry.start < section.length && entry.block->node.kind != NodeKind::ThematicBreak)
            end = std::max(end, entry.block->node.range.shifted(entry.start).end());
    }
    end = std::min(end, section.length);
    while (end > 0 && source[end - 1].isSpace())
        --end;
    const Edit edit = Edit::replace({end, 0}, QStringLiteral("\n\n") + text, tr("Add table"));
    const auto after = readSection(applied(edit, section.source()), section.definition);
    if (!after || !after->table || after->table->table.columnCount() != headings.size())
        return Error{tr("A table cannot stand here; add it as text.")};
    return edit;
}

} // namespace redraft
