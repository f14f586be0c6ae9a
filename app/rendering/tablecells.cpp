#include "app/rendering/tablecells.h"

#include "app/markdown/textdirection.h"
#include "app/rendering/figures.h"
#include "app/rendering/inlinetextbuilder.h"
#include "app/rendering/tablespans.h"

#include <algorithm>

namespace redraft {

namespace {

/// A path or an address that takes more of the room than this is broken where it may be.
constexpr qreal longestWordShare = 0.4;
/// In sizes of the text: what need not be longer stays in one line, and what is longer is broken, if that
/// spares the reader a table that is wider than its room.
constexpr qreal shortEntry = 7, longestPart = 6;

/// What an attribute of a cell of raw HTML says; 1 for all others.
int span(const Node& cell, QStringView attribute)
{
    bool isNumber = false;
    const int value = cell.tag ? cell.tag->value(attribute).toInt(&isNumber) : 1;
    return isNumber && value >= 0 ? value : 1;
}

/// Where a row begins in the source: one of raw HTML with the first Markdown in it, or -1.
qsizetype sourceOf(const Node& node)
{
    if (!node.tag)
        return node.range.start;
    for (const Node& child : node.children) {
        if (const qsizetype source = child.tag || child.range.length > 0 ? sourceOf(child) : -1; source >= 0)
            return source;
    }
    return -1;
}

bool isHeaderCell(const Node& cell)
{
    return cell.tag && cell.tag->name == u"th";
}

WordWidths wordsOf(const LaidOutCell& cell, WordWidths known, const CellMeasure& measure)
{
    const qreal natural = cell.layout->naturalWidth();
    if (cell.isFigure)
        return {std::max(known.whole, natural), std::max(known.part, natural)};
    return cell.layout->widestWords(known, longestWordShare * measure.room);
}

ColumnNeed needOf(const LaidOutCell& cell, const WordWidths& words, const CellMeasure& measure)
{
    const qreal padding = 2 * measure.padding + 1;
    const qreal least = cell.isFigure ? words.part : std::min(words.part, longestPart * measure.size);
    const qreal natural = std::max(cell.layout->naturalWidth(), words.whole);
    const qreal comfortable = std::max(words.whole, std::min(natural, shortEntry * measure.size));
    return {natural + padding, comfortable + padding, words.whole + padding, least + padding};
}

ColumnNeed widerOf(const ColumnNeed& left, const ColumnNeed& right)
{
    return {std::max(left.natural, right.natural), std::max(left.comfortable, right.comfortable),
            std::max(left.minimum, right.minimum), std::max(left.least, right.least)};
}

/// Where cells over several columns need more than these have, all of them get more.
void widen(std::vector<ColumnNeed>& needs, const LaidOutCell& cell, const ColumnNeed& wanted)
{
    const auto first = needs.begin() + cell.column;
    const auto end = first + cell.columnSpan;
    for (const auto level :
         {&ColumnNeed::natural, &ColumnNeed::comfortable, &ColumnNeed::minimum, &ColumnNeed::least}) {
        double sum = 0;
        for (auto need = first; need != end; ++need)
            sum += *need.*level;
        for (auto need = first; need != end; ++need)
            *need.*level += std::max(0.0, wanted.*level - sum) / cell.columnSpan;
    }
    for (auto need = first; need != end; ++need) {
        need->minimum = std::max(need->minimum, need->least);
        need->comfortable = std::max(need->comfortable, need->minimum);
        need->natural = std::max(need->natural, need->comfortable);
    }
}

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
            if (span(row.children[column], u"colspan") != 1 || span(row.children[column], u"rowspan") != 1)
                return; // columns are not what they seem
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
        for (LaidOutCell& cell : rows.back().cells) {
            cell.textStart = textStart;
            textStart += cell.layout->textLength() + 1;
        }
        if (rows.back().cells.empty())
            ++textStart;
    }
    placeInGrid(rows);
    return rows;
}

TableRow TableCells::makeRow(const Node& rowNode, qreal scale) const
{
    TableRow row;
    row.isHeader = rowNode.isHeader;
    row.source = sourceOf(rowNode);
    for (size_t column = 0; column < rowNode.children.size(); ++column) {
        const Node& node = rowNode.children[column];
        const TextStyle style = styleOf(row.isHeader || isHeaderCell(node), scale);
        InlineTextBuilder builder(m_style, m_typography, m_resources, style, m_room / 2);
        builder.appendAll(node.children);
        InlineText text = builder.take();
        LaidOutCell cell;
        cell.columnSpan = span(node, u"colspan");
        cell.rowSpan = span(node, u"rowspan");
        cell.isFigure = !row.isHeader && m_figureColumns.size() > column && m_figureColumns[column];
        if (cell.isFigure)
            alignDigits(text, style.font);
        cell.layout = std::make_unique<ParagraphLayout>(std::move(text), style, m_style.theme, m_room,
                                                        alignmentOf(node));
        row.cells.push_back(std::move(cell));
    }
    return row;
}

TextStyle TableCells::styleOf(bool isHeader, qreal scale) const
{
    TextStyle style = m_typography.table();
    if (isHeader)
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

std::vector<ColumnNeed> columnNeeds(const std::vector<TableRow>& rows, const CellMeasure& measure)
{
    const qreal empty = measure.padding;
    std::vector<WordWidths> words(columnCount(rows));
    std::vector<ColumnNeed> needs(words.size(), {empty, empty, empty, empty});
    for (const bool isSpanning : {false, true}) {
        for (const TableRow& row : rows) {
            for (const LaidOutCell& cell : row.cells) {
                if ((cell.columnSpan > 1) != isSpanning)
                    continue;
                const size_t column = size_t(cell.column);
                WordWidths widest = isSpanning ? WordWidths() : words[column];
                widest = wordsOf(cell, widest, measure);
                if (isSpanning)
                    widen(needs, cell, needOf(cell, widest, measure));
                else
                    needs[column] = widerOf(needs[column], needOf(cell, widest, measure));
                words[column] = isSpanning ? words[column] : widest;
            }
        }
    }
    return needs;
}

} // namespace redraft
