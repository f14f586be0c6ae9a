#include "app/editing/transition.h"

#include "app/checklist/check.h"
#include "app/editing/historyentry.h"
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

const MetadataField* fieldOf(const Analysis& analysis, const QString& id)
{
    const FieldDefinition* definition = analysis.documentTemplate->field(id);
    return analysis.metadata->find(definition ? definition->names() : QStringList{id});
}

void blockOnField(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    const MetadataField* field = fieldOf(analysis, id);
    if (field && !field->value.trimmed().isEmpty())
        return;
    const FieldDefinition* definition = analysis.documentTemplate->field(id);
    blockers.push_back({Words::tr("%1 missing", "field").arg(definition ? definition->label : id), id, {}});
}

/// True for the checks that say that a section holds nothing.
bool saysEmpty(const QString& checkId)
{
    return checkId == QStringLiteral("SEC-EMPTY") || checkId == QStringLiteral("SEC-MISSING");
}

void blockOnSection(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    const SectionReport* section = analysis.report->byId(id);
    const SectionDefinition* definition = analysis.documentTemplate->section(id);
    const QString name = definition ? definition->heading : id;
    if (!section || section->sectionIndex < 0) {
        blockers.push_back(
            {Words::tr("Section “%1” missing").arg(name), {}, section ? section->range : TextRange()});
        return;
    }
    for (const Finding& finding : section->findings) {
        if (finding.counts() && saysEmpty(finding.checkId)) {
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

/// The findings of the check; where the section that it is asked of is missing, that.
void blockOnCheck(const Analysis& analysis, const QString& id, std::vector<TransitionBlocker>& blockers)
{
    std::vector<const Finding*> findings;
    for (const SectionReport& section : analysis.report->sections) {
        for (const Finding& finding : section.findings) {
            if (finding.counts() && finding.checkId == id)
                findings.push_back(&finding);
        }
    }
    const Check* check = findCheck(id);
    if (findings.size() == 1)
        blockers.push_back({findings.front()->message, findings.front()->fieldId, findings.front()->range});
    else if (!findings.empty())
        blockers.push_back({Words::tr("%1: %Ln places", "what a check asks for", int(findings.size()))
                                .arg(check ? check->title() : id),
                            findings.front()->fieldId, findings.front()->range});
    if (!findings.empty())
        return;
    for (const SectionDefinition& definition : analysis.documentTemplate->sections) {
        const SectionReport* section = analysis.report->byId(definition.id);
        if (asksFor(definition, id) && (!section || section->sectionIndex < 0))
            blockOnSection(analysis, definition.id, blockers);
    }
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
            blockOnCheck(analysis, requirement.id, blockers);
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

/// The state in the case that the present status has.
QString spelledLike(const QString& state, const QString& present)
{
    if (present.size() < 2)
        return state;
    if (present == present.toLower())
        return state.toLower();
    return present == present.toUpper() ? state.toUpper() : state;
}

Result<Edit> statusEdit(const Analysis& analysis, const QString& state)
{
    if (const MetadataField* field = fieldOf(analysis, QStringLiteral("status")))
        return setFieldValue(analysis.snapshot, *analysis.metadata, *field, spelledLike(state, field->value));
    const FieldDefinition* definition = analysis.documentTemplate->field(QStringLiteral("status"));
    FieldDefinition plain;
    plain.id = QStringLiteral("status");
    plain.label = Words::tr("Status");
    return addField(analysis.snapshot, *analysis.metadata, *analysis.documentTemplate,
                    definition ? *definition : plain, {state});
}

/// The date of the last update, if the document has one that is older.
QList<TextDelta> updatedDeltas(const Analysis& analysis, const QDate& today)
{
    const MetadataField* field = fieldOf(analysis, QStringLiteral("updated"));
    if (!field || parseDate(field->value) == today)
        return {};
    const Result<Edit> edit =
        setFieldValue(analysis.snapshot, *analysis.metadata, *field, formatLike(today, field->value));
    return edit ? edit->deltas : QList<TextDelta>();
}

} // namespace

std::vector<Transition> transitionsOf(const Analysis& analysis)
{
    const Lifecycle& lifecycle = analysis.documentTemplate->lifecycle;
    const MetadataField* status = fieldOf(analysis, QStringLiteral("status"));
    const LifecycleState* present = status ? lifecycle.find(status->value) : nullptr;
    std::vector<Transition> transitions;
    for (const LifecycleState& state : lifecycle.states) {
        if (!present || present->next.contains(state.name))
            transitions.push_back({state.name, state.help, state.stage, blockersOf(analysis, state)});
    }
    return transitions;
}

Result<Edit> transition(const Analysis& analysis, const QString& state, const QString& author,
                        const QDate& today)
{
    const Result<Edit> status = statusEdit(analysis, state);
    if (!status)
        return status;
    Edit edit;
    edit.deltas = status->deltas + updatedDeltas(analysis, today);
    if (edit.deltas.isEmpty())
        return edit;
    const HistoryEntry entry{today, QStringLiteral("Status: %1").arg(state), author};
    if (const auto history = historyEntry(analysis.snapshot, *analysis.outline, entry))
        edit.deltas += *history;
    std::stable_sort(
        edit.deltas.begin(), edit.deltas.end(),
        [](const TextDelta& one, const TextDelta& other) { return one.position < other.position; });
    edit.label = Words::tr("Change status to “%1”").arg(state);
    return edit;
}

} // namespace redraft
