#include "widgets/shell/toolbar.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/exportbutton.h"

#include <QBoxLayout>
#include <QFrame>
#include <QMenu>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QToolButton>

namespace redraft {

namespace {

constexpr int segmentMargins = 28;
/// What the layout puts around and between the buttons.
constexpr int spareWidth = 24;

int widthIn(QToolButton& button, Qt::ToolButtonStyle style)
{
    const Qt::ToolButtonStyle now = button.toolButtonStyle();
    const QSignalBlocker blocker(button);
    button.setToolButtonStyle(style);
    const int width = button.sizeHint().width();
    button.setToolButtonStyle(now);
    return width;
}

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
        m_insertButtons.append(addButton(id, Qt::ToolButtonTextBesideIcon));
    m_space = new QWidget(this);
    m_space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_space->setAttribute(Qt::WA_TransparentForMouseEvents);
    addWidget(m_space);
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
    const QAction* exportAction = m_actions.action(ActionId::ExportHtml);
    const auto follow = [this, exportAction] { m_export->setEnabled(exportAction->isEnabled()); };
    connect(exportAction, &QAction::enabledChanged, this, follow);
    follow();
    addWidget(m_export);
}

/// In a narrow window the texts go before any button does: first those of the insertions, then that of the
/// export.
void ToolBar::fit()
{
    const auto setStyle = [](QToolButton* button, Qt::ToolButtonStyle style) {
        if (button->toolButtonStyle() != style)
            button->setToolButtonStyle(style);
    };
    const auto needed = [this](Qt::ToolButtonStyle style) {
        int width = 0;
        for (QToolButton* button : m_insertButtons)
            width += widthIn(*button, style);
        return width;
    };
    int others = contentsMargins().left() + contentsMargins().right() + spareWidth;
    for (QAction* action : actions()) {
        auto* widget = widgetForAction(action);
        if (widget != m_space && !m_insertButtons.contains(widget) && widget != m_export)
            others += widget->sizeHint().width() + layout()->spacing();
    }
    const int exportText = widthIn(*m_export, Qt::ToolButtonTextBesideIcon);
    const bool insertsFit = others + needed(Qt::ToolButtonTextBesideIcon) + exportText <= width();
    const bool exportFits = others + needed(Qt::ToolButtonIconOnly) + exportText <= width();
    for (QToolButton* button : m_insertButtons)
        setStyle(button, insertsFit ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    setStyle(m_export, exportFits ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void ToolBar::resizeEvent(QResizeEvent* event)
{
    fit();
    QToolBar::resizeEvent(event);
}

void ToolBar::showEvent(QShowEvent* event)
{
    QToolBar::showEvent(event);
    fit(); // the style sheet has its say only now
}

void ToolBar::setTheme(const Theme& theme)
{
    m_export->setIcon(icon(QStringLiteral("export"), theme.accentText));
    m_export->setChevron(icon(QStringLiteral("chevron-down"), theme.accentText));
}

} // namespace redraft
