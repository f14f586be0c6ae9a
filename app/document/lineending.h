#pragma once

namespace redraft {

/// How the lines of a file end, for the most part.
enum class LineEnding
{
    Lf,
    CrLf
};

} // namespace redraft
