#pragma once

#include "widgets/dialogs/exportoptionsform.h"
#include "widgets/shell/message.h"

#include <QObject>

namespace redraft {

class ActionTable;
class CodeHighlighter;
class DocumentController;
class Prompter;
class SessionState;

/// Export of the document that is open, with its dialog; tells the outcome and opens what was written. GUI
/// thread.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        DocumentController& controller;
        SessionState& session;
        const CodeHighlighter& highlighter;
        Prompter& prompter;
    };

    /// All must outlive this; `window` is the dialogs' parent.
    ExportCommands(ActionTable& actions, const Services& services, QWidget* window);

    /// Opens the file that was written last with the program that the desktop has for it.
    void openExported();

signals:
    void messagePosted(const redraft::Message& message);

private:
    void run(ExportKind kind);

    Services m_services;
    QWidget* m_window;
    QString m_written;
};

} // namespace redraft
