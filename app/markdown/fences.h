#pragma once

#include "app/text/textsnapshot.h"

#include <vector>

namespace redraft {

/// True if `line` is inside a fenced code block or is one of its fences. Looks at the lines from the start of
/// the text, without a parse: fences are found in quotes and lists too.
bool isInFencedCode(const TextSnapshot& snapshot, int line);

/// The lines for which isInFencedCode() is true, up to and with `last`: asked of many at once, it is linear.
std::vector<bool> fencedLines(const TextSnapshot& snapshot, int last);

/// Last line of the fenced code block or table around `line`; `line` itself if it is in neither.
int lastLineOfBlock(const TextSnapshot& snapshot, int line);

} // namespace redraft
