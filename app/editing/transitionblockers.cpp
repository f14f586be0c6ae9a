#include "app/editing/transitionblockers.h"

#include "app/checklist/check.h"
#include "app/checklist/checkmemory.h"
#include "app/checklist/waiverbook.h"
#include "app/checklist/weighing.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Transition)
};

void blockOnField(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    const MetadataField* field = templateField(analysis, id);
    if (field && !field->value.trimmed().isEmpty())
        return;
    const FieldDefinition* definition = analysis.documentTemplate->field(id);
    blockers.push_back({Words::tr("%1 missing", "field").arg(definition ? definition->label : id), id, {}});
}

void blockOnSection(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    const SectionReport* section = analysis.report->byId(id);
    const SectionDefinition* definition = analysis.documentTemplate->section(id);
    const QString name = definition ? definition->heading : id;
    if (section && section->item == ItemState::NotApplicable)
        return; // waived, with a reason
    if (!section || section->sectionIndex < 0) {
        blockers.push_back(
            {Words::tr("Section “%1” missing").arg(name), {}, section ? section->range : TextRange()});
        return;
    }
    for (const Finding& finding : section->findings) {
        if (saysEmpty(finding)) {
            blockers.push_back({Words::tr("Section “%1” empty").arg(name), {}, finding.range});
            return;
        }
    }
}

bool asksFor(const SectionDefinition& definition, const QString& checkId)
{
    return std::any_of(definition.checks.begin(), definition.checks.end(),
                       [&checkId](const CheckRequest& request) { return request.rule == checkId; });
}

Metadata withStatus(const Analysis& analysis, const QString& state)
{
    Metadata metadata = *analysis.metadata;
    const MetadataField* present = templateField(analysis, QStringLiteral("status"));
    for (MetadataField& field : metadata.fields) {
        if (present && field.key == present->key)
            field.value = state;
    }
    return metadata;
}

/// What the template asks of the check, else nothing special.
CheckRequest requestFor(const Analysis& analysis, const DocumentCheck& check)
{
    CheckRequest request{check.id(), {}};
    for (const CheckRequest& asked : analysis.documentTemplate->documentChecks)
        request = asked.rule == check.id() ? asked : request;
    return request;
}

/// What a check of the whole document would find if the status were `state`: some look at it.
std::vector<Finding> findingsInState(const Analysis& analysis, const DocumentCheck& check,
                                     const QString& state)
{
    const Metadata metadata = withStatus(analysis, state);
    const CheckRequest request = requestFor(analysis, check);
    BlockFactList facts(analysis.snapshot, *analysis.tree);
    const BlockFactList::Known& known = analysis.checkMemory->facts;
    if (known.size() == size_t(facts.size())) // this is the GUI thread: nothing is read twice
        facts.takeOver(known, known.size(), 0);
    const SharedAnswers answers;
    const CheckInput input{analysis.snapshot,
                           *analysis.tree,
                           *analysis.outline,
                           metadata,
                           *analysis.documentTemplate,
                           QDate::currentDate(),
                           {},
                           analysis.neighbourhood.get(),
                           &facts,
                           &answers};
    std::vector<Finding> findings = weighed(*analysis.documentTemplate, check.run(input, request), &request);
    if (!findings.empty())
        WaiverBook(findWaivers(analysis.snapshot, *analysis.tree, *analysis.outline))
            .apply(findings, QString());
    return findings;
}

std::vector<Finding> findingsOf(const Analysis& analysis, const QString& checkId, const QString& state)
{
    const auto isWanted = [&checkId](const Finding& finding) {
        return finding.checkId == checkId && fails(finding);
    };
    std::vector<Finding> findings;
    if (const DocumentCheck* check = findDocumentCheck(checkId)) {
        findings = findingsInState(analysis, *check, state);
        std::erase_if(findings, [&isWanted](const Finding& finding) { return !isWanted(finding); });
        return findings;
    }
    for (const SectionReport& section : analysis.report->sections)
        std::copy_if(section.findings.begin(), section.findings.end(), std::back_inserter(findings),
                     isWanted);
    return findings;
}

/// The findings of the check, each of them something to do; where the section that it is asked of is missing,
/// that.
void blockOnCheck(const Analysis& analysis, const QString& id, const QString& state,
                  std::vector<TransitionBlocker>& blockers)
{
    const std::vector<Finding> findings = findingsOf(analysis, id, state);
    for (const Finding& finding : findings)
        blockers.push_back({finding.message, finding.fieldId, finding.range});
    if (!findings.empty())
        return;
    for (const SectionDefinition& definition : analysis.documentTemplate->sections) {
        const SectionReport* section = analysis.report->byId(definition.id);
        if (asksFor(definition, id) && (!section || section->sectionIndex < 0))
            blockOnSection(analysis, definition.id, blockers);
    }
}

/// Those that read alike say in which line they stand.
void tellApart(const Analysis& analysis, std::vector<TransitionBlocker>& blockers)
{
    QHash<QString, int> alike;
    for (const TransitionBlocker& blocker : blockers)
        ++alike[blocker.text];
    for (TransitionBlocker& blocker : blockers) {
        if (alike.value(blocker.text) < 2)
            continue;
        const int line = analysis.snapshot.lines.lineOf(blocker.range.start) + 1;
        blocker.text = Words::tr("%1 (line %2)", "what blocks").arg(blocker.text, QLocale().toString(line));
    }
}

} // namespace

const MetadataField* templateField(const Template& documentTemplate, const Metadata& metadata,
                                   const QString& id)
{
    const FieldDefinition* definition = documentTemplate.field(id);
    return metadata.find(definition ? definition->names() : QStringList{id});
}

const MetadataField* templateField(const Analysis& analysis, const QString& id)
{
    return templateField(*analysis.documentTemplate, *analysis.metadata, id);
}

std::vector<TransitionBlocker> blockersOf(const Analysis& analysis, const LifecycleState& state)
{
    std::vector<TransitionBlocker> blockers;
    for (const StateRequirement& requirement : state.requirements) {
        switch (requirement.kind) {
        case StateRequirement::Kind::Field:
            blockOnField(analysis, requirement.id, blockers);
            break;
        case StateRequirement::Kind::Section:
            blockOnSection(analysis, requirement.id, blockers);
            break;
        case StateRequirement::Kind::Check:
            blockOnCheck(analysis, requirement.id, state.name, blockers);
            break;
        }
    }
    std::vector<TransitionBlocker> unique;
    for (TransitionBlocker& blocker : blockers) {
        if (std::find(unique.begin(), unique.end(), blocker) == unique.end())
            unique.push_back(std::move(blocker));
    }
    tellApart(analysis, unique);
    return unique;
}

} // namespace redraft
