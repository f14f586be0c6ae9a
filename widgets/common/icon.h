#pragma once

#include "app/rendering/theme.h"

#include <QIcon>

namespace redraft {

/// The line drawing `resources/icons/<name>.svg` in the theme's text colour, sharp at every size and pixel
/// ratio; paler where disabled. An unknown name gives a null icon. GUI thread.
QIcon icon(const QString& name, const Theme& theme);
/// The same in one colour, e.g. Theme::accentText on a filled button.
QIcon icon(const QString& name, const QColor& color);

} // namespace redraft
