#pragma once

#include "app/metadata/fieldline.h"

namespace redraft {

/// Reads `Author(s): A` or `Discussion at https://…` at `line`, perhaps with a hard break at its end; nullopt
/// if it is none.
std::optional<FieldLine> readPlainLine(const TextSnapshot& snapshot, int line);

/// Reads the lines of this form from `firstLine` on, in one paragraph or several. A name that is not well
/// known counts only directly below another field; a sentence that happens to hold a colon never does.
Metadata readPlainLines(const TextSnapshot& snapshot, int firstLine);

} // namespace redraft
