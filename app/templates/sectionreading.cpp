#include "app/templates/templateparts.h"

namespace redraft::templateyaml {

namespace {

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(u' ');
}

Requirement requirementOf(const Entry& entry, Requirement standard)
{
    return entry.choice<Requirement>(QStringLiteral("requirement"),
                                     {{QStringLiteral("required"), Requirement::Required},
                                      {QStringLiteral("recommended"), Requirement::Recommended},
                                      {QStringLiteral("optional"), Requirement::Optional}},
                                     standard);
}

FieldKind kindOf(const Entry& entry)
{
    return entry.choice<FieldKind>(QStringLiteral("kind"),
                                   {{QStringLiteral("text"), FieldKind::Text},
                                    {QStringLiteral("choice"), FieldKind::Choice},
                                    {QStringLiteral("date"), FieldKind::Date},
                                    {QStringLiteral("list"), FieldKind::List},
                                    {QStringLiteral("url"), FieldKind::Url}},
                                   FieldKind::Text);
}

CheckRequest readCheck(const YAML::Node& node, Faults& faults)
{
    if (node.IsScalar() && !node.Scalar().empty())
        return {QString::fromStdString(node.Scalar()), {}};
    const Entry entry(node, tr("A check"), {}, faults);
    CheckRequest check;
    if (!node.IsMap())
        return check;
    check.rule = entry.required(QStringLiteral("rule"));
    for (const auto& pair : node) {
        const QString key = QString::fromStdString(pair.first.Scalar());
        if (key != QStringLiteral("rule"))
            check.settings.insert(key, textOf(pair.second, key, faults));
    }
    return check;
}

PartDefinition readPart(const YAML::Node& node, Faults& faults)
{
    const Entry entry(node, tr("A part"), words("id label aliases kind requirement choices help"), faults);
    PartDefinition part;
    part.id = entry.required(QStringLiteral("id"));
    part.label = entry.required(QStringLiteral("label"));
    part.aliases = entry.list(QStringLiteral("aliases"));
    part.kind = kindOf(entry);
    part.requirement = requirementOf(entry, Requirement::Required);
    part.choices = entry.list(QStringLiteral("choices"));
    part.help = entry.optional(QStringLiteral("help"));
    if (part.kind == FieldKind::Choice && part.choices.isEmpty() &&
        entry.isSound({QStringLiteral("choices")}))
        faults.add(node, tr("The part “%1” is a choice without “choices”.").arg(part.id));
    return part;
}

/// No two parts share an id or a label.
std::vector<PartDefinition> readParts(const Entry& entry)
{
    std::vector<PartDefinition> parts;
    QMap<QString, size_t> owners;
    for (const YAML::Node& node : entry.items(QStringLiteral("parts"))) {
        PartDefinition part = readPart(node, entry.faults());
        for (const QString& name : QStringList{part.id, part.label} + part.aliases) {
            const QString folded = name.toCaseFolded();
            if (folded.isEmpty())
                continue;
            const size_t owner = owners.value(folded, parts.size());
            if (owner != parts.size())
                entry.faults().add(node,
                                   tr("“%1” names both “%2” and “%3”.").arg(name, parts[owner].id, part.id));
            owners.insert(folded, owner);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

void checkShape(const Entry& entry, const SectionDefinition& section)
{
    if (section.shape == SectionShape::Entries && section.entryName.isEmpty())
        entry.faults().add(entry.node(),
                           tr("The section “%1” has entries but no “entry_name”.").arg(section.id));
    if (section.shape != SectionShape::Entries && !section.entryName.isEmpty())
        entry.addFault(QStringLiteral("entry_name"),
                       tr("The section “%1” has an “entry_name” but no entries.").arg(section.id));
    if (section.shape == SectionShape::Prose && !section.parts.empty())
        entry.addFault(QStringLiteral("parts"),
                       tr("The section “%1” is prose and has no “parts”.").arg(section.id));
    if (section.shape == SectionShape::Table && section.parts.empty())
        entry.faults().add(entry.node(), tr("The section “%1” is a table without “parts”.").arg(section.id));
}

void readShape(const Entry& entry, SectionDefinition& section)
{
    section.shape = entry.choice<SectionShape>(QStringLiteral("shape"),
                                               {{QStringLiteral("prose"), SectionShape::Prose},
                                                {QStringLiteral("entries"), SectionShape::Entries},
                                                {QStringLiteral("table"), SectionShape::Table}},
                                               SectionShape::Prose);
    section.entryName = entry.optional(QStringLiteral("entry_name")).trimmed();
    section.parts = readParts(entry);
    if (entry.isSound(words("shape entry_name parts")))
        checkShape(entry, section);
}

QMap<BriefAnswer, QString> readAnswers(const Entry& entry)
{
    if (!entry.has(QStringLiteral("answers")))
        return {};
    const Entry places(entry.child(QStringLiteral("answers")), tr("“answers”"),
                       words("problem context constraints"), entry.faults());
    QMap<BriefAnswer, QString> answers;
    for (const auto& [key, answer] : {std::pair{QStringLiteral("problem"), BriefAnswer::Problem},
                                      {QStringLiteral("context"), BriefAnswer::Context},
                                      {QStringLiteral("constraints"), BriefAnswer::Constraints}}) {
        if (places.child(key).IsDefined())
            answers.insert(answer, places.optional(key).trimmed());
    }
    return answers;
}

} // namespace

FieldDefinition readField(const YAML::Node& node, Faults& faults)
{
    const Entry entry(node, tr("A field"),
                      words("id label aliases kind requirement choices help placeholder key value"), faults);
    FieldDefinition field;
    field.id = entry.required(QStringLiteral("id"));
    field.label = entry.required(QStringLiteral("label"));
    field.aliases = entry.list(QStringLiteral("aliases"));
    field.kind = kindOf(entry);
    field.requirement = requirementOf(entry, Requirement::Optional);
    field.choices = entry.list(QStringLiteral("choices"));
    field.help = entry.optional(QStringLiteral("help"));
    field.placeholder = entry.optional(QStringLiteral("placeholder"));
    field.key = entry.optional(QStringLiteral("key")).trimmed();
    field.value = entry.optional(QStringLiteral("value"));
    checkPattern(entry, QStringLiteral("value"), field.value);
    if (field.kind != FieldKind::Choice && !field.choices.isEmpty() &&
        entry.isSound({QStringLiteral("kind")}))
        entry.addFault(QStringLiteral("choices"),
                       tr("The field “%1” has choices but is not of the kind “choice”.").arg(field.id));
    return field;
}

std::vector<CheckRequest> readChecks(const Entry& entry, const QString& key)
{
    std::vector<CheckRequest> checks;
    for (const YAML::Node& item : entry.items(key))
        checks.push_back(readCheck(item, entry.faults()));
    return checks;
}

QMap<QString, Severity> readSeverities(const Entry& entry)
{
    if (!entry.has(QStringLiteral("severities")))
        return {};
    const Entry list(entry.child(QStringLiteral("severities")), tr("“severities”"), {}, entry.faults());
    QMap<QString, Severity> severities;
    if (!list.node().IsMap())
        return severities;
    for (const auto& pair : list.node()) {
        const QString id = QString::fromStdString(pair.first.Scalar());
        severities.insert(id, list.choice<Severity>(id,
                                                    {{QStringLiteral("error"), Severity::Error},
                                                     {QStringLiteral("warning"), Severity::Warning},
                                                     {QStringLiteral("note"), Severity::Note},
                                                     {QStringLiteral("off"), Severity::Off}},
                                                    Severity::Warning));
    }
    return severities;
}

SectionDefinition readSection(const YAML::Node& node, Faults& faults)
{
    const Entry entry(node, tr("A section"),
                      words("id heading aliases requirement guidance scaffold checks shape entry_name parts "
                            "answers"),
                      faults);
    SectionDefinition section;
    section.id = entry.required(QStringLiteral("id"));
    section.heading = entry.required(QStringLiteral("heading"));
    section.aliases = entry.list(QStringLiteral("aliases"));
    section.requirement = requirementOf(entry, Requirement::Required);
    section.guidance = entry.optional(QStringLiteral("guidance")).trimmed();
    section.scaffold = entry.optional(QStringLiteral("scaffold"));
    section.checks = readChecks(entry, QStringLiteral("checks"));
    readShape(entry, section);
    section.answers = readAnswers(entry);
    return section;
}

} // namespace redraft::templateyaml
