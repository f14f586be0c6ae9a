#include "app/editing/partplaces.h"

#include <algorithm>

namespace redraft {

int orderOfPart(const SectionDefinition& definition, const QString& id)
{
    const auto found = std::find_if(definition.parts.begin(), definition.parts.end(),
                                    [&id](const PartDefinition& each) { return each.id == id; });
    return int(found - definition.parts.begin());
}

namespace {

/// The style of the part in another entry, else of any part of the section, else the standard.
LabelStyle learnedStyle(const ReadSection& section, const SectionEntry& entry, const QString& id)
{
    const LabelStyle standard = standardStyle(section, entry);
    std::optional<LabelStyle> any;
    for (const SectionEntry& other : section.entries.entries) {
        for (const EntryPart& part : other.parts) {
            if (part.id == id || !any)
                any = styleOf(section.snapshot, part);
            if (part.id == id)
                return *any;
        }
    }
    return any.value_or(standard);
}

bool isSameParagraph(const LabelStyle& style)
{
    return style.form == PartForm::Label || style.form == PartForm::ListItem;
}

/// Behind the part `neighbour` of the entry.
PartPlace behindPart(const ReadSection& section, const SectionEntry& entry, size_t neighbour)
{
    PartPlace place;
    const EntryPart& part = entry.parts[neighbour];
    place.style = styleOf(section.snapshot, part);
    if (part.form == PartForm::List)
        place.style.form = PartForm::Label;
    place.position = part.range.end();
    const QString next = section.snapshot.text.mid(place.position, 2);
    const bool isOwnParagraph = next == QStringLiteral("\n\n") || next.isEmpty();
    const bool needsBlankLine = part.form == PartForm::List || part.form == PartForm::Heading ||
                                (part.form == PartForm::Label && isOwnParagraph);
    place.before = needsBlankLine ? QStringLiteral("\n\n") : QStringLiteral("\n");
    place.part = int(neighbour) + 1;
    return place;
}

/// What an entry is about comes before its tasks.
PartPlace aboveTasks(const ReadSection& section, const SectionEntry& entry, const QString& id)
{
    PartPlace place;
    place.style = learnedStyle(section, entry, id);
    if (place.style.form == PartForm::List)
        place.style.form = PartForm::Label;
    place.position = entry.tasks.front().range.start;
    place.behind = QStringLiteral("\n\n");
    place.part = int(std::count_if(entry.parts.begin(), entry.parts.end(), [&place](const EntryPart& part) {
        return part.range.start < place.position;
    }));
    return place;
}

} // namespace

std::vector<PartPlace> placesForPart(const ReadSection& section, const SectionEntry& entry, const QString& id)
{
    std::vector<PartPlace> places;
    const int order = orderOfPart(section.definition, id);
    for (size_t i = entry.parts.size(); i-- > 0;) {
        const int other = orderOfPart(section.definition, entry.parts[i].id);
        if (!entry.parts[i].id.isEmpty() && other < order)
            places.push_back(behindPart(section, entry, i));
    }
    const bool isAboveTasks =
        places.empty() && !entry.tasks.empty() && section.entries.form != EntryForm::ListItems;
    if (isAboveTasks)
        places.push_back(aboveTasks(section, entry, id));
    for (size_t i = 0; i < entry.parts.size(); ++i) {
        if (entry.parts[i].id.isEmpty() || orderOfPart(section.definition, entry.parts[i].id) < order)
            continue;
        PartPlace place;
        place.style = styleOf(section.snapshot, entry.parts[i]);
        place.position = entry.parts[i].range.start - place.style.prefix.size();
        place.behind = isSameParagraph(place.style) && place.style.form == PartForm::ListItem
                           ? QStringLiteral("\n")
                           : QStringLiteral("\n\n");
        place.part = int(i);
        places.push_back(place);
        break;
    }
    PartPlace end;
    end.style = learnedStyle(section, entry, id);
    if (end.style.form == PartForm::List)
        end.style.form = PartForm::Label;
    end.position = entry.range.end();
    end.before = section.entries.form == EntryForm::ListItems ? QStringLiteral("\n") : QStringLiteral("\n\n");
    end.part = int(entry.parts.size());
    places.push_back(end);
    end.style = standardStyle(section, entry);
    places.push_back(end);
    return places;
}

} // namespace redraft
