#include "app/exporting/contentslayout.h"

#include <QCoreApplication>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

constexpr int deepestLevel = 2;
constexpr qreal indent = 18;
constexpr qreal numberWidth = 44;
constexpr qreal rowGap = 3;

std::unique_ptr<ParagraphLayout> paragraph(const QString& text, const TextStyle& style, const Theme& theme,
                                           qreal width)
{
    InlineText content;
    content.text = text;
    return std::make_unique<ParagraphLayout>(std::move(content), style, theme, width);
}

} // namespace

ContentsLayout::ContentsLayout(const std::vector<ContentsEntry>& entries, const RenderStyle& style,
                               const Typography& typography, qreal width)
    : m_theme(style.theme)
    , m_style(typography.table())
{
    setSize(width, 0); // the rows need the width
    m_caption = paragraph(QCoreApplication::translate("PdfExporter", "Contents"), typography.heading(3),
                          m_theme, width);
    qreal y = m_caption->height() + typography.px(6);
    for (const ContentsEntry& entry : entries) {
        if (entry.depth <= deepestLevel)
            y = addRow(entry, typography, y);
    }
    setSize(width, y);
    setSpace(typography.px(8), typography.px(20));
}

ContentsLayout::~ContentsLayout() = default;

qreal ContentsLayout::addRow(const ContentsEntry& entry, const Typography& typography, qreal top)
{
    const qreal left = entry.depth * typography.px(indent);
    auto title = paragraph(entry.title, m_style, m_theme, width() - left - typography.px(numberWidth));
    const qreal bottom = top + title->height() + typography.px(rowGap);
    m_rows.push_back({entry.anchor, QPointF(left, top), std::move(title)});
    return bottom;
}

void ContentsLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    m_caption->paint(painter, {request.visible, {}});
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(), [&request](const Row& row) {
        return row.place.y() + row.title->height() <= request.visible.top();
    });
    for (auto next = first; next != m_rows.end() && next->place.y() < request.visible.bottom(); ++next) {
        const Row& row = *next;
        const QRectF area(0, row.place.y(), width(), row.title->height());
        painter.save();
        painter.translate(row.place);
        row.title->paint(painter, {request.visible.translated(-row.place), {}});
        painter.restore();
        const int page = m_pages.value(row.anchor);
        if (page == 0)
            continue;
        painter.setFont(m_style.font);
        painter.setPen(m_theme.muted);
        paintLeader(painter, row, area);
        // Beside the last line of the heading.
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, QString::number(page));
    }
}

/// Dots that lead the eye from the end of a heading to its page.
void ContentsLayout::paintLeader(QPainter& painter, const Row& row, const QRectF& area) const
{
    const QFontMetricsF metrics(m_style.font);
    const qreal step = 0.5 * m_style.size;
    const qreal end =
        area.right() - metrics.horizontalAdvance(QString::number(m_pages.value(row.anchor))) - step;
    std::vector<QRectF> lines;
    row.title->collectTextAreas({0, row.title->textLength()}, row.place, lines);
    const bool isMirrored = row.title->plainText().isRightToLeft();
    if (lines.empty() || isMirrored)
        return;
    const qreal baseline =
        area.bottom() - (m_style.lineHeight - m_style.ascent - m_style.descent) / 2 - m_style.descent;
    // All dots stand on one grid, so that they are below each other; drawn as one text, since a text costs
    // much more than a sign.
    const qreal start = std::ceil((lines.back().right() + step) / step) * step;
    const qsizetype count = qCeil((end - start) / step);
    if (count <= 0)
        return;
    QFont spaced = m_style.font;
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, step - metrics.horizontalAdvance(QLatin1Char('.')));
    painter.setFont(spaced);
    painter.drawText(QPointF(start, baseline), QString(count, QLatin1Char('.')));
    painter.setFont(m_style.font);
}

void ContentsLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const Row& row : m_rows)
        links.push_back({QRectF(row.place.x(), row.place.y(), width() - row.place.x(), row.title->height())
                             .translated(origin),
                         QLatin1Char('#') + row.anchor});
}

void ContentsLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    // Not between the caption and the first row.
    for (size_t i = 1; i < m_rows.size(); ++i)
        breaks.push_back(top + m_rows[i].place.y());
}

} // namespace redraft
