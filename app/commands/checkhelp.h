#pragma once

#include <QString>

namespace redraft {

/// What `redraft check --help` tells behind the options: formats, exit codes, waivers, the configuration file
/// and examples.
QString checkHelp();

} // namespace redraft
