#pragma once

#include "app/text/edit.h"
#include "app/text/textsnapshot.h"

namespace redraft {

enum class IndentDirection
{
    Deeper,
    Shallower
};

/// Tab and Shift+Tab. Over several lines, or in a list item, the lines move by one step (two columns, in
/// ordered lists the width of the mark); elsewhere Tab fills up with blanks to the next column that is a
/// multiple of 4. Empty lines stay empty. Empty edit: there is nothing to take away. Pure; UTF-16 code units.
Edit shiftLines(const TextSnapshot& snapshot, TextRange selection, IndentDirection direction);

} // namespace redraft
