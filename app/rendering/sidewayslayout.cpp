#include "app/rendering/sidewayslayout.h"

#include <QPainter>
#include <cmath>

namespace redraft {

namespace {

constexpr qreal barHeight = 12;
constexpr qreal thumbHeight = 5;
constexpr qreal leastThumbWidth = 28;
constexpr qreal shadeWidth = 14;

QRectF& areaOf(QRectF& area)
{
    return area;
}

template <typename Area>
QRectF& areaOf(Area& area)
{
    return area.area;
}

/// Cuts the areas from `first` on to what is seen in `room`, and drops what is out of sight there.
template <typename Area>
void clip(std::vector<Area>& areas, size_t first, const QRectF& room)
{
    for (size_t index = first; index < areas.size();) {
        QRectF& area = areaOf(areas[index]);
        area = area.intersected(room);
        if (area.isEmpty())
            areas.erase(areas.begin() + std::ptrdiff_t(index));
        else
            ++index;
    }
}

} // namespace

SidewaysLayout::SidewaysLayout(std::unique_ptr<BlockLayout> content, qreal width, const Theme& theme,
                               const Typography& typography)
    : m_content(std::move(content))
    , m_scroll(std::make_shared<SidewaysScroll>(m_content->width(), width))
    , m_thumbColor(theme.muted)
    , m_shadeColor(0, 0, 0, theme.scheme == ColorScheme::Dark ? 110 : 34)
    , m_unit(typography.px(1))
{
    setSize(width, m_content->height() + (m_scroll->isNeeded() ? barHeight * m_unit : 0));
    setSpace(m_content->spaceBefore(), m_content->spaceAfter());
}

SidewaysLayout::~SidewaysLayout() = default;

QRectF SidewaysLayout::track() const
{
    return {0, m_content->height(), width(), barHeight * m_unit};
}

QRectF SidewaysLayout::thumb() const
{
    const QRectF bar = track();
    const qreal size = std::min(
        bar.width(), std::max(leastThumbWidth * m_unit, bar.width() * bar.width() / m_content->width()));
    const qreal left = (bar.width() - size) * m_scroll->offset() / std::max(1.0, m_scroll->maximum());
    const qreal height = thumbHeight * m_unit;
    return {left, bar.bottom() - height - m_unit, size, height};
}

void SidewaysLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    if (!m_scroll->isNeeded())
        return m_content->paint(painter, request);
    painter.save();
    // The edges of chips reach a little out of the text.
    const qreal edge = m_scroll->offset() > 0 ? 0 : 6 * m_unit;
    painter.setClipRect(room().adjusted(-edge, -m_unit, 0, m_unit), Qt::IntersectClip);
    painter.translate(shift());
    m_content->paint(painter, {request.visible.intersected(room()).translated(-shift()), request.selection});
    painter.restore();
    if (m_shadesEdges)
        paintShades(painter);
    QColor color = m_thumbColor;
    color.setAlphaF(0.55F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF handle = thumb();
    painter.drawRoundedRect(handle, handle.height() / 2, handle.height() / 2);
}

void SidewaysLayout::paintShades(QPainter& painter) const
{
    const auto shade = [&](qreal edge, qreal inside) {
        QLinearGradient gradient(edge, 0, inside, 0);
        QColor clear = m_shadeColor;
        clear.setAlpha(0);
        gradient.setColorAt(0, m_shadeColor);
        gradient.setColorAt(1, clear);
        painter.fillRect(QRectF(std::min(edge, inside), 0, std::abs(edge - inside), m_content->height()),
                         gradient);
    };
    if (m_scroll->offset() > 0)
        shade(0, shadeWidth * m_unit);
    if (m_scroll->offset() < m_scroll->maximum())
        shade(width(), width() - shadeWidth * m_unit);
}

void SidewaysLayout::inherit(const BlockLayout& before)
{
    if (const auto* old = dynamic_cast<const SidewaysLayout*>(&before)) {
        m_scroll->scrollTo(old->m_scroll->offset());
        m_content->inherit(*old->m_content);
    } else {
        m_content->inherit(before);
    }
}

int SidewaysLayout::positionAt(QPointF point) const
{
    return m_content->positionAt(point - shift());
}

void SidewaysLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    const size_t first = links.size();
    m_content->collectLinks(origin + shift(), links);
    clip(links, first, room().translated(origin));
}

void SidewaysLayout::collectFolds(QPointF origin, std::vector<FoldArea>& folds) const
{
    const size_t first = folds.size();
    m_content->collectFolds(origin + shift(), folds);
    clip(folds, first, room().translated(origin));
}

void SidewaysLayout::collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const
{
    const size_t first = tasks.size();
    m_content->collectTasks(origin + shift(), tasks);
    clip(tasks, first, room().translated(origin));
}

void SidewaysLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    const size_t first = hints.size();
    m_content->collectHints(origin + shift(), hints);
    clip(hints, first, room().translated(origin));
}

void SidewaysLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    const size_t first = areas.size();
    m_content->collectTextAreas(range, origin + shift(), areas);
    clip(areas, first, room().translated(origin));
}

void SidewaysLayout::collectCode(QPointF origin, std::vector<CodeArea>& codes) const
{
    m_content->collectCode(origin + shift(), codes);
}

void SidewaysLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    const size_t first = images.size();
    m_content->collectImages(origin + shift(), images);
    clip(images, first, room().translated(origin));
}

void SidewaysLayout::collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const
{
    if (m_scroll->isNeeded())
        scrolls.push_back({QRectF(0, 0, width(), height()).translated(origin), track().translated(origin),
                           thumb().translated(origin), m_scroll});
}

bool SidewaysLayout::scrollToText(TextRange range) const
{
    std::vector<QRectF> areas;
    m_content->collectTextAreas(range, {}, areas);
    if (areas.empty())
        return false;
    const qreal margin = std::min(40 * m_unit, m_scroll->room() / 4);
    const QRectF area = areas.front();
    // Its begin, if it is wider than the room.
    const qreal right = std::min(area.right() + margin, area.left() - margin + m_scroll->room());
    const qreal least = std::max(m_scroll->offset(), right - m_scroll->room());
    return m_scroll->scrollTo(std::min(least, area.left() - margin));
}

void SidewaysLayout::collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const
{
    m_content->collectAnchors(top, anchors);
}

void SidewaysLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    m_content->collectSourcePoints(top, points);
}

void SidewaysLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    m_content->collectBreaks(top, breaks);
}

} // namespace redraft
