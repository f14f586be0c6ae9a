#include "widgets/form/sectionplace.h"

#include <algorithm>

namespace redraft {

SectionPlace::Reach SectionPlace::follow(const TextDelta& delta, Origin origin)
{
    const qsizetype end = delta.position + delta.removed;
    if (delta.position >= text.start && end <= text.end()) {
        // Lines put in at an end from elsewhere may be a section of their own.
        const bool isAtEnd = delta.position == text.start || end == text.end();
        if (isAtEnd && origin == Origin::Elsewhere && delta.inserted.contains(u'\n'))
            isCut = true;
        text.length += delta.growth();
        return Reach::Inside;
    }
    if (delta.removedRange().overlaps(heading))
        isCut = true;
    if (end <= heading.start)
        heading.start += delta.growth();
    if (end <= text.start) {
        text.start += delta.growth();
        return Reach::Outside;
    }
    if (delta.position >= text.end())
        return Reach::Outside;
    const qsizetype keptEnd = end > text.end() ? delta.position : text.end() + delta.growth();
    const qsizetype start = delta.position < text.start ? delta.position + delta.inserted.size() : text.start;
    text = TextRange::fromBounds(start, std::max(start, keptEnd));
    return Reach::Across;
}

} // namespace redraft
