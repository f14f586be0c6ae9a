#pragma once

#include <vector>

namespace redraft {

/// What a column of a table asks for, in px; none is above the one before it.
struct ColumnNeed
{
    double natural = 0;     ///< with nothing wrapped
    double comfortable = 0; ///< with short entries in one line, others in lines of some words
    double minimum = 0;     ///< with no word broken
    double least = 0;       ///< with words broken where they may be, and very long ones anywhere
};

/// How a table that cannot have all that it needs is fitted.
enum class TableFit
{
    Scroll, ///< becomes wider than the room rather than breaking words
    Squeeze ///< breaks words of the widest columns rather than becoming wider
};

/// Shares `room` out as browsers do: all columns grow in proportion if there is room to spare; else each gets
/// the most modest of its needs that all find room with, and of what is left in proportion to what it lacks.
std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room, TableFit fit);

/// Widths of a table that is scrolled to the side anyway: nothing that fits into `comfortable` px is wrapped.
std::vector<double> scrolledColumnWidths(const std::vector<ColumnNeed>& needs, double room,
                                         double comfortable);

/// The room in which text wraps, but in lines of some words.
double comfortableTableWidth(const std::vector<ColumnNeed>& needs, double room);

/// The least room in which no word has to be broken.
double leastTableWidth(const std::vector<ColumnNeed>& needs, double room);

} // namespace redraft
