#include "widgets/shell/statuscommands.h"

#include "widgets/form/statushooks.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/documentstatusbar.h"
#include "widgets/shell/lifecyclemenu.h"

namespace redraft {

StatusCommands::StatusCommands(ActionTable& actions, DocumentController& controller, DocumentPanes& panes,
                               DocumentStatusBar& bar, QWidget* window)
    : QObject(window)
    , m_menu(new LifecycleMenu(controller, window))
{
    const auto open = [this, &bar] { m_menu->openAbove(bar.lifecyclePlace()); };
    connect(&bar, &DocumentStatusBar::lifecycleRequested, this, open);
    connect(actions.action(ActionId::ChangeStatus), &QAction::triggered, this, open);
    connect(m_menu, &LifecycleMenu::messagePosted, this, &StatusCommands::messagePosted);
    connectPanes(panes);
}

void StatusCommands::connectPanes(DocumentPanes& panes)
{
    connect(m_menu, &LifecycleMenu::statusFieldRequested, &panes,
            [&panes] { panes.goToField(QStringLiteral("status")); });
    connect(m_menu, &LifecycleMenu::fieldRequested, &panes, &DocumentPanes::goToField);
    connect(m_menu, &LifecycleMenu::placeRequested, &panes, &DocumentPanes::goTo);
    connect(&panes.preview(), &PreviewView::statusRequested, m_menu,
            [this](const QPoint& place) { m_menu->openBelow(place); });
    panes.setStatusHooks({[this](const QPoint& place) {
                              if (!m_menu->hasStates())
                                  return false;
                              m_menu->openBelow(place, LifecycleMenuPlace::StatusField);
                              return true;
                          },
                          [this](const QString& state) {
                              if (!m_menu->hasStates())
                                  return false;
                              m_menu->enter(state);
                              return true;
                          }});
}

} // namespace redraft
