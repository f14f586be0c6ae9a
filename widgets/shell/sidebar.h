#pragma once

#include "app/document/analysis.h"
#include "app/rendering/theme.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace redraft {

class ChecklistPanel;
class OutlinePanel;

/// The left pane: checklist and outline behind tabs. GUI thread.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    ChecklistPanel& checklist() { return *m_checklist; }
    OutlinePanel& outline() { return *m_outline; }
    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    void showPosition(qsizetype position);
    /// Brings the checklist to the front.
    void showChecklist();
    /// The same, and gives it the focus.
    void focusChecklist();
    /// Gives the page that is shown the focus.
    void focusPage();

private:
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    ChecklistPanel* m_checklist;
    OutlinePanel* m_outline;
};

} // namespace redraft
