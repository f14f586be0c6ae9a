#pragma once

#include "app/document/analysis.h"
#include "app/text/edit.h"
#include "app/text/result.h"

#include <QDate>

namespace redraft {

/// A requirement of a state that the document does not meet.
struct TransitionBlocker
{
    QString text;    ///< short, translated: "Reviewers missing"
    QString fieldId; ///< where it is mended: a field of the template, or "" for `range`
    TextRange range;
    bool operator==(const TransitionBlocker&) const = default;
};

/// A state that the document may enter next.
struct Transition
{
    QString state; ///< LifecycleState::name
    QString help;
    LifecycleStage stage = LifecycleStage::Writing;
    std::vector<TransitionBlocker> blockers; ///< none: nothing stands in the way
    bool operator==(const Transition&) const = default;
};

/// Where the document's life cycle leads from its status, in the order of the template; every state where
/// the status is missing or unknown. Empty where the template has no life cycle. Pure.
std::vector<Transition> transitionsOf(const Analysis& analysis);

/// Sets the status, the date of the last update where the document has one, and adds an entry to its revision
/// history where it has such a section, written like its newest entry. `author` may be empty. The status
/// follows the case of the present one ("draft" becomes "in review"). One step. An error says why the
/// metadata cannot be changed. Pure.
Result<Edit> transition(const Analysis& analysis, const QString& state, const QString& author,
                        const QDate& today);

} // namespace redraft
