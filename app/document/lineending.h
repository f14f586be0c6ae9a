#pragma once

namespace redraft {

/// How the lines of a file end, for the most part.
enum class LineEnding
{
    Lf,
    CrLf,
    Cr
};

/// A line, from 0, that ends otherwise than most of its file.
struct UnusualLine
{
    int line = 0;
    LineEnding ending = LineEnding::Lf;
    bool operator==(const UnusualLine&) const = default;
};

} // namespace redraft
