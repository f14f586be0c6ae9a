#pragma once

#include "app/checklist/rules/sectionitems.h"

namespace redraft {

/// A fix that adds the parts `ids` of the template to an entry that does not have them: at the place that the
/// template's order gives, labelled like the parts beside them, with the placeholder of the template's
/// scaffold. In a table: columns. Unsafe, for somebody has to say what stands there. None where the template
/// has no such part, the entry has all of them, or is written so that a part has no place of its own.
std::vector<Fix> addPartsFix(const CheckInput& input, const SectionInput& section, const SectionItem& item,
                             const QStringList& ids);

/// A fix that adds columns for the parts `ids` behind the last one of the section's table, with empty cells.
std::vector<Fix> addColumnsFix(const CheckInput& input, const SectionInput& section, const QStringList& ids);

} // namespace redraft
