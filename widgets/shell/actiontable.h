#pragma once

#include "app/rendering/theme.h"
#include "widgets/shell/actionid.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <map>
#include <set>
#include <vector>

class QMenu;
class QMenuBar;

namespace redraft {

/// A row of the table. `group` changes where a menu gets a separator.
struct ActionDefinition
{
    ActionId id;
    MenuId menu;
    int group;
    const char* text; ///< source text for tr(), with mnemonic
    QKeySequence shortcut;
    const char* iconName; ///< "" for none
    ActionRule rule;
    bool isCheckable;
};

/// The one table of everything that the user can do; menus, tool bar, command palette and the list of
/// shortcuts are made from it. Owns the actions. GUI thread.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    explicit ActionTable(QObject* parent = nullptr);

    static const std::vector<ActionDefinition>& definitions();
    QAction* action(ActionId id) const { return m_actions.at(id); }
    /// Fills an empty menu bar.
    void fill(QMenuBar& menuBar);
    /// Only after fill(); for submenus that are filled by their owner.
    QMenu* menu(MenuId id) const { return m_menus.at(id); }
    void setTheme(const Theme& theme);
    /// Enables or disables all actions of that rule.
    void setRule(ActionRule rule, bool holds);
    /// Disables the action and says why, in its tool tip; "" enables it.
    void setObstacle(ActionId id, const QString& obstacle);

private:
    QMenu* addMenu(QMenuBar& menuBar, MenuId id);

    std::map<ActionId, QAction*> m_actions;
    std::map<MenuId, QMenu*> m_menus;
};

/// The action's text without mnemonic and dots, e.g. for the command palette.
QString plainActionText(const QAction& action);

} // namespace redraft
