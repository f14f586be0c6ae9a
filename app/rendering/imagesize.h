#pragma once

#include "app/markdown/node.h"

#include <QSizeF>

namespace redraft {

/// How large an image is drawn, in px of the layout: as its element asks for ("width", "height", in px or
/// percent of the room), else at its natural size; never wider than `room`. `pixel` is one px of the design.
QSizeF shownImageSize(const Node& image, QSize natural, qreal pixel, qreal room);

} // namespace redraft
