#include "app/rendering/layoutmark.h"

#include "app/rendering/alerticon.h"

#include <QPainter>

namespace redraft {

namespace {

void paintTask(QPainter& painter, const LayoutMark& mark, const Theme& theme)
{
    const qreal unit = mark.area.width() / 16;
    const QRectF box = mark.area.adjusted(unit, unit, -unit, -unit);
    if (mark.kind == LayoutMark::Kind::OpenTask) {
        painter.setPen(QPen(theme.muted, 1.5 * unit));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(box, 3.5 * unit, 3.5 * unit);
        return;
    }
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box.adjusted(-unit / 2, -unit / 2, unit / 2, unit / 2), 3.5 * unit, 3.5 * unit);
    QPainterPath check(mark.area.topLeft() + QPointF(4.3, 8.4) * unit);
    check.lineTo(mark.area.topLeft() + QPointF(7, 11) * unit);
    check.lineTo(mark.area.topLeft() + QPointF(11.8, 5.2) * unit);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accentText, 1.9 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(check);
}

void paintAlert(QPainter& painter, const LayoutMark& mark)
{
    painter.save();
    painter.translate(mark.area.topLeft());
    painter.scale(mark.area.width() / 16, mark.area.height() / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mark.color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(alertIcon(mark.alert));
    painter.restore();
}

/// A triangle at the edge of the area that points to the text, or down to what is unfolded.
void paintFold(QPainter& painter, const LayoutMark& mark, qreal size)
{
    const qreal middle = mark.area.center().y();
    const qreal left = mark.isMirrored ? mark.area.right() - size : mark.area.left();
    QPolygonF triangle;
    if (mark.kind == LayoutMark::Kind::Unfolded)
        triangle << QPointF(left, middle - 0.3 * size) << QPointF(left + size, middle - 0.3 * size)
                 << QPointF(left + 0.5 * size, middle + 0.45 * size);
    else if (mark.isMirrored)
        triangle << QPointF(left + 0.8 * size, middle - 0.5 * size)
                 << QPointF(left + 0.8 * size, middle + 0.5 * size) << QPointF(left + 0.05 * size, middle);
    else
        triangle << QPointF(left + 0.2 * size, middle - 0.5 * size)
                 << QPointF(left + 0.2 * size, middle + 0.5 * size) << QPointF(left + 0.95 * size, middle);
    painter.setPen(QPen(mark.color, 0.12 * size, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(triangle);
}

void paintNumber(QPainter& painter, const LayoutMark& mark, const QFont& font)
{
    const Qt::LayoutDirection direction = painter.layoutDirection();
    painter.setFont(font);
    painter.setPen(mark.color);
    painter.setLayoutDirection(mark.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment edge = mark.isMirrored ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(mark.area,
                     int(edge | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     mark.text);
    painter.setLayoutDirection(direction);
}

} // namespace

void paintMark(QPainter& painter, const LayoutMark& mark, const Theme& theme, const QFont& numberFont)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.color);
    switch (mark.kind) {
    case LayoutMark::Kind::Bar:
        painter.drawRoundedRect(mark.area, mark.area.width() / 2, mark.area.width() / 2);
        break;
    case LayoutMark::Kind::Disc:
        painter.drawEllipse(mark.area);
        break;
    case LayoutMark::Kind::Circle:
        painter.setPen(QPen(mark.color, mark.area.width() / 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.area);
        break;
    case LayoutMark::Kind::Square:
        painter.drawRect(mark.area);
        break;
    case LayoutMark::Kind::Number:
        paintNumber(painter, mark, numberFont);
        break;
    case LayoutMark::Kind::OpenTask:
    case LayoutMark::Kind::DoneTask:
        paintTask(painter, mark, theme);
        break;
    case LayoutMark::Kind::Alert:
        paintAlert(painter, mark);
        break;
    case LayoutMark::Kind::Folded:
    case LayoutMark::Kind::Unfolded:
        paintFold(painter, mark, 0.36 * mark.area.height());
        break;
    }
}

} // namespace redraft
