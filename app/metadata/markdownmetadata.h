#pragma once

#include "app/metadata/metadata.h"

namespace redraft {

/// Metadata in the text, and the heading that stands over it where the document has no level-1 heading.
struct MarkdownMetadata
{
    Metadata metadata;
    std::optional<MetadataField> title;
};

/// Looks for fields at the start of the document, below its title (`heading`, or else the heading that it
/// starts with) and in a section "Meta"; MetadataSyntax::None where there are none.
MarkdownMetadata readMarkdownMetadata(const TextSnapshot& snapshot,
                                      const std::optional<MetadataField>& heading);

} // namespace redraft
