#pragma once

#include <QtGlobal>

namespace redraft {

class ChecklistModel;

/// Which finding of the checklist is meant at a place of the text.
enum class FindingSide
{
    Here,   ///< the first that begins there or behind it, else the last one before
    Before, ///< the last that begins before the place, else the last of all
    Behind  ///< the first that begins behind the place, else the first of all
};

/// The row of the finding at `position` among those in the list that count; of several that begin at one
/// place the one that stands first, for Before last. -1 where there is none.
int findingRowAt(const ChecklistModel& model, qsizetype position, FindingSide side);

/// The row of the next finding that counts in the order of the list, from `row` down (1) or up (-1); behind
/// the last comes the first. -1 where there is none.
int findingRowFrom(const ChecklistModel& model, int row, int direction);

} // namespace redraft
