#include "app/rendering/stacklayout.h"

#include <QPainter>
#include <algorithm>

namespace redraft {

StackLayout::StackLayout(const RenderStyle& style, const Typography& typography)
    : m_theme(style.theme)
    , m_numberFont(typography.body().font)
{
}

StackLayout::~StackLayout() = default;

qreal StackLayout::add(std::unique_ptr<BlockLayout> part, qreal left)
{
    // The first part starts at the top and the last ends at the bottom: their outer distances are the
    // stack's.
    const qreal top = m_bottom + (m_parts.empty() ? 0 : m_pendingSpace + part->spaceBefore());
    m_bottom = top + part->height();
    m_pendingSpace = part->spaceAfter();
    if (!m_parts.empty())
        ++m_textLength;
    const int start = m_textLength;
    m_textLength += part->textLength();
    m_parts.push_back({std::move(part), QPointF(left, top), start});
    return top;
}

void StackLayout::finish(qreal width, qreal paddingBottom)
{
    setSize(width, m_bottom + paddingBottom);
    if (m_direction == Qt::RightToLeft)
        mirror();
}

void StackLayout::mirror()
{
    for (Part& part : m_parts)
        part.position.setX(width() - part.position.x() - part.layout->width());
    for (LayoutMark& mark : m_marks) {
        mark.area.moveLeft(width() - mark.area.right());
        mark.isMirrored = true;
    }
}

/// The first part that reaches to `y` or below: a list of thousands of items is painted page by page.
std::vector<StackLayout::Part>::const_iterator StackLayout::firstPartAt(qreal y) const
{
    return std::partition_point(m_parts.begin(), m_parts.end(), [y](const Part& part) {
        return part.position.y() + part.layout->height() < y;
    });
}

void StackLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    for (auto part = firstPartAt(request.visible.top());
         part != m_parts.end() && part->position.y() <= request.visible.bottom(); ++part) {
        const QPointF at = part->position;
        PaintRequest inner{request.visible.translated(-at), request.selection.shifted(-part->textStart)};
        painter.save();
        painter.translate(at);
        part->layout->paint(painter, inner);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LayoutMark& mark : m_marks) {
        if (mark.area.bottom() >= request.visible.top() && mark.area.top() <= request.visible.bottom())
            paintMark(painter, mark, m_theme, m_numberFont);
    }
}

bool StackLayout::isComplete() const
{
    return std::all_of(m_parts.begin(), m_parts.end(),
                       [](const Part& part) { return part.layout->isComplete(); });
}

QString StackLayout::plainText() const
{
    QString text;
    text.reserve(m_textLength);
    for (size_t index = 0; index < m_parts.size(); ++index) {
        if (index > 0)
            text += QLatin1Char('\n');
        text += m_parts[index].layout->plainText();
    }
    return text;
}

int StackLayout::positionAt(QPointF point) const
{
    const Part* found = nullptr;
    for (const Part& part : m_parts) {
        if (!found || part.position.y() <= point.y())
            found = &part;
    }
    return found ? found->textStart + found->layout->positionAt(point - found->position) : 0;
}

void StackLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const Part& part : m_parts) {
        if (range.overlaps({part.textStart, part.layout->textLength()}))
            part.layout->collectTextAreas(range.shifted(-part.textStart), origin + part.position, areas);
    }
}

void StackLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const Part& part : m_parts)
        part.layout->collectLinks(origin + part.position, links);
}

void StackLayout::collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const
{
    for (const LayoutMark& mark : m_marks) {
        const qreal edge = mark.area.width() / 4;
        if (mark.item)
            tasks.push_back({mark.area.adjusted(-edge, -edge, edge, edge).translated(origin), mark.item});
    }
    for (const Part& part : m_parts)
        part.layout->collectTasks(origin + part.position, tasks);
}

void StackLayout::collectFolds(QPointF origin, std::vector<FoldArea>& folds) const
{
    for (const LayoutMark& mark : m_marks) {
        if (mark.fold >= 0)
            folds.push_back(
                {mark.area.translated(origin), mark.fold, mark.kind == LayoutMark::Kind::Unfolded});
    }
    for (const Part& part : m_parts)
        part.layout->collectFolds(origin + part.position, folds);
}

void StackLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const Part& part : m_parts)
        part.layout->collectHints(origin + part.position, hints);
}

void StackLayout::collectCode(QPointF origin, std::vector<CodeArea>& codes) const
{
    for (const Part& part : m_parts)
        part.layout->collectCode(origin + part.position, codes);
}

void StackLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    for (const Part& part : m_parts)
        part.layout->collectImages(origin + part.position, images);
}

void StackLayout::collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const
{
    for (const Part& part : m_parts)
        part.layout->collectScrolls(origin + part.position, scrolls);
}

void StackLayout::inherit(const BlockLayout& before)
{
    const auto* old = dynamic_cast<const StackLayout*>(&before);
    for (size_t index = 0; old && index < std::min(m_parts.size(), old->m_parts.size()); ++index)
        m_parts[index].layout->inherit(*old->m_parts[index].layout);
}

bool StackLayout::scrollToText(TextRange range) const
{
    bool hasMoved = false;
    for (const Part& part : m_parts) {
        if (range.overlaps({part.textStart, part.layout->textLength()}))
            hasMoved = part.layout->scrollToText(range.shifted(-part.textStart)) || hasMoved;
    }
    return hasMoved;
}

void StackLayout::collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const
{
    if (!m_anchor.isEmpty())
        anchors.push_back({m_anchor, top});
    for (const Part& part : m_parts)
        part.layout->collectAnchors(top + part.position.y(), anchors);
}

void StackLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    for (const Part& part : m_parts)
        part.layout->collectSourcePoints(top + part.position.y(), points);
}

void StackLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t index = 0; index < m_parts.size(); ++index) {
        const Part& part = m_parts[index];
        if (index > 0)
            breaks.push_back(top + part.position.y());
        part.layout->collectBreaks(top + part.position.y(), breaks);
    }
}

} // namespace redraft
