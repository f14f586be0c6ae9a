#pragma once

#include "app/rendering/theme.h"

#include <QToolBar>

class QToolButton;

namespace redraft {

class ActionTable;
class ExportButton;
enum class ActionId;

/// The tool bar: file actions, the choice of view, undo, insertions, and Export at the right.
class ToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// `actions` must outlive the bar; its menus must be filled already.
    explicit ToolBar(ActionTable& actions, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);

private:
    QToolButton* addButton(ActionId id, Qt::ToolButtonStyle style);
    void addViewSwitch();
    void addExportButton();

    ActionTable& m_actions;
    ExportButton* m_export = nullptr;
};

} // namespace redraft
