#include "app/rendering/tablelayout.h"

#include "app/rendering/inlinetextbuilder.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

constexpr size_t maximumScreenRows = 500;

Qt::Alignment alignmentOf(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Center:
        return Qt::AlignHCenter;
    case ColumnAlignment::Right:
        return Qt::AlignRight;
    case ColumnAlignment::None:
    case ColumnAlignment::Left:
        break;
    }
    return Qt::AlignLeft;
}

/// Lowers the widest columns, all to the same width, until the sum fits: short words keep their room.
void lowerWidest(std::vector<qreal>& widths, qreal available)
{
    std::vector<qreal> sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    qreal rest = available;
    for (size_t i = 0; i < sorted.size(); ++i) {
        const qreal limit = rest / qreal(sorted.size() - i);
        if (sorted[i] > limit) {
            for (qreal& width : widths)
                width = std::min(width, limit);
            return;
        }
        rest -= sorted[i];
    }
}

} // namespace

TableLayout::TableLayout(const Node& table, const RenderStyle& style, const Typography& typography,
                         RenderResources& resources, qreal width)
    : m_theme(style.theme)
    , m_noteStyle(typography.small())
    , m_paddingX(typography.px(10))
    , m_paddingY(typography.px(8))
    , m_line(typography.px(1))
{
    for (const Node& row : table.children) {
        if (style.medium == Medium::Screen && m_rows.size() > maximumScreenRows) {
            m_note = QCoreApplication::translate("TableLayout", "%n more row(s) are not shown here.", nullptr,
                                                 int(table.children.size() - m_rows.size()));
            break;
        }
        addRow(row, style, typography, resources, width);
    }
    place(width);
}

TableLayout::~TableLayout() = default;

void TableLayout::addRow(const Node& rowNode, const RenderStyle& style, const Typography& typography,
                         RenderResources& resources, qreal width)
{
    Row row;
    row.isHeader = rowNode.isHeader;
    row.source = rowNode.range.start;
    TextStyle text = typography.table();
    if (row.isHeader)
        text.font.setWeight(QFont::DemiBold);
    for (const Node& cellNode : rowNode.children) {
        InlineTextBuilder builder(style, typography, resources, text, width / 2);
        builder.appendAll(cellNode.children);
        Cell cell;
        cell.layout = std::make_unique<ParagraphLayout>(builder.take(), text, m_theme, width,
                                                        alignmentOf(cellNode.alignment));
        cell.textStart = m_textLength;
        m_textLength += cell.layout->textLength() + 1;
        row.cells.push_back(std::move(cell));
    }
    if (row.cells.empty())
        ++m_textLength;
    m_rows.push_back(std::move(row));
}

std::vector<qreal> TableLayout::columnWidths(qreal available) const
{
    size_t count = 1;
    for (const Row& row : m_rows)
        count = std::max(count, row.cells.size());
    std::vector<qreal> natural(count, m_paddingX), minimum(count, m_paddingX);
    for (const Row& row : m_rows) {
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const ParagraphLayout& cell = *row.cells[column].layout;
            natural[column] = std::max(natural[column], cell.naturalWidth() + 2 * m_paddingX + 1);
            minimum[column] = std::max(minimum[column], cell.minimumWidth() + 2 * m_paddingX + 1);
        }
    }
    const qreal wanted = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (wanted <= available) {
        for (qreal& column : natural)
            column *= available / wanted;
        return natural;
    }
    // A very long word must not take the room of the other columns: it is broken instead.
    const qreal share = std::max(available / qreal(count), available * 0.4);
    for (qreal& column : minimum)
        column = std::min(column, share);
    lowerWidest(minimum, available);
    const qreal needed = std::accumulate(minimum.begin(), minimum.end(), 0.0);
    const qreal spare = std::max(0.0, available - needed);
    for (size_t column = 0; column < count; ++column)
        minimum[column] +=
            spare * std::max(0.0, natural[column] - minimum[column]) / std::max(1.0, wanted - needed);
    return minimum;
}

void TableLayout::place(qreal width)
{
    const std::vector<qreal> widths = columnWidths(width);
    qreal y = 0;
    for (Row& row : m_rows) {
        row.top = y;
        qreal x = 0;
        for (size_t column = 0; column < row.cells.size(); ++column) {
            Cell& cell = row.cells[column];
            cell.layout->setWidth(std::max(1.0, widths[column] - 2 * m_paddingX));
            cell.position = QPointF(x + m_paddingX, y + m_paddingY);
            row.height = std::max(row.height, cell.layout->height() + 2 * m_paddingY);
            x += widths[column];
        }
        y += row.height;
        if (row.isHeader)
            m_headerHeight = y;
    }
    if (!m_note.isEmpty())
        y += m_noteStyle.lineHeight + m_paddingY;
    setSize(width, y);
}

void TableLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const Row& row = m_rows[index];
        if (row.top > request.visible.bottom() || row.top + row.height < request.visible.top())
            continue;
        if (!row.isHeader && index % 2 == 1)
            painter.fillRect(QRectF(0, row.top, width(), row.height), m_theme.window);
        for (const Cell& cell : row.cells) {
            painter.save();
            painter.translate(cell.position);
            cell.layout->paint(painter, {request.visible.translated(-cell.position),
                                         request.selection.shifted(-cell.textStart)});
            painter.restore();
        }
        const qreal thickness = row.isHeader ? 1.5 * m_line : m_line;
        painter.fillRect(QRectF(0, row.top + row.height - thickness, width(), thickness), m_theme.border);
    }
    if (!m_note.isEmpty()) {
        painter.setFont(m_noteStyle.font);
        painter.setPen(m_noteStyle.color);
        painter.drawText(QPointF(m_paddingX, height() - m_noteStyle.descent), m_note);
    }
}

bool TableLayout::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return cell.layout->isComplete(); });
    });
}

QString TableLayout::plainText() const
{
    QString text;
    text.reserve(m_textLength);
    for (const Row& row : m_rows) {
        for (size_t column = 0; column < row.cells.size(); ++column) {
            text += row.cells[column].layout->plainText();
            text += QLatin1Char(column + 1 < row.cells.size() ? '\t' : '\n');
        }
        if (row.cells.empty())
            text += QLatin1Char('\n');
    }
    return text;
}

size_t TableLayout::rowAt(qreal y) const
{
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), y,
                                       [](qreal at, const Row& row) { return at < row.top; });
    return next == m_rows.begin() ? 0 : size_t(next - m_rows.begin()) - 1;
}

int TableLayout::positionAt(QPointF point) const
{
    if (m_rows.empty())
        return 0;
    const Row& row = m_rows[rowAt(point.y())];
    const Cell* found = nullptr;
    for (const Cell& cell : row.cells) {
        if (!found || cell.position.x() - m_paddingX <= point.x())
            found = &cell;
    }
    return found ? found->textStart + found->layout->positionAt(point - found->position) : 0;
}

void TableLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const Row& row : m_rows) {
        for (const Cell& cell : row.cells) {
            if (range.overlaps({cell.textStart, cell.layout->textLength()}))
                cell.layout->collectTextAreas(range.shifted(-cell.textStart), origin + cell.position, areas);
        }
    }
}

void TableLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    for (const Row& row : m_rows) {
        for (const Cell& cell : row.cells)
            cell.layout->collectImages(origin + cell.position, images);
    }
}

void TableLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const Row& row : m_rows) {
        for (const Cell& cell : row.cells)
            cell.layout->collectLinks(origin + cell.position, links);
    }
}

void TableLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const Row& row : m_rows) {
        for (const Cell& cell : row.cells)
            cell.layout->collectHints(origin + cell.position, hints);
    }
}

void TableLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    for (const Row& row : m_rows)
        points.push_back({row.source, 0, top + row.top});
}

void TableLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t index = 1; index < m_rows.size(); ++index) {
        const Row& row = m_rows[index];
        if (!m_rows[index - 1].isHeader)
            breaks.push_back(top + row.top);
        // A row taller than a page has to be cut somewhere; rows of a few lines stay whole.
        if (row.height > 400 * m_line && !row.cells.empty())
            row.cells.front().layout->collectBreaks(top + row.cells.front().position.y(), breaks);
    }
}

} // namespace redraft
