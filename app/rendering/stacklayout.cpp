#include "app/rendering/stacklayout.h"

#include <QPainter>
#include <QPainterPath>
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
    const qreal top = m_parts.empty() ? 0 : m_bottom + m_pendingSpace + part->spaceBefore();
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
}

void StackLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    for (const Part& part : m_parts) {
        const QPointF at = part.position;
        if (at.y() > request.visible.bottom() || at.y() + part.layout->height() < request.visible.top())
            continue;
        PaintRequest inner{request.visible.translated(-at), request.selection.shifted(-part.textStart)};
        painter.save();
        painter.translate(at);
        part.layout->paint(painter, inner);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : m_marks) {
        if (mark.area.bottom() >= request.visible.top() && mark.area.top() <= request.visible.bottom())
            paintMark(painter, mark);
    }
}

void StackLayout::paintMark(QPainter& painter, const Mark& mark) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.color);
    switch (mark.kind) {
    case MarkKind::Bar:
        painter.drawRoundedRect(mark.area, mark.area.width() / 2, mark.area.width() / 2);
        break;
    case MarkKind::Disc:
        painter.drawEllipse(mark.area);
        break;
    case MarkKind::Circle:
        painter.setPen(QPen(mark.color, mark.area.width() / 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.area);
        break;
    case MarkKind::Square:
        painter.drawRect(mark.area);
        break;
    case MarkKind::Number:
        painter.setFont(m_numberFont);
        painter.setPen(mark.color);
        painter.drawText(mark.area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         mark.text);
        break;
    case MarkKind::OpenTask:
    case MarkKind::DoneTask:
        paintTask(painter, mark);
        break;
    }
}

void StackLayout::paintTask(QPainter& painter, const Mark& mark) const
{
    const qreal unit = mark.area.width() / 16;
    const QRectF box = mark.area.adjusted(unit, unit, -unit, -unit);
    if (mark.kind == MarkKind::OpenTask) {
        painter.setPen(QPen(m_theme.muted, 1.5 * unit));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(box, 3.5 * unit, 3.5 * unit);
        return;
    }
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(box.adjusted(-unit / 2, -unit / 2, unit / 2, unit / 2), 3.5 * unit, 3.5 * unit);
    QPainterPath check(mark.area.topLeft() + QPointF(4.3, 8.4) * unit);
    check.lineTo(mark.area.topLeft() + QPointF(7, 11) * unit);
    check.lineTo(mark.area.topLeft() + QPointF(11.8, 5.2) * unit);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accentText, 1.9 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(check);
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

void StackLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const Part& part : m_parts)
        part.layout->collectLinks(origin + part.position, links);
}

void StackLayout::collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const
{
    for (const Mark& mark : m_marks) {
        const qreal edge = mark.area.width() / 4;
        if (mark.item)
            tasks.push_back({mark.area.adjusted(-edge, -edge, edge, edge).translated(origin), mark.item});
    }
    for (const Part& part : m_parts)
        part.layout->collectTasks(origin + part.position, tasks);
}

void StackLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const Part& part : m_parts)
        part.layout->collectHints(origin + part.position, hints);
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
