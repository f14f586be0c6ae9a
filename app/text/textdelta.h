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
    bool operator==(const TextDelta&) const = default;
};

} // namespace redraft
