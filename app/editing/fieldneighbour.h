#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"

namespace redraft {

/// Beside which field a new one goes; null where there is none.
struct FieldNeighbour
{
    const MetadataField* field = nullptr; ///< one of the metadata's
    bool isBefore = true;                 ///< it stands before the new field
};

/// The nearest field before `definition` in the order of the template that the document has, or else the
/// nearest behind it, or else the last field. Titles that are headings do not count.
FieldNeighbour neighbourOf(const Metadata& metadata, const Template& documentTemplate,
                           const FieldDefinition& definition);

/// The last field that is none of the document's headings, or null.
const MetadataField* lastField(const Metadata& metadata);

} // namespace redraft
