#include "app/editing/sectiontables.h"

#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

namespace {

bool isInEntry(const ReadSection& section, TextRange range)
{
    if (section.entries.form == EntryForm::TableRows)
        return false;
    const auto& entries = section.entries.entries;
    return std::any_of(entries.begin(), entries.end(),
                       [range](const SectionEntry& entry) { return entry.range.overlaps(range); });
}

/// Whole lines without the blank ones around; blanks in front of the first word may mean code.
TextRange linesIn(const QString& text, TextRange range)
{
    TextRange words = withoutBlanksAround(text, range);
    qsizetype start = words.start;
    while (!words.isEmpty() && start > range.start && text[start - 1] != u'\n')
        --start;
    return TextRange::fromBounds(start, words.end());
}

/// Of a section that the template has no shape for, or whose table is missing: all that stands below the
/// heading, also what is no block, like the targets of links.
EntryText wholeText(const ReadSection& section)
{
    const qsizetype start = std::min(section.section().heading.end(), section.length);
    return {linesIn(section.snapshot.text, TextRange::fromBounds(start, section.length)), QString()};
}

std::vector<EntryText> baseTexts(const ReadSection& section)
{
    if (section.table)
        return section.table->texts;
    if (section.definition.shape == SectionShape::Entries)
        return section.entries.texts;
    const EntryText whole = wholeText(section);
    return whole.range.isEmpty() ? std::vector<EntryText>() : std::vector<EntryText>{whole};
}

std::vector<EntryText> without(const std::vector<SectionTable>& tables, const std::vector<EntryText>& texts,
                               const QString& source)
{
    std::vector<EntryText> rest;
    const auto add = [&](qsizetype start, qsizetype end, const EntryText& text) {
        const TextRange range = linesIn(source, TextRange::fromBounds(start, std::max(start, end)));
        if (!range.isEmpty())
            rest.push_back({range, text.prefix});
    };
    for (const EntryText& text : texts) {
        qsizetype start = text.range.start;
        bool isDivided = false;
        for (const SectionTable& table : tables) {
            if (!text.range.overlaps(table.table.range))
                continue;
            add(start, table.table.range.start, text);
            start = table.table.range.end();
            isDivided = true;
        }
        isDivided ? add(start, text.range.end(), text) : rest.push_back(text);
    }
    return rest;
}

} // namespace

void findTables(ReadSection& section)
{
    const BlockList& blocks = section.tree->blocks;
    for (int i = 0; i < int(blocks.size()); ++i) {
        const BlockEntry entry = blocks[size_t(i)];
        const TextRange range = entry.block->node.range.shifted(entry.start);
        const bool isOwn = entry.block->node.kind == NodeKind::Table && range.end() <= section.length;
        if (!isOwn || isInEntry(section, range))
            continue;
        if (section.table && section.table->table.block == i) {
            section.tableNumber = int(section.tables.size());
            section.tables.push_back(*section.table);
        } else if (const auto table = readTable(section.snapshot, *section.tree, i)) {
            section.tables.push_back({*table, QStringList(table->columnCount(), QString()), {}});
        }
    }
    section.texts = without(section.tables, baseTexts(section), section.snapshot.text);
    const qsizetype end = section.tables.empty() ? 0 : section.tables.back().table.range.end();
    const bool isLast = section.texts.empty() || section.texts.back().range.start < end;
    // Below the table of a section without a shape the author goes on to write.
    if (end > 0 && isLast && section.definition.shape == SectionShape::Prose)
        section.texts.push_back({{end, 0}, QString()});
}

ReadSection forTable(const ReadSection& section, int number)
{
    ReadSection one = section;
    one.tableNumber = number;
    one.table = number >= 0 && number < std::ssize(section.tables)
                    ? std::optional(section.tables[size_t(number)])
                    : std::nullopt;
    return one;
}

bool mayHoldTable(QStringView source)
{
    qsizetype start = 0;
    while (start < source.size()) {
        qsizetype end = source.indexOf(u'\n', start);
        end = end < 0 ? source.size() : end;
        const QStringView line = source.mid(start, end - start);
        const auto isMark = [](QChar unit) {
            return unit == u'|' || unit == u'-' || unit == u':' || unit == u' ' || unit == u'\t';
        };
        if (line.contains(u'|') && line.contains(u'-') && std::all_of(line.begin(), line.end(), isMark))
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace redraft
