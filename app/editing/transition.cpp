#include "app/editing/transition.h"

#include "app/checklist/historyentry.h"
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
    if (const MetadataField* field = templateField(documentTemplate, text.metadata, QStringLiteral("status")))
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
    const MetadataField* field = templateField(documentTemplate, text.metadata, QStringLiteral("updated"));
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
    const MetadataField* status = templateField(analysis, QStringLiteral("status"));
    return status ? analysis.documentTemplate->lifecycle.find(status->value) : nullptr;
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
