#pragma once

#include "app/rendering/theme.h"
#include "widgets/shell/view.h"

#include <QObject>

namespace redraft {

/// Turns the user's choice and the desktop's colours into the theme of the program. Applies it to the
/// application. GUI thread; needs a QApplication.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(ThemeChoice choice, QObject* parent = nullptr);

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    const Theme& theme() const { return Theme::of(m_scheme); }

signals:
    void themeChanged(const redraft::Theme& theme);

private:
    ColorScheme wantedScheme() const;
    void update();

    ThemeChoice m_choice;
    ColorScheme m_scheme;
};

} // namespace redraft
