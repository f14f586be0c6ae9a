#pragma once

#include "app/rendering/theme.h"
#include "app/text/result.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/message.h"
#include "widgets/shell/sessionstate.h"

#include <QMainWindow>
#include <functional>
#include <memory>

class QLabel;
class QSettings;
class QStackedWidget;

namespace redraft {

class CodeHighlighter;
class Dialogs;
class DocumentController;
class DocumentPanes;
class DocumentStatusBar;
class EditCommands;
class ExportCommands;
class FirstFocus;
class History;
class LinkOpener;
class MessageBar;
class OpeningPage;
class Prompter;
class ThemeController;
class ToolBar;
class ViewCommands;

/// What a window needs from outside. All must outlive it.
struct WindowServices
{
    Prompter& prompter;
    QSettings& settings;
    const CodeHighlighter& highlighter;
};

/// The window: puts the panels together and wires them. Shows a new document if no file was opened before
/// show(). GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a file without asking about the document that is shown, and returns when it is there. After an
    /// error the old document stays and the window shows the message, too.
    Result<Done> openFile(const QString& path);
    /// The same for a window that is used: a large file is on its way when this returns.
    void beginOpening(const QString& path);
    void setView(View view);
    /// Overrides the remembered choice for this window; is not remembered itself.
    void setColorScheme(ColorScheme scheme);
    /// True once the preview (in the source view: the analysis) of the present text is complete.
    bool isPictureComplete() const;

    ActionTable& actions() { return *m_actions; }
    DocumentController& controller() { return *m_controller; }

signals:
    void pictureCompleted();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void restoreSession();
    void connectController();
    void connectPanes();
    void connectStatusBar();
    void connectFileActions();
    void connectEditActions();
    void connectInsertActions();
    void on(ActionId id, const std::function<void()>& handler);
    void showMessageAction(MessageTopic topic, MessageAction action);
    void updateFileState();
    void updateUndo();
    void updateState();
    void connectOpening();
    void applyTheme(const Theme& theme);
    void openLink(const QString& destination);
    void showLinkProblem(const QString& problem);

    WindowServices m_services;
    SessionState m_session;
    ThemeController* m_themes;
    ActionTable* m_actions;
    DocumentController* m_controller;
    DocumentPanes* m_panes;
    std::unique_ptr<LinkOpener> m_links;
    OpeningPage* m_opening;
    QStackedWidget* m_centre = nullptr; ///< the panes, or the page in their place
    EditCommands* m_commands;
    ViewCommands* m_views;
    History* m_history;
    FirstFocus* m_firstFocus;
    ExportCommands* m_export;
    Dialogs* m_dialogs;
    MessageBar* m_messages;
    DocumentStatusBar* m_status;
    ToolBar* m_toolBar = nullptr;
    QLabel* m_fileName = nullptr;
};

} // namespace redraft
