#pragma once

#include <QPoint>
#include <functional>

class QString;

namespace redraft {

/// Who changes the status in place of the form: a life cycle knows more than the list of its states. Both
/// may be empty, and answer false where the form shall do as with other fields.
struct StatusHooks
{
    std::function<bool(const QPoint& place)> open;   ///< offers the states at this place of the screen
    std::function<bool(const QString& state)> enter; ///< changes the status and what goes with it
};

} // namespace redraft
