#include "widgets/form/grip.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace redraft {

Grip::Grip(const FormStyle& style, Qt::Orientation movement, const QString& mark, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_movement(movement)
    , m_mark(mark)
{
    setCursor(Qt::OpenHandCursor);
    setFont(style.textFont(10));
    setToolTip(movement == Qt::Vertical ? tr("Drag to move (Alt+Up, Alt+Down)")
                                        : tr("Drag to move (Alt+Left, Alt+Right)"));
}

void Grip::setMark(const QString& mark)
{
    m_mark = mark;
    update();
}

void Grip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (m_mark.isEmpty() || underMouse() || m_isPressed))
        return paintDots(painter);
    painter.setPen(m_style.theme.muted);
    const QRect line(0, 0, width(), std::min(height(), m_style.px(28)));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_mark);
}

void Grip::paintDots(QPainter& painter) const
{
    const qreal gap = m_style.px(4);
    const qreal radius = m_style.px(1) * 1.1;
    const bool isUpright = m_movement == Qt::Vertical;
    const int high = isUpright ? 3 : 2;
    const int wide = isUpright ? 2 : 3;
    const QPointF centre(width() / 2.0, std::min(height(), m_style.px(28)) / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isPressed ? m_style.theme.accent : m_style.theme.muted);
    for (int row = 0; row < high; ++row) {
        for (int column = 0; column < wide; ++column)
            painter.drawEllipse(
                centre + QPointF((column - (wide - 1) / 2.0) * gap, (row - (high - 1) / 2.0) * gap), radius,
                radius);
    }
}

void Grip::enterEvent(QEnterEvent*)
{
    update();
}

void Grip::leaveEvent(QEvent*)
{
    update();
}

void Grip::mousePressEvent(QMouseEvent* event)
{
    m_isPressed = event->button() == Qt::LeftButton && isEnabled();
    m_pressed = event->globalPosition().toPoint();
    if (m_isPressed)
        setCursor(Qt::ClosedHandCursor);
    update();
}

void Grip::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->globalPosition().toPoint();
    if (m_isPressed && (place - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_isDragged = true;
    if (m_isDragged)
        emit dragged(place);
}

void Grip::mouseReleaseEvent(QMouseEvent*)
{
    m_isPressed = false;
    setCursor(Qt::OpenHandCursor);
    update();
    if (std::exchange(m_isDragged, false))
        emit dropped();
}

} // namespace redraft
