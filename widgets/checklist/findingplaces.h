#pragma once

#include "app/document/analysis.h"
#include "widgets/checklist/checklistrow.h"

namespace redraft {

/// Gives the findings of a section that read alike ("Still to be written: Benefit 1" of two alternatives) the
/// place that tells them apart: the heading below that of their section, and the line. `rows` are those of
/// the report of `analysis`, all of them or some. Pure.
void addPlaces(std::vector<ChecklistRow>& rows, const Analysis& analysis);

} // namespace redraft
