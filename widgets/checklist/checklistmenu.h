#pragma once

#include <functional>

class QMenu;

namespace redraft {

class ChecklistModel;

/// What can be done with a row of the checklist.
enum class RowAction
{
    GoTo,
    Fix, ///< with the index of the fix
    Why,
    Waive,
    RemoveWaiver,
    FixAllInSection
};

/// Fills the menu of a row: its place, its fixes, why, waivers, and all that is safe. `chosen` gets the
/// action and, for Fix, which one. The model must not change before the menu is gone.
void fillRowMenu(QMenu& menu, const ChecklistModel& model, int row,
                 const std::function<void(RowAction, int)>& chosen);

} // namespace redraft
