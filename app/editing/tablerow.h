#pragma once

#include "app/markdown/tablesource.h"

namespace redraft {

/// A line of a table taken apart, so that it can be put together again with other cells. Rooms reach from
/// pipe to pipe; the one that is not touched keeps every blank.
class TableRowText
{
public:
    TableRowText(const TextSnapshot& snapshot, const SourceRow& line);

    QString text() const;
    int cellCount() const { return int(m_rooms.size()); }
    /// The source of the cell without blanks around.
    QString cell(int column) const { return m_rooms.value(column).trimmed(); }
    /// Puts other source into a cell; rows that are too short get the cells in between. The blanks in front
    /// stay (behind, where the column is aligned to the right). The others make way for what is longer and
    /// come in for what is shorter where `keepsWidth`, as far as there are any; one stays where there was
    /// one.
    void setCell(int column, const QString& source, ColumnAlignment alignment, bool keepsWidth);
    /// Empties a cell and its blanks but for two.
    void clearCell(int column);
    /// A new room in front of `column`.
    void insertCell(int column, const QString& source);
    void removeCell(int column);
    void swapCells(int column, int other);

private:
    void append(const QString& source);
    /// Outer cells without text are cells only between pipes.
    void closeEmptyEnds();

    QString m_before; ///< indentation and the first pipe
    QStringList m_rooms;
    QString m_behind; ///< the last pipe and blanks
};

/// `text` as it stands in a cell: pipes escaped unless they are already, line ends as `<br>`.
QString cellSource(const QString& text);
/// The source of a cell with another text (see cellText()): what stays keeps its spelling.
QString changedCell(const QString& source, const QString& text);

} // namespace redraft
