#pragma once

#include <functional>

namespace redraft {

/// Called between steps of an export with what is done of what is to do; returns false to cancel. May be
/// empty.
using ExportProgress = std::function<bool(int done, int total)>;

} // namespace redraft
