#pragma once

#include "app/metadata/metadata.h"

namespace redraft {

/// What a value of a Markdown dialect says without its decoration. Ranges are offsets in the value as
/// written.
struct PlainValue
{
    QString text;   ///< on one line
    TextRange core; ///< the characters that `text` was read from
    QString note;   ///< "(Swift 6.4)" behind a state or a date
    TextRange noteRange;
    QString link; ///< the target of a value that is one link
};

/// Strips from the value of a field named `key` what is around its text: bold, italic and code marks, a link,
/// and behind states and dates a note in parentheses. Pure.
PlainValue plainValue(const QString& key, QStringView written);

/// The same for an item of a list, which has no note.
QString plainItem(QStringView written);

/// True for values that bring a link or bold marks of their own, or are an address: they replace a link as a
/// whole instead of becoming its text.
bool isDecorated(const QString& value);

} // namespace redraft
