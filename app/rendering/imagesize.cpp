#include "app/rendering/imagesize.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qreal maximumHeight = 5'000; ///< px of the design
/// Of the width of the text: what fits on one page, whatever its paper and margins, with words beside it.
constexpr qreal pageHeightShare = 1.2;

/// A length as an attribute gives it ("120", "120px", "50%"); 0 if there is none. Percent are of `whole`.
qreal lengthOf(const QString& value, qreal pixel, qreal whole)
{
    qsizetype digits = 0;
    while (digits < value.size() && (value[digits].isDigit() || value[digits] == u'.'))
        ++digits;
    const qreal number = value.left(digits).toDouble();
    const QString unit = value.mid(digits).trimmed();
    if (unit == u"%")
        return number / 100 * whole;
    return unit.isEmpty() || unit == u"px" ? number * pixel : 0;
}

} // namespace

QSizeF shownImageSize(const Node& image, QSize natural, const RenderStyle& style, qreal room)
{
    const qreal pixel = style.scale;
    QSizeF size = QSizeF(natural) * pixel;
    const qreal ratio = size.height() / std::max(1e-3, size.width());
    if (image.tag) {
        const qreal width = lengthOf(image.tag->value(u"width").trimmed(), pixel, room);
        const qreal height = lengthOf(image.tag->value(u"height").trimmed(), pixel, 0);
        if (width > 0)
            size = {width, height > 0 ? height : width * ratio};
        else if (height > 0)
            size = {height / std::max(1e-3, ratio), height};
    }
    const qreal tallest = style.medium == Medium::Page ? pageHeightShare * room : maximumHeight * pixel;
    const QSizeF most = size.scaled(room, tallest, Qt::KeepAspectRatio);
    return (size.width() > room || size.height() > tallest ? most : size).expandedTo({1, 1});
}

} // namespace redraft
