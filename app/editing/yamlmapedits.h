#pragma once

#include "app/editing/fieldassignment.h"

#include <optional>

namespace redraft {

/// The edit for a name that is no field of its own in YAML but leads to something: a map as a whole (which
/// can be removed and renamed), an entry of a map in braces, or an entry of what is no map (an Error that
/// says why). Nothing if the name leads nowhere, or to a map on lines of its own that may get a new entry.
/// Pure.
std::optional<Result<Edit>> yamlMapEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                                        const FieldAssignment& assignment);

} // namespace redraft
