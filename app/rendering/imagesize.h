#pragma once

#include "app/markdown/node.h"
#include "app/rendering/renderstyle.h"

#include <QSizeF>

namespace redraft {

/// How large an image is drawn, in px of the layout: as its element asks for ("width", "height", in px or
/// percent of the room), else at its natural size; never wider than `room` px nor
/// so tall that it would not fit on a page.
QSizeF shownImageSize(const Node& image, QSize natural, const RenderStyle& style, qreal room);

} // namespace redraft
