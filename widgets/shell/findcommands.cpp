#include "widgets/shell/findcommands.h"

#include "widgets/preview/previewview.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/formpane.h"
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
            bar().open(FindBar::Mode::Find);
    });
    on(ActionId::Replace, [this] { bar().open(FindBar::Mode::Replace); });
    on(ActionId::FindNext,
       [this] { m_panes.preview().isInUse() ? m_panes.preview().findNext() : bar().findNext(); });
    on(ActionId::FindPrevious,
       [this] { m_panes.preview().isInUse() ? m_panes.preview().findPrevious() : bar().findPrevious(); });
}

FindBar& FindCommands::bar()
{
    FindBar& now = m_panes.view() == View::Form ? m_panes.formPane().findBar() : m_panes.source().findBar();
    if (m_last && m_last != &now)
        now.setQuery(m_last->query());
    m_last = &now;
    return now;
}

} // namespace redraft
