#pragma once

#include "app/rendering/columnwidths.h"
#include "app/rendering/paragraphlayout.h"

namespace redraft {

class RenderResources;

/// A cell of a table, laid out; its place is worked out by the table.
struct LaidOutCell
{
    std::unique_ptr<ParagraphLayout> layout;
    QPointF position;
    int textStart = 0;     ///< in the text of the table
    bool isFigure = false; ///< in a column of numbers: not wrapped
    int column = 0;        ///< the first that it stands in
    int columnSpan = 1;
    int rowSpan = 1;
};

struct TableRow
{
    std::vector<LaidOutCell> cells;
    qreal top = 0, height = 0;
    qsizetype source = 0; ///< in the block
    bool isHeader = false;
    bool isJoined = false; ///< a cell of a row above reaches into it
};

/// Lays out the cells of a table, each at its natural width.
class TableCells
{
public:
    /// All references must outlive the object. `room` bounds images.
    TableCells(const Node& table, const RenderStyle& style, const Typography& typography,
               RenderResources& resources, qreal room);

    /// The first `count` rows with text of `scale` times its usual size.
    std::vector<TableRow> make(size_t count, qreal scale) const;

    /// Of text at its usual size, in px.
    qreal textSize() const { return m_typography.table().size; }

private:
    void findFigureColumns();
    TableRow makeRow(const Node& row, qreal scale) const;
    TextStyle styleOf(bool isHeader, qreal scale) const;
    Qt::Alignment alignmentOf(const Node& cell) const;

    const Node& m_table;
    const RenderStyle& m_style;
    const Typography& m_typography;
    RenderResources& m_resources;
    qreal m_room;
    Qt::LayoutDirection m_direction;
    std::vector<bool> m_figureColumns;
};

/// What cells are measured by, in px.
struct CellMeasure
{
    qreal padding = 0; ///< on either side of a cell
    qreal size = 0;    ///< of the text
    qreal room = 0;    ///< of the table
};

/// What the columns of rows ask for.
std::vector<ColumnNeed> columnNeeds(const std::vector<TableRow>& rows, const CellMeasure& measure);

} // namespace redraft
