#pragma once

#include "app/markdown/alert.h"
#include "app/rendering/theme.h"

#include <QPainterPath>

namespace redraft {

/// The line drawing of an alert on a square of 16 units, to be stroked 1.5 units wide with round ends. Each
/// kind has a shape of its own, so that colour is never alone.
QPainterPath alertIcon(AlertKind kind);

/// The same as the data of an SVG path.
QString svgPathData(const QPainterPath& path);

/// The colour of an alert's bar, icon and title; at least 4.5:1 on the theme's surface.
QColor alertColor(const Theme& theme, AlertKind kind);

} // namespace redraft
