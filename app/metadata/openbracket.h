#pragma once

#include <optional>
#include <string>

namespace redraft {

/// A bracket of YAML text that is never closed. Line and column count from 1, the column in bytes.
struct OpenBracket
{
    int line = 1;
    int column = 1;
    bool isList = false; ///< "[", not "{"
};

/// The innermost bracket that was open where yaml-cpp gave up on `yaml`, if that is what it stumbled over: it
/// speaks of the line at which it misses the end, which lies anywhere behind. Nothing for valid text and for
/// other faults. Never throws; the caller keeps the text as short as it lets the parser have it.
std::optional<OpenBracket> openBracket(const std::string& yaml);

} // namespace redraft
