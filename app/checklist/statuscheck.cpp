#include "app/checklist/fieldrules.h"

#include "app/checklist/documentstage.h"
#include "app/text/nearestword.h"

namespace redraft::fields {

namespace {

/// The words of the status that name the state, as they are written: without marks around and remarks behind.
QString nameIn(const QString& status)
{
    static const QRegularExpression name(QStringLiteral("[\\p{L}][\\p{L}\\p{N} _-]*"));
    return name.match(status).captured().trimmed();
}

/// The proper name of the state that somebody misspelled, or none.
QString meantState(const QString& written, const Lifecycle& lifecycle)
{
    QStringList names;
    for (const LifecycleState& state : lifecycle.states)
        names += QStringList{state.name} + state.synonyms;
    const QString nearest = nearestWord(written, names);
    const LifecycleState* state = nearest.isEmpty() ? nullptr : lifecycle.find(nearest);
    return state ? state->name : QString();
}

Finding unknownStatus(const CheckInput& input, const FieldInput& field, const Lifecycle& lifecycle)
{
    const QString value = field.field->value.trimmed();
    constexpr int shown = 32;
    if (listsStates(value, lifecycle)) {
        Finding result =
            finding("META-STATUS", Severity::Error,
                    Messages::tr("%1 still lists what to choose from").arg(field.definition.label), field);
        result.fixes.push_back(setFix());
        return result;
    }
    const QString written = nameIn(value);
    const QString meant = meantState(written, lifecycle);
    const QString message =
        meant.isEmpty() ? Messages::tr("%1 cannot be “%2”").arg(field.definition.label, value.left(shown))
                        : Messages::tr("No state “%1”. Did you mean %2?").arg(value.left(shown), meant);
    Finding result = finding("META-STATUS", Severity::Error, message, field);
    if (!meant.isEmpty())
        result.fixes = replacement(input, field, written, meant, FixSafety::Unsafe);
    result.fixes.push_back(setFix());
    return result;
}

} // namespace

Lifecycle lifecycleOf(const Template& documentTemplate, const FieldDefinition& status)
{
    if (!documentTemplate.lifecycle.isEmpty())
        return documentTemplate.lifecycle;
    Lifecycle lifecycle;
    for (const QString& choice : status.choices) {
        lifecycle.states.emplace_back();
        lifecycle.states.back().name = choice;
    }
    return lifecycle;
}

bool listsStates(const QString& status, const Lifecycle& lifecycle)
{
    const QString folded = foldedFieldName(status);
    int named = 0;
    for (const LifecycleState& state : lifecycle.states)
        named += folded.contains(foldedFieldName(state.name)) ? 1 : 0;
    const bool isDivided = status.contains(u'|') || status.contains(u'/') || status.contains(u',') ||
                           status.startsWith(u'{') || folded.contains(QStringLiteral(" or "));
    return status.contains(u'|') || (named > 1 && isDivided);
}

std::vector<Finding> checkStatus(const CheckInput& input, const FieldInput& field)
{
    const Lifecycle lifecycle = lifecycleOf(input.documentTemplate, field.definition);
    if (lifecycle.isEmpty())
        return {};
    const QString value = field.field->value.trimmed();
    const LifecycleState* state = lifecycle.find(value);
    if (!state)
        return {unknownStatus(input, field, lifecycle)};
    const QString written = nameIn(value);
    const auto isWritten = [&written](const QString& name) {
        return foldedFieldName(name) == foldedFieldName(written);
    };
    if (!std::any_of(state->synonyms.begin(), state->synonyms.end(), isWritten) || isWritten(state->name))
        return {};
    Finding result = finding("META-STATUS", Severity::Note,
                             Messages::tr("“%1” is called %2 here").arg(written, state->name), field);
    result.fixes = replacement(input, field, written, state->name, FixSafety::Safe);
    return {result};
}

namespace {

/// Where a field says how mature the thing is, what is implemented is stable; Kubernetes enforces it.
std::optional<Finding> unstableStage(const CheckInput& input, const LifecycleState& state, TextRange fallback)
{
    const QString last = QStringLiteral("stable");
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("stage"));
    const MetadataField* stage = definition ? input.metadata.find(definition->names()) : nullptr;
    if (!stage || state.stage != LifecycleStage::Implemented || !definition->choices.contains(last))
        return std::nullopt;
    const QString value = stage->value.trimmed();
    if (value == last || !definition->choices.contains(value))
        return std::nullopt;
    Finding result =
        finding("META-COND", Severity::Error,
                Messages::tr("%1 demands: %2 “%3”, not “%4”").arg(state.name, definition->label, last, value),
                {*definition, stage, fallback});
    result.fixes.push_back(setFix());
    return result;
}

} // namespace

std::vector<Finding> checkState(const CheckInput& input, TextRange fallback)
{
    const MetadataField* status = statusField(input);
    const LifecycleState* state = statedState(input);
    std::vector<Finding> findings;
    if (!state)
        return findings;
    if (const std::optional<Finding> finding = unstableStage(input, *state, fallback))
        findings.push_back(*finding);
    for (const StateRequirement& requirement : state->requirements) {
        if (requirement.kind != StateRequirement::Kind::Field)
            continue;
        const FieldDefinition* known = input.documentTemplate.field(requirement.id);
        const MetadataField* written =
            input.metadata.find(known ? known->names() : QStringList{requirement.id});
        const bool isAsked = known && known->requirement != Requirement::Optional; // see META-MISSING
        if (isAsked || (written && !written->value.trimmed().isEmpty()))
            continue;
        FieldDefinition asked = known ? *known : FieldDefinition();
        if (!known)
            asked.id = asked.label = requirement.id;
        Finding result =
            finding("META-COND", Severity::Warning,
                    Messages::tr("%1: %2 missing").arg(state->name, asked.label), {asked, status, fallback});
        result.fieldId = asked.id;
        result.fixes.push_back(setFix());
        findings.push_back(result);
    }
    return findings;
}

} // namespace redraft::fields
