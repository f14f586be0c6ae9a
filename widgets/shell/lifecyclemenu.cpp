#include "widgets/shell/lifecyclemenu.h"

#include "app/editing/historyentry.h"
#include "app/workspace/gitauthor.h"
#include "widgets/shell/documentcontroller.h"

namespace redraft {

namespace {

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
    const auto analysis = m_controller.runner().latest();
    if (!analysis || analysis->metadata->error || m_controller.document().isReadOnly())
        return {};
    return transitionsOf(*analysis);
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
    const auto analysis = m_controller.runner().latest();
    for (const TransitionBlocker& blocker : transition.blockers) {
        menu->addAction(withoutMnemonics(blocker.text), this,
                        [this, blocker, revision = analysis->snapshot.revision] {
                            if (blocker.fieldId.isEmpty())
                                emit placeRequested(blocker.range, revision);
                            else
                                emit fieldRequested(blocker.fieldId);
                        });
    }
    menu->addSeparator();
    menu->addAction(tr("Set “%1” all the same").arg(withoutMnemonics(transition.state)), this,
                    [this, state = transition.state] { enter(state); });
}

void LifecycleMenu::openAbove(const QPoint& place)
{
    fill();
    popup(place - QPoint(0, sizeHint().height() + 4));
    setActiveAction(actions().constFirst());
}

void LifecycleMenu::enter(const QString& state)
{
    const auto analysis = m_controller.runner().latest();
    if (!analysis)
        return;
    const QString author = historySection(*analysis->outline) ? gitAuthor(m_controller.folder()) : QString();
    const Result<Edit> edit = transition(*analysis, state, author, QDate::currentDate());
    if (edit)
        m_controller.applyEdit(*edit, analysis->snapshot.revision);
    else
        emit refused(edit.error().message);
}

} // namespace redraft
