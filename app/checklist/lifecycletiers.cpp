#include "app/checklist/lifecycletiers.h"

#include <QRegularExpression>

namespace redraft {

std::optional<LifecycleStage> stageOf(const Lifecycle& lifecycle, const QString& status)
{
    if (const LifecycleState* state = lifecycle.find(status))
        return state->stage;
    static const std::pair<QRegularExpression, LifecycleStage> words[] = {
        {QRegularExpression(QStringLiteral("^\\W*(?:draft|provisional|wip|idea|predraft|exploring)\\b"),
                            QRegularExpression::CaseInsensitiveOption),
         LifecycleStage::Writing},
        {QRegularExpression(QStringLiteral("^\\W*(?:in[ -]review|review|proposed|last call|under review)\\b"),
                            QRegularExpression::CaseInsensitiveOption),
         LifecycleStage::Review},
        {QRegularExpression(QStringLiteral("^\\W*(?:accepted|approved|implementable|published|adopted)\\b"),
                            QRegularExpression::CaseInsensitiveOption),
         LifecycleStage::Accepted},
        {QRegularExpression(QStringLiteral("^\\W*(?:implemented|final|released|done|active|living)\\b"),
                            QRegularExpression::CaseInsensitiveOption),
         LifecycleStage::Implemented},
        {QRegularExpression(
             QStringLiteral("^\\W*(?:rejected|withdrawn|superseded|deprecated|stagnant|abandoned)\\b"),
             QRegularExpression::CaseInsensitiveOption),
         LifecycleStage::Closed},
    };
    for (const auto& [form, stage] : words) {
        if (form.match(status).hasMatch())
            return stage;
    }
    return std::nullopt;
}

} // namespace redraft
