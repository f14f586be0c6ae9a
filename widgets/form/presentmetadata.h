#pragma once

#include "app/metadata/metadata.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// The text and the fields of now, for an edit of a field: of the document, or of the file beside it.
struct PresentMetadata
{
    TextSnapshot snapshot;
    Metadata metadata;
};

} // namespace redraft
