#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// What the state of a document demands of its sections and checks and does not have (META-COND); fields are
/// seen to by checkState(). `found` are the reports of metadata, sections and document so far. What is an
/// error anyway is not said again.
std::vector<Finding> unmetConditions(const CheckInput& input, const std::vector<SectionReport>& found);

} // namespace redraft
