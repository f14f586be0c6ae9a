#include "widgets/shell/findcommands.h"

#include "widgets/preview/previewview.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sourcepane.h"

namespace redraft {

FindCommands::FindCommands(ActionTable& actions, DocumentPanes& panes, QObject* parent)
    : QObject(parent)
    , m_panes(panes)
{
    const auto on = [this, &actions](ActionId id, auto handler) {
        connect(actions.action(id), &QAction::triggered, this, handler);
    };
    on(ActionId::Find, [this] {
        if (m_panes.preview().isInUse())
            m_panes.preview().openFind();
        else
            open(FindBar::Mode::Find);
    });
    on(ActionId::Replace, [this] { open(FindBar::Mode::Replace); });
    on(ActionId::FindNext, [this] {
        if (m_panes.preview().isInUse())
            return m_panes.preview().findNext();
        showSource();
        m_panes.source().findNext();
    });
    on(ActionId::FindPrevious, [this] {
        if (m_panes.preview().isInUse())
            return m_panes.preview().findPrevious();
        showSource();
        m_panes.source().findPrevious();
    });
    // Whoever chooses a view while the bar is open wants to stay there.
    for (const ActionId id : {ActionId::ViewForm, ActionId::ViewSource, ActionId::ViewSplit})
        on(id, [this] { m_cameFromForm = false; });
    connect(&m_panes, &DocumentPanes::findClosed, this, &FindCommands::goBack);
}

void FindCommands::open(FindBar::Mode mode)
{
    showSource();
    m_panes.source().openFind(mode);
}

void FindCommands::showSource()
{
    if (m_panes.view() != View::Form)
        return;
    m_cameFromForm = true;
    emit viewRequested(View::Split);
}

void FindCommands::goBack()
{
    if (std::exchange(m_cameFromForm, false))
        emit viewRequested(View::Form);
}

} // namespace redraft
