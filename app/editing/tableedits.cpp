#include "app/editing/tableedits.h"

#include "app/editing/tablechange.h"

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
    const int place = row + by;
    if (row < 0 || place < 0 || !isCell(section, row, 0) || !isCell(section, place, 0))
        return noTable();
    if (by == 0)
        return Edit{};
    TableChange change(section);
    const QStringList cells = change.wanted()[size_t(row) + 1];
    change.wanted().erase(change.wanted().begin() + row + 1);
    change.wanted().insert(change.wanted().begin() + place + 1, cells);
    const auto& rows = section.table->table.rows;
    const TextRange own = rows[size_t(row)].range;
    const TextRange other = rows[size_t(place)].range;
    const QString text = section.snapshot.view(own).toString();
    Edit edit;
    edit.label = tr("Move row");
    if (by < 0)
        edit.deltas = {{other.start, 0, text + u'\n'}, {own.start - 1, own.length + 1, {}}};
    else
        edit.deltas = {{own.start, own.length + 1, {}}, {other.end(), 0, u'\n' + text}};
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
    if (!isCell(section, -1, column) || !isCell(section, -1, column + by))
        return noTable();
    TableChange change(section);
    const int step = by < 0 ? -1 : 1;
    for (int at = column; at != column + by; at += step)
        change.swapColumns(at, at + step);
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
