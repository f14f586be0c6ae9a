#include "app/templates/sectionentries.h"

#include "app/templates/entryfinder.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

const EntryPart* SectionEntry::part(const QString& id) const
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&id](const EntryPart& each) { return each.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

const PartDefinition* namePart(const SectionDefinition& definition)
{
    const QString own = normalizedHeading(definition.entryName);
    for (const PartDefinition& part : definition.parts) {
        if (part.id == QStringLiteral("name") || normalizedHeading(part.id) == own)
            return &part;
    }
    return nullptr;
}

bool isDividerName(const QString& name)
{
    static const QRegularExpression divider(
        QStringLiteral(
            "^(?:pros?|cons?|pros and cons|advantages?|disadvantages?|benefits?|drawbacks?|upsides?|"
            "downsides?|verdict|decision|conclusions?|summary|comparison|overview|recommendation|rationale|"
            "trade ?offs?|notes?|risks?|why (?:not|rejected)|rejected(?: because)?|reasons?|description|"
            "good|bad|neutral|status|result|prior art|references|criteria|introduction|background)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onlyDivider(
        QStringLiteral("^(?:(?:drawbacks|decision) (?:of|outcome)|roll ?back(?: plan| strategy)?$)\\b"));
    const QString words = normalizedHeading(name);
    return words.isEmpty() || (divider.match(words).hasMatch() && words.count(u' ') < 3) ||
           onlyDivider.match(words).hasMatch();
}

SectionEntries readEntries(const SectionSource& source, const SectionDefinition& definition)
{
    return EntryFinder(source, definition).run();
}

} // namespace redraft
