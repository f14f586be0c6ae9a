#include "widgets/form/entrybuttons.h"

#include "widgets/common/icon.h"

#include <QToolButton>

namespace redraft {

namespace {

QString buttonStyle(const FormStyle& style, const QColor& color)
{
    return QStringLiteral("QToolButton { color: %1; background: transparent; border: 1px solid transparent;"
                          " border-radius: 4px; padding: 2px 4px; }"
                          "QToolButton:hover { background: %2; }"
                          "QToolButton:checked { background: %2; }"
                          "QToolButton:focus { border-color: %3; }"
                          "QToolButton::menu-indicator { image: none; }"
                          "QToolButton:disabled { color: %4; }")
        .arg(color.name(), style.theme.raised.name(), style.theme.accent.name(), style.theme.border.name());
}

} // namespace

QToolButton* makeIconButton(const FormStyle& style, const QString& iconName, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName, style.theme.muted));
    button->setIconSize(QSize(style.px(16), style.px(16)));
    button->setFixedSize(style.px(26), style.px(26));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus);
    button->setStyleSheet(buttonStyle(style, style.theme.muted));
    return button;
}

QToolButton* makeAddButton(const FormStyle& style, const QString& text)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("plus"), style.theme.accent));
    button->setIconSize(QSize(style.px(14), style.px(14)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setFont(style.textFont(9));
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus);
    button->setStyleSheet(buttonStyle(style, style.theme.accent));
    return button;
}

} // namespace redraft
