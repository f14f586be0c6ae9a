#include "app/rendering/tablelayout.h"

#include "app/markdown/textdirection.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

constexpr size_t maximumScreenRows = 500;
constexpr qreal tallRow = 400;

/// On a page text becomes so small before words are broken.
constexpr qreal leastPageScale = 0.76;
/// A header higher than this is not repeated: it would leave too little of a page.
constexpr qreal highestRepeatedHeader = 160;

} // namespace

TableLayout::TableLayout(const Node& table, const RenderStyle& style, const Typography& typography,
                         RenderResources& resources, qreal width)
    : m_theme(style.theme)
    , m_noteStyle(typography.small())
    , m_direction(textDirection(table))
    , m_paddingX(typography.px(10))
    , m_paddingY(typography.px(8))
    , m_line(typography.px(1))
{
    size_t count = table.children.size();
    if (style.medium == Medium::Screen && count > maximumScreenRows + 1) {
        m_note = QCoreApplication::translate("TableLayout", "%n more row(s) are not shown here.", nullptr,
                                             int(count - maximumScreenRows - 1));
        count = maximumScreenRows + 1;
    }
    fit(TableCells(table, style, typography, resources, width), count, style, width);
}

TableLayout::~TableLayout() = default;

void TableLayout::fit(const TableCells& cells, size_t count, const RenderStyle& style, qreal room)
{
    m_rows = cells.make(count, 1);
    std::vector<ColumnNeed> needs = columnNeeds(m_rows, m_paddingX, room);
    if (style.medium == Medium::Screen)
        return place(columnWidths(needs, room, TableFit::Scroll));
    const qreal least = leastTableWidth(needs, room);
    if (least > room) {
        const qreal scale = std::max(leastPageScale, room / least);
        m_paddingX *= scale * scale;
        m_rows = cells.make(count, scale);
        needs = columnNeeds(m_rows, m_paddingX, room);
    }
    place(columnWidths(needs, room, TableFit::Squeeze));
}

void TableLayout::place(const std::vector<qreal>& widths)
{
    const qreal width = std::accumulate(widths.begin(), widths.end(), 0.0);
    qreal y = 0;
    setSize(width, y); // rows of right-to-left tables need the width
    m_textLength = 0;
    for (TableRow& row : m_rows) {
        row.top = y;
        placeRow(row, widths);
        y += row.height;
        if (row.isHeader && y <= highestRepeatedHeader * m_line)
            m_headerHeight = y;
        m_textLength += row.cells.empty() ? 1 : 0;
        for (const TableCell& cell : row.cells)
            m_textLength += cell.layout->textLength() + 1;
    }
    if (!m_note.isEmpty())
        y += m_noteStyle.lineHeight + m_paddingY;
    setSize(width, y);
}

void TableLayout::placeRow(TableRow& row, const std::vector<qreal>& widths)
{
    qreal x = 0;
    for (size_t column = 0; column < row.cells.size(); ++column) {
        TableCell& cell = row.cells[column];
        cell.layout->setWidth(std::max(1.0, widths[column] - 2 * m_paddingX));
        const qreal left = m_direction == Qt::RightToLeft ? width() - x - widths[column] : x;
        cell.position = QPointF(left + m_paddingX, row.top + m_paddingY);
        row.height = std::max(row.height, cell.layout->height() + 2 * m_paddingY);
        x += widths[column];
    }
}

void TableLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    for (size_t index = rowAt(request.visible.top()); index < m_rows.size(); ++index) {
        if (m_rows[index].top > request.visible.bottom())
            break;
        paintRow(painter, index, request);
    }
    if (!m_note.isEmpty()) {
        painter.setFont(m_noteStyle.font);
        painter.setPen(m_noteStyle.color);
        painter.drawText(QPointF(m_paddingX, height() - m_noteStyle.descent), m_note);
    }
}

void TableLayout::paintRow(QPainter& painter, size_t index, const PaintRequest& request) const
{
    const TableRow& row = m_rows[index];
    if (!row.isHeader && index % 2 == 1)
        painter.fillRect(QRectF(0, row.top, width(), row.height), m_theme.window);
    for (const TableCell& cell : row.cells) {
        painter.save();
        painter.translate(cell.position);
        cell.layout->paint(painter, {request.visible.translated(-cell.position),
                                     request.selection.shifted(-cell.textStart)});
        painter.restore();
    }
    const qreal thickness = row.isHeader ? 1.5 * m_line : m_line;
    painter.fillRect(QRectF(0, row.top + row.height - thickness, width(), thickness), m_theme.border);
}

bool TableLayout::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const TableRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const TableCell& cell) { return cell.layout->isComplete(); });
    });
}

QString TableLayout::plainText() const
{
    QString text;
    text.reserve(m_textLength);
    for (const TableRow& row : m_rows) {
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
                                       [](qreal at, const TableRow& row) { return at < row.top; });
    return next == m_rows.begin() ? 0 : size_t(next - m_rows.begin()) - 1;
}

int TableLayout::positionAt(QPointF point) const
{
    if (m_rows.empty())
        return 0;
    const TableRow& row = m_rows[rowAt(point.y())];
    const TableCell* found = nullptr;
    for (const TableCell& cell : row.cells) {
        const QRectF area(cell.position.x() - m_paddingX, row.top, cell.layout->width() + 2 * m_paddingX,
                          row.height);
        const bool isRight =
            m_direction == Qt::RightToLeft ? area.right() >= point.x() : area.left() <= point.x();
        if (!found || isRight)
            found = &cell;
    }
    return found ? found->textStart + found->layout->positionAt(point - found->position) : 0;
}

void TableLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const TableRow& row : m_rows) {
        for (const TableCell& cell : row.cells) {
            if (range.overlaps({cell.textStart, cell.layout->textLength()}))
                cell.layout->collectTextAreas(range.shifted(-cell.textStart), origin + cell.position, areas);
        }
    }
}

void TableLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    for (const TableRow& row : m_rows) {
        for (const TableCell& cell : row.cells)
            cell.layout->collectImages(origin + cell.position, images);
    }
}

void TableLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const TableRow& row : m_rows) {
        for (const TableCell& cell : row.cells)
            cell.layout->collectLinks(origin + cell.position, links);
    }
}

void TableLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const TableRow& row : m_rows) {
        for (const TableCell& cell : row.cells)
            cell.layout->collectHints(origin + cell.position, hints);
    }
}

void TableLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    for (const TableRow& row : m_rows)
        points.push_back({row.source, 0, top + row.top});
}

void TableLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t index = 1; index < m_rows.size(); ++index) {
        const TableRow& row = m_rows[index];
        if (!m_rows[index - 1].isHeader)
            breaks.push_back(top + row.top);
        // A row taller than a page has to be cut somewhere; rows of a few lines stay whole.
        if (row.height > tallRow * m_line && !row.cells.empty()) {
            const auto tallest = std::max_element(row.cells.begin(), row.cells.end(),
                                                  [](const TableCell& left, const TableCell& right) {
                                                      return left.layout->height() < right.layout->height();
                                                  });
            tallest->layout->collectBreaks(top + tallest->position.y(), breaks);
        }
    }
}

} // namespace redraft
