#pragma once

#include "app/templates/sectionblocks.h"
#include "app/templates/sectiontable.h"

#include <QRegularExpression>

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
    SectionEntry rowEntry(const SectionTable& table, const SourceRow& row) const;
    bool isHeading(size_t node, int level) const;
    bool isName(const QString& name) const;
    std::optional<BoldLead> nameLead(const PlacedNode& paragraph) const;
    bool isUnderLabel(size_t list) const;
    bool isItemEntry(const PlacedNode& item) const;
    /// Gives the entry the name that stands at `range`, divided from its numbering.
    void setName(SectionEntry& entry, TextRange range, const QString& prefix) const;
    std::vector<PlacedNode> nodes(size_t first, size_t end) const;

    const SectionSource& m_source;
    const TextSnapshot& m_snapshot;
    const SectionDefinition& m_definition;
    SectionBlocks m_blocks;
    PartLabels m_labels;
    QString m_nameId; ///< of the part that is the entry's name, "" if there is none
    QRegularExpression m_numbering;
};

} // namespace redraft
