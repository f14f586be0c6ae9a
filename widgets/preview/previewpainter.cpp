#include "widgets/preview/previewpainter.h"

#include "widgets/preview/deadlinks.h"
#include "widgets/preview/previewfind.h"
#include "widgets/preview/previewfocus.h"
#include "widgets/preview/previewsurface.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace redraft {

PreviewPainter::PreviewPainter(PreviewSurface& surface, const Layers& layers, QPainter& painter)
    : m_surface(surface)
    , m_layers(layers)
    , m_painter(painter)
{
}

void PreviewPainter::paint(const QRect& exposed)
{
    const BlockColumn& column = m_surface.column();
    m_painter.fillRect(exposed, m_surface.style().theme.surface);
    paintArrival();
    const qreal top = m_surface.scroller().top();
    for (int slot = column.slotAt(top + exposed.top());
         slot < column.slotCount() && column.topOf(slot) < top + exposed.bottom() + 1; ++slot) {
        paintSlot(slot, exposed);
        paintDeadLinks(slot);
        paintMatches(slot);
    }
    if (column.slotCount() == 1 && column.header().content.isEmpty())
        paintEmptyState();
    paintMark();
    paintTarget();
}

void PreviewPainter::paintSlot(int slot, const QRect& exposed)
{
    const BlockLayout* layout = m_surface.column().layoutOf(slot);
    if (!layout || layout->height() <= 0)
        return;
    const QPointF origin = m_surface.originOf(slot);
    m_painter.save();
    m_painter.translate(origin);
    m_painter.setRenderHint(QPainter::Antialiasing);
    layout->paint(m_painter, {QRectF(exposed).translated(-origin),
                              m_layers.selection.rangeIn(slot, layout->textLength())});
    m_painter.restore();
}

void PreviewPainter::paintArrival()
{
    const int slot = m_layers.arrivedSlot;
    const bool isThere = slot >= 0 && slot < m_surface.column().slotCount();
    const BlockLayout* layout = isThere ? m_surface.column().layoutOf(slot) : nullptr;
    if (!layout || layout->height() <= 0)
        return;
    const QRectF area(m_surface.originOf(slot), QSizeF(layout->width(), layout->height()));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_surface.style().theme.selection);
    m_painter.drawRoundedRect(area.adjusted(-8, -4, 8, 4), 6, 6);
}

void PreviewPainter::paintDeadLinks(int slot)
{
    const BlockLayout* layout = m_surface.column().layoutOf(slot);
    if (m_layers.deadLinks.isEmpty() || !layout)
        return;
    const qreal unit = m_surface.zoomed(1);
    const qreal descent = m_surface.factory().typography().body().descent;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_surface.style().theme.error, 2 * unit, Qt::DotLine));
    for (const LinkArea& link : layout->links()) {
        if (!m_layers.deadLinks.contains(link.destination))
            continue;
        const QRectF area = link.area.translated(m_surface.originOf(slot));
        const qreal y = std::round(area.bottom() - descent / 2);
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

void PreviewPainter::paintMatches(int slot)
{
    const BlockLayout* layout = m_surface.column().layoutOf(slot);
    if (!m_layers.find.isActive() || !layout)
        return;
    const QList<TextRange> matches = m_layers.find.matchesIn(layout->plainText());
    const Theme& theme = m_surface.style().theme;
    const qsizetype last = matches.size() - 1;
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype index = 0; index <= last; ++index) {
        const bool isCurrent = slot == m_layers.find.currentSlot() &&
                               index == std::min<qsizetype>(m_layers.find.currentInSlot(), last);
        QColor veil = isCurrent ? theme.accent : theme.warning;
        m_painter.setPen(isCurrent ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        veil.setAlphaF(isCurrent ? 0.34F : 0.28F);
        m_painter.setBrush(veil);
        for (const QRectF& area : m_surface.textAreas(slot, matches[index])) {
            if (area.bottom() >= 0 && area.top() <= m_surface.viewportSize().height())
                m_painter.drawRoundedRect(area.adjusted(-1, 0, 1, 0), 3, 3);
        }
    }
}

void PreviewPainter::paintTarget()
{
    const std::optional<PreviewTarget> target = m_layers.focus.target();
    if (!target)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_surface.style().theme.accent, 2));
    m_painter.setBrush(Qt::NoBrush);
    for (const QRectF& area : target->areas)
        m_painter.drawRoundedRect(
            area.translated(m_surface.originOf(m_layers.focus.slot())).adjusted(-3, -1, 3, 1), 4, 4);
}

void PreviewPainter::paintMark()
{
    const int slot = m_layers.markedSlot;
    if (slot < 0 || slot >= m_surface.column().slotCount() || !m_surface.column().layoutOf(slot))
        return;
    const qreal height = m_surface.column().layoutOf(slot)->height();
    if (height <= 0)
        return;
    const QPointF origin = m_surface.originOf(slot);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_surface.style().theme.accent);
    m_painter.drawRoundedRect(QRectF(origin.x() - 15, origin.y(), 3, height), 1.5, 1.5);
}

void PreviewPainter::paintEmptyState()
{
    const QRect room(QPoint(), m_surface.viewportSize());
    m_painter.setFont(m_surface.factory().typography().body().font);
    m_painter.setPen(m_surface.style().theme.muted);
    const QString text =
        m_surface.document()
            ? QCoreApplication::translate("PreviewView",
                                          "Nothing to show yet. Start with a title or a first sentence.")
            : QCoreApplication::translate("PreviewView", "Reading the document…");
    m_painter.drawText(room.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void PreviewPainter::paintFocusFrame(const QRect& area)
{
    m_painter.setPen(QPen(m_surface.style().theme.accent, 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1));
}

} // namespace redraft
