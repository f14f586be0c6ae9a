#pragma once

#include "app/text/textrange.h"

#include <QStringView>

namespace redraft {

/// `range` (UTF-16 code units, inside of `text`) without blanks and line ends at its ends; empty, at its end,
/// if it holds nothing else.
inline TextRange withoutBlanksAround(QStringView text, TextRange range)
{
    qsizetype start = range.start;
    qsizetype end = range.end();
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return TextRange::fromBounds(start, end);
}

} // namespace redraft
