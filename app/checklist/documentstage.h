#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// The field that says the state, by all names that the template has for it; null where there is none. It
/// lives as long as the metadata.
const MetadataField* statusField(const CheckInput& input);

/// The state of the template's life cycle that the document says, or null. It lives as long as the template.
const LifecycleState* statedState(const CheckInput& input);

/// What the document says of its state, read with the template's life cycle, else as most teams mean the
/// word; nullopt where it says none, or one that nobody knows.
std::optional<LifecycleStage> documentStage(const CheckInput& input);

/// How much it weighs that something is still to be written which the template requires or not: a warning as
/// long as the document is in the state in which it began, or is being written; from then on an error if it
/// is required.
Severity severityOfUnwritten(const CheckInput& input, Requirement requirement);

} // namespace redraft
