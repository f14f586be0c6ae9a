#include "widgets/common/statemark.h"

#include <QCoreApplication>
#include <QPainter>

namespace redraft {

namespace {

void paintDone(QPainter& painter, const QRectF& disc, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ok);
    painter.drawEllipse(disc);
    const qreal unit = disc.width() / 16;
    const QPointF origin = disc.topLeft();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.surface, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{origin + QPointF(4.6, 8.4) * unit, origin + QPointF(7.1, 10.9) * unit,
                                   origin + QPointF(11.5, 5.5) * unit});
}

void paintPartial(QPainter& painter, const QRectF& disc, const Theme& theme)
{
    const qreal line = disc.width() * 0.1;
    const QRectF ring = disc.adjusted(line, line, -line, -line);
    painter.setPen(QPen(theme.warning, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warning);
    painter.drawPie(ring, 90 * 16, 180 * 16);
}

void paintFailed(QPainter& painter, const QRectF& disc, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.error);
    painter.drawEllipse(disc);
    const qreal unit = disc.width() / 16;
    const QPointF origin = disc.topLeft();
    painter.setPen(QPen(theme.surface, 2 * unit, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(origin + QPointF(8, 4.2) * unit, origin + QPointF(8, 8.6) * unit);
    painter.drawPoint(origin + QPointF(8, 11.8) * unit);
}

void paintMissing(QPainter& painter, const QRectF& disc, const Theme& theme)
{
    const qreal line = disc.width() * 0.1;
    QPen pen(theme.muted, line, Qt::CustomDashLine, Qt::FlatCap);
    // Eight dashes around the ring: the circumference in units of the pen, split in sixteen.
    const qreal dash = M_PI * (disc.width() - 2 * line) / line / 16;
    pen.setDashPattern({dash, dash});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc.adjusted(line, line, -line, -line));
}

} // namespace

void paintStateMark(QPainter& painter, const QRectF& rect, SectionState state, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(rect.width(), rect.height());
    QRectF disc(0, 0, side, side);
    disc.moveCenter(rect.center());
    switch (state) {
    case SectionState::Done:
        paintDone(painter, disc, theme);
        break;
    case SectionState::Partial:
        paintPartial(painter, disc, theme);
        break;
    case SectionState::Failed:
        paintFailed(painter, disc, theme);
        break;
    case SectionState::Missing:
        paintMissing(painter, disc, theme);
        break;
    }
    painter.restore();
}

void paintNotApplicableMark(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(rect.width(), rect.height());
    const qreal line = side * 0.1;
    QRectF disc(0, 0, side, side);
    disc.moveCenter(rect.center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.muted, line, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(disc.adjusted(line, line, -line, -line));
    painter.drawLine(disc.center() - QPointF(side * 0.2, 0), disc.center() + QPointF(side * 0.2, 0));
    painter.restore();
}

QString stateText(SectionState state)
{
    switch (state) {
    case SectionState::Done:
        return QCoreApplication::translate("StateMark", "done");
    case SectionState::Partial:
        return QCoreApplication::translate("StateMark", "partly done");
    case SectionState::Failed:
        return QCoreApplication::translate("StateMark", "has errors");
    case SectionState::Missing:
        return QCoreApplication::translate("StateMark", "missing");
    }
    return {};
}

StateMark::StateMark(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(SectionState::Missing);
}

void StateMark::setState(SectionState state)
{
    m_state = state;
    setToolTip(stateText(state));
    setAccessibleName(stateText(state));
    update();
}

void StateMark::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QSize StateMark::sizeHint() const
{
    return {16, 16};
}

void StateMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStateMark(painter, rect(), m_state, m_theme);
}

} // namespace redraft
