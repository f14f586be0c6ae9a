#pragma once

#include "app/metadata/fieldline.h"

namespace redraft {

/// Reads line `line` of the snapshot as `**Status:** Draft`, `**Status**: Draft` or `__Status:__ Draft`,
/// perhaps with a hard line break at its end; empty if it is none. The line may hold several, with blanks,
/// "|", "·", "•" or "<br>" between them; then their entries share it, each up to the mark of the next.
std::vector<FieldLine> readBoldLine(const TextSnapshot& snapshot, int line);

/// Reads the bold lines that start at line `firstLine` or, behind blank lines, follow it: one block of
/// fields, never prose that happens to start with a bold word. Metadata::syntax is None if there are none.
Metadata readBoldLines(const TextSnapshot& snapshot, int firstLine);

} // namespace redraft
