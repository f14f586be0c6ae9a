#pragma once

#include "app/document/analysis.h"
#include "app/editing/transition.h"
#include "widgets/shell/message.h"

#include <QMenu>

namespace redraft {

class DocumentController;

/// Where the menu of the life cycle is opened from.
enum class LifecycleMenuPlace
{
    StatusField, ///< of the form: nothing leads there
    Elsewhere
};

/// The states that the document may enter next. A state whose requirements are not met opens a menu of them,
/// each of which leads to its place; the other states of the template stand in a menu of their own. Filled
/// each time it opens. GUI thread.
class LifecycleMenu : public QMenu
{
    Q_OBJECT

public:
    /// `controller` must outlive the menu.
    LifecycleMenu(DocumentController& controller, QWidget* parent);

    /// The states that may follow in the newest analysis; none before there is one.
    std::vector<Transition> transitions() const;
    /// Changes status, date and history in one step; what cannot be done is said in the window.
    void enter(const QString& state);

    /// Opens above or below a place of the screen, with the first state under the keys.
    void openAbove(const QPoint& place);
    void openBelow(const QPoint& place, LifecycleMenuPlace from = LifecycleMenuPlace::Elsewhere);
    /// False where the template has no life cycle, or nothing may be changed.
    bool hasStates() const;

signals:
    void statusFieldRequested();
    void fieldRequested(const QString& fieldId);
    void placeRequested(redraft::TextRange range, int revision);
    /// What entering a state did, or why it could not be done.
    void messagePosted(const redraft::Message& message);

private:
    void fill();
    void addTransition(const Transition& transition);
    void addBlocked(const Transition& transition);
    void addBlocker(QMenu& menu, const TransitionBlocker& blocker, const QString& text);
    void addOtherStates(const std::vector<Transition>& next);
    void tellOf(const StatusChange& change, const QString& state, int unmet);

    DocumentController& m_controller;
    LifecycleMenuPlace m_from = LifecycleMenuPlace::Elsewhere;
};

} // namespace redraft
