#pragma once

#include "app/checklist/neighbourhood.h"
#include "app/metadata/metadata.h"

namespace redraft {

/// What the metadata of the document at `path` says of it; without anchors. Pure; any thread.
NeighbourFacts factsFrom(const QString& path, const Metadata& metadata);

/// The field that holds a document's id or number, or null.
const MetadataField* idField(const Metadata& metadata);
const MetadataField* uuidField(const Metadata& metadata);
const MetadataField* titleField(const Metadata& metadata);
const MetadataField* statusField(const Metadata& metadata);
const MetadataField* supersedesField(const Metadata& metadata);
const MetadataField* supersededByField(const Metadata& metadata);

} // namespace redraft
