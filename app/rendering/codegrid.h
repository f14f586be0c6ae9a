#pragma once

#include <QString>
#include <vector>

namespace redraft {

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
        int line = 0; ///< line of the code that it belongs to
    };

    /// Lines longer than `columns` are cut into rows.
    CodeGrid(const QString& code, int columns);

    const std::vector<Row>& rows() const { return m_rows; }
    /// Columns of the widest row.
    int columns() const { return m_columns; }

private:
    void add(const Row& row, int columns);

    std::vector<Row> m_rows;
    int m_columns = 0;
};

/// True if code is drawn with box characters or like +---+ boxes, so that its rows must join.
bool looksLikeDiagram(const QString& code);

} // namespace redraft
