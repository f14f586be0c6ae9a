#pragma once

#include "app/metadata/metadata.h"

namespace redraft {

/// The metadata of a document whose fields stand in another file (a kep.yaml): `companion` without places,
/// for they would not be places in the document. The title stays the document's heading where the companion
/// has none. Metadata of its own wins: then it is `own`. Pure.
Metadata withCompanionFields(const Metadata& own, const Metadata& companion);

} // namespace redraft
