#pragma once

#include "app/templates/entrynames.h"
#include "app/templates/sectionblocks.h"

namespace redraft {

/// Finds the entries of one section; see readEntries(). Holds references to its arguments.
class EntryFinder
{
public:
    EntryFinder(const SectionSource& source, const SectionDefinition& definition);
    SectionEntries run() const;

private:
    SectionEntries fromHeadings() const;
    SectionEntries fromBoldWords() const;
    SectionEntries fromLists() const;
    SectionEntries fromTables() const;

    SectionEntry headedEntry(size_t first, size_t end) const;
    SectionEntry boldEntry(size_t first, size_t end) const;
    SectionEntry listEntry(const PlacedNode& item, int number) const;
    bool isHeading(size_t node, int level) const;
    std::optional<BoldLead> nameLead(const PlacedNode& paragraph) const;
    bool isUnderLabel(size_t list) const;
    bool isItemEntry(const PlacedNode& item) const;
    std::vector<PlacedNode> nodes(size_t first, size_t end) const;

    const SectionSource& m_source;
    const TextSnapshot& m_snapshot;
    const SectionDefinition& m_definition;
    SectionBlocks m_blocks;
    PartLabels m_labels;
    EntryNames m_names;
};

} // namespace redraft
