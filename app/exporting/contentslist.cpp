#include "app/exporting/contentslist.h"

namespace redraft {

namespace {

constexpr qsizetype longestTitle = 120;

/// A paragraph above a line of dashes is a heading, too; in a list its beginning is enough.
QString shortened(const QString& title)
{
    return title.size() <= longestTitle ? title : title.left(longestTitle).trimmed() + QChar(0x2026);
}

} // namespace

std::vector<ContentsEntry> contentsOf(const Outline& outline)
{
    std::vector<ContentsEntry> entries;
    std::vector<int> depths;
    for (size_t i = 0; i < outline.sections.size(); ++i) {
        const Section& section = outline.sections[i];
        const bool isTitle = int(i) == outline.titleSection;
        depths.push_back(isTitle ? -1 : section.parent < 0 ? 0 : depths[size_t(section.parent)] + 1);
        if (!isTitle)
            entries.push_back({shortened(section.title), section.anchor, depths.back()});
    }
    if (entries.size() < 2)
        entries.clear();
    return entries;
}

} // namespace redraft
