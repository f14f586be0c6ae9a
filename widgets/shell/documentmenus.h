#pragma once

#include <QObject>

class QMenu;

namespace redraft {

class ActionTable;
class DocumentController;
class EditCommands;
class SessionState;

/// The menus whose entries come from files and documents: recent files, and sections that are missing. Filled
/// each time they open. GUI thread.
class DocumentMenus : public QObject
{
    Q_OBJECT

public:
    /// Puts the menus into those of `actions`, which must be filled. All must outlive this.
    DocumentMenus(ActionTable& actions, DocumentController& controller, EditCommands& commands,
                  SessionState& session, QObject* parent);

private:
    void fillRecent();
    void fillSections();

    DocumentController& m_controller;
    EditCommands& m_commands;
    SessionState& m_session;
    QMenu* m_recent;
    QMenu* m_sections;
};

} // namespace redraft
