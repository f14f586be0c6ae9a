#include "app/templates/namepattern.h"
#include "app/templates/templateparts.h"

namespace redraft::templateyaml {

namespace {

MetadataForm metadataFormOf(const Entry& entry)
{
    return entry.choice<MetadataForm>(QStringLiteral("metadata"),
                                      {{QStringLiteral("front_matter"), MetadataForm::FrontMatter},
                                       {QStringLiteral("bold_lines"), MetadataForm::BoldLines},
                                       {QStringLiteral("bullet_list"), MetadataForm::BulletList},
                                       {QStringLiteral("table"), MetadataForm::Table},
                                       {QStringLiteral("plain_lines"), MetadataForm::PlainLines},
                                       {QStringLiteral("meta_section"), MetadataForm::MetaSection},
                                       {QStringLiteral("companion_file"), MetadataForm::CompanionFile},
                                       {QStringLiteral("none"), MetadataForm::None}},
                                      MetadataForm::FrontMatter);
}

void checkForm(const Entry& entry, const DocumentForm& form)
{
    for (const auto& [key, pattern] : {std::pair{QStringLiteral("title"), form.title},
                                       {QStringLiteral("id"), form.id},
                                       {QStringLiteral("file"), form.file}})
        checkPattern(entry, key, pattern);
    if (form.id.contains(QStringLiteral("{id}")))
        entry.addFault(QStringLiteral("id"), tr("“id” cannot hold {id}."));
    if (form.metadata == MetadataForm::CompanionFile && form.companion.isEmpty() &&
        entry.isSound({QStringLiteral("companion")}))
        entry.faults().add(entry.node(),
                           tr("“form” has no “companion”, the name of the file beside the document."));
    if (form.companion.contains(u'/') || form.companion.startsWith(u'.'))
        entry.addFault(QStringLiteral("companion"), tr("“companion” must be a plain file name."));
}

} // namespace

void checkPattern(const Entry& entry, const QString& key, const QString& pattern)
{
    const QString unknown = unknownPlaceholder(pattern);
    if (!unknown.isEmpty())
        entry.addFault(key, tr("The pattern “%1” has the unknown placeholder %2.").arg(pattern, unknown));
}

DocumentForm readForm(const Entry& entry)
{
    DocumentForm form;
    if (!entry.has(QStringLiteral("form")))
        return form;
    const Entry map(entry.child(QStringLiteral("form")), tr("“form”"),
                    {QStringLiteral("metadata"), QStringLiteral("companion"), QStringLiteral("title"),
                     QStringLiteral("section_level"), QStringLiteral("id"), QStringLiteral("file"),
                     QStringLiteral("dividers")},
                    entry.faults());
    form.metadata = metadataFormOf(map);
    form.companion = map.optional(QStringLiteral("companion")).trimmed();
    form.title = map.optional(QStringLiteral("title")).trimmed();
    form.sectionLevel =
        map.choice<int>(QStringLiteral("section_level"),
                        {{QStringLiteral("1"), 1}, {QStringLiteral("2"), 2}, {QStringLiteral("3"), 3}}, 2);
    form.id = map.optional(QStringLiteral("id"), form.id).trimmed();
    form.file = map.optional(QStringLiteral("file"), form.file).trimmed();
    form.hasDividers = map.flag(QStringLiteral("dividers"));
    checkForm(map, form);
    return form;
}

MatchHints readMatchHints(const Entry& entry)
{
    if (!entry.has(QStringLiteral("match")))
        return {};
    const Entry map(entry.child(QStringLiteral("match")), tr("“match”"),
                    {QStringLiteral("paths"), QStringLiteral("fields"), QStringLiteral("headings")},
                    entry.faults());
    return {map.list(QStringLiteral("paths")), map.list(QStringLiteral("fields")),
            map.list(QStringLiteral("headings"))};
}

std::vector<ProcessStep> readProcess(const Entry& entry)
{
    std::vector<ProcessStep> steps;
    for (const YAML::Node& node : entry.items(QStringLiteral("process"))) {
        const Entry step(node, tr("A step"),
                         {QStringLiteral("name"), QStringLiteral("duration"), QStringLiteral("help")},
                         entry.faults());
        steps.push_back({step.required(QStringLiteral("name")), step.optional(QStringLiteral("duration")),
                         step.optional(QStringLiteral("help")).trimmed()});
    }
    return steps;
}

std::vector<ReadinessItem> readReadiness(const Entry& entry, const Template& owner)
{
    std::vector<ReadinessItem> items;
    for (const YAML::Node& node : entry.items(QStringLiteral("readiness"))) {
        if (node.IsScalar()) {
            items.push_back({QString::fromStdString(node.Scalar()), {}, {}});
            continue;
        }
        const Entry item(node, tr("An item"),
                         {QStringLiteral("text"), QStringLiteral("group"), QStringLiteral("section")},
                         entry.faults());
        items.push_back({item.required(QStringLiteral("text")), item.optional(QStringLiteral("group")),
                         item.optional(QStringLiteral("section"))});
        if (!items.back().section.isEmpty() && !owner.section(items.back().section))
            item.addFault(QStringLiteral("section"),
                          tr("The template has no section “%1”.").arg(items.back().section));
    }
    return items;
}

} // namespace redraft::templateyaml
