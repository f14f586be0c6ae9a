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

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addButton(ActionId id, Qt::ToolButtonStyle style);
    void addViewSwitch();
    void addExportButton();
    void fit();

    ActionTable& m_actions;
    QList<QToolButton*> m_insertButtons;
    QWidget* m_space = nullptr; ///< pushes what follows to the right
    ExportButton* m_export = nullptr;
};

} // namespace redraft
