#pragma once

#include "app/metadata/metadata.h"
#include "app/text/textdelta.h"

#include <functional>

namespace redraft {

/// A way to make one change, and how the field must read afterwards.
struct FieldAttempt
{
    QList<TextDelta> deltas;
    std::function<bool(const MetadataField&)> isWanted;
};

/// The ways to change fields of the dialects that are Markdown, best first; not checked by reading again.
/// What is around a value (bold marks, a link, a note in parentheses, a comment, a hard break) stays, unless
/// the new value brings its own.

/// A new value on one line. A table's '|' is escaped.
QList<FieldAttempt> textValueAttempts(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                      const MetadataField& field, const QString& value);

/// New items between commas, or lines of a list below the key. Items that stay keep their links.
QList<FieldAttempt> textItemAttempts(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                     const MetadataField& field, const QStringList& items);

/// The field with its lines, and one of the blank lines around it.
QList<QList<TextDelta>> textRemovals(const TextSnapshot& snapshot, const Metadata& metadata,
                                     const MetadataField& field);

} // namespace redraft
