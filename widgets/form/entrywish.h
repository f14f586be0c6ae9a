#pragma once

#include "app/editing/entrysection.h"

#include <functional>

namespace redraft {

/// What a control inside of a section wants to have done: an edit of the section as it is by then. `entry` is
/// the number of the entry that the control belongs to, -1 outside of entries.
using SectionEdit = std::function<Result<Edit>(const ReadSection& section, int entry)>;

/// Asks for an edit and says what came of it: "" if it was done (or there was nothing to do), else the
/// reason.
using AskForEdit = std::function<QString(const SectionEdit& edit)>;

} // namespace redraft
