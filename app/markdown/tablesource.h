#pragma once

#include "app/markdown/syntaxtree.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace redraft {

/// The stretches between the pipes of a table's row, blanks included; offsets in `row`. By the rule of
/// cmark-gfm: every '|' divides unless a backslash stands before it, also in code. What is blank behind the
/// last pipe is no cell.
std::vector<TextRange> tableCellRooms(QStringView row);

/// The text of a cell as it is edited: `\|` is '|', `<br>` is a line end; all other Markdown stays.
QString cellText(QStringView source);

/// A cell. Ranges are absolute, in UTF-16 code units.
struct SourceCell
{
    TextRange room;  ///< from pipe to pipe
    TextRange range; ///< without blanks around; an empty cell's stands behind the first blank of its room
    QString text;    ///< see cellText()
    bool operator==(const SourceCell&) const = default;
};

/// One line of a table.
struct SourceRow
{
    TextRange range;              ///< the whole line without its end
    std::vector<SourceCell> cells; ///< as written: may be fewer than the columns, or more
    /// The text of the cell at `column`, "" where the row is shorter.
    QString text(int column) const;
    bool operator==(const SourceRow&) const = default;
};

/// A table as it stands in the source.
struct SourceTable
{
    int block = -1;  ///< index in SyntaxTree::blocks
    TextRange range; ///< all lines, without the last line end
    SourceRow header;
    SourceRow delimiter;                     ///< the row of dashes below the header
    std::vector<ColumnAlignment> alignments; ///< one a column
    std::vector<SourceRow> rows;             ///< below the delimiter

    int columnCount() const { return int(alignments.size()); }
    QStringList headings() const;
    /// The line of row `row` from 0; -1 is the header.
    const SourceRow& line(int row) const { return row < 0 ? header : rows[size_t(row)]; }
    bool operator==(const SourceTable&) const = default;
};

/// The table at top level that is block `block`; nullopt if it is none, or if its lines are not those of the
/// source (prefixes of quotes or lists). Pure; any thread.
std::optional<SourceTable> readTable(const TextSnapshot& snapshot, const SyntaxTree& tree, int block);

} // namespace redraft
