#include "widgets/shell/lifecyclemenu.h"

#include "app/checklist/historyentry.h"
#include "app/workspace/gitauthor.h"
#include "widgets/shell/documentcontroller.h"

namespace redraft {

namespace {

/// Further ones follow once these are done; a menu of a hundred entries leads nowhere.
constexpr int mostTold = 20;

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

LifecycleMenu::LifecycleMenu(DocumentController& controller, QWidget* parent)
    : QMenu(tr("Change stat&us"), parent)
    , m_controller(controller)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &LifecycleMenu::fill);
}

std::vector<Transition> LifecycleMenu::transitions() const
{
    return hasStates() ? transitionsOf(*m_controller.runner().latest()) : std::vector<Transition>();
}

bool LifecycleMenu::hasStates() const
{
    const auto analysis = m_controller.runner().latest();
    return analysis && !analysis->metadata->error && !m_controller.document().isReadOnly() &&
           !analysis->documentTemplate->lifecycle.isEmpty();
}

void LifecycleMenu::fill()
{
    clear();
    const std::vector<Transition> states = transitions();
    for (const Transition& transition : states) {
        if (transition.blockers.empty())
            addTransition(transition);
        else
            addBlocked(transition);
    }
    if (states.empty())
        addAction(tr("No state follows"))->setEnabled(false);
    addOtherStates(states);
    if (m_from == LifecycleMenuPlace::StatusField)
        return;
    addSeparator();
    addAction(tr("&Go to the status field"), this, &LifecycleMenu::statusFieldRequested);
}

void LifecycleMenu::addTransition(const Transition& transition)
{
    QAction* action = addAction(withoutMnemonics(transition.state), this,
                                [this, state = transition.state] { enter(state); });
    action->setToolTip(transition.help);
}

void LifecycleMenu::addBlocked(const Transition& transition)
{
    QMenu* menu = addMenu(tr("%1 – %Ln to do", "state, unmet requirements", int(transition.blockers.size()))
                              .arg(withoutMnemonics(transition.state)));
    const int count = int(transition.blockers.size());
    const int told = count > mostTold ? mostTold : count;
    for (int i = 0; i < told; ++i)
        addBlocker(*menu, transition.blockers[size_t(i)], transition.blockers[size_t(i)].text);
    if (told < count)
        addBlocker(*menu, transition.blockers[size_t(told)], tr("%Ln more…", "things to do", count - told));
    menu->addSeparator();
    menu->addAction(tr("Set “%1” all the same").arg(withoutMnemonics(transition.state)), this,
                    [this, state = transition.state] { enter(state); });
}

/// Leads to where it is mended.
void LifecycleMenu::addBlocker(QMenu& menu, const TransitionBlocker& blocker, const QString& text)
{
    const auto analysis = m_controller.runner().latest();
    menu.addAction(withoutMnemonics(text), this, [this, blocker, revision = analysis->snapshot.revision] {
        if (blocker.fieldId.isEmpty())
            emit placeRequested(blocker.range, revision);
        else
            emit fieldRequested(blocker.fieldId);
    });
}

/// A status may have been set by mistake, or the team may go another way than the template.
void LifecycleMenu::addOtherStates(const std::vector<Transition>& next)
{
    if (!hasStates())
        return;
    const auto analysis = m_controller.runner().latest();
    const LifecycleState* present = presentState(*analysis);
    QMenu* others = nullptr;
    for (const LifecycleState& state : analysis->documentTemplate->lifecycle.states) {
        const bool isNext = std::any_of(next.begin(), next.end(), [&state](const Transition& transition) {
            return transition.state == state.name;
        });
        if (isNext || &state == present)
            continue;
        if (!others)
            others = addMenu(tr("&Another state"));
        others->addAction(withoutMnemonics(state.name), this, [this, name = state.name] { enter(name); })
            ->setToolTip(state.help);
    }
}

void LifecycleMenu::openAbove(const QPoint& place)
{
    m_from = LifecycleMenuPlace::Elsewhere;
    fill();
    popup(place - QPoint(0, sizeHint().height() + 4));
    setActiveAction(actions().constFirst());
}

void LifecycleMenu::openBelow(const QPoint& place, LifecycleMenuPlace from)
{
    m_from = from;
    fill();
    popup(place + QPoint(0, 4));
    setActiveAction(actions().constFirst());
}

void LifecycleMenu::enter(const QString& state)
{
    const auto analysis = m_controller.runner().latest();
    if (!analysis)
        return;
    const QString author = historySection(*analysis->outline) ? gitAuthor(m_controller.folder()) : QString();
    const TextSnapshot beside = m_controller.companionText();
    const Result<StatusChange> change = transition(*analysis, state, author, QDate::currentDate(), &beside);
    if (!change) {
        emit messagePosted({MessageTopic::Editing, MessageTone::Error, change.error().message, {}});
        return;
    }
    const LifecycleState* entered = analysis->documentTemplate->lifecycle.find(state);
    const int unmet = entered ? int(blockersOf(*analysis, *entered).size()) : 0;
    if (m_controller.applyTogether(change->edit, analysis->snapshot.revision, change->companionEdit))
        tellOf(*change, state, unmet);
}

void LifecycleMenu::tellOf(const StatusChange& change, const QString& state, int unmet)
{
    QStringList parts{tr("Moved to %1", "a state").arg(state)};
    if (!change.updatedLabel.isEmpty())
        parts += tr("%1 set to %2", "name of a field, date").arg(change.updatedLabel, change.updatedValue);
    if (change.hasHistoryEntry)
        parts += tr("history entry added");
    QString text = tr("%1.", "all that was done").arg(parts.join(tr("; ")));
    if (unmet > 0)
        text += u' ' + tr("%Ln requirements of this state are not met.", "", unmet);
    emit messagePosted({MessageTopic::Lifecycle,
                        unmet > 0 ? MessageTone::Warning : MessageTone::Note,
                        text,
                        {MessageAction::Undo}});
}

} // namespace redraft
