#pragma once

#include "app/metadata/fieldline.h"

namespace redraft {

/// The cells of one line of a table: each without the blanks around it; the range of an empty one stands
/// behind its first blank. No cells if the line has no '|'.
std::vector<TextRange> tableCells(const TextSnapshot& snapshot, int line);

/// Reads a row `| **Status** | Draft |` as a field; nullopt if it has not two cells or no name in the first.
std::optional<FieldLine> readTableRow(const TextSnapshot& snapshot, int line);

/// Reads the table that starts at `firstLine`: names and values side by side (in the head only if it is a
/// field, too), or names in the head and values in the only row.
Metadata readFieldTable(const TextSnapshot& snapshot, int firstLine);

/// True for a table with the names in its head.
bool hasNamesInHead(const TextSnapshot& snapshot, const Metadata& table);

/// True if a table starts at `line`: a line with cells and a delimiter row with as many below it.
bool startsTable(const TextSnapshot& snapshot, int line);

} // namespace redraft
