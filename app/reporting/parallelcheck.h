#pragma once

#include "app/reporting/checkedfile.h"
#include "app/workspace/documentfinder.h"

#include <functional>

namespace redraft {

/// Checks all documents on all cores; the outcome has their order whatever thread was first. `check` is
/// called from many threads at once, `progress` from the calling one, now and then, with the number of
/// documents that are done.
std::vector<CheckedFile> checkInParallel(const std::vector<FoundDocument>& documents,
                                         const std::function<CheckedFile(const FoundDocument&)>& check,
                                         const std::function<void(int done)>& progress);

} // namespace redraft
