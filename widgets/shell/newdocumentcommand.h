#pragma once

#include <QObject>

namespace redraft {

class ActionTable;
class DocumentController;
class SessionState;
struct WindowServices;

/// Begins documents from templates: opens the dialog, shows in it what would be made, and hands that to the
/// window. GUI thread.
class NewDocumentCommand : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this; `window` is the parent of the dialog.
    NewDocumentCommand(ActionTable& actions, DocumentController& controller, SessionState& session,
                       const WindowServices& services, QWidget* window);

private:
    void open();

    DocumentController& m_controller;
    SessionState& m_session;
    const WindowServices& m_services;
    QWidget* m_window;
};

} // namespace redraft
