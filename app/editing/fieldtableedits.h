#pragma once

#include "app/metadata/fieldline.h"
#include "app/text/textdelta.h"

namespace redraft {

/// Edits of tables of fields. Pure; not checked by reading again.

/// Takes out the column of `field` from a table with the names in its head: a cell of each of its three
/// lines.
QList<TextDelta> withoutColumn(const TextSnapshot& snapshot, const MetadataField& field);

/// Adds a column beside that of `beside`, behind it or before it, with a name and a value.
enum class ColumnPlace
{
    Behind,
    Before
};
QList<TextDelta> withColumn(const TextSnapshot& snapshot, const MetadataField& beside, ColumnPlace place,
                            const QString& name, const QString& value);

/// Takes out a field that is the head of its table; the row behind the delimiter becomes the head.
QList<TextDelta> withoutHeadRow(const TextSnapshot& snapshot, const MetadataField& field);

/// A row like `model` for another field, without line end: its marks, and its widths where the texts fit.
QString tableRowLike(const TextSnapshot& snapshot, const FieldLine& model, const QString& name,
                     const QString& value);

} // namespace redraft
