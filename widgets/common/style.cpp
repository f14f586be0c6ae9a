#include "widgets/common/style.h"

#include "app/text/resources.h"

#include <QApplication>
#include <QFile>
#include <QMenuBar>
#include <QProxyStyle>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace redraft {

namespace {

constexpr auto roleProperty = "redraftRole";
constexpr auto schemeProperty = "redraftScheme";

QString nameOf(Role role)
{
    switch (role) {
    case Role::Card:
        return QStringLiteral("card");
    case Role::DashedCard:
        return QStringLiteral("dashedCard");
    case Role::CurrentCard:
        return QStringLiteral("currentCard");
    case Role::Heading:
        return QStringLiteral("heading");
    case Role::Muted:
        return QStringLiteral("muted");
    case Role::Problem:
        return QStringLiteral("problem");
    case Role::Caption:
        return QStringLiteral("caption");
    case Role::Primary:
        return QStringLiteral("primary");
    case Role::Link:
        return QStringLiteral("link");
    case Role::Quiet:
        return QStringLiteral("quiet");
    case Role::Segments:
        return QStringLiteral("segments");
    case Role::Segment:
        return QStringLiteral("segment");
    case Role::Warned:
        return QStringLiteral("warned");
    }
    return {};
}

void setRoleName(QWidget* widget, const QVariant& name)
{
    if (widget->property(roleProperty) == name)
        return;
    widget->setProperty(roleProperty, name);
    // What was never shown is polished when it is.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString mixed(const QColor& over, const QColor& under, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()))
        .name();
}

/// Fusion, without the lines under the letters of the menu bar (the keys work all the same).
class WindowStyle : public QProxyStyle
{
public:
    WindowStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_UnderlineShortcut && qobject_cast<const QMenuBar*>(widget))
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QString hoverOf(const Theme& theme)
{
    return mixed(theme.text, theme.surface, 0.06);
}

} // namespace

void setRole(QWidget* widget, Role role)
{
    setRoleName(widget, nameOf(role));
}

void clearRole(QWidget* widget)
{
    setRoleName(widget, QVariant());
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color) {
        palette.setColor(role, color);
    };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.raised);
    set(QPalette::Text, theme.text);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.error);
    set(QPalette::Highlight, theme.selection);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Link, theme.link);
    set(QPalette::LinkVisited, theme.link);
    set(QPalette::ToolTipBase, theme.raised);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::PlaceholderText, theme.muted);
    set(QPalette::Light, theme.surface);
    set(QPalette::Midlight, theme.raised);
    set(QPalette::Mid, theme.border);
    set(QPalette::Dark, theme.border);
    set(QPalette::Shadow, theme.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(mixed(theme.muted, theme.surface, 0.65)));
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    ensureResources();
    QFile file(QStringLiteral(":/redraft/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1String, QString> tokens[] = {
        {QLatin1String("@scheme@"),
         theme.scheme == ColorScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QLatin1String("@window@"), theme.window.name()},
        {QLatin1String("@surface@"), theme.surface.name()},
        {QLatin1String("@raised@"), theme.raised.name()},
        {QLatin1String("@border@"), theme.border.name()},
        {QLatin1String("@text@"), theme.text.name()},
        {QLatin1String("@muted@"), theme.muted.name()},
        {QLatin1String("@accent@"), theme.accent.name()},
        {QLatin1String("@link@"), theme.link.name()},
        {QLatin1String("@accentText@"), theme.accentText.name()},
        {QLatin1String("@warning@"), theme.warning.name()},
        {QLatin1String("@error@"), theme.error.name()},
        {QLatin1String("@selection@"), theme.selection.name()},
        {QLatin1String("@hover@"), hoverOf(theme)},
        {QLatin1String("@pressed@"), mixed(theme.text, theme.surface, 0.12)},
        {QLatin1String("@accentHover@"), mixed(theme.text, theme.accent, 0.14)},
        {QLatin1String("@faint@"), mixed(theme.muted, theme.surface, 0.65)},
        {QLatin1String("@scroll@"), mixed(theme.muted, theme.window, 0.45)},
        {QLatin1String("@fieldBorder@"), mixed(theme.muted, theme.border, 0.12)},
    };
    for (const auto& [token, value] : tokens)
        sheet.replace(token, value);
    return sheet;
}

const Theme& appliedTheme()
{
    return Theme::of(ColorScheme(qApp->property(schemeProperty).toInt()));
}

void applyTheme(QApplication& application, const Theme& theme)
{
    // Setting the style deletes and polishes everything again: once is enough.
    if (application.property("redraftStyled").isNull()) {
        application.setStyle(new WindowStyle);
        QFont font(textFontFamily());
        font.setPointSizeF(10);
        application.setFont(font);
        application.setProperty("redraftStyled", true);
    }
    application.setProperty(schemeProperty, int(theme.scheme));
    application.setPalette(paletteOf(theme));
    const QString sheet = styleSheetOf(theme);
    if (application.styleSheet() == sheet)
        return;
    // Replacing one sheet by another visits every widget that ever asked for a rule, also those deleted
    // before they were polished (Qt 6.4 forgets only polished ones). Without a sheet in between it visits the
    // living ones.
    application.setStyleSheet(QString());
    application.setStyleSheet(sheet);
}

} // namespace redraft
