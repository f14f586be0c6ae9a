#include "widgets/form/sectionpieces.h"

#include <algorithm>

namespace redraft {

std::vector<SectionPiece> piecesOf(const ReadSection& section)
{
    std::vector<SectionPiece> all;
    for (size_t i = 0; i < section.texts.size(); ++i)
        all.push_back({PieceKind::Text, int(i), QString(), section.texts[i].range.start});
    const std::vector<SectionEntry>& entries = section.entries.entries;
    for (size_t i = 0; i < entries.size() && !section.table; ++i)
        all.push_back({PieceKind::Entry, int(i), entries[i].name, entries[i].range.start});
    for (size_t i = 0; i < section.tables.size(); ++i)
        all.push_back({PieceKind::Table, int(i), QString(), section.tables[i].table.range.start});
    std::stable_sort(all.begin(), all.end(),
                     [](const SectionPiece& a, const SectionPiece& b) { return a.position < b.position; });
    return all;
}

} // namespace redraft
