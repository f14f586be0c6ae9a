#pragma once

#include "app/rendering/renderresources.h"

#include <QRectF>

class QPainter;

namespace redraft {

/// True once there is something to draw.
bool canBeDrawn(const Picture& picture);

/// Draws a picture that canBeDrawn() into `area`: as lines and text if it is a drawing, else as pixels.
void drawPicture(QPainter& painter, const QRectF& area, const Picture& picture);

} // namespace redraft
