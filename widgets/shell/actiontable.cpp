#include "widgets/shell/actiontable.h"

#include "widgets/common/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace redraft {

namespace {

/// Actions of which exactly one is checked.
const std::set<ActionId> viewActions{ActionId::ViewForm, ActionId::ViewSource, ActionId::ViewSplit};
const std::set<ActionId> themeActions{ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark};

QString titleOf(MenuId id)
{
    switch (id) {
    case MenuId::File:
        return ActionTable::tr("&File");
    case MenuId::Export:
        return ActionTable::tr("&Export");
    case MenuId::Edit:
        return ActionTable::tr("&Edit");
    case MenuId::View:
        return ActionTable::tr("&View");
    case MenuId::Theme:
        return ActionTable::tr("&Theme");
    case MenuId::Insert:
        return ActionTable::tr("&Insert");
    case MenuId::Checklist:
        return ActionTable::tr("&Checklist");
    case MenuId::Help:
        return ActionTable::tr("&Help");
    }
    return {};
}

QString plainToolTip(const QAction& action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString text = plainActionText(action);
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

} // namespace

ActionTable::ActionTable(QObject* parent)
    : QObject(parent)
{
    auto* views = new QActionGroup(this);
    auto* themes = new QActionGroup(this);
    for (const ActionDefinition& definition : definitions()) {
        auto* action = new QAction(QCoreApplication::translate("ActionTable", definition.text), this);
        // Ctrl++ needs Shift on many keyboards; Ctrl+= is the same key without it.
        if (definition.id == ActionId::ZoomIn)
            action->setShortcuts({definition.shortcut, QKeySequence(QStringLiteral("Ctrl+="))});
        else
            action->setShortcut(definition.shortcut);
        action->setCheckable(definition.isCheckable);
        action->setProperty("plainText", plainActionText(*action));
        action->setToolTip(plainToolTip(*action));
        if (viewActions.contains(definition.id))
            views->addAction(action);
        if (themeActions.contains(definition.id))
            themes->addAction(action);
        m_actions.emplace(definition.id, action);
    }
}

void ActionTable::fill(QMenuBar& menuBar)
{
    std::map<MenuId, int> lastGroup;
    for (const ActionDefinition& definition : definitions()) {
        QMenu* menu = m_menus.contains(definition.menu) ? m_menus.at(definition.menu)
                                                        : addMenu(menuBar, definition.menu);
        const auto last = lastGroup.find(definition.menu);
        if (last != lastGroup.end() && last->second != definition.group)
            menu->addSeparator();
        lastGroup[definition.menu] = definition.group;
        menu->addAction(action(definition.id));
    }
}

QMenu* ActionTable::addMenu(QMenuBar& menuBar, MenuId id)
{
    QMenu* menu = nullptr;
    if (id == MenuId::Export)
        menu = m_menus.at(MenuId::File)->addMenu(titleOf(id));
    else if (id == MenuId::Theme)
        menu = m_menus.at(MenuId::View)->addMenu(titleOf(id));
    else
        menu = menuBar.addMenu(titleOf(id));
    menu->setToolTipsVisible(id == MenuId::Checklist); // says why nothing is to be done
    m_menus.emplace(id, menu);
    return menu;
}

void ActionTable::setTheme(const Theme& theme)
{
    for (const ActionDefinition& definition : definitions()) {
        if (*definition.iconName != '\0')
            action(definition.id)->setIcon(icon(QLatin1String(definition.iconName), theme));
    }
}

void ActionTable::setRule(ActionRule rule, bool holds)
{
    for (const ActionDefinition& definition : definitions()) {
        if (definition.rule == rule)
            action(definition.id)->setEnabled(holds);
    }
}

void ActionTable::setObstacle(ActionId id, const QString& obstacle)
{
    action(id)->setEnabled(obstacle.isEmpty());
    action(id)->setToolTip(obstacle.isEmpty() ? plainToolTip(*action(id)) : obstacle);
}

QString plainActionText(const QAction& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

} // namespace redraft
