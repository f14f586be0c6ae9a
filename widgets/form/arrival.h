#pragma once

namespace redraft {

/// How far the form scrolls to show a place.
enum class Arrival
{
    AtTop,  ///< its section begins at the top
    InSight ///< no further than it takes to see it
};

/// Whether the focus goes to what a search has found, although it is outside of the form.
enum class MatchFocus
{
    Leave,
    Take
};

} // namespace redraft
