// The half of ParagraphLayout that paints.
#include "app/rendering/chipspacing.h"
#include "app/rendering/colorglyphs.h"
#include "app/rendering/imagefault.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/picturepainting.h"

#include <QPainter>
#include <algorithm>

namespace redraft {

void ParagraphLayout::paintChips(QPainter& painter, const std::vector<TextRange>& chips,
                                 const QRectF& visible) const
{
    painter.setBrush(m_chipColor);
    const qreal edge = chipEdge * m_style.size;
    const qreal radius = 0.26 * m_style.size;
    for (const TextRange& chip : chips) {
        for (const QRectF& area : areasOf(chip)) {
            const qreal baseline = area.bottom() - m_style.descent;
            // What goes on from the line above has no edge of its own there.
            const qreal left = std::max(area.left() - edge, 0.0);
            const QRectF box(left, baseline - 1.08 * m_style.size, area.right() - left, 1.46 * m_style.size);
            if (box.intersects(visible))
                painter.drawRoundedRect(box, radius, radius);
        }
    }
}

/// The sign of an image whose file turned out to be damaged, where there is room for it.
void ParagraphLayout::paintDamaged(QPainter& painter, const QRectF& area) const
{
    const qreal size = std::min({area.width(), area.height(), 1.2 * m_style.size});
    painter.save();
    painter.translate(area.center() - QPointF(size / 2, size / 2));
    painter.scale(size / 16, size / 16);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_mutedColor, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(faultIcon(ImageFault::Unreadable));
    painter.restore();
}

void ParagraphLayout::paintImages(QPainter& painter) const
{
    for (const InlineImage& image : m_content.images) {
        const QRectF area = areaOf(image);
        if (area.isEmpty())
            continue;
        if (canBeDrawn(*image.picture)) {
            drawPicture(painter, area, *image.picture);
        } else {
            painter.fillRect(area, m_chipColor);
            if (image.picture->isReady)
                paintDamaged(painter, area);
        }
    }
}

void ParagraphLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    painter.setPen(Qt::NoPen);
    paintChips(painter, m_content.chips, request.visible);
    if (!m_content.keys.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_keyEdge, m_style.size / 14));
        paintChips(painter, m_content.keys, request.visible);
    }
    painter.setPen(m_style.color);
    for (const Piece& piece : m_pieces) {
        const qreal top = piece.lineTops.empty() ? piece.bottom : piece.lineTops.front();
        if (piece.bottom >= request.visible.top() && top <= request.visible.bottom())
            paintPiece(painter, piece, request);
    }
    paintImages(painter);
}

void ParagraphLayout::paintPiece(QPainter& painter, const Piece& piece, const PaintRequest& request) const
{
    QList<QTextLayout::FormatRange> selections;
    const TextRange selection = request.selection.shifted(-piece.start);
    if (!selection.isEmpty()) {
        QTextLayout::FormatRange range;
        range.start = int(std::max<qsizetype>(selection.start, 0));
        range.length = int(std::min<qsizetype>(selection.end(), piece.layout->text().size())) - range.start;
        range.format.setBackground(m_selectionColor);
        range.format.setForeground(m_selectedTextColor);
        if (range.length > 0)
            selections.append(range);
    }
    piece.layout->draw(&painter, {}, selections, request.visible);
    if (m_style.isPage)
        paintColorGlyphs(painter, *piece.layout, {});
}

} // namespace redraft
