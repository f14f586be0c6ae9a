#include "widgets/form/cardplan.h"

#include "app/metadata/fieldnames.h"
#include "widgets/form/sectiontext.h"

#include <QCoreApplication>

namespace redraft {

namespace {

void fill(CardPlan& plan, const SectionReport* report, const SectionDefinition* definition)
{
    if (report) {
        plan.sectionId = report->id;
        plan.state = report->state;
        plan.passed = report->passed;
        plan.total = report->total;
        plan.findings = report->findings;
    } else {
        plan.state = SectionState::Done;
    }
    if (definition) {
        plan.guidance = definition->guidance;
        plan.requirement = definition->requirement;
    }
}

/// Where no template asks for fields there may be none.
bool hasMetadata(const Analysis& analysis)
{
    const Metadata& metadata = *analysis.metadata;
    return !analysis.documentTemplate->fields.empty() || !metadata.fields.empty() || metadata.error ||
           metadata.syntax != MetadataSyntax::None;
}

CardPlan metadataPlan(const Analysis& analysis)
{
    CardPlan plan;
    plan.kind = CardKind::Metadata;
    plan.key = QStringLiteral("metadata");
    plan.title = QCoreApplication::translate("FormView", "Metadata");
    plan.text = analysis.metadata->range;
    fill(plan, analysis.report->byId(QStringLiteral("metadata")), nullptr);
    return plan;
}

/// Where the text before the first top section starts: behind front matter, title and bold lines.
qsizetype introductionStart(const Analysis& analysis)
{
    qsizetype start = analysis.tree->frontMatter ? analysis.tree->frontMatter->whole.end() : 0;
    if (analysis.outline->titleSection >= 0)
        start =
            std::max(start, analysis.outline->sections[size_t(analysis.outline->titleSection)].heading.end());
    if (isInText(analysis.metadata->syntax))
        start = std::max(start, analysis.metadata->range.end());
    return start;
}

CardPlan introductionPlan(const Analysis& analysis, qsizetype end)
{
    CardPlan plan;
    plan.kind = CardKind::Introduction;
    plan.key = QStringLiteral("introduction");
    plan.title = QCoreApplication::translate("FormView", "Introduction");
    plan.state = SectionState::Done;
    const qsizetype start = std::min(introductionStart(analysis), end);
    plan.text = shownText(analysis.snapshot.text, TextRange::fromBounds(start, end));
    return plan;
}

/// True for a section whose text begins with the fields, which have a card of their own.
bool beginsWithFields(const Analysis& analysis, const Section& section)
{
    const TextRange fields = analysis.metadata->range;
    return isInText(analysis.metadata->syntax) && !fields.isEmpty() && fields.start >= section.body.start &&
           fields.end() <= section.body.end() &&
           analysis.snapshot.view(TextRange::fromBounds(section.body.start, fields.start))
               .trimmed()
               .isEmpty();
}

/// True if the heading of the section is the title among the fields.
bool isTitle(const Analysis& analysis, const Section& section)
{
    const auto& fields = analysis.metadata->fields;
    return std::any_of(fields.begin(), fields.end(), [&section](const MetadataField& field) {
        return field.isFromHeading && field.valueRange.overlaps(section.heading);
    });
}

CardPlan sectionPlan(const Analysis& analysis, int index)
{
    const Section& section = analysis.outline->sections[size_t(index)];
    const SectionReport* report = analysis.report->forSection(index);
    CardPlan plan;
    plan.key = QStringLiteral("#") + section.anchor;
    plan.title = section.title;
    plan.heading = section.heading;
    plan.text = shownText(analysis.snapshot.text, section.body);
    plan.documentTemplate = report && !report->id.isEmpty() ? analysis.documentTemplate : nullptr;
    fill(plan, report, report ? analysis.documentTemplate->section(report->id) : nullptr);
    if (beginsWithFields(analysis, section)) {
        const qsizetype start = analysis.metadata->range.end();
        plan.text = shownText(analysis.snapshot.text, TextRange::fromBounds(start, section.body.end()));
        plan.documentTemplate = nullptr; // what stands behind fields is read as text
    }
    return plan;
}

CardPlan missingPlan(const SectionDefinition& definition, const SectionReport& report)
{
    CardPlan plan;
    plan.kind = CardKind::Missing;
    plan.key = QStringLiteral("missing ") + definition.id;
    fill(plan, &report, &definition);
    plan.title = definition.heading;
    plan.sectionId = definition.id;
    return plan;
}

/// The card that shows the section at `index` of the outline: the one whose text reaches over its heading.
int cardOfSection(const std::vector<CardPlan>& plans, const Outline& outline, int index)
{
    const qsizetype position = outline.sections[size_t(index)].heading.start;
    int found = -1;
    for (int i = 0; i < int(plans.size()); ++i) {
        if (plans[size_t(i)].kind == CardKind::Section && plans[size_t(i)].heading.start <= position)
            found = i;
    }
    return found;
}

/// Index at which the missing section `which` of the template belongs among `plans`.
int placeOfMissing(const std::vector<CardPlan>& plans, const Analysis& analysis, int which)
{
    const auto& definitions = analysis.documentTemplate->sections;
    const auto cardOf = [&](int i) {
        const QString& id = definitions[size_t(i)].id;
        const auto missing = std::find_if(plans.begin(), plans.end(), [&](const CardPlan& plan) {
            return plan.kind == CardKind::Missing && plan.sectionId == id;
        });
        if (missing != plans.end())
            return int(missing - plans.begin());
        const SectionReport* report = analysis.report->byId(id);
        return report && report->sectionIndex >= 0
                   ? cardOfSection(plans, *analysis.outline, report->sectionIndex)
                   : -1;
    };
    for (int i = which - 1; i >= 0; --i) {
        if (const int card = cardOf(i); card >= 0)
            return card + 1;
    }
    for (int i = which + 1; i < int(definitions.size()); ++i) {
        if (const int card = cardOf(i); card >= 0)
            return card;
    }
    return int(plans.size());
}

/// True for a section "Meta" that holds nothing but the fields, and perhaps the target of a link.
bool isMetadataSection(const Analysis& analysis, int index)
{
    const Section& section = analysis.outline->sections[size_t(index)];
    const TextRange fields = analysis.metadata->range;
    const bool holdsFields = isInText(analysis.metadata->syntax) && fields.start >= section.body.start &&
                             fields.end() <= section.body.end();
    if (!holdsFields || !isMetadataHeading(section.title))
        return false;
    const auto isNoText = [&](qsizetype start, qsizetype end) {
        const QString text = analysis.snapshot.view(TextRange::fromBounds(start, end)).trimmed().toString();
        return text.isEmpty() ||
               (text.startsWith(u'[') && text.contains(QStringLiteral("]:")) && !text.contains(u'\n'));
    };
    return isNoText(section.body.start, fields.start) && isNoText(fields.end(), section.body.end());
}

} // namespace

const SectionDefinition* CardPlan::shaped() const
{
    const SectionDefinition* definition = documentTemplate ? documentTemplate->section(sectionId) : nullptr;
    return definition && definition->shape != SectionShape::Prose ? definition : nullptr;
}

std::vector<CardPlan> planCards(const Analysis& analysis)
{
    std::vector<CardPlan> plans;
    if (hasMetadata(analysis))
        plans.push_back(metadataPlan(analysis));
    const std::vector<int> tops = analysis.outline->topSections();
    const qsizetype end = tops.empty() ? analysis.snapshot.text.size()
                                       : analysis.outline->sections[size_t(tops.front())].heading.start;
    const CardPlan introduction = introductionPlan(analysis, end);
    if (!introduction.text.isEmpty() || (tops.empty() && analysis.documentTemplate->sections.empty()))
        plans.push_back(introduction);
    for (const int index : tops) {
        CardPlan plan = sectionPlan(analysis, index);
        // Bold lines right above a rule are a heading to Markdown; their card would only repeat the metadata.
        const Section& section = analysis.outline->sections[size_t(index)];
        const bool isMetadata = plan.heading.overlaps(analysis.metadata->range) ||
                                (beginsWithFields(analysis, section) && isTitle(analysis, section));
        if ((!isMetadata || !plan.text.isEmpty()) && !isMetadataSection(analysis, index))
            plans.push_back(std::move(plan));
    }
    const auto& definitions = analysis.documentTemplate->sections;
    for (int i = 0; i < int(definitions.size()); ++i) {
        const SectionReport* report = analysis.report->byId(definitions[size_t(i)].id);
        if (report && report->sectionIndex < 0 && report->state == SectionState::Missing)
            plans.insert(plans.begin() + placeOfMissing(plans, analysis, i),
                         missingPlan(definitions[size_t(i)], *report));
    }
    return plans;
}

} // namespace redraft
