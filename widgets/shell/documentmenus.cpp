#include "widgets/shell/documentmenus.h"

#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/editcommands.h"
#include "widgets/shell/sessionstate.h"

#include <QFileInfo>
#include <QMenu>

namespace redraft {

namespace {

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

DocumentMenus::DocumentMenus(ActionTable& actions, DocumentController& controller, EditCommands& commands,
                             SessionState& session, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_commands(commands)
    , m_session(session)
    , m_recent(new QMenu(tr("Open &recent"), actions.menu(MenuId::File)))
    , m_sections(new QMenu(tr("&Section"), actions.menu(MenuId::Insert)))
{
    actions.menu(MenuId::File)->insertMenu(actions.action(ActionId::Save), m_recent);
    actions.menu(MenuId::Insert)->insertMenu(actions.action(ActionId::InsertDiagram), m_sections);
    m_recent->setToolTipsVisible(true);
    connect(m_recent, &QMenu::aboutToShow, this, &DocumentMenus::fillRecent);
    connect(m_sections, &QMenu::aboutToShow, this, &DocumentMenus::fillSections);
}

void DocumentMenus::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_session.recentFiles();
    for (const QString& path : files) {
        QAction* action = m_recent->addAction(withoutMnemonics(QFileInfo(path).fileName()));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_controller.open(path); });
    }
    if (files.isEmpty()) {
        m_recent->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Clear the list")), &QAction::triggered, this,
            [this] { m_session.clearRecentFiles(); });
}

void DocumentMenus::fillSections()
{
    m_sections->clear();
    for (const auto& [id, heading] : m_commands.missingSections()) {
        QAction* action = m_sections->addAction(withoutMnemonics(heading));
        action->setEnabled(!m_controller.document().isReadOnly());
        connect(action, &QAction::triggered, this, [this, id = id] { m_commands.addSection(id); });
    }
    if (m_sections->isEmpty())
        m_sections->addAction(tr("All sections are there"))->setEnabled(false);
}

} // namespace redraft
