#pragma once

#include <QString>
#include <vector>

namespace redraft {

/// How lines that are too long go on.
enum class CodeWrap
{
    Anywhere, ///< in the next row, from its start
    Hanging   ///< in the next row, moved in; cut behind a blank or a sign if there is one near the end
};

/// Code on a grid of cells: where its rows begin and how many columns they take. Worked out from the
/// characters alone, so that a megabyte costs little.
class CodeGrid
{
public:
    static constexpr int tabColumns = 4;

    struct Row
    {
        int start = 0;
        int length = 0;
        int line = 0;   ///< line of the code that it belongs to
        int indent = 0; ///< columns that it is moved in, if it goes on with a line
    };

    /// Columns that a row which goes on with a line is moved in, beyond the line's own indent.
    static constexpr int hangColumns = 2;

    /// Lines longer than `columns` are cut into rows.
    CodeGrid(const QString& code, int columns, CodeWrap wrap = CodeWrap::Anywhere);

    const std::vector<Row>& rows() const { return m_rows; }
    /// Columns of the widest row.
    int columns() const { return m_columns; }

private:
    class LineCutter;
    void add(const Row& row, int columns);

    std::vector<Row> m_rows;
    int m_columns = 0;
};

/// True if code is drawn with box characters or like +---+ boxes, so that its rows must join.
bool looksLikeDiagram(const QString& code);

} // namespace redraft
