#pragma once

#include "app/metadata/metadata.h"
#include "app/text/frontmatterrange.h"

namespace redraft {

/// Reads the fields of YAML front matter. yaml-cpp decides what is valid and what the values are; a field
/// whose source range cannot be told exactly (tags, anchors, aliases, nested values) gets ValueShape::Map.
Metadata readFrontMatter(const TextSnapshot& snapshot, const FrontMatterRange& frontMatter);

} // namespace redraft
