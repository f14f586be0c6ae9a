#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"

namespace redraft {

/// Places and texts that would add a field, and the key under which it would then be read.
struct FieldInsertion
{
    QList<TextDelta> deltas;
    QString key;
};

/// The ways to add a field in the dialect of the document, best first. Not checked by reading again.
QList<FieldInsertion> fieldInsertions(const TextSnapshot& snapshot, const Metadata& metadata,
                                      const Template& documentTemplate, const FieldDefinition& definition,
                                      const QStringList& items);

} // namespace redraft
