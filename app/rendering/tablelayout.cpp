#include "app/rendering/tablelayout.h"

#include "app/markdown/textdirection.h"
#include "app/rendering/tablespans.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

constexpr size_t maximumScreenRows = 500;
constexpr qreal tallRow = 400;
/// Rows that a cell joins stay on one page, if they are not more than this.
constexpr int mostRowsKept = 8;

/// On a page text becomes so small before words are broken, on the screen only the distance of columns.
constexpr qreal leastPageScale = 0.68, narrowPadding = 0.45;
/// So wide is a column before it is wrapped where the table is scrolled to the side.
constexpr qreal scrolledColumn = 240;
/// A header higher than this is not repeated: it would leave too little of a page.
constexpr qreal highestRepeatedHeader = 160;

} // namespace

TableLayout::TableLayout(const Node& table, const RenderStyle& style, const Typography& typography,
                         RenderResources& resources, const LayoutRoom& room)
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
    fit(TableCells(table, style, typography, resources, room.width), count, style, room);
}

TableLayout::~TableLayout() = default;

void TableLayout::fit(const TableCells& cells, size_t count, const RenderStyle& style, const LayoutRoom& room)
{
    m_rows = cells.make(count, 1);
    const bool isScreen = style.medium == Medium::Screen;
    const qreal usualPadding = m_paddingX;
    qreal scale = 1;
    const auto needs = [&] {
        return columnNeeds(m_rows, {m_paddingX, scale * cells.textSize(), room.width});
    };
    std::vector<ColumnNeed> found = needs();
    const qreal least = leastTableWidth(found, room.width);
    if (least > (isScreen ? room.most() : room.width)) {
        if (!isScreen) {
            scale = std::max(leastPageScale, room.width / least);
            m_rows = cells.make(count, scale);
        }
        m_paddingX *= isScreen ? narrowPadding : scale * scale;
        found = needs();
    }
    if (!isScreen)
        return place(columnWidths(found, room.width, TableFit::Squeeze));
    const qreal wanted = room.widthFor(comfortableTableWidth(found, room.width));
    std::vector<qreal> widths = columnWidths(found, wanted, TableFit::Scroll);
    if (std::accumulate(widths.begin(), widths.end(), 0.0) > room.most() + 0.5) {
        m_paddingX = usualPadding;
        widths = scrolledColumnWidths(needs(), room.width, scrolledColumn * m_line);
    }
    place(widths);
}

void TableLayout::place(const std::vector<qreal>& widths)
{
    std::vector<qreal> edges{0};
    for (const qreal width : widths)
        edges.push_back(edges.back() + width);
    m_textLength = 0;
    for (TableRow& row : m_rows) {
        m_textLength += row.cells.empty() ? 1 : 0;
        for (LaidOutCell& cell : row.cells) {
            cell.layout->setWidth(std::max(1.0, spannedWidth(cell, edges).width - 2 * m_paddingX));
            m_textLength += cell.layout->textLength() + 1;
        }
    }
    qreal bottom = stackRows(m_rows, m_paddingY);
    for (TableRow& row : m_rows) {
        placeRow(row, edges);
        // A header that reaches into the rows below cannot be repeated without them.
        const bool isWhole = std::all_of(row.cells.begin(), row.cells.end(),
                                         [](const LaidOutCell& cell) { return cell.rowSpan == 1; });
        if (row.isHeader && isWhole && row.top + row.height <= highestRepeatedHeader * m_line)
            m_headerHeight = row.top + row.height;
    }
    if (!m_note.isEmpty())
        bottom += m_noteStyle.lineHeight + m_paddingY;
    setSize(edges.back(), bottom);
}

void TableLayout::placeRow(TableRow& row, const std::vector<qreal>& edges)
{
    for (LaidOutCell& cell : row.cells) {
        const auto [x, width] = spannedWidth(cell, edges);
        const qreal left = m_direction == Qt::RightToLeft ? edges.back() - x - width : x;
        cell.position = QPointF(left + m_paddingX, row.top + m_paddingY);
        m_longestReach = std::max(m_longestReach, cell.rowSpan);
    }
}

/// The first row that reaches to `y` or below, counting cells over several rows.
size_t TableLayout::firstRowAt(qreal y) const
{
    const size_t row = rowAt(y);
    return row - std::min(row, size_t(m_longestReach - 1));
}

QRectF TableLayout::areaOf(size_t index, const LaidOutCell& cell) const
{
    const TableRow& row = m_rows[index];
    const TableRow& last = m_rows[std::min(m_rows.size(), index + size_t(cell.rowSpan)) - 1];
    return {cell.position.x() - m_paddingX, row.top, cell.layout->width() + 2 * m_paddingX,
            last.top + last.height - row.top};
}

void TableLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    const size_t first = firstRowAt(request.visible.top());
    size_t end = first;
    while (end < m_rows.size() && m_rows[end].top <= request.visible.bottom())
        paintBackground(painter, end++);
    for (size_t index = first; index < end; ++index)
        paintCells(painter, index, request);
    if (!m_note.isEmpty()) {
        painter.setFont(m_noteStyle.font);
        painter.setPen(m_noteStyle.color);
        painter.drawText(QPointF(m_paddingX, height() - m_noteStyle.descent), m_note);
    }
}

QColor TableLayout::backgroundOf(size_t index) const
{
    return !m_rows[index].isHeader && index % 2 == 1 ? m_theme.window : m_theme.surface;
}

void TableLayout::paintBackground(QPainter& painter, size_t index) const
{
    const TableRow& row = m_rows[index];
    if (backgroundOf(index) != m_theme.surface)
        painter.fillRect(QRectF(0, row.top, width(), row.height), backgroundOf(index));
    const qreal thickness = row.isHeader ? 1.5 * m_line : m_line;
    painter.fillRect(QRectF(0, row.top + row.height - thickness, width(), thickness), m_theme.border);
}

void TableLayout::paintCells(QPainter& painter, size_t index, const PaintRequest& request) const
{
    for (const LaidOutCell& cell : m_rows[index].cells) {
        if (cell.rowSpan > 1)
            painter.fillRect(areaOf(index, cell).adjusted(0, 0, 0, -m_line), backgroundOf(index));
        painter.save();
        painter.translate(cell.position);
        cell.layout->paint(painter, {request.visible.translated(-cell.position),
                                     request.selection.shifted(-cell.textStart)});
        painter.restore();
    }
}

bool TableLayout::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const TableRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const LaidOutCell& cell) { return cell.layout->isComplete(); });
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
    const size_t last = rowAt(point.y());
    const LaidOutCell* found = nullptr;
    qreal best = 0;
    for (size_t index = firstRowAt(point.y()); index <= last; ++index) {
        for (const LaidOutCell& cell : m_rows[index].cells) {
            const QRectF area = areaOf(index, cell);
            if (index != last && area.bottom() <= point.y())
                continue;
            const qreal distance = std::max({area.left() - point.x(), point.x() - area.right(), 0.0});
            if (found && distance >= best)
                continue;
            found = &cell;
            best = distance;
        }
    }
    return found ? found->textStart + found->layout->positionAt(point - found->position) : 0;
}

void TableLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const TableRow& row : m_rows) {
        for (const LaidOutCell& cell : row.cells) {
            if (range.overlaps({cell.textStart, cell.layout->textLength()}))
                cell.layout->collectTextAreas(range.shifted(-cell.textStart), origin + cell.position, areas);
        }
    }
}

void TableLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    for (const TableRow& row : m_rows) {
        for (const LaidOutCell& cell : row.cells)
            cell.layout->collectImages(origin + cell.position, images);
    }
}

void TableLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const TableRow& row : m_rows) {
        for (const LaidOutCell& cell : row.cells)
            cell.layout->collectLinks(origin + cell.position, links);
    }
}

void TableLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const TableRow& row : m_rows) {
        for (const LaidOutCell& cell : row.cells)
            cell.layout->collectHints(origin + cell.position, hints);
    }
}

void TableLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    for (const TableRow& row : m_rows) {
        if (row.source >= 0)
            points.push_back({row.source, 0, top + row.top});
    }
}

void TableLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t index = 1; index < m_rows.size(); ++index) {
        const TableRow& row = m_rows[index];
        if (!m_rows[index - 1].isHeader && (!row.isJoined || m_longestReach > mostRowsKept))
            breaks.push_back(top + row.top);
        // A row taller than a page has to be cut somewhere; rows of a few lines stay whole.
        if (row.height > tallRow * m_line && !row.cells.empty()) {
            const auto tallest = std::max_element(row.cells.begin(), row.cells.end(),
                                                  [](const LaidOutCell& left, const LaidOutCell& right) {
                                                      return left.layout->height() < right.layout->height();
                                                  });
            tallest->layout->collectBreaks(top + tallest->position.y(), breaks);
        }
    }
}

} // namespace redraft
