#pragma once

#include "app/text/edit.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// Commands for whole lines: those that the selection touches, without a last one of which nothing but its
/// start is selected. The selection stays on its text. Empty edit: there is nothing to do. Pure; UTF-16 code
/// units.

/// Where moved lines go to.
enum class LineMove
{
    Up,
    Down
};

/// Changes places with the line above or below.
Edit moveLines(const TextSnapshot& snapshot, TextRange selection, LineMove move);
/// Puts a copy below and goes to it.
Edit duplicateLines(const TextSnapshot& snapshot, TextRange selection);
Edit deleteLines(const TextSnapshot& snapshot, TextRange selection);

/// The edit for Enter at `position` in a quote: goes on with its marks, or ends it if nothing stands behind
/// them. Empty outside of quotes and in fenced code.
Edit continueQuote(const TextSnapshot& snapshot, qsizetype position);

/// Where Home leads from `position`: to the first text of the line, and from there to its start.
qsizetype homePosition(const TextSnapshot& snapshot, qsizetype position);

} // namespace redraft
