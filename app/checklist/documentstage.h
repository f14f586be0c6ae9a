#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// What the document says of its state, read with the template's life cycle, else as most teams mean the
/// word; nullopt where it says none, or one that nobody knows.
std::optional<LifecycleStage> documentStage(const CheckInput& input);

/// How much it weighs that something is still to be written which the template requires or not: a warning as
/// long as the document is in the state in which it began, or is being written; from then on an error if it
/// is required.
Severity severityOfUnwritten(const CheckInput& input, Requirement requirement);

} // namespace redraft
