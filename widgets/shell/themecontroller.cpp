#include "widgets/shell/themecontroller.h"

#include "widgets/common/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace redraft {

namespace {

/// What the desktop asked for before this program set a palette of its own. Qt before 6.5 tells nothing
/// later.
ColorScheme schemeAtStart()
{
    static const ColorScheme scheme = QApplication::palette().color(QPalette::Window).lightness() < 128
                                          ? ColorScheme::Dark
                                          : ColorScheme::Light;
    return scheme;
}

ColorScheme systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return ColorScheme::Dark;
    case Qt::ColorScheme::Light:
        return ColorScheme::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return schemeAtStart();
}

} // namespace

ThemeController::ThemeController(ThemeChoice choice, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
{
    schemeAtStart();
    m_scheme = wantedScheme();
    applyTheme(*qApp, theme());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeController::update);
#endif
}

void ThemeController::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    update();
}

ColorScheme ThemeController::wantedScheme() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return ColorScheme::Light;
    case ThemeChoice::Dark:
        return ColorScheme::Dark;
    case ThemeChoice::System:
        break;
    }
    return systemScheme();
}

void ThemeController::update()
{
    const ColorScheme scheme = wantedScheme();
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    applyTheme(*qApp, theme());
    emit themeChanged(theme());
}

} // namespace redraft
