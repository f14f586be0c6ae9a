#pragma once

#include "app/markdown/codehighlighter.h"

#include <QColor>
#include <QString>

namespace redraft {

enum class ColorScheme
{
    Light,
    Dark
};

/// The one table of colours, for widgets, preview and export. A value.
struct Theme
{
    ColorScheme scheme = ColorScheme::Light;
    QColor window, surface, raised, border, text, muted, accent, accentText, ok, warning, error;
    QColor selection; ///< background of selected text and of the current row: accent, mixed into surface
    QColor
        textSelection; ///< background of text that is marked to be copied; all such text is of color `text`
    QColor okTint, warningTint, errorTint; ///< backgrounds of chips
    QColor link; ///< the accent as text: readable on every background but the accent itself

    QColor code(CodeStyle style) const;
    static const Theme& light();
    static const Theme& dark();
    static const Theme& of(ColorScheme scheme);
};

/// Families for text and code that are installed: Inter or the system's, JetBrains Mono or DejaVu Sans Mono.
QString textFontFamily();
QString codeFontFamily();
/// The font of emoji in color; "" if none is installed.
QString emojiFontFamily();

} // namespace redraft
