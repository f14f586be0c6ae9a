#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"

namespace redraft {

/// Edits of metadata values. Pure. Each changes only the characters of the value (or adds one field): quotes,
/// comments, order, indentation and all other bytes stay. Every edit is checked by reading the result: it
/// must give the wanted value and leave all other fields as they were. An empty edit means that there is
/// nothing to change or that it cannot be done safely (front matter with an error, nested values, tags,
/// anchors and aliases).

/// Replaces the value of `field`, which must be one of `metadata`. Front matter: present quotes stay; a value
/// that YAML would read otherwise is quoted; several lines are written with escapes, or as lines of a block
/// scalar that is there. Bold lines and the heading: one line only, blanks around it are dropped. Lists: see
/// setFieldItems(), with `value` split at its commas.
Edit setFieldValue(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QString& value);

/// Makes the items of a field equal to `items` (blanks around them are dropped), touching only items that
/// differ. A single value in front matter stays one if there is one item and becomes [a, b] if there are
/// more; an empty field becomes [a]. The last item of a block list leaves `[]` behind. Bold lines are
/// separated by commas.
Edit setFieldItems(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QStringList& items);

/// Adds a field in the document's dialect, at the place that the order of the template's fields gives,
/// written like its neighbours. A document without metadata gets a bold line under its title; front matter if
/// it has no title or the name would not be recognised there.
Edit addField(const TextSnapshot& snapshot, const Metadata& metadata, const Template& documentTemplate,
              const FieldDefinition& definition, const QStringList& items);

} // namespace redraft
