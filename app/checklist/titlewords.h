#pragma once

#include "app/checklist/fieldchecks.h"

namespace redraft::fields {

/// Whether the heading of the document and the field for its title say the same words: case, marks, a number
/// or the name of the family before them and all that is no letter or digit apart. Pure; any thread.
std::vector<Finding> checkHeading(const CheckInput& input, const FieldInput& field);

} // namespace redraft::fields
