#pragma once

#include "app/rendering/layoutroom.h"
#include "app/rendering/tablecells.h"

namespace redraft {

/// A table: header, zebra rows, columns that shrink as far as their words allow. Where that is not enough, it
/// becomes wider than its room on the screen; on a page its text becomes smaller down to a limit, then words
/// are broken. On the screen at most 500 rows are shown, with a note.
class TableLayout : public BlockLayout
{
public:
    TableLayout(const Node& table, const RenderStyle& style, const Typography& typography,
                RenderResources& resources, const LayoutRoom& room);
    ~TableLayout() override;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override;
    QString plainText() const override;
    int textLength() const override { return m_textLength; }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;
    /// The header row, where the table has one of moderate height.
    qreal repeatedHead() const override { return m_headerHeight; }

private:
    void fit(const TableCells& cells, size_t count, const RenderStyle& style, const LayoutRoom& room);
    void place(const std::vector<qreal>& widths);
    void placeRow(TableRow& row, const std::vector<qreal>& edges);
    QColor backgroundOf(size_t index) const;
    void paintBackground(QPainter& painter, size_t index) const;
    void paintCells(QPainter& painter, size_t index, const PaintRequest& request) const;
    /// With the padding, down to the last row that the cell reaches.
    QRectF areaOf(size_t index, const LaidOutCell& cell) const;
    size_t rowAt(qreal y) const;
    size_t firstRowAt(qreal y) const;

    Theme m_theme;
    TextStyle m_noteStyle;
    QString m_note;
    std::vector<TableRow> m_rows;
    Qt::LayoutDirection m_direction;
    qreal m_paddingX, m_paddingY, m_line;
    qreal m_headerHeight = 0;
    int m_textLength = 0;
    int m_longestReach = 1; ///< rows of the cell over most rows
};

} // namespace redraft
