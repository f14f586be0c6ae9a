#include "widgets/form/entryrowplan.h"

#include "app/templates/entryparts.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace redraft {

namespace {

/// How the section writes this part where it has one: as a list, or in words.
bool isWrittenAsList(const ReadSection& section, const QString& id)
{
    bool isInWords = false;
    for (const SectionEntry& entry : section.entries.entries) {
        const EntryPart* part = entry.part(id);
        if (part && !part->items.empty())
            return true;
        isInWords |= part && !part->text.isEmpty();
    }
    return !isInWords;
}

RowControl controlFor(const ReadSection& section, const PartDefinition* definition, const EntryPart* part)
{
    if (part && !part->items.empty())
        return RowControl::Lines;
    const bool isOneLine = !part || !part->text.contains(u'\n');
    if (definition && isOneLine && definition->kind == FieldKind::Choice)
        return RowControl::Choice;
    if (definition && isOneLine && definition->kind == FieldKind::Date)
        return RowControl::Date;
    const bool isEmpty = !part || part->text.isEmpty();
    const bool isList = definition && definition->kind == FieldKind::List && isEmpty;
    return isList && isWrittenAsList(section, definition->id) ? RowControl::Lines : RowControl::Value;
}

const PartDefinition* definitionOf(const SectionDefinition& section, const QString& id)
{
    for (const PartDefinition& part : section.parts) {
        if (!id.isEmpty() && part.id == id)
            return &part;
    }
    return nullptr;
}

/// A row and where it stands.
struct PlacedRow
{
    qsizetype position = 0;
    EntryRowPlan plan;
};

EntryRowPlan planPart(const ReadSection& section, const PartDefinition* definition, const EntryPart* part)
{
    EntryRowPlan plan;
    plan.control = controlFor(section, definition, part);
    plan.label = part ? part->label : definition->label;
    plan.partId = definition ? definition->id : QString();
    if (definition) {
        plan.help = definition->help;
        plan.requirement = definition->requirement;
        plan.choices = definition->choices;
        plan.isList = definition->kind == FieldKind::List;
    }
    return plan;
}

std::vector<PlacedRow> rowsInOrder(const ReadSection& section, const SectionEntry& entry)
{
    std::vector<PlacedRow> rows;
    for (size_t i = 0; i < entry.parts.size(); ++i) {
        const EntryPart& part = entry.parts[i];
        const bool holdsTasks = !entry.tasks.empty() && part.value.range.contains(entry.tasks.front().box);
        if (holdsTasks)
            continue;
        EntryRowPlan plan = planPart(section, definitionOf(section.definition, part.id), &part);
        plan.number = int(i);
        rows.push_back({part.range.start, plan});
    }
    for (size_t i = 0; i < entry.texts.size(); ++i) {
        EntryRowPlan plan;
        plan.control = RowControl::Text;
        plan.number = int(i);
        rows.push_back({entry.texts[i].range.start, plan});
    }
    if (!entry.tasks.empty()) {
        EntryRowPlan plan;
        plan.control = RowControl::Tasks;
        plan.label = QCoreApplication::translate("EntryRow", "Tasks");
        rows.push_back({entry.tasks.front().range.start, plan});
    }
    std::sort(rows.begin(), rows.end(),
              [](const PlacedRow& a, const PlacedRow& b) { return a.position < b.position; });
    return rows;
}

} // namespace

std::vector<EntryRowPlan> planEntryRows(const ReadSection& section, int entry)
{
    const SectionEntry& own = section.entries.entries[size_t(entry)];
    std::vector<EntryRowPlan> plans;
    for (const PlacedRow& row : rowsInOrder(section, own))
        plans.push_back(row.plan);
    const PartDefinition* name = namePart(section.definition);
    qsizetype behind = 0; // where the next missing part goes
    for (const PartDefinition& part : section.definition.parts) {
        const auto there = std::find_if(plans.begin(), plans.end(), [&part](const EntryRowPlan& plan) {
            return !part.id.isEmpty() && plan.partId == part.id;
        });
        if (there != plans.end()) {
            behind = there - plans.begin() + 1;
        } else if (part.requirement != Requirement::Optional && &part != name) {
            const bool isFirst = behind == 0 && own.parts.empty();
            const auto at = isFirst ? plans.end() : plans.begin() + behind;
            const auto added = plans.insert(at, planPart(section, &part, nullptr));
            behind = added - plans.begin() + 1;
        }
    }
    std::map<QString, int> seen;
    for (EntryRowPlan& plan : plans) {
        const QString kind =
            QString::number(int(plan.control)) + u' ' + (plan.partId.isEmpty() ? plan.label : plan.partId);
        plan.key = kind + u' ' + QString::number(seen[kind]++);
    }
    return plans;
}

std::vector<const PartDefinition*> addableParts(const ReadSection& section, int entry)
{
    std::vector<const PartDefinition*> parts;
    const PartDefinition* name = namePart(section.definition);
    for (const PartDefinition& part : section.definition.parts) {
        const bool isThere = section.entries.entries[size_t(entry)].part(part.id) != nullptr;
        if (!isThere && part.requirement == Requirement::Optional && &part != name)
            parts.push_back(&part);
    }
    return parts;
}

} // namespace redraft
