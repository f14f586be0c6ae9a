#include "app/templates/sectiontable.h"

#include "app/templates/partlabels.h"
#include "app/templates/sectionblocks.h"

namespace redraft {

namespace {

SectionTable withTexts(const SectionSource& source, const SectionBlocks& blocks, SectionTable found)
{
    std::vector<PlacedNode> run;
    const auto close = [&] {
        const std::vector<EntryText> texts = textsOf(source.snapshot, run);
        found.texts.insert(found.texts.end(), texts.begin(), texts.end());
        run.clear();
    };
    for (size_t i = 0; i < blocks.nodes.size(); ++i) {
        if (blocks.first + int(i) == found.table.block)
            close();
        else
            run.push_back(blocks.nodes[i]);
    }
    close();
    return found;
}

} // namespace

QStringList partsOfColumns(const QStringList& headings, const SectionDefinition& definition)
{
    const PartLabels labels(definition);
    QStringList ids;
    for (const QString& heading : headings) {
        QString words = heading;
        const QString id = labels.idOf(words.remove(u'*').remove(u'`'));
        ids += ids.contains(id) ? QString() : id;
    }
    return ids;
}

std::optional<SectionTable> readSectionTable(const SectionSource& source, const SectionDefinition& definition)
{
    const SectionBlocks blocks(source);
    const qsizetype wanted = std::min<qsizetype>(2, std::ssize(definition.parts));
    std::optional<SectionTable> only;
    int tables = 0;
    for (size_t i = 0; i < blocks.nodes.size(); ++i) {
        if (blocks.nodes[i].node->kind != NodeKind::Table)
            continue;
        ++tables;
        const auto table = readTable(source.snapshot, source.tree, blocks.first + int(i));
        if (!table)
            continue;
        only = SectionTable{*table, partsOfColumns(table->headings(), definition), {}};
        if (wanted > 0 && only->partIds.size() - only->partIds.count(QString()) >= wanted)
            return withTexts(source, blocks, *only);
    }
    return tables == 1 && only ? std::optional(withTexts(source, blocks, *only)) : std::nullopt;
}

} // namespace redraft
