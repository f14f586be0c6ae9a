#include "app/rendering/alerticon.h"

#include <QPolygonF>
#include <cmath>
#include <numbers>

namespace redraft {

namespace {

constexpr QPointF middle(8, 8);

void addLine(QPainterPath& path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

/// A dot, drawn by the round ends of a stroke.
void addDot(QPainterPath& path, QPointF at)
{
    addLine(path, at, at + QPointF(0, 0.01));
}

void addExclamationMark(QPainterPath& path, qreal top, qreal bottom)
{
    addLine(path, {8, top}, {8, bottom - 2.8});
    addDot(path, {8, bottom});
}

/// An i in a circle.
QPainterPath noteIcon()
{
    QPainterPath path;
    path.addEllipse(middle, 6.5, 6.5);
    addLine(path, {8, 7.5}, {8, 11.2});
    addDot(path, {8, 4.9});
    return path;
}

/// A bulb.
QPainterPath tipIcon()
{
    QPainterPath path;
    path.moveTo(6, 11.5);
    path.cubicTo(6, 9.6, 3.75, 9, 3.75, 6);
    path.cubicTo(3.75, 3.4, 5.6, 1.75, 8, 1.75);
    path.cubicTo(10.4, 1.75, 12.25, 3.4, 12.25, 6);
    path.cubicTo(12.25, 9, 10, 9.6, 10, 11.5);
    path.closeSubpath();
    addLine(path, {6.6, 14.2}, {9.4, 14.2});
    return path;
}

/// A speech bubble with an exclamation mark.
QPainterPath importantIcon()
{
    QPainterPath path;
    path.addPolygon(
        QPolygonF({{2, 2}, {14, 2}, {14, 11.5}, {8.5, 11.5}, {5.5, 14.5}, {5.5, 11.5}, {2, 11.5}}));
    path.closeSubpath();
    addExclamationMark(path, 4.4, 9.4);
    return path;
}

/// A triangle with an exclamation mark.
QPainterPath warningIcon()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{8, 1.8}, {15, 14}, {1, 14}}));
    path.closeSubpath();
    addExclamationMark(path, 6.2, 11.8);
    return path;
}

/// An octagon with an exclamation mark.
QPainterPath cautionIcon()
{
    QPainterPath path;
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = (corner + 0.5) * std::numbers::pi / 4;
        corners << middle + 7 * QPointF(std::cos(angle), std::sin(angle));
    }
    path.addPolygon(corners);
    path.closeSubpath();
    addExclamationMark(path, 4.6, 11.2);
    return path;
}

QString point(const QPainterPath::Element& element)
{
    return QString::number(element.x, 'g', 4) + u' ' + QString::number(element.y, 'g', 4);
}

} // namespace

QPainterPath alertIcon(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Note:
        return noteIcon();
    case AlertKind::Tip:
        return tipIcon();
    case AlertKind::Important:
        return importantIcon();
    case AlertKind::Warning:
        return warningIcon();
    case AlertKind::Caution:
        break;
    }
    return cautionIcon();
}

QString svgPathData(const QPainterPath& path)
{
    QString data;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M';
            break;
        case QPainterPath::LineToElement:
            data += u'L';
            break;
        case QPainterPath::CurveToElement:
            data += u'C';
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ';
            break;
        }
        data += point(element);
    }
    return data;
}

QColor alertColor(const Theme& theme, AlertKind kind)
{
    switch (kind) {
    case AlertKind::Note:
        return theme.accent;
    case AlertKind::Tip:
        return theme.ok;
    case AlertKind::Important:
        return theme.code(CodeStyle::Type);
    case AlertKind::Warning:
        return theme.warning;
    case AlertKind::Caution:
        break;
    }
    return theme.error;
}

} // namespace redraft
