#pragma once

#include "app/metadata/metadata.h"

#include <optional>

namespace redraft {

/// The first level-1 heading at or behind `from` (`# Title`, or a line with `===` below it), outside of
/// fenced code and HTML comments, as a field named "title" with isFromHeading set.
std::optional<MetadataField> findTitleHeading(const TextSnapshot& snapshot, qsizetype from);

} // namespace redraft
