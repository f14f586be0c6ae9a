#include "widgets/form/sectionpieces.h"

#include <algorithm>

namespace redraft {

const std::vector<EntryText>& textPieces(const ReadSection& section)
{
    return section.table ? section.table->texts : section.entries.texts;
}

std::vector<SectionPiece> piecesOf(const ReadSection& section)
{
    std::vector<SectionPiece> all;
    const std::vector<EntryText>& texts = textPieces(section);
    for (size_t i = 0; i < texts.size(); ++i)
        all.push_back({PieceKind::Text, int(i), QString(), texts[i].range.start});
    const std::vector<SectionEntry>& entries = section.entries.entries;
    for (size_t i = 0; i < entries.size() && !section.table; ++i)
        all.push_back({PieceKind::Entry, int(i), entries[i].name, entries[i].range.start});
    if (section.table)
        all.push_back({PieceKind::Table, 0, QString(), section.table->table.range.start});
    std::sort(all.begin(), all.end(),
              [](const SectionPiece& a, const SectionPiece& b) { return a.position < b.position; });
    return all;
}

} // namespace redraft
