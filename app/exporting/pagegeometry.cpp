#include "app/exporting/pagegeometry.h"

#include <QMarginsF>

namespace redraft {

namespace {

constexpr qreal pixelsPerMillimetre = 96 / 25.4;

/// In millimetres. Above and below there must be room for the running title and the page number.
QMarginsF millimetres(PageMargins margins)
{
    switch (margins) {
    case PageMargins::Narrow:
        return {14, 19, 14, 18};
    case PageMargins::Wide:
        return {38, 32, 38, 30};
    case PageMargins::Normal:
        break;
    }
    return {24, 24, 24, 22};
}

} // namespace

PageGeometry::PageGeometry(Paper paper, PageMargins margins)
    : size((paper == Paper::A4 ? QSizeF(210, 297) : QSizeF(215.9, 279.4)) * pixelsPerMillimetre)
    , content(QRectF(QPointF(0, 0), size) - millimetres(margins) * pixelsPerMillimetre)
{
}

} // namespace redraft
