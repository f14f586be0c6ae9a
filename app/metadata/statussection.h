#pragma once

#include "app/metadata/metadata.h"

#include <optional>

namespace redraft {

/// The status that decision records in the manner of Nygard have as text below a heading: `## Status`, then a
/// short line such as `Accepted`. The key is the heading, the value the line; isFromHeading is set. Nothing
/// where the section begins with anything else. Pure; any thread.
std::optional<MetadataField> readStatusSection(const TextSnapshot& snapshot);

} // namespace redraft
