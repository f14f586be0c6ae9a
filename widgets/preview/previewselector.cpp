#include "widgets/preview/previewselector.h"

#include "widgets/preview/previewsurface.h"

#include <QKeyEvent>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace redraft {

namespace {

constexpr int scrollInterval = 30; ///< ms between two steps while the pointer is past the edge

/// The word around `at`, or the blanks, or the single sign.
TextRange wordAt(const QString& text, int at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp(at, 0, int(text.size())));
    qsizetype start = finder.position();
    if (!finder.isAtBoundary() || start == text.size())
        start = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    finder.setPosition(start);
    const qsizetype end = finder.toNextBoundary();
    return TextRange::fromBounds(start, end < 0 ? text.size() : end);
}

} // namespace

PreviewSelector::PreviewSelector(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
    m_scrolling.setInterval(scrollInterval);
    connect(&m_scrolling, &QTimer::timeout, this, &PreviewSelector::scrollWhileDragging);
    connect(&m_surface, &PreviewSurface::slotsChanged, this, [this](const ListDifference& change) {
        m_selection.follow(change);
        m_isDragging = m_isDragging && !m_selection.isEmpty();
        m_origin = {m_selection.first(), m_selection.first()};
    });
}

void PreviewSelector::selectAll()
{
    select({0, 0}, documentEnd());
}

void PreviewSelector::clear()
{
    m_selection.clear();
    emit changed();
}

void PreviewSelector::select(PreviewPosition from, PreviewPosition to)
{
    m_selection.set(from, to);
    emit changed();
}

PreviewPosition PreviewSelector::documentEnd() const
{
    const int last = m_surface.column().slotCount() - 1;
    return {last, int(m_surface.column().textOf(last).size())};
}

PreviewSelector::Stretch PreviewSelector::unitAt(PreviewPosition position) const
{
    const auto at = [slot = position.slot](qsizetype offset) { return PreviewPosition{slot, int(offset)}; };
    const QString text = m_surface.column().textOf(position.slot);
    if (m_unit == Unit::Block)
        return {at(0), at(text.size())};
    if (m_unit == Unit::Character || text.isEmpty())
        return {position, position};
    const TextRange word = wordAt(text, position.offset);
    return {at(word.start), at(word.end())};
}

void PreviewSelector::press(QPoint point, int clicks, Qt::KeyboardModifiers modifiers)
{
    const PreviewPosition position = m_surface.positionAt(point);
    m_isDragging = true;
    m_dragPoint = point;
    if (modifiers & Qt::ShiftModifier) {
        m_selection.extendTo(position);
        m_origin = {m_selection.anchor(), m_selection.anchor()};
        m_unit = Unit::Character;
        emit changed();
        return;
    }
    m_unit = clicks >= 3 ? Unit::Block : clicks == 2 ? Unit::Word : Unit::Character;
    m_origin = unitAt(position);
    select(m_origin.first, m_origin.last);
}

void PreviewSelector::extendTo(PreviewPosition position)
{
    const Stretch unit = unitAt(position);
    if (unit.first < m_origin.first)
        select(m_origin.last, unit.first);
    else
        select(m_origin.first, std::max(unit.last, m_origin.last));
}

void PreviewSelector::dragTo(QPoint point)
{
    m_dragPoint = point;
    const int bottom = m_surface.viewportSize().height() - 1;
    const bool isOutside = point.y() < 0 || point.y() > bottom;
    if (isOutside && !m_scrolling.isActive())
        m_scrolling.start();
    else if (!isOutside)
        m_scrolling.stop();
    extendTo(m_surface.positionAt({point.x(), std::clamp(point.y(), 0, bottom)}));
}

void PreviewSelector::scrollWhileDragging()
{
    const int bottom = m_surface.viewportSize().height() - 1;
    const int outside = m_dragPoint.y() < 0 ? m_dragPoint.y() : std::max(0, m_dragPoint.y() - bottom);
    if (outside == 0 || !m_isDragging)
        return m_scrolling.stop();
    // The farther out, the faster.
    m_surface.scroller().scrollBy(std::clamp(outside, -120, 120));
    extendTo(m_surface.positionAt({m_dragPoint.x(), std::clamp(m_dragPoint.y(), 0, bottom)}));
}

void PreviewSelector::release()
{
    m_isDragging = false;
    m_scrolling.stop();
}

bool PreviewSelector::handleKey(const QKeyEvent& event)
{
    constexpr std::array keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                              Qt::Key_Down, Qt::Key_Home,  Qt::Key_End};
    const bool isMove = std::find(keys.begin(), keys.end(), event.key()) != keys.end();
    if (!isMove || !(event.modifiers() & Qt::ShiftModifier))
        return false;
    if (m_selection.isEmpty() && m_selection.cursor() == PreviewPosition())
        m_selection.start({m_surface.scroller().topSlot(), 0});
    const PreviewPosition to = moved(m_selection.cursor(), event);
    m_selection.extendTo(to);
    for (const QRectF& area : m_surface.textAreas(to.slot, {std::max(0, to.offset - 1), 1}))
        m_surface.reveal(to.slot, area.translated(-m_surface.originOf(to.slot)));
    emit changed();
    return true;
}

PreviewPosition PreviewSelector::moved(PreviewPosition from, const QKeyEvent& event)
{
    const bool isControl = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Left:
        return movedAcross(from, -1, isControl);
    case Qt::Key_Right:
        return movedAcross(from, 1, isControl);
    case Qt::Key_Up:
        return movedUpOrDown(from, -1);
    case Qt::Key_Down:
        return movedUpOrDown(from, 1);
    case Qt::Key_Home:
        return isControl ? PreviewPosition{0, 0} : PreviewPosition{from.slot, 0};
    default:
        return isControl ? documentEnd()
                         : PreviewPosition{from.slot, int(m_surface.column().textOf(from.slot).size())};
    }
}

PreviewPosition PreviewSelector::movedAcross(PreviewPosition from, int direction, bool isByWord) const
{
    const QString text = m_surface.column().textOf(from.slot);
    QTextBoundaryFinder finder(isByWord ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(std::min<qsizetype>(from.offset, text.size()));
    const qsizetype to = direction < 0 ? finder.toPreviousBoundary() : finder.toNextBoundary();
    if (to >= 0)
        return {from.slot, int(to)};
    // On to the next slot that has text.
    const int count = m_surface.column().slotCount();
    for (int slot = from.slot + direction; slot >= 0 && slot < count; slot += direction) {
        const qsizetype length = m_surface.column().textOf(slot).size();
        if (length > 0)
            return {slot, direction < 0 ? int(length) : 0};
    }
    return from;
}

PreviewPosition PreviewSelector::movedUpOrDown(PreviewPosition from, int direction)
{
    const std::vector<QRectF> areas = m_surface.textAreas(from.slot, {std::max(0, from.offset - 1), 1});
    const bool isBehind = from.offset > 0;
    const QRectF here =
        areas.empty() ? QRectF(m_surface.areaOf(from.slot).topLeft(), QSizeF(1, 1)) : areas.front();
    const qreal x = isBehind ? here.right() : here.left();
    // Gaps between blocks lead nowhere, so go on until something else is met.
    for (qreal step = here.height(); step < 40 * here.height() + 400;
         step += std::max(4.0, here.height() / 2)) {
        const QPointF point(x, here.center().y() + direction * step);
        if (point.y() + m_surface.scroller().top() < 0)
            return {0, 0};
        const PreviewPosition to = m_surface.positionAt(point.toPoint());
        const bool isFurther = direction < 0 ? to < from : from < to;
        if (isFurther && !m_surface.textAreas(to.slot, {std::max(0, to.offset - 1), 1}).empty())
            return to;
    }
    return movedAcross(from, direction, false);
}

} // namespace redraft
