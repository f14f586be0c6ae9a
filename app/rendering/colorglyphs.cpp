#include "app/rendering/colorglyphs.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>

namespace redraft {

namespace {

/// Pixels of the picture for one px of the page: about 380 dots per inch.
constexpr qreal pictureScale = 4;

bool isColored(const QRawFont& font)
{
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("sbix").isEmpty() ||
           !font.fontTable("COLR").isEmpty();
}

QImage pictureOf(const QGlyphRun& run, const QRectF& area)
{
    QImage picture((area.size() * pictureScale).toSize().expandedTo(QSize(1, 1)),
                   QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(pictureScale, pictureScale);
    painter.translate(-area.topLeft());
    painter.drawGlyphRun({}, run);
    return picture;
}

} // namespace

bool mayHaveColorGlyphs(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character.isHighSurrogate() ||
               (character.unicode() >= 0x2190 && character.unicode() < 0x2E80) ||
               character.unicode() == 0x20E3;
    });
}

void paintColorGlyphs(QPainter& painter, const QTextLayout& layout, QPointF origin)
{
    if (!mayHaveColorGlyphs(layout.text()))
        return;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRectF area = run.boundingRect();
        if (!isColored(run.rawFont()) || area.isEmpty())
            continue;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area.translated(origin), pictureOf(run, area));
    }
}

} // namespace redraft
