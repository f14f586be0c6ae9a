#include "widgets/shell/history.h"

#include "app/document/analysis.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentpanes.h"

#include <QApplication>
#include <QMouseEvent>

namespace redraft {

namespace {

constexpr size_t rememberedPlaces = 100;

} // namespace

History::History(ActionTable& actions, DocumentController& controller, DocumentPanes& panes, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_controller(controller)
    , m_panes(panes)
{
    connect(actions.action(ActionId::GoBack), &QAction::triggered, this, &History::goBack);
    connect(actions.action(ActionId::GoForward), &QAction::triggered, this, &History::goForward);
    connect(&panes, &DocumentPanes::leaving, this, [this] { note(here()); });
    connect(&controller.document(), &Document::loaded, this, &History::forgetUnsaved);
    connect(&controller, &DocumentController::fileStateChanged, this, &History::takePath);
    qApp->installEventFilter(this); // editors and panes take each button of the mouse for theirs
    updateActions();
}

HistoryPlace History::here() const
{
    return {m_controller.path(), m_panes.place()};
}

void History::noteIfLeft(const HistoryPlace& before)
{
    if (m_controller.state() == DocumentState::Opening || here() != before)
        note(before);
}

void History::note(const HistoryPlace& place)
{
    m_awaited.reset();
    if (place.path.isEmpty() && !m_controller.path().isEmpty())
        return; // it is gone
    m_back.push_back(place);
    if (m_back.size() > rememberedPlaces)
        m_back.erase(m_back.begin());
    m_forward.clear();
    updateActions();
}

void History::go(Places& from, Places& to)
{
    if (from.empty())
        return;
    const HistoryPlace target = from.back();
    const HistoryPlace left = here();
    from.pop_back();
    if (target.path == left.path) {
        to.push_back(left);
        m_panes.restore(target.place);
    } else if (!openFileOf(target)) {
        from.push_back(target); // the user keeps the document
    } else if (m_awaited && !left.path.isEmpty()) {
        to.push_back(left);
    }
    updateActions();
}

/// False if the user refused. A file that cannot be opened any more is not awaited: the controller says why.
bool History::openFileOf(const HistoryPlace& place)
{
    if (!m_controller.open(place.path))
        return false;
    m_awaited.reset();
    if (m_controller.state() == DocumentState::Opening || m_controller.path() == place.path)
        m_awaited = place;
    return true;
}

void History::arrive(const Analysis& analysis)
{
    const bool isShown = m_awaited && m_controller.path() == m_awaited->path &&
                         analysis.snapshot.revision == m_controller.document().revision();
    if (!isShown)
        return;
    m_panes.restore(m_awaited->place);
    m_awaited.reset();
}

/// Another text was loaded: a document that was never saved is lost.
void History::forgetUnsaved()
{
    m_path = m_controller.path();
    for (Places* places : {&m_back, &m_forward})
        std::erase_if(*places, [](const HistoryPlace& place) { return place.path.isEmpty(); });
    updateActions();
}

/// The document may have got another name without being loaded.
void History::takePath()
{
    if (m_path == m_controller.path())
        return;
    for (Places* places : {&m_back, &m_forward}) {
        for (HistoryPlace& place : *places)
            place.path = place.path == m_path ? m_controller.path() : place.path;
    }
    m_path = m_controller.path();
}

void History::updateActions()
{
    m_actions.setRule(ActionRule::CanGoBack, !m_back.empty());
    m_actions.setRule(ActionRule::CanGoForward, !m_forward.empty());
}

bool History::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (!widget || widget->window() != m_panes.window() ||
        (button != Qt::BackButton && button != Qt::ForwardButton))
        return false;
    button == Qt::BackButton ? goBack() : goForward();
    return true;
}

} // namespace redraft
