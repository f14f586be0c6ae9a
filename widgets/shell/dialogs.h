#pragma once

#include "widgets/dialogs/commandpalette.h"

#include <QObject>

namespace redraft {

class ActionTable;
class DocumentController;
class EditCommands;
class SessionState;
struct WindowServices;

/// Makes the window's dialogs and the command palette when they are first asked for. GUI thread.
class Dialogs : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this; `window` is the parent of the dialogs.
    Dialogs(ActionTable& actions, DocumentController& controller, EditCommands& commands,
            SessionState& session, QWidget* window);

    /// Actions, missing sections and recent files.
    void openPalette();
    /// The palette with the templates that the document could have.
    void openTemplates();
    void openShortcuts();
    void openAbout();

private:
    CommandPalette& palette();
    std::vector<PaletteEntry> paletteEntries();
    std::vector<PaletteEntry> templateEntries();

    ActionTable& m_actions;
    DocumentController& m_controller;
    EditCommands& m_commands;
    SessionState& m_session;
    QWidget* m_window;
    CommandPalette* m_palette = nullptr;
};

} // namespace redraft
