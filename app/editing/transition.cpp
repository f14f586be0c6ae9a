#include "app/editing/transition.h"

#include "app/checklist/check.h"
#include "app/checklist/checkmemory.h"
#include "app/checklist/historyentry.h"
#include "app/checklist/waiverbook.h"
#include "app/checklist/weighing.h"
#include "app/editing/metadataedits.h"
#include "app/metadata/dates.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Transition)
};

const MetadataField* fieldOf(const Template& documentTemplate, const Metadata& metadata, const QString& id)
{
    const FieldDefinition* definition = documentTemplate.field(id);
    return metadata.find(definition ? definition->names() : QStringList{id});
}

const MetadataField* fieldOf(const Analysis& analysis, const QString& id)
{
    return fieldOf(*analysis.documentTemplate, *analysis.metadata, id);
}

void blockOnField(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    const MetadataField* field = fieldOf(analysis, id);
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

/// What a check says of several places, in the words that it has for the first.
QString textOf(const std::vector<Finding>& findings)
{
    const QString& first = findings.front().message;
    const int others = int(findings.size()) - 1;
    return others == 0 ? first : Words::tr("%1, and %Ln more", "what a check says", others).arg(first);
}

/// What a check of the whole document would find if the status were `state`: some look at it.
std::vector<Finding> findingsInState(const Analysis& analysis, const DocumentCheck& check,
                                     const QString& state)
{
    Metadata metadata = *analysis.metadata;
    const MetadataField* present = fieldOf(analysis, QStringLiteral("status"));
    for (MetadataField& field : metadata.fields) {
        if (present && field.key == present->key)
            field.value = state;
    }
    CheckRequest request{check.id(), {}};
    for (const CheckRequest& asked : analysis.documentTemplate->documentChecks)
        request = asked.rule == check.id() ? asked : request;
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

/// The findings of the check; where the section that it is asked of is missing, that.
void blockOnCheck(const Analysis& analysis, const QString& id, const QString& state,
                  std::vector<TransitionBlocker>& blockers)
{
    const std::vector<Finding> findings = findingsOf(analysis, id, state);
    if (!findings.empty())
        blockers.push_back({textOf(findings), findings.front().fieldId, findings.front().range});
    if (!findings.empty())
        return;
    for (const SectionDefinition& definition : analysis.documentTemplate->sections) {
        const SectionReport* section = analysis.report->byId(definition.id);
        if (asksFor(definition, id) && (!section || section->sectionIndex < 0))
            blockOnSection(analysis, definition.id, blockers);
    }
}

/// The state in the case that the present status has.
QString spelledLike(const QString& state, const QString& present)
{
    if (present.size() < 2)
        return state;
    if (present == present.toLower())
        return state.toLower();
    return present == present.toUpper() ? state.toUpper() : state;
}

/// The fields, and the text in which they stand.
struct FieldText
{
    const TextSnapshot& snapshot;
    const Metadata metadata;
};

FieldText fieldTextOf(const Analysis& analysis, const TextSnapshot* companion)
{
    if (companion && analysis.metadata->isInOtherFile)
        return {*companion, readYamlFile(*companion)};
    return {analysis.snapshot, *analysis.metadata};
}

Result<Edit> statusEdit(const Template& documentTemplate, const FieldText& text, const QString& state)
{
    if (const MetadataField* field = fieldOf(documentTemplate, text.metadata, QStringLiteral("status")))
        return setFieldValue(text.snapshot, text.metadata, *field, spelledLike(state, field->value));
    const FieldDefinition* definition = documentTemplate.field(QStringLiteral("status"));
    FieldDefinition plain;
    plain.id = QStringLiteral("status");
    plain.label = Words::tr("Status");
    return addField(text.snapshot, text.metadata, documentTemplate, definition ? *definition : plain,
                    {state});
}

/// Sets the date of the last update, if the document has one that is older.
void addUpdated(const Template& documentTemplate, const FieldText& text, const QDate& today,
                QList<TextDelta>& deltas, StatusChange& change)
{
    const MetadataField* field = fieldOf(documentTemplate, text.metadata, QStringLiteral("updated"));
    if (!field || parseDate(field->value) == today)
        return;
    const QString value = formatLike(today, field->value);
    const Result<Edit> edit = setFieldValue(text.snapshot, text.metadata, *field, value);
    if (!edit || edit->isEmpty())
        return;
    const FieldDefinition* definition = documentTemplate.field(QStringLiteral("updated"));
    deltas += edit->deltas;
    change.updatedLabel = definition ? definition->label : field->key;
    change.updatedValue = value;
}

void sortByPosition(QList<TextDelta>& deltas)
{
    std::stable_sort(deltas.begin(), deltas.end(), [](const TextDelta& one, const TextDelta& other) {
        return one.position < other.position;
    });
}

} // namespace

const LifecycleState* presentState(const Analysis& analysis)
{
    const MetadataField* status = fieldOf(analysis, QStringLiteral("status"));
    return status ? analysis.documentTemplate->lifecycle.find(status->value) : nullptr;
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
    return unique;
}

std::vector<Transition> transitionsOf(const Analysis& analysis)
{
    const Lifecycle& lifecycle = analysis.documentTemplate->lifecycle;
    const LifecycleState* present = presentState(analysis);
    std::vector<Transition> transitions;
    const auto add = [&](const LifecycleState& state) {
        transitions.push_back({state.name, state.help, state.stage, blockersOf(analysis, state)});
    };
    if (!present) {
        std::for_each(lifecycle.states.begin(), lifecycle.states.end(), add);
        return transitions;
    }
    for (const QString& name : present->next) {
        if (const LifecycleState* state = lifecycle.find(name))
            add(*state);
    }
    return transitions;
}

Result<StatusChange> transition(const Analysis& analysis, const QString& state, const QString& author,
                                const QDate& today, const TextSnapshot* companion)
{
    const FieldText text = fieldTextOf(analysis, companion);
    const Result<Edit> status = statusEdit(*analysis.documentTemplate, text, state);
    if (!status)
        return status.error();
    StatusChange change;
    QList<TextDelta> fields = status->deltas;
    addUpdated(*analysis.documentTemplate, text, today, fields, change);
    if (fields.isEmpty())
        return change;
    const bool isBeside = &text.snapshot == companion;
    if (!isBeside)
        change.edit.deltas = fields;
    const HistoryEntry entry{today, QStringLiteral("Status: %1").arg(state), author};
    if (const auto history = historyEntry(analysis.snapshot, *analysis.outline, entry)) {
        change.edit.deltas += *history;
        change.hasHistoryEntry = true;
    }
    sortByPosition(change.edit.deltas);
    change.edit.label = Words::tr("Change status to “%1”").arg(state);
    if (isBeside) {
        sortByPosition(fields);
        change.companionEdit = Edit{fields, std::nullopt, change.edit.label, {}};
    }
    return change;
}

} // namespace redraft
