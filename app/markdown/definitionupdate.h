#pragma once

#include "app/markdown/chunktable.h"

namespace redraft {

/// The definitions that count now, given those that counted before; chunks for which something changed are
/// read again. Null if a stop was requested.
std::shared_ptr<const DefinitionSet> updateDefinitions(const TextSnapshot& snapshot, ChunkTable& table,
                                                       const std::shared_ptr<const DefinitionSet>& previous,
                                                       const std::stop_token& stop);

} // namespace redraft
