#include "widgets/shell/viewcommands.h"

#include "widgets/checklist/checklistpanel.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sessionstate.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/themecontroller.h"

namespace redraft {

namespace {

constexpr int zoomStep = 10;
/// In the order of View and ThemeChoice.
constexpr ActionId viewActions[] = {ActionId::ViewForm, ActionId::ViewSource, ActionId::ViewSplit};
constexpr ActionId themeActions[] = {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark};

} // namespace

ViewCommands::ViewCommands(ActionTable& actions, DocumentPanes& panes, SessionState& session,
                           ThemeController& themes, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_panes(panes)
    , m_session(session)
    , m_themes(themes)
{
    connectViews();
    connectThemes();
    connectPanes();
    connectZoom();
    connect(&m_panes, &DocumentPanes::viewRequested, this, &ViewCommands::setView);
}

void ViewCommands::on(ActionId id, const std::function<void()>& handler)
{
    connect(m_actions.action(id), &QAction::triggered, this, [handler] { handler(); });
}

void ViewCommands::connectViews()
{
    for (const View view : {View::Form, View::Source, View::Split}) {
        on(viewActions[int(view)], [this, view] {
            setView(view);
            m_session.setView(view);
        });
    }
}

void ViewCommands::connectThemes()
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        on(themeActions[int(choice)], [this, choice] {
            m_session.setThemeChoice(choice);
            m_themes.setChoice(choice);
        });
    }
}

void ViewCommands::connectPanes()
{
    connect(m_actions.action(ActionId::ShowChecklist), &QAction::triggered, this, [this](bool isShown) {
        m_session.setChecklistShown(isShown);
        m_panes.setSidebarShown(isShown);
    });
    connect(m_actions.action(ActionId::ShowPreview), &QAction::triggered, this, [this](bool isShown) {
        m_session.setPreviewShown(isShown);
        m_panes.setPreviewShown(isShown);
    });
    QAction* images = m_actions.action(ActionId::ShowOutsideImages);
    images->setStatusTip(tr("Images from the network and from other folders, for this document only"));
    connect(images, &QAction::triggered, &m_panes.preview(), &PreviewView::setOutsideImagesShown);
    on(ActionId::FocusChecklist, [this] {
        m_actions.action(ActionId::ShowChecklist)->setChecked(true);
        m_panes.setSidebarShown(true);
        m_panes.sidebar().focusChecklist();
    });
    on(ActionId::NextCard, [this] { m_panes.goToCard(1); });
    on(ActionId::PreviousCard, [this] { m_panes.goToCard(-1); });
}

void ViewCommands::connectZoom()
{
    on(ActionId::ZoomIn, [this] { setZoom(m_session.zoom() + zoomStep); });
    on(ActionId::ZoomOut, [this] { setZoom(m_session.zoom() - zoomStep); });
    on(ActionId::ZoomReset, [this] { setZoom(100); });
    connect(&m_panes, &DocumentPanes::zoomRequested, this,
            [this](int steps) { setZoom(m_session.zoom() + steps * zoomStep); });
}

void ViewCommands::restore()
{
    if (!m_session.paneSizes().isEmpty())
        m_panes.restoreSizes(m_session.paneSizes());
    m_panes.setSidebarShown(m_session.isChecklistShown());
    m_panes.setPreviewShown(m_session.isPreviewShown());
    m_actions.action(ActionId::ShowChecklist)->setChecked(m_session.isChecklistShown());
    m_actions.action(ActionId::ShowPreview)->setChecked(m_session.isPreviewShown());
    m_actions.action(themeActions[int(m_session.themeChoice())])->setChecked(true);
    setView(m_session.view());
    setZoom(m_session.zoom());
}

void ViewCommands::setView(View view)
{
    m_actions.action(viewActions[int(view)])->setChecked(true);
    m_actions.action(ActionId::ShowPreview)->setEnabled(view != View::Source);
    m_panes.setView(view);
}

void ViewCommands::setZoom(int percent)
{
    m_session.setZoom(percent);
    m_panes.setZoom(m_session.zoom());
    emit zoomChanged(m_session.zoom());
}

} // namespace redraft
