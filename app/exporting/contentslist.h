#pragma once

#include "app/markdown/outline.h"

#include <vector>

namespace redraft {

/// A line of the contents.
struct ContentsEntry
{
    QString title;
    QString anchor;
    int depth = 0; ///< 0 for what stands directly below the title
};

/// The headings below the title, in their order. Empty for fewer than two: they need no list.
std::vector<ContentsEntry> contentsOf(const Outline& outline);

} // namespace redraft
