#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"
#include "app/text/result.h"

namespace redraft {

/// Edits of metadata in every dialect. Pure. Each changes only the characters that it names: quotes,
/// comments, bold marks, links, order, indentation and all other bytes stay. Every edit is checked by reading
/// the result: it must give what is wanted and leave all other fields as they were. An empty edit means that
/// there is nothing to change; an Error says in one sentence why it cannot be done (metadata with an error,
/// nested values, a value that the dialect cannot hold).

/// Replaces the value of `field`, which must be one of `metadata`. YAML: present quotes stay; a value that
/// YAML would read otherwise is quoted; several lines are written with escapes, or as lines of a block scalar
/// that is there. Other dialects and the heading: one line only, blanks around it are dropped. Lists: see
/// setFieldItems(), with `value` split at its commas.
Result<Edit> setFieldValue(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                           const QString& value);

/// Makes the items of a field equal to `items` (blanks around them are dropped), touching only items that
/// differ. A single value in YAML stays one if there is one item and becomes [a, b] if there are more; an
/// empty field becomes [a]. The last item of a block list leaves `[]` behind. Elsewhere commas separate.
Result<Edit> setFieldItems(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                           const QStringList& items);

/// Adds a field in the document's dialect, at the place that the order of the template's fields gives,
/// written like its neighbours. A document without metadata gets it in the template's dialect, or as a bold
/// line under its title; front matter if it has no title or the name would not be recognised there.
Result<Edit> addField(const TextSnapshot& snapshot, const Metadata& metadata,
                      const Template& documentTemplate, const FieldDefinition& definition,
                      const QStringList& items);

/// Removes a field with all of its lines.
Result<Edit> removeField(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field);

/// Gives a field another name; its value stays as it is written.
Result<Edit> renameField(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                         const QString& name);

} // namespace redraft
