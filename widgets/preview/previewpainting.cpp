// The painting half of PreviewView.
#include "widgets/preview/previewview.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace redraft {

void PreviewView::paintEvent(QPaintEvent* event)
{
    layOutInSight();
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    painter.fillRect(exposed, m_style.theme.surface);
    const qreal top = scrollTop() + exposed.top();
    const qreal end = scrollTop() + exposed.bottom() + 1;
    for (int slot = m_column.slotAt(top); slot < m_column.slotCount() && m_column.topOf(slot) < end; ++slot)
        paintSlot(painter, slot, exposed);
    if (m_column.slotCount() == 1 && m_column.header().content.isEmpty())
        paintEmptyState(painter);
    paintMark(painter);
    if (m_showsFocus) {
        painter.setPen(QPen(m_style.theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PreviewView::paintSlot(QPainter& painter, int slot, const QRect& exposed) const
{
    const BlockLayout* layout = m_column.layoutOf(slot);
    if (!layout || layout->height() <= 0)
        return;
    const QPointF origin(columnLeft(), m_column.contentTopOf(slot) - scrollTop());
    painter.save();
    painter.translate(origin);
    painter.setRenderHint(QPainter::Antialiasing);
    layout->paint(painter,
                  {QRectF(exposed).translated(-origin), m_selection.rangeIn(slot, layout->textLength())});
    painter.restore();
}

void PreviewView::paintMark(QPainter& painter) const
{
    const int slot = m_markedBlock + 1;
    if (m_markedBlock < 0 || slot >= m_column.slotCount() || !m_column.layoutOf(slot))
        return;
    const qreal height = m_column.layoutOf(slot)->height();
    if (height <= 0)
        return;
    const QRectF bar(columnLeft() - 15, m_column.contentTopOf(slot) - scrollTop(), 3, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.theme.accent);
    painter.drawRoundedRect(bar, 1.5, 1.5);
}

void PreviewView::paintEmptyState(QPainter& painter) const
{
    painter.setFont(m_factory->typography().body().font);
    painter.setPen(m_style.theme.muted);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Nothing to show yet. Start with a title or a first sentence."));
}

} // namespace redraft
