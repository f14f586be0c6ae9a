#pragma once

#include "app/markdown/tablesource.h"
#include "app/templates/sectionentries.h"

namespace redraft {

/// The table of a section whose shape is a table.
struct SectionTable
{
    SourceTable table;
    QStringList partIds; ///< one a column: PartDefinition::id, "" for columns that the template does not know
    std::vector<EntryText> texts; ///< what stands around the table in the section, in order

    /// The column of a part, or -1.
    int column(const QString& partId) const { return int(partIds.indexOf(partId)); }
    bool operator==(const SectionTable&) const = default;
};

/// The ids of the parts that headings of columns name by label or alias; each part once.
QStringList partsOfColumns(const QStringList& headings, const SectionDefinition& definition);

/// The first table of the section whose header names the parts of `definition` (two of them, or the only
/// one), else the only table of the section. nullopt if the section has none. Pure; any thread.
std::optional<SectionTable> readSectionTable(const SectionSource& source,
                                             const SectionDefinition& definition);

} // namespace redraft
