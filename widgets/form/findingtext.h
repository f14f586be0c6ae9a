#pragma once

#include "app/checklist/finding.h"
#include "app/rendering/theme.h"

namespace redraft {

/// Findings as the few small lines under a text: rich text, a sign and the message each; "" if there are
/// none.
QString findingText(const std::vector<Finding>& findings, const Theme& theme);

} // namespace redraft
