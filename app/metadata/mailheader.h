#pragma once

#include "app/metadata/fieldline.h"

namespace redraft {

/// Reads `Status: Draft` at `line`; indented lines below it go on with the value. nullopt if it is none.
std::optional<FieldLine> readMailHeaderLine(const TextSnapshot& snapshot, int line);

/// Reads the lines of the form `Name: value` from `firstLine` on up to a blank line or the end of a fence: at
/// least two, one of them with a well-known name, and nothing else between them.
/// Of code, fields are only what names a state or people, too.
enum class HeaderPlace
{
    DocumentStart,
    InFence
};
Metadata readMailHeader(const TextSnapshot& snapshot, int firstLine, HeaderPlace place);

} // namespace redraft
