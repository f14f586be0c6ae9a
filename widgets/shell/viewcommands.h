#pragma once

#include "widgets/shell/actiontable.h"
#include "widgets/shell/view.h"

#include <QObject>

namespace redraft {

class DocumentPanes;
class SessionState;
class ThemeController;

/// The View menu: which view and panes are shown, zoom and theme. What the user chooses is remembered. GUI
/// thread.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    ViewCommands(ActionTable& actions, DocumentPanes& panes, SessionState& session, ThemeController& themes,
                 QObject* parent = nullptr);

    /// Brings back what was remembered.
    void restore();
    /// Shows a view without remembering it.
    void setView(View view);
    /// In percent; out of 50 to 300 the nearest.
    void setZoom(int percent);

signals:
    void zoomChanged(int percent);

private:
    void connectViews();
    void connectThemes();
    void connectPanes();
    void connectZoom();
    void on(ActionId id, const std::function<void()>& handler);

    ActionTable& m_actions;
    DocumentPanes& m_panes;
    SessionState& m_session;
    ThemeController& m_themes;
};

} // namespace redraft
