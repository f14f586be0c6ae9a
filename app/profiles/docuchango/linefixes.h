#pragma once

#include "app/checklist/finding.h"
#include "app/profiles/docuchango/linefaults.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// What can be done at once about a fault of a line: blank lines around fences, `text` as language, no blanks
/// at line ends, a mark for code that is never closed, `&lt;` for a bare sign. Safe where the page looks the
/// same afterwards.
std::vector<Fix> lineFixes(const TextSnapshot& snapshot, const LineFault& fault);

} // namespace redraft
