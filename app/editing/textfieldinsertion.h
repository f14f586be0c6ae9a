#pragma once

#include "app/editing/fieldinsertion.h"
#include "app/editing/fieldneighbour.h"

namespace redraft {

/// The ways to add a field to metadata in the text (isInText()), best first: a line, an item, a row or a
/// column like those beside it. `value` stands on one line. Not checked by reading again.
QList<FieldInsertion> textFieldInsertions(const TextSnapshot& snapshot, const Metadata& metadata,
                                          const FieldNeighbour& beside, const QString& label,
                                          const QString& value);

} // namespace redraft
