#include "widgets/shell/toolbar.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/exportbutton.h"

#include <QBoxLayout>
#include <QFrame>
#include <QMenu>
#include <QToolButton>

namespace redraft {

namespace {

constexpr int segmentMargins = 28;

} // namespace

ToolBar::ToolBar(ActionTable& actions, QWidget* parent)
    : QToolBar(parent)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("toolBar"));
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setIconSize(QSize(20, 20));
    setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ActionId id : {ActionId::New, ActionId::Open, ActionId::Save})
        addButton(id, Qt::ToolButtonIconOnly);
    addSeparator();
    addViewSwitch();
    addSeparator();
    for (const ActionId id : {ActionId::Undo, ActionId::Redo})
        addButton(id, Qt::ToolButtonIconOnly);
    addSeparator();
    for (const ActionId id : {ActionId::InsertDiagram, ActionId::InsertTable, ActionId::InsertLink})
        addButton(id, Qt::ToolButtonTextBesideIcon);
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    space->setAttribute(Qt::WA_TransparentForMouseEvents);
    addWidget(space);
    addExportButton();
}

QToolButton* ToolBar::addButton(ActionId id, Qt::ToolButtonStyle style)
{
    QAction* action = m_actions.action(id);
    addAction(action);
    auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    // Fusion sets the text close to the icon; a space makes the distance of the other gaps.
    if (style == Qt::ToolButtonTextBesideIcon)
        action->setIconText(QLatin1Char(' ') + plainActionText(*action));
    button->setAccessibleName(plainActionText(*action));
    return button;
}

void ToolBar::addViewSwitch()
{
    auto* segments = new QFrame(this);
    setRole(segments, Role::Segments);
    segments->setAccessibleName(tr("View"));
    auto* layout = new QHBoxLayout(segments);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const ActionId id : {ActionId::ViewForm, ActionId::ViewSource, ActionId::ViewSplit}) {
        auto* button = new QToolButton(segments);
        setRole(button, Role::Segment);
        button->setDefaultAction(m_actions.action(id));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        // Semibold is wider: without this the row would move when another view is chosen.
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const QString text = plainActionText(*m_actions.action(id));
        button->setFixedWidth(QFontMetrics(bold).horizontalAdvance(text) + segmentMargins);
        layout->addWidget(button);
    }
    addWidget(segments);
}

void ToolBar::addExportButton()
{
    m_export = new ExportButton(this);
    m_export->setObjectName(QStringLiteral("export"));
    setRole(m_export, Role::Primary);
    m_export->setText(QLatin1Char(' ') + tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Export as HTML or PDF"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::TabFocus);
    m_export->setMenu(m_actions.menu(MenuId::Export));
    addWidget(m_export);
}

void ToolBar::setTheme(const Theme& theme)
{
    m_export->setIcon(icon(QStringLiteral("export"), theme.accentText));
    m_export->setChevron(icon(QStringLiteral("chevron-down"), theme.accentText));
}

} // namespace redraft
