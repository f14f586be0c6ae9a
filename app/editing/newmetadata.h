#pragma once

#include "app/editing/newdocument.h"
#include "app/templates/namepattern.h"

namespace redraft {

/// A field of a new document.
struct NewField
{
    const FieldDefinition* definition = nullptr; ///< lives as long as the template
    QString key;                                 ///< as it is written
    QStringList items;                           ///< one for what is no list; none where nothing is known
};

/// What the placeholders of the template's patterns stand for in this document; {id} is filled in.
PatternValues patternValues(const Template& documentTemplate, const NewDocumentRequest& request);

/// "{title}" of "RFC-{number:3}: {title}": what a title is called as long as there is no number. `pattern` as
/// it is where ids of the template have none.
QString withoutNumber(const QString& pattern, const Template& documentTemplate);

/// The fields that a new document has: the required, the recommended, and those that have a value. The error
/// names a value of the request that belongs to no field.
Result<std::vector<NewField>> newFields(const Template& documentTemplate, const NewDocumentRequest& request);

/// The fields in the dialect, with the line end of the last one and whatever encloses them. The error names a
/// field whose value cannot be written so.
Result<QString> writtenMetadata(const std::vector<NewField>& fields, MetadataForm form);

} // namespace redraft
