#include "app/templates/rowentries.h"

#include "app/templates/sectiontable.h"

namespace redraft {

namespace {

SectionEntry rowEntry(const TextSnapshot& snapshot, const SectionTable& table, const SourceRow& row,
                      const EntryNames& names)
{
    SectionEntry entry;
    entry.range = row.range;
    const int named = std::max(0, table.column(names.id().isEmpty() ? QStringLiteral("name") : names.id()));
    for (int column = 0; column < std::min(table.table.columnCount(), int(row.cells.size())); ++column) {
        const SourceCell& cell = row.cells[size_t(column)];
        if (column == named) {
            names.give(entry, snapshot, cell.range, QString());
            entry.title = cell.text.simplified();
            continue;
        }
        EntryPart part;
        part.id = table.partIds.value(column);
        part.label = table.table.header.text(column);
        part.form = PartForm::Cell;
        part.range = cell.room;
        part.labelRange = table.table.header.cells[size_t(column)].range;
        part.value = {cell.range, QString()};
        part.text = cell.text;
        entry.parts.push_back(part);
    }
    return entry;
}

} // namespace

SectionEntries rowEntries(const SectionSource& source, const SectionBlocks& blocks,
                          const SectionDefinition& definition, const EntryNames& names)
{
    SectionEntries found;
    found.form = EntryForm::TableRows;
    std::vector<PlacedNode> outside;
    for (size_t i = 0; i < blocks.nodes.size(); ++i) {
        const PlacedNode& node = blocks.nodes[i];
        const auto table = readTable(source.snapshot, source.tree, blocks.first + int(i));
        if (!table) {
            outside.push_back(node);
            continue;
        }
        const SectionTable mapped{*table, partsOfColumns(table->headings(), definition), {}};
        for (const SourceRow& row : table->rows) {
            if (!row.cells.empty())
                found.entries.push_back(rowEntry(source.snapshot, mapped, row, names));
        }
    }
    found.texts = textsOf(source.snapshot, outside);
    return found;
}

} // namespace redraft
