#pragma once

#include "app/rendering/theme.h"

#include <QPalette>

class QApplication;
class QWidget;

namespace redraft {

/// What a standard widget is for; the style sheet draws it accordingly. See setRole().
enum class Role
{
    Card,        ///< QFrame: surface, border, radius 6
    DashedCard,  ///< QFrame: something that is missing
    CurrentCard, ///< QFrame: the card with the cursor, framed in the accent
    Heading,     ///< QLabel: semibold, a little larger
    Muted,       ///< QLabel: secondary text
    Problem,     ///< QLabel: what went wrong, in the colour of errors
    Caption,     ///< QLabel: small semibold capitals, muted
    Primary,     ///< QPushButton, QToolButton: filled with the accent
    Link,        ///< QPushButton, QToolButton: accent text without a frame
    Quiet,       ///< QPushButton, QToolButton: muted text without a frame
    Segments,    ///< QFrame around Segment buttons
    Segment,     ///< checkable QToolButton in a row of which one is chosen
    Warned       ///< QLineEdit and other fields: framed in the warning colour
};

/// Gives a widget its role; may be changed at any time.
void setRole(QWidget* widget, Role role);
void clearRole(QWidget* widget);

QPalette paletteOf(const Theme& theme);
/// The style sheet for every standard widget, made from the theme's colours.
QString styleSheetOf(const Theme& theme);
/// Fusion, font (10 pt), palette and style sheet for the whole program. GUI thread.
void applyTheme(QApplication& application, const Theme& theme);
/// The theme that was applied last, for windows that are made and gone in one go. GUI thread.
const Theme& appliedTheme();

} // namespace redraft
