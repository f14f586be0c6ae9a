#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"

namespace redraft {

/// Edits of metadata values. Pure. Each changes only the characters of the value (or adds one line): quotes,
/// comments, order, indentation and all other bytes stay. An empty edit means "cannot be done safely".

/// Replaces the value of `field` (scalar shapes). A value that YAML would read otherwise is quoted; present quotes stay.
Edit setFieldValue(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QString& value);
/// Makes the items of a list field equal to `items`, touching only items that differ.
Edit setFieldItems(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QStringList& items);
/// Adds a field in the document's dialect, at the place that the order of the template's fields gives.
Edit addField(const TextSnapshot& snapshot, const Metadata& metadata, const Template& documentTemplate,
              const FieldDefinition& definition, const QStringList& items);

} // namespace redraft
