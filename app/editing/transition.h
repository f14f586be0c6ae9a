#pragma once

#include "app/editing/transitionblockers.h"
#include "app/text/edit.h"
#include "app/text/result.h"

#include <QDate>

namespace redraft {

/// A state that the document may enter next.
struct Transition
{
    QString state; ///< LifecycleState::name
    QString help;
    LifecycleStage stage = LifecycleStage::Writing;
    std::vector<TransitionBlocker> blockers; ///< none: nothing stands in the way
    bool operator==(const Transition&) const = default;
};

/// The state of the template that the document's status means, or null. Pure.
const LifecycleState* presentState(const Analysis& analysis);

/// What changing the status does to the document.
struct StatusChange
{
    Edit edit;            ///< of the document
    Edit companionEdit;   ///< of the file beside it that holds its metadata; both empty if the document
                          ///< is in that state already
    QString updatedLabel; ///< the template's name of the date that is set, too; "" where none is
    QString updatedValue; ///< as it is written
    bool hasHistoryEntry = false; ///< an entry of the revision history is added
};

/// Where the document's life cycle leads from its status, in the order in which the state names them: the
/// usual way first. Every state, in the order of the template, where the status is missing or unknown. Empty
/// where the template has no life cycle. Pure.
std::vector<Transition> transitionsOf(const Analysis& analysis);

/// Sets the status, the date of the last update where the document has one, and adds an entry to its revision
/// history where it has such a section, written like its newest entry. `author` may be empty. The status
/// follows the case of the present one ("draft" becomes "in review"). One step. An error says why the
/// metadata cannot be changed. `companion` is the text of the file beside the document, if its metadata
/// stands there; null if not. Pure.
Result<StatusChange> transition(const Analysis& analysis, const QString& state, const QString& author,
                                const QDate& today, const TextSnapshot* companion = nullptr);

} // namespace redraft
