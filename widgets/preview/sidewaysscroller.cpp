#include "widgets/preview/sidewaysscroller.h"

#include "app/rendering/sidewaysscroll.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace redraft {

namespace {

constexpr qreal keyStep = 48;
constexpr qreal wheelNotch = 120;

std::vector<ScrollArea> scrollsOf(const BlockLayout& layout)
{
    std::vector<ScrollArea> scrolls;
    layout.collectScrolls({}, scrolls);
    return scrolls;
}

/// How far a wheel turns to the side, in px; 0 if it turns up or down.
qreal sidewaysTurn(const QWheelEvent& event, qreal step)
{
    const QPointF pixels = event.pixelDelta();
    const QPointF turn = pixels.isNull() ? QPointF(event.angleDelta()) / wheelNotch * step : pixels;
    if (event.modifiers() & Qt::ShiftModifier)
        return std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    return std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : 0;
}

} // namespace

SidewaysScroller::SidewaysScroller(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
}

std::optional<ScrollArea> SidewaysScroller::areaAt(const PreviewSurface::Place& place)
{
    for (const ScrollArea& scroll : scrollsOf(*place.layout)) {
        if (scroll.area.contains(place.point))
            return scroll;
    }
    return {};
}

bool SidewaysScroller::isBar(const PreviewSurface::Place& place)
{
    const std::optional<ScrollArea> area = areaAt(place);
    return area && area->track.contains(place.point);
}

void SidewaysScroller::scroll(SidewaysScroll& scroll, qreal offset)
{
    if (scroll.scrollTo(offset))
        emit changed();
}

bool SidewaysScroller::wheel(const QWheelEvent& event)
{
    const qreal turn = sidewaysTurn(event, m_surface.zoomed(keyStep));
    if (turn == 0)
        return false;
    const std::optional<ScrollArea> area = areaAt(m_surface.placeAt(event.position().toPoint()));
    if (!area)
        return false;
    m_recent = area->scroll;
    scroll(*area->scroll, area->scroll->offset() - turn);
    return true;
}

bool SidewaysScroller::press(QPoint point)
{
    const PreviewSurface::Place place = m_surface.placeAt(point);
    const std::optional<ScrollArea> area = areaAt(place);
    if (!area || !area->track.contains(place.point))
        return false;
    m_recent = area->scroll;
    m_dragged = area;
    m_pressedAt = point.x();
    const bool isOnThumb = place.point.x() >= area->thumb.left() && place.point.x() <= area->thumb.right();
    if (!isOnThumb) {
        // The handle comes to the pointer and follows it from there.
        const qreal room = std::max(1.0, area->track.width() - area->thumb.width());
        const qreal left = place.point.x() - area->track.left() - area->thumb.width() / 2;
        scroll(*area->scroll, left / room * area->scroll->maximum());
    }
    m_pressedOffset = area->scroll->offset();
    return true;
}

void SidewaysScroller::dragTo(QPoint point)
{
    if (!m_dragged)
        return;
    const qreal room = std::max(1.0, m_dragged->track.width() - m_dragged->thumb.width());
    SidewaysScroll& dragged = *m_dragged->scroll;
    scroll(dragged, m_pressedOffset + (point.x() - m_pressedAt) / room * dragged.maximum());
}

std::optional<ScrollArea> SidewaysScroller::firstInSight()
{
    const QRectF sight(QPointF(0, 0), m_surface.viewportSize());
    std::optional<ScrollArea> first;
    const int end = m_surface.scroller().endOfSight();
    for (int slot = m_surface.scroller().topSlot(); slot < end; ++slot) {
        const BlockLayout* layout = m_surface.column().layoutOf(slot);
        for (const ScrollArea& area : layout ? scrollsOf(*layout) : std::vector<ScrollArea>()) {
            if (!sight.intersects(area.area.translated(m_surface.originOf(slot))))
                continue;
            if (area.scroll == m_recent)
                return area;
            if (!first)
                first = area;
        }
    }
    return first;
}

bool SidewaysScroller::handleKey(const QKeyEvent& event)
{
    const bool isArrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (!isArrow || (event.modifiers() & ~Qt::KeypadModifier))
        return false;
    const std::optional<ScrollArea> area = firstInSight();
    if (!area)
        return false;
    m_recent = area->scroll;
    const qreal step = m_surface.zoomed(keyStep);
    scroll(*area->scroll, area->scroll->offset() + (event.key() == Qt::Key_Right ? step : -step));
    return true;
}

} // namespace redraft
