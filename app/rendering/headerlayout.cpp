#include "app/rendering/headerlayout.h"

#include "app/markdown/htmlresolver.h"
#include "app/rendering/blocklayoutfactory.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace redraft {

namespace {

/// The text in lines of at most `width`, broken between words.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics, qreal width)
{
    QStringList lines;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (lines.isEmpty())
            lines.append(word);
        else if (metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines.append(word);
    }
    return lines;
}

std::shared_ptr<const Block> withReadHtml(const std::shared_ptr<const Block>& heading)
{
    if (!holdsHtml(heading->node))
        return heading;
    auto block = std::make_shared<Block>(*heading);
    block->node = resolveHtml(heading->node);
    return block;
}

} // namespace

HeaderLayout::HeaderLayout(const HeaderContent& content, const BlockLayoutFactory& factory, qreal width)
    : m_theme(factory.style().theme)
    , m_tone(content.tone)
    , m_style(factory.typography().table())
    , m_status(content.status.toUpper())
    , m_line(factory.typography().px(1))
{
    const Typography& typography = factory.typography();
    m_chipFont = typography.textFont(typography.px(11), QFont::DemiBold);
    m_style.color = m_theme.muted;
    m_chipFont.setLetterSpacing(QFont::AbsoluteSpacing, typography.px(0.5));
    placeTitle(content, factory, width);
    placeDetails(content, typography, width);
    placeRows(content, typography, width);
    setSize(width, m_bottom + typography.px(14) + m_line);
    setSpace(0, typography.px(8));
    setKeepsWithNext(true);
}

HeaderLayout::~HeaderLayout() = default;

void HeaderLayout::placeTitle(const HeaderContent& content, const BlockLayoutFactory& factory, qreal width)
{
    if (content.heading)
        m_title = factory.layOut(withReadHtml(content.heading), width);
    else if (!content.title.isEmpty())
        m_title = factory.layOutPlain(content.title, factory.typography().heading(1), width);
    else
        return;
    m_text = m_title->plainText();
    m_bottom = m_title->height();
}

void HeaderLayout::placeDetails(const HeaderContent& content, const Typography& typography, qreal width)
{
    if (content.status.isEmpty() && content.details.isEmpty())
        return;
    const qreal rowHeight = typography.px(24);
    qreal x = 0;
    qreal top = m_bottom + (m_title ? typography.px(8) : 0);
    if (!m_status.isEmpty()) {
        const qreal wanted = QFontMetricsF(m_chipFont).horizontalAdvance(m_status) + typography.px(18);
        m_chip = QRectF(0, top + typography.px(1), std::min(wanted, width), rowHeight - typography.px(2));
        x = m_chip.right() + typography.px(10);
        m_text += QLatin1Char('\n') + content.status;
    }
    const QFontMetricsF metrics(m_style.font);
    const qreal baseline = (rowHeight + metrics.ascent() - metrics.descent()) / 2;
    bool isFirst = true;
    for (const QString& detail : content.details) {
        const qreal gap = isFirst ? 0 : typography.px(26);
        const qreal detailWidth = metrics.horizontalAdvance(detail);
        if (x > 0 && x + gap + detailWidth > width) {
            x = 0;
            top += rowHeight;
        } else if (!isFirst) {
            m_pieces.push_back(
                {QStringLiteral("·"), QPointF(x + gap / 2 - typography.px(1.5), top + baseline), true});
            x += gap;
        }
        const QStringList lines = wrapped(detail, metrics, width);
        for (qsizetype line = 0; line < lines.size(); ++line) {
            top += line > 0 ? rowHeight : 0;
            const QString shown = metrics.elidedText(lines[line], Qt::ElideRight, width);
            m_pieces.push_back({shown, QPointF(x, top + baseline), false});
        }
        m_text += (isFirst ? QStringLiteral("\n") : QStringLiteral(" · ")) + detail;
        x += lines.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(lines.last()), width);
        isFirst = false;
    }
    m_bottom = top + rowHeight;
}

void HeaderLayout::placeRows(const HeaderContent& content, const Typography& typography, qreal width)
{
    m_rowsTop = m_bottom;
    if (content.rows.empty())
        return;
    m_rowsTop += m_bottom > 0 ? typography.px(8) : 0;
    m_rows = std::make_unique<HeaderRowsLayout>(content.rows, m_theme, typography, width);
    m_text += m_text.isEmpty() ? QString() : QStringLiteral("\n");
    m_text += m_rows->plainText();
    m_bottom = m_rowsTop + m_rows->height();
}

void HeaderLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    const int titleEnd = m_title ? m_title->textLength() : 0;
    const qreal top = m_title ? m_title->height() : 0;
    const bool isSelected = request.selection.end() > titleEnd && request.selection.start <= titleEnd &&
                            !request.selection.isEmpty() && textStartOfRows() > titleEnd + 1;
    if (isSelected)
        painter.fillRect(QRectF(0, top, width(), m_rowsTop - top), m_theme.textSelection);
    if (m_title)
        m_title->paint(painter, request);
    if (m_rows) {
        painter.save();
        painter.translate(0, m_rowsTop);
        m_rows->paint(painter, {request.visible.translated(0, -m_rowsTop),
                                request.selection.shifted(-textStartOfRows())});
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_status.isEmpty())
        paintChip(painter);
    painter.setFont(m_style.font);
    painter.setPen(isSelected ? m_theme.text : m_theme.muted);
    for (const Piece& piece : m_pieces)
        painter.drawText(piece.baseline, piece.text);
    painter.fillRect(QRectF(0, height() - m_line, width(), m_line), m_theme.border);
}

void HeaderLayout::paintChip(QPainter& painter) const
{
    QColor background = m_theme.raised;
    QColor foreground = m_theme.muted;
    if (m_tone == StatusTone::Running) {
        background = m_theme.selection;
        foreground = m_theme.link;
    } else if (m_tone == StatusTone::Draft) {
        background = m_theme.warningTint;
        foreground = m_theme.warning;
    } else if (m_tone == StatusTone::Good) {
        background = m_theme.okTint;
        foreground = m_theme.ok;
    } else if (m_tone == StatusTone::Bad) {
        background = m_theme.errorTint;
        foreground = m_theme.error;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(background);
    painter.drawRoundedRect(m_chip, m_chip.height() / 2, m_chip.height() / 2);
    painter.setFont(m_chipFont);
    painter.setPen(foreground);
    const QString shown =
        QFontMetricsF(m_chipFont).elidedText(m_status, Qt::ElideRight, m_chip.width() - m_chip.height() / 2);
    painter.drawText(m_chip, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void HeaderLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    const int titleEnd = m_title ? m_title->textLength() : 0;
    if (m_title && range.start < titleEnd)
        m_title->collectTextAreas(range, origin, areas);
    const qreal top = m_title ? m_title->height() : 0;
    const int rows = textStartOfRows();
    if (range.end() > titleEnd && range.start < rows && rows > titleEnd + 1 && m_rowsTop > top)
        areas.emplace_back(origin.x(), origin.y() + top, width(), m_rowsTop - top);
    if (m_rows && range.end() > rows)
        m_rows->collectTextAreas(range.shifted(-rows), origin + QPointF(0, m_rowsTop), areas);
}

void HeaderLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    if (m_title)
        m_title->collectLinks(origin, links);
    if (m_rows)
        m_rows->collectLinks(origin + QPointF(0, m_rowsTop), links);
}

void HeaderLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    if (m_title)
        m_title->collectHints(origin, hints);
}

void HeaderLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    if (m_title)
        m_title->collectImages(origin, images);
}

void HeaderLayout::collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const
{
    if (m_title)
        m_title->collectAnchors(top, anchors);
}

void HeaderLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    if (m_rows)
        m_rows->collectBreaks(top + m_rowsTop, breaks);
}

int HeaderLayout::positionAt(QPointF point) const
{
    if (m_title && point.y() < m_title->height())
        return m_title->positionAt(point);
    if (m_rows && point.y() >= m_rowsTop)
        return textStartOfRows() + m_rows->positionAt(point - QPointF(0, m_rowsTop));
    return textStartOfRows() - (m_rows && textStartOfRows() > 0 ? 1 : 0);
}

} // namespace redraft
