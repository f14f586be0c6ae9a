#pragma once

#include "app/checklist/report.h"
#include "app/document/lineending.h"
#include "app/reporting/checkedfile.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// The findings of a report in source order, with their places as people count; `lineEnding` is that of the
/// file, for what fixes insert.
std::vector<ReportedFinding> reportedFindings(const Report& report, const TextSnapshot& snapshot,
                                              LineEnding lineEnding);

/// The same for one finding alone.
ReportedFinding reportedFinding(const Finding& finding, const TextSnapshot& snapshot, LineEnding lineEnding);

/// The findings of a report, section by section, each naming its section where a reader who sees the message
/// alone would not know it: "Section missing: Goals".
std::vector<Finding> namedFindings(const Report& report);

} // namespace redraft
