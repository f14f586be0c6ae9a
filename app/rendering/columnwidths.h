#pragma once

#include <vector>

namespace redraft {

/// What a column of a table asks for, in px.
struct ColumnNeed
{
    double natural = 0; ///< with nothing wrapped
    double minimum = 0; ///< with no word broken; not above `natural`
};

/// How a table that cannot have all that it needs is fitted.
enum class TableFit
{
    Scroll, ///< becomes wider than the room rather than breaking words
    Squeeze ///< breaks words of the widest columns rather than becoming wider
};

/// Shares `room` out: all columns grow in proportion if there is room to spare; else text wraps, columns with
/// most text most; words stay whole unless one alone would take nearly all of the room.
std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room, TableFit fit);

/// The room in which text wraps, but in lines of some words.
double comfortableTableWidth(const std::vector<ColumnNeed>& needs, double room);

/// The least room in which no word has to be broken.
double leastTableWidth(const std::vector<ColumnNeed>& needs, double room);

} // namespace redraft
