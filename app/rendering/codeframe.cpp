#include "app/rendering/codeframe.h"

#include <QFontMetricsF>
#include <QPainter>

namespace redraft {

CodeFrame::CodeFrame(std::unique_ptr<BlockLayout> content, Look look, const CodeTag& tag, const Theme& theme,
                     const Typography& typography, qreal width)
    : m_content(std::move(content))
    , m_look(look)
    , m_language(look == Look::Raised ? tag.text : QString())
    , m_tagFont(typography.textFont(typography.px(11)))
    , m_theme(theme)
    , m_radius(typography.px(6))
{
    const qreal padding = sidePadding(typography);
    const qreal edge = typography.px(12);
    qreal top = edge;
    const qreal size = typography.px(26);
    if (!m_language.isEmpty()) {
        const QFontMetricsF metrics(m_tagFont);
        m_shownLanguage = metrics.elidedText(m_language, Qt::ElideRight, width - 2 * padding - size);
        const qreal tagWidth = metrics.horizontalAdvance(m_shownLanguage);
        m_tag = QRectF(width - padding - tagWidth, typography.px(7), tagWidth, metrics.height());
        const bool isInTheWay = padding + tag.besideWidth > m_tag.left() - typography.px(8);
        top = isInTheWay ? m_tag.bottom() + typography.px(3) : typography.px(14);
    }
    m_position = QPointF(padding, top);
    const QPointF corner =
        m_language.isEmpty() ? QPointF(width - size - typography.px(5), typography.px(5))
                             : QPointF(m_tag.left() - size - typography.px(6), m_tag.center().y() - size / 2);
    m_button = QRectF(corner, QSizeF(size, size));
    setSize(width, top + m_content->height() + edge);
}

CodeFrame::~CodeFrame() = default;

void CodeFrame::paint(QPainter& painter, const PaintRequest& request) const
{
    if (m_look == Look::Raised) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(QRectF(0, 0, width(), height()), m_radius, m_radius);
    }
    painter.save();
    painter.translate(m_position);
    m_content->paint(painter, {request.visible.translated(-m_position), request.selection});
    painter.restore();
    if (m_language.isEmpty())
        return;
    painter.setFont(m_tagFont);
    painter.setPen(m_theme.muted);
    painter.drawText(m_tag, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_shownLanguage);
}

void CodeFrame::inherit(const BlockLayout& before)
{
    const auto* old = dynamic_cast<const CodeFrame*>(&before);
    if (old && old->m_language == m_language)
        m_content->inherit(*old->m_content);
}

int CodeFrame::positionAt(QPointF point) const
{
    return m_content->positionAt(point - m_position);
}

void CodeFrame::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    m_content->collectTextAreas(range, origin + m_position, areas);
}

void CodeFrame::collectCode(QPointF origin, std::vector<CodeArea>& codes) const
{
    codes.push_back({QRectF(origin, QSizeF(width(), height())), m_button.translated(origin), plainText()});
}

void CodeFrame::collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const
{
    m_content->collectScrolls(origin + m_position, scrolls);
}

void CodeFrame::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    m_content->collectSourcePoints(top + m_position.y(), points);
}

void CodeFrame::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    m_content->collectBreaks(top + m_position.y(), breaks);
}

} // namespace redraft
