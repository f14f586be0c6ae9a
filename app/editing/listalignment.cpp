#include "app/editing/listalignment.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype largestTable = 250000;

/// Aligns before[first…beforeEnd) with after[first…afterEnd).
void alignMiddle(const QStringList& before, const QStringList& after, int first, int beforeEnd, int afterEnd,
                 std::vector<int>& kept)
{
    const int rows = beforeEnd - first;
    const int columns = afterEnd - first;
    if (qsizetype(rows) * columns > largestTable)
        return;
    std::vector<std::vector<int>> common(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1, 0));
    const auto at = [&](int row, int column) -> int& { return common[size_t(row)][size_t(column)]; };
    for (int row = rows - 1; row >= 0; --row) {
        for (int column = columns - 1; column >= 0; --column) {
            const bool isSame = before[first + row] == after[first + column];
            at(row, column) =
                isSame ? at(row + 1, column + 1) + 1 : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    for (int row = 0, column = 0; row < rows && column < columns;) {
        if (before[first + row] == after[first + column])
            kept[size_t(first + column++)] = first + row++;
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
}

} // namespace

std::vector<int> alignedItems(const QStringList& before, const QStringList& after)
{
    std::vector<int> kept(size_t(after.size()), -1);
    int first = 0;
    while (first < before.size() && first < after.size() && before[first] == after[first]) {
        kept[size_t(first)] = first;
        ++first;
    }
    int beforeEnd = int(before.size());
    int afterEnd = int(after.size());
    while (beforeEnd > first && afterEnd > first && before[beforeEnd - 1] == after[afterEnd - 1])
        kept[size_t(--afterEnd)] = --beforeEnd;
    alignMiddle(before, after, first, beforeEnd, afterEnd, kept);
    return kept;
}

} // namespace redraft
