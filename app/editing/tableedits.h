#pragma once

#include "app/editing/entrysection.h"

#include <QStringList>

namespace redraft {

/// Edits of the table of a section. Pure; any thread. Ranges and edits count from the start of the section
/// (see shifted()). Rows count from 0 below the delimiter, -1 is the header; columns from 0. Only the named
/// cells, rows and columns change: all other cells keep every blank. Where a column's pipes stand below each
/// other, a cell takes from its own blanks what it grows by, and gives back what it shrinks by; once it is
/// longer than its room its pipe moves, those of other rows stay. Every edit is checked by reading the
/// result.

/// Sets the text of a cell (see cellText()): pipes are escaped, line ends become `<br>`, blanks at its ends
/// are dropped. Rows that are too short are filled up.
Result<Edit> setCell(const ReadSection& section, int row, int column, const QString& text);

/// An empty row in front of `row`; the number of rows: at the end.
Result<Edit> addRow(const ReadSection& section, int row);
Result<Edit> removeRow(const ReadSection& section, int row);
/// Takes the place `by` rows further down, or up where it is negative; the rows between move up or down.
Result<Edit> moveRow(const ReadSection& section, int row, int by);

/// A column in front of `column`; the number of columns: at the end.
Result<Edit> addColumn(const ReadSection& section, int column, const QString& heading);
/// Not the only one.
Result<Edit> removeColumn(const ReadSection& section, int column);
/// Takes the place `by` columns further to the right, or left; the columns between make room.
Result<Edit> moveColumn(const ReadSection& section, int column, int by);

/// A table with the template's columns and an empty row at the end of a section that has none.
Result<Edit> makeTable(const ReadSection& section);

/// Cells of a clipboard's text: divided by tabs, or by commas where several lines have the same number of
/// them; in quotes as spreadsheets write them ("a ""b""", also with line ends). Text that is none of that
/// is one cell.
std::vector<QStringList> pastedCells(const QString& text);
/// Puts cells over those from `row` and `column` on; rows and columns that are missing are added. One step.
Result<Edit> pasteCells(const ReadSection& section, int row, int column,
                        const std::vector<QStringList>& cells);

} // namespace redraft
