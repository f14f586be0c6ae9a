#pragma once

#include "app/rendering/tablecells.h"

namespace redraft {

/// Gives each cell its column, as HTML does it: cells go round those that reach down from rows above. Spans
/// that reach out of the rows are cut.
void placeInGrid(std::vector<TableRow>& rows);

/// The columns of a table whose cells have their places.
size_t columnCount(const std::vector<TableRow>& rows);

/// Where an area of cells begins and ends across columns that lie at `edges`.
struct SpannedWidth
{
    qreal left = 0, width = 0;
};
SpannedWidth spannedWidth(const LaidOutCell& cell, const std::vector<qreal>& edges);

/// Gives rows their tops and heights from the heights of their cells, with `padding` above and below; what
/// a cell over several rows needs more than they have goes to the last of them. Returns the bottom.
qreal stackRows(std::vector<TableRow>& rows, qreal padding);

} // namespace redraft
