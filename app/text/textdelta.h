#pragma once

#include "app/text/textrange.h"

#include <QString>

namespace redraft {

/// One replacement: `removed` UTF-16 code units at `position` give way to `inserted`.
struct TextDelta
{
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;

    TextRange removedRange() const { return {position, removed}; }
    qsizetype growth() const { return inserted.size() - removed; }
    bool isEmpty() const { return removed == 0 && inserted.isEmpty(); }
    bool operator==(const TextDelta&) const = default;
};

/// The same replacement of `text` without what it takes away only to put it back at either end; never cuts a
/// surrogate pair. Empty if nothing would change.
TextDelta trimmed(const TextDelta& delta, QStringView text);

} // namespace redraft
