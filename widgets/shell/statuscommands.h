#pragma once

#include <QObject>

class QPoint;

namespace redraft {

class ActionTable;
class DocumentController;
class DocumentPanes;
class DocumentStatusBar;
class LifecycleMenu;
struct Message;

/// The ways to the life cycle: the same menu opens at the status in the bar, in the form and in the preview,
/// and by the keyboard; what it asks for happens in the panes. GUI thread.
class StatusCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the object; `window` is the parent of the menu.
    StatusCommands(ActionTable& actions, DocumentController& controller, DocumentPanes& panes,
                   DocumentStatusBar& bar, QWidget* window);

signals:
    void messagePosted(const redraft::Message& message);

private:
    void connectPanes(DocumentPanes& panes);

    LifecycleMenu* m_menu;
};

} // namespace redraft
