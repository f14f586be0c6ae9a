#include "app/exporting/shownstatus.h"

#include "app/checklist/lifecycletiers.h"

namespace redraft {

StatusTone toneOfStatus(const Lifecycle& lifecycle, const QString& status)
{
    const bool isKnown = lifecycle.isEmpty() || lifecycle.find(status);
    const std::optional<LifecycleStage> stage = isKnown ? stageOf(lifecycle, status) : std::nullopt;
    if (!stage)
        return StatusTone::Neutral;
    switch (*stage) {
    case LifecycleStage::Writing:
        return StatusTone::Draft;
    case LifecycleStage::Review:
        return StatusTone::Running;
    case LifecycleStage::Accepted:
    case LifecycleStage::Implemented:
        return StatusTone::Good;
    case LifecycleStage::Closed:
        return StatusTone::Bad;
    }
    return StatusTone::Neutral;
}

ShownStatus shownStatus(const Metadata& metadata, const Template* documentTemplate)
{
    QStringList names{QStringLiteral("status"), QStringLiteral("state")};
    const FieldDefinition* definition =
        documentTemplate ? documentTemplate->field(QStringLiteral("status")) : nullptr;
    if (definition)
        names = definition->names() + names;
    ShownStatus status;
    status.field = metadata.error ? nullptr : metadata.find(names);
    if (!status.field)
        return status;
    status.text = status.field->value.simplified();
    status.tone =
        toneOfStatus(documentTemplate ? documentTemplate->lifecycle : Lifecycle(), status.field->value);
    return status;
}

} // namespace redraft
