#include "app/checklist/rules/sectionitems.h"

#include "app/checklist/placeholders.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// What an entry that is not named begins with: its first sentence. "" where that is still to be written.
QString firstWords(const SectionProse& prose, const SectionEntry& entry)
{
    static const QRegularExpression sentence(QStringLiteral("^.*?(?:[?!]|[.:](?=\\s|$)|$)"));
    const QString line = prose.in(entry.nameText.range).trimmed().section(u'\n', 0, 0);
    const QString words = sentence.match(line).captured(0);
    return findPlaceholders(words).empty() && !words.startsWith(u'[') ? quoted(words) : QString();
}

SectionItems readItems(const CheckInput& input, const SectionInput& section)
{
    const SectionEntries read =
        readEntries({input.snapshot, input.tree, input.outline, section.section}, section.definition);
    const SectionProse prose(input, section);
    SectionItems all{read.form, {}};
    for (const SectionEntry& entry : read.entries) {
        const QString number = QString::number(all.items.size() + 1);
        const QString kind = section.definition.entryName.isEmpty()
                                 ? QCoreApplication::translate("SectionItems", "Entry")
                                 : section.definition.entryName;
        const bool isTitled = entry.isNamed && !entry.title.isEmpty();
        QString name = isTitled ? quoted(entry.title) : firstWords(prose, entry);
        if (name.isEmpty())
            name = kind + u' ' + number;
        while (name.endsWith(u':') || name.endsWith(u' '))
            name.chop(1);
        all.items.push_back({name, entry.titleRange, prose.in(entry.range), entry});
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
    if (findings.size() <= mostApart)
        return findings;
    findings.front().message = message;
    findings.resize(1);
    return findings;
}

} // namespace redraft
