#include "app/rendering/picturepainting.h"

#include <QPainter>
#include <QSvgRenderer>

namespace redraft {

bool canBeDrawn(const Picture& picture)
{
    return picture.isReady && (picture.drawing || !picture.image.isNull());
}

void drawPicture(QPainter& painter, const QRectF& area, const Picture& picture)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (picture.drawing)
        picture.drawing->render(&painter, area);
    else
        painter.drawImage(area, picture.image);
    painter.restore();
}

} // namespace redraft
