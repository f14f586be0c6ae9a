#pragma once

#include "app/rendering/paragraphlayout.h"

namespace redraft {

class RenderResources;

/// A table: header, zebra rows, columns that shrink to the width. On the screen at most 500 rows are shown,
/// with a note.
class TableLayout : public BlockLayout
{
public:
    TableLayout(const Node& table, const RenderStyle& style, const Typography& typography,
                RenderResources& resources, qreal width);
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
    /// Height of the header row, which a page may repeat; 0 without one.
    qreal headerHeight() const { return m_headerHeight; }

private:
    struct Cell
    {
        std::unique_ptr<ParagraphLayout> layout;
        QPointF position;
        int textStart = 0;
    };
    struct Row
    {
        std::vector<Cell> cells;
        qreal top = 0, height = 0;
        qsizetype source = 0;
        bool isHeader = false;
    };
    void addRow(const Node& row, const RenderStyle& style, const Typography& typography,
                RenderResources& resources, qreal width);
    std::vector<qreal> columnWidths(qreal available) const;
    void place(qreal width);
    size_t rowAt(qreal y) const;

    Theme m_theme;
    TextStyle m_noteStyle;
    QString m_note;
    std::vector<Row> m_rows;
    qreal m_paddingX, m_paddingY, m_line;
    qreal m_headerHeight = 0;
    int m_textLength = 0;
};

} // namespace redraft
