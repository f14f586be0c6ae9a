#pragma once

#include "app/text/textsnapshot.h"

namespace redraft {

/// True if `line` is inside a fenced code block or is one of its fences. Looks at the lines from the start of
/// the text, without a parse: fences are found in quotes and lists too.
bool isInFencedCode(const TextSnapshot& snapshot, int line);

/// Last line of the fenced code block or table around `line`; `line` itself if it is in neither.
int lastLineOfBlock(const TextSnapshot& snapshot, int line);

} // namespace redraft
