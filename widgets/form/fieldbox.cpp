#include "widgets/form/fieldbox.h"

#include <QEvent>
#include <QPainter>

namespace redraft {

FieldBox::FieldBox(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
{
    setCursor(Qt::IBeamCursor);
}

void FieldBox::setMark(FieldMark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

void FieldBox::setFlat(bool isFlat)
{
    if (m_isFlat == isFlat)
        return;
    m_isFlat = isFlat;
    setCursor(isFlat ? Qt::ArrowCursor : Qt::IBeamCursor);
    update();
}

void FieldBox::followFocusOf(QWidget* widget)
{
    widget->installEventFilter(this);
}

QColor FieldBox::frameColor() const
{
    if (m_mark == FieldMark::Wrong)
        return m_style.theme.error;
    if (m_hasFocus || m_isFound)
        return m_style.theme.accent;
    return m_mark == FieldMark::Recommended ? m_style.theme.warning : m_style.fieldBorder();
}

void FieldBox::setFound(bool isFound)
{
    m_isFound = isFound;
    update();
}

void FieldBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const qreal radius = m_style.px(5);
    if (m_hasFocus || m_isFound) {
        painter.setPen(QPen(m_style.theme.selection, 2));
        painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5), radius + 1, radius + 1);
    }
    painter.setPen(QPen(frameColor(), 1));
    painter.setBrush(m_isFlat ? m_style.theme.window : m_style.theme.surface);
    painter.drawRoundedRect(frame, radius, radius);
}

void FieldBox::mousePressEvent(QMouseEvent*)
{
    emit pressed();
}

bool FieldBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_hasFocus = event->type() == QEvent::FocusIn;
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace redraft
