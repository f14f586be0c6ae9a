#pragma once

#include "app/text/lineindex.h"

#include <QString>

namespace redraft {

/// The text of a document at one revision: an immutable value that may cross threads.
/// Line ends are '\n' (U+000A); bytes that are no text are held as U+DC00 + byte (see
/// app/document/textcodec.h).
struct TextSnapshot
{
    int revision = 0;
    QString text;
    LineIndex lines;

    TextSnapshot() = default;
    explicit TextSnapshot(const QString& content, int atRevision = 0)
        : revision(atRevision)
        , text(content)
        , lines(content)
    {
    }
    QStringView view(TextRange range) const { return QStringView(text).mid(range.start, range.length); }
};

} // namespace redraft
