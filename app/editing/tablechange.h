#pragma once

#include "app/editing/entrysection.h"
#include "app/editing/tablerow.h"

namespace redraft {

/// The texts of all cells, header first; rows that are too short are filled up.
using CellTexts = std::vector<QStringList>;

/// The table of a section in the making: its lines as they will be, and what has to be read in them. Rows and
/// columns count as in tableedits.h. A value of one edit: it refers to the section that it is made for.
class TableChange
{
public:
    /// `section` has a table and outlives this.
    explicit TableChange(const ReadSection& section);

    int rowCount() const { return int(m_lines.size()) - 1; }
    int columnCount() const { return int(m_alignments.size()); }

    void setCell(int row, int column, const QString& text);
    void appendRow();
    void insertColumn(int column, const QString& heading);
    void removeColumn(int column);
    void swapColumns(int column, int other);

    /// What has to be read after an edit that is made otherwise; see checked().
    CellTexts& wanted() { return m_wanted; }
    QString lastLine() const { return m_lines.back().text(); }

    /// The edit that makes the lines so, checked.
    Result<Edit> edit(const QString& label, const QString& typing = {}) const;
    /// The edit, if after it the cells that are wanted are read, and beside the table what was there; else an
    /// error.
    Result<Edit> checked(const Edit& edit) const;

private:
    bool isAligned(int column) const;
    void addDelta(Edit& edit, const SourceRow& line, const TableRowText& now) const;

    const ReadSection& m_section;
    const SourceTable& m_table;
    CellTexts m_wanted;
    std::vector<ColumnAlignment> m_alignments;
    std::vector<TableRowText> m_lines; ///< header and rows
    TableRowText m_delimiter;
    int m_addedColumns = 0;
};

} // namespace redraft
