#include "app/checklist/rules/sectionitems.h"

#include "app/checklist/placeholders.h"

#include <QCoreApplication>

namespace redraft {

bool SectionItem::says(const QString& id, const PhraseTable* words) const
{
    const EntryPart* part = entry.part(id);
    if (part && !isPlaceholder(part->text))
        return true;
    return words && words->isIn(text);
}

bool SectionItem::isToBeWritten(const QString& id) const
{
    const EntryPart* part = entry.part(id);
    return part && !part->text.trimmed().isEmpty() && isPlaceholder(part->text);
}

namespace {

SectionItems readItems(const CheckInput& input, const SectionInput& section)
{
    const SectionEntries read =
        readEntries({input.snapshot, input.tree, input.outline, section.section}, section.definition);
    SectionItems all{read.form, {}};
    for (const SectionEntry& entry : read.entries) {
        const QString number = QString::number(all.items.size() + 1);
        const QString kind = section.definition.entryName.isEmpty()
                                 ? QCoreApplication::translate("SectionItems", "Entry")
                                 : section.definition.entryName;
        QString name = entry.isNamed && !entry.title.isEmpty() ? quoted(entry.title) : kind + u' ' + number;
        while (name.endsWith(u':') || name.endsWith(u' '))
            name.chop(1);
        all.items.push_back({name, entry.titleRange, proseIn(input, section, entry.range), entry});
    }
    return all;
}

} // namespace

SectionItems itemsOf(const CheckInput& input, const SectionInput& section)
{
    return input.shared<SectionItems>(QStringLiteral("items"), [&] { return readItems(input, section); });
}

std::vector<Finding> summarised(std::vector<Finding> findings, const QString& message)
{
    constexpr size_t most = 3;
    if (findings.size() <= most)
        return findings;
    findings.front().message = message;
    findings.resize(1);
    return findings;
}

} // namespace redraft
