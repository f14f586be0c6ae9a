#include "widgets/form/itemchip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace redraft {

ItemChip::ItemChip(const QString& item, const FormStyle& style, QWidget* parent)
    : QAbstractButton(parent)
    , m_style(style)
{
    setText(item);
    setFont(style.textFont(9));
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(item);
    setAccessibleDescription(tr("Delete removes it, arrow keys go to the next"));
    setToolTip(item);
}

void ItemChip::setRemovable(bool isRemovable)
{
    m_isRemovable = isRemovable;
    updateGeometry();
    update();
}

QRect ItemChip::crossRect() const
{
    const int side = m_style.px(18);
    return m_isRemovable ? QRect(width() - side, 0, side, height()) : QRect();
}

QSize ItemChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int cross = m_isRemovable ? m_style.px(14) : 0;
    return {metrics.horizontalAdvance(text()) + 2 * m_style.px(7) + cross + 2,
            metrics.height() + m_style.px(5)};
}

void ItemChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_style.theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(hasFocus() ? m_style.theme.selection : m_style.theme.raised);
    const qreal radius = m_style.px(5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QRect cross = crossRect();
    const int right = m_isRemovable ? width() - cross.left() : m_style.px(7);
    const QRect place = rect().adjusted(m_style.px(7), 0, -right, 0);
    painter.setPen(m_style.theme.text);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width() + 2));
    if (!m_isRemovable)
        return;
    painter.setPen(QPen(m_style.theme.muted, 1.3));
    const QPointF middle = QRectF(cross).center() - QPointF(m_style.px(1), 0);
    const qreal arm = m_style.px(3);
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
}

void ItemChip::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return emit moveRequested(key == Qt::Key_Left ? -1 : 1);
    if (m_isRemovable && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        return emit removeRequested();
    QAbstractButton::keyPressEvent(event);
}

void ItemChip::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isOnCross = crossRect().contains(event->pos()) && event->button() == Qt::LeftButton;
    QAbstractButton::mouseReleaseEvent(event);
    if (isOnCross)
        emit removeRequested();
}

} // namespace redraft
