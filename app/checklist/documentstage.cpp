#include "app/checklist/documentstage.h"

#include "app/checklist/lifecycletiers.h"

namespace redraft {

namespace {

bool isInFirstState(const Lifecycle& lifecycle, const QString& status)
{
    return !lifecycle.isEmpty() && lifecycle.find(status) == &lifecycle.states.front();
}

/// A document whose kind keeps its state elsewhere, as in the labels of a pull request, may be a draft.
bool isBeingWritten(const CheckInput& input)
{
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("status"));
    const MetadataField* status = statusField(input);
    if (!status || status->value.trimmed().isEmpty())
        return !definition || definition->requirement == Requirement::Optional;
    return isInFirstState(input.documentTemplate.lifecycle, status->value) ||
           documentStage(input) == LifecycleStage::Writing;
}

} // namespace

const MetadataField* statusField(const CheckInput& input)
{
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("status"));
    return definition ? input.metadata.find(definition->names()) : nullptr;
}

const LifecycleState* statedState(const CheckInput& input)
{
    const MetadataField* status = statusField(input);
    return status ? input.documentTemplate.lifecycle.find(status->value) : nullptr;
}

std::optional<LifecycleStage> documentStage(const CheckInput& input)
{
    const MetadataField* status = statusField(input);
    return status ? stageOf(input.documentTemplate.lifecycle, status->value) : std::nullopt;
}

Severity severityOfUnwritten(const CheckInput& input, Requirement requirement)
{
    const bool isError = requirement == Requirement::Required && !isBeingWritten(input);
    return isError ? Severity::Error : Severity::Warning;
}

} // namespace redraft
