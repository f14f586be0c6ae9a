#include "app/rendering/tablecells.h"

#include "app/markdown/textdirection.h"
#include "app/rendering/figures.h"
#include "app/rendering/inlinetextbuilder.h"

#include <algorithm>

namespace redraft {

namespace {

/// A path or an address wider than this is broken where it may be.
constexpr qreal longestWordShare = 0.4;

} // namespace

TableCells::TableCells(const Node& table, const RenderStyle& style, const Typography& typography,
                       RenderResources& resources, qreal room)
    : m_table(table)
    , m_style(style)
    , m_typography(typography)
    , m_resources(resources)
    , m_room(room)
    , m_direction(textDirection(table))
{
    findFigureColumns();
}

void TableCells::findFigureColumns()
{
    std::vector<bool> hasFigures, hasText;
    constexpr size_t examinedRows = 200;
    for (size_t index = 0; index < std::min(m_table.children.size(), examinedRows); ++index) {
        const Node& row = m_table.children[index];
        hasFigures.resize(std::max(hasFigures.size(), row.children.size()));
        hasText.resize(hasFigures.size());
        for (size_t column = 0; column < row.children.size() && !row.isHeader; ++column) {
            const QString text = hasText[column] ? QString() : plainText(row.children[column]);
            if (!text.isEmpty())
                (isFigure(text) ? hasFigures : hasText)[column] = true;
        }
    }
    for (size_t column = 0; column < hasFigures.size(); ++column)
        m_figureColumns.push_back(hasFigures[column] && !hasText[column]);
}

std::vector<TableRow> TableCells::make(size_t count, qreal scale) const
{
    std::vector<TableRow> rows;
    int textStart = 0;
    for (size_t index = 0; index < std::min(count, m_table.children.size()); ++index) {
        rows.push_back(makeRow(m_table.children[index], scale));
        for (TableCell& cell : rows.back().cells) {
            cell.textStart = textStart;
            textStart += cell.layout->textLength() + 1;
        }
        if (rows.back().cells.empty())
            ++textStart;
    }
    return rows;
}

TableRow TableCells::makeRow(const Node& rowNode, qreal scale) const
{
    TableRow row;
    row.isHeader = rowNode.isHeader;
    row.source = rowNode.range.start;
    const TextStyle style = styleOf(rowNode, scale);
    for (size_t column = 0; column < rowNode.children.size(); ++column) {
        const Node& node = rowNode.children[column];
        InlineTextBuilder builder(m_style, m_typography, m_resources, style, m_room / 2);
        builder.appendAll(node.children);
        InlineText text = builder.take();
        TableCell cell;
        cell.isFigure = !row.isHeader && m_figureColumns.size() > column && m_figureColumns[column];
        if (cell.isFigure)
            alignDigits(text, style.font);
        cell.layout = std::make_unique<ParagraphLayout>(std::move(text), style, m_style.theme, m_room,
                                                        alignmentOf(node));
        row.cells.push_back(std::move(cell));
    }
    return row;
}

TextStyle TableCells::styleOf(const Node& row, qreal scale) const
{
    TextStyle style = m_typography.table();
    if (row.isHeader)
        style.font.setWeight(QFont::DemiBold);
    style.font.setPointSizeF(style.font.pointSizeF() * scale);
    style.size *= scale;
    style.lineHeight *= scale;
    style.ascent *= scale;
    style.descent *= scale;
    return style;
}

Qt::Alignment TableCells::alignmentOf(const Node& cell) const
{
    switch (cell.alignment) {
    case ColumnAlignment::Center:
        return Qt::AlignHCenter;
    case ColumnAlignment::Right:
        return Qt::AlignRight;
    case ColumnAlignment::Left:
        return Qt::AlignLeft;
    case ColumnAlignment::None:
        break;
    }
    return m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

std::vector<ColumnNeed> columnNeeds(const std::vector<TableRow>& rows, qreal padding, qreal room)
{
    std::vector<ColumnNeed> needs(1);
    for (const TableRow& row : rows) {
        needs.resize(std::max(needs.size(), row.cells.size()), {padding, padding});
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const ParagraphLayout& cell = *row.cells[column].layout;
            const qreal natural = cell.naturalWidth() + 2 * padding + 1;
            const qreal minimum = row.cells[column].isFigure
                                      ? natural
                                      : cell.minimumWidth(longestWordShare * room) + 2 * padding + 1;
            needs[column].natural = std::max(needs[column].natural, natural);
            needs[column].minimum = std::max(needs[column].minimum, minimum);
        }
    }
    return needs;
}

} // namespace redraft
