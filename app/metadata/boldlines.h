#pragma once

#include "app/metadata/metadata.h"

#include <optional>

namespace redraft {

/// One line of the form `**Status:** Draft`, `**Status**: Draft` or `__Status:__ Draft`, perhaps as a list
/// item and with a hard line break at its end. Ranges are absolute.
struct BoldLine
{
    TextRange line; ///< without the '\n'
    TextRange key;
    TextRange value; ///< without blanks and hard break; empty where a value would go
    QString lead;    ///< what stands before the key: "**", "- **"
    QString middle;  ///< from key to value: ":** ", "**: "
    QString end;     ///< behind the value: "", "  ", "\\", "<br>"
};

/// Reads line `line` of the snapshot as a bold line; nullopt if it is none.
std::optional<BoldLine> readBoldLine(const TextSnapshot& snapshot, int line);

/// Reads the bold lines that start at line `firstLine` or, behind blank lines, follow it: one block of
/// fields, never prose that happens to start with a bold word. Metadata::syntax is None if there are none.
Metadata readBoldLines(const TextSnapshot& snapshot, int firstLine);

} // namespace redraft
