#pragma once

#include "app/editing/entrysection.h"

namespace redraft {

/// Fills ReadSection::tables and ReadSection::texts; what the shape asks for is read by then. Tables inside
/// of entries belong to these.
void findTables(ReadSection& section);

/// The section as the edits of tableedits.h see it, for the table with this number.
ReadSection forTable(const ReadSection& section, int number);

/// True if a line could be the row of dashes below the head of a table: cheap to ask, and never false where
/// there is a table with several columns.
bool mayHoldTable(QStringView source);

} // namespace redraft
