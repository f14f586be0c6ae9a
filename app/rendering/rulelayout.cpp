#include "app/rendering/rulelayout.h"

#include <QPainter>

namespace redraft {

RuleLayout::RuleLayout(qreal width, qreal thickness, const QColor& color)
    : m_color(color)
{
    setSize(width, thickness);
}

void RuleLayout::paint(QPainter& painter, const PaintRequest&) const
{
    painter.fillRect(QRectF(0, 0, width(), height()), m_color);
}

} // namespace redraft
