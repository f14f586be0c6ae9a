#pragma once

#include "app/commands/checkoptions.h"
#include "app/reporting/checkrun.h"

namespace redraft {

/// `redraft check --profile docuchango`: the projects around the paths are validated as a whole, and what
/// lies at or below the paths is reported.
CheckRun checkAsDocuchango(const CheckOptions& options);

} // namespace redraft
