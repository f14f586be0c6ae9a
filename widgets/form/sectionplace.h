#pragma once

#include "app/text/textdelta.h"

namespace redraft {

/// Where a section stands while the document changes and no analysis has said yet what it has become. UTF-16
/// code units of the document. A value.
struct SectionPlace
{
    TextRange heading; ///< the lines of the heading; empty for the introduction
    TextRange text;
    bool isCut = false; ///< an edit reached over the ends, or put lines there; the next analysis decides

    enum class Origin
    {
        Inside, ///< an edit of the section itself
        Elsewhere
    };
    enum class Reach
    {
        Inside, ///< the text changed, and only it
        Outside,
        Across ///< the text was cut at an end
    };
    /// Follows one change; the ranges are those after it. Tells how it reached the text.
    Reach follow(const TextDelta& delta, Origin origin);
};

} // namespace redraft
