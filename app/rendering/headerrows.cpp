#include "app/rendering/headerrows.h"

#include <QPainter>
#include <algorithm>

namespace redraft {

namespace {

constexpr qreal mostLabelShare = 0.35;
constexpr qreal labelGap = 16;
constexpr qreal rowGap = 2;

InlineText plain(const QString& text)
{
    InlineText result;
    result.text = text;
    return result;
}

InlineText joined(const std::vector<HeaderValue>& values, const QColor& linkColor)
{
    InlineText result;
    QTextCharFormat link;
    link.setForeground(linkColor);
    for (const HeaderValue& value : values) {
        result.text += result.text.isEmpty() ? QString() : QStringLiteral(", ");
        const TextRange range{result.text.size(), value.text.size()};
        result.text += value.text;
        if (value.destination.isEmpty() || range.isEmpty())
            continue;
        result.formats.append({int(range.start), int(range.length), link});
        result.links.push_back({range, value.destination});
    }
    return result;
}

} // namespace

HeaderRowsLayout::HeaderRowsLayout(const std::vector<HeaderRow>& rows, const Theme& theme,
                                   const Typography& typography, qreal width)
{
    TextStyle label = typography.table();
    label.color = theme.muted;
    std::vector<std::unique_ptr<ParagraphLayout>> labels;
    qreal labelWidth = 0;
    for (const HeaderRow& row : rows) {
        labels.push_back(std::make_unique<ParagraphLayout>(plain(row.label), label, theme, width));
        labelWidth = std::max(labelWidth, labels.back()->naturalWidth() + 1);
    }
    labelWidth = std::min(labelWidth, mostLabelShare * width);
    const qreal left = labelWidth + typography.px(labelGap);
    qreal y = 0;
    for (size_t index = 0; index < rows.size(); ++index) {
        labels[index]->setWidth(labelWidth);
        const qreal labelHeight = labels[index]->height();
        add(std::move(labels[index]), QPointF(0, y), false);
        add(std::make_unique<ParagraphLayout>(joined(rows[index].values, theme.link), typography.table(),
                                              theme, std::max(width - left, 40.0)),
            QPointF(left, y), true);
        y += std::max(labelHeight, m_cells.back().layout->height()) + typography.px(rowGap);
    }
    setSize(width, y);
}

HeaderRowsLayout::~HeaderRowsLayout() = default;

void HeaderRowsLayout::add(std::unique_ptr<ParagraphLayout> layout, QPointF position, bool isValue)
{
    const int textStart = m_cells.empty() ? 0 : textLength() + 1;
    m_cells.push_back({std::move(layout), position, textStart, isValue});
}

void HeaderRowsLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    for (const Cell& cell : m_cells) {
        painter.save();
        painter.translate(cell.position);
        cell.layout->paint(painter, {request.visible.translated(-cell.position),
                                     request.selection.shifted(-cell.textStart)});
        painter.restore();
    }
}

QString HeaderRowsLayout::plainText() const
{
    QString text;
    for (const Cell& cell : m_cells) {
        if (!text.isEmpty())
            text += QLatin1Char(cell.isValue ? '\t' : '\n');
        text += cell.layout->plainText();
    }
    return text;
}

int HeaderRowsLayout::textLength() const
{
    return m_cells.empty() ? 0 : m_cells.back().textStart + m_cells.back().layout->textLength();
}

int HeaderRowsLayout::positionAt(QPointF point) const
{
    const Cell* found = nullptr;
    for (const Cell& cell : m_cells) {
        const bool isAbove = cell.position.y() <= point.y() || !found;
        if (isAbove && (!cell.isValue || cell.position.x() <= point.x()))
            found = &cell;
    }
    return found ? found->textStart + found->layout->positionAt(point - found->position) : 0;
}

void HeaderRowsLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const Cell& cell : m_cells) {
        if (range.overlaps({cell.textStart, cell.layout->textLength()}))
            cell.layout->collectTextAreas(range.shifted(-cell.textStart), origin + cell.position, areas);
    }
}

void HeaderRowsLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const Cell& cell : m_cells)
        cell.layout->collectLinks(origin + cell.position, links);
}

void HeaderRowsLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (const Cell& cell : m_cells) {
        if (!cell.isValue && cell.position.y() > 0)
            breaks.push_back(top + cell.position.y());
    }
}

} // namespace redraft
