#include "app/rendering/tablespans.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr int mostColumns = 1000; ///< as in HTML

/// Rows that columns are still taken in, by cells above.
class TakenColumns
{
public:
    int nextFree(int column) const
    {
        while (size_t(column) < m_rowsLeft.size() && m_rowsLeft[size_t(column)] > 0)
            ++column;
        return column;
    }
    void take(const LaidOutCell& cell)
    {
        const size_t end = size_t(cell.column + cell.columnSpan);
        m_rowsLeft.resize(std::max(m_rowsLeft.size(), end));
        for (size_t column = size_t(cell.column); column < end; ++column)
            m_rowsLeft[column] = std::max(m_rowsLeft[column], cell.rowSpan);
    }
    bool endRow()
    {
        bool isOpen = false;
        for (int& rows : m_rowsLeft) {
            rows = std::max(0, rows - 1);
            isOpen = isOpen || rows > 0;
        }
        return isOpen;
    }

private:
    std::vector<int> m_rowsLeft;
};

} // namespace

void placeInGrid(std::vector<TableRow>& rows)
{
    TakenColumns taken;
    bool isJoined = false;
    for (size_t index = 0; index < rows.size(); ++index) {
        TableRow& row = rows[index];
        row.isJoined = isJoined;
        int column = 0;
        for (LaidOutCell& cell : row.cells) {
            cell.column = taken.nextFree(column);
            cell.columnSpan = std::clamp(cell.columnSpan, 1, std::max(1, mostColumns - cell.column));
            // 0 means: down to the end.
            const int below = int(std::min<size_t>(rows.size() - index, 100'000));
            cell.rowSpan = cell.rowSpan == 0 ? below : std::clamp(cell.rowSpan, 1, below);
            taken.take(cell);
            column = cell.column + cell.columnSpan;
        }
        isJoined = taken.endRow();
    }
}

size_t columnCount(const std::vector<TableRow>& rows)
{
    int count = 1;
    for (const TableRow& row : rows) {
        for (const LaidOutCell& cell : row.cells)
            count = std::max(count, cell.column + cell.columnSpan);
    }
    return size_t(count);
}

SpannedWidth spannedWidth(const LaidOutCell& cell, const std::vector<qreal>& edges)
{
    const qreal left = edges[size_t(cell.column)];
    return {left, edges[size_t(cell.column + cell.columnSpan)] - left};
}

qreal stackRows(std::vector<TableRow>& rows, qreal padding)
{
    std::vector<std::pair<size_t, const LaidOutCell*>>
        reaching; // cells over several rows, and where they begin
    qreal y = 0;
    for (size_t index = 0; index < rows.size(); ++index) {
        TableRow& row = rows[index];
        row.top = y;
        row.height = 0;
        for (const LaidOutCell& cell : row.cells) {
            if (cell.rowSpan > 1)
                reaching.emplace_back(index, &cell);
            else
                row.height = std::max(row.height, cell.layout->height() + 2 * padding);
        }
        std::erase_if(reaching, [&](const auto& reach) {
            const auto [first, cell] = reach;
            const bool isLast = first + size_t(cell->rowSpan) == index + 1;
            if (isLast)
                row.height =
                    std::max(row.height, cell->layout->height() + 2 * padding - (y - rows[first].top));
            return isLast;
        });
        y += row.height;
    }
    return y;
}

} // namespace redraft
