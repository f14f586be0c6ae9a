#pragma once

#include "app/checklist/rules/sectionitems.h"

namespace redraft {

/// The phases of a migration: inner headings or bold words that are called so ("Phase 2", "Step 1"), items of
/// ordered lists, rows of a table. Empty where the section has none.
std::vector<SectionItem> phasesOf(const CheckInput& input, const SectionInput& section);

} // namespace redraft
