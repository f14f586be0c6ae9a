#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/codegrid.h"
#include "app/rendering/layoutroom.h"
#include "app/rendering/renderresources.h"
#include "app/rendering/typography.h"

#include <QTextLayout>

namespace redraft {

/// The rows of code on a grid of cells: fenced and indented code, diagrams, raw HTML. Glyphs are made when a
/// row is first painted, so a megabyte of code costs little.
class CodeLayout : public BlockLayout
{
public:
    enum class Look
    {
        Code,    ///< on the screen as wide as its longest line, on a page wrapped
        Diagram, ///< line height of one cell so that lines join; shrunk to the room, never wrapped
        Html     ///< muted text, wrapped
    };

    /// `colors` may be null: plain. May become wider than `room`.
    CodeLayout(const QString& code, Look look, const RenderStyle& style, const Typography& typography,
               std::shared_ptr<const CodeColors> colors, const LayoutRoom& room);
    ~CodeLayout() override;

    /// Source of the first row: `offset` in the block and lines behind it.
    void setSource(qsizetype offset, int lines);
    /// Width of the first row, for what stands beside it.
    qreal firstRowWidth() const;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return !m_colors || m_colors->isReady; }
    void inherit(const BlockLayout& before) override;
    QString plainText() const override { return m_code; }
    int textLength() const override { return int(m_code.size()); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    using Row = CodeGrid::Row;
    const std::vector<Row>& rows() const { return m_grid.rows(); }
    QTextLayout& rowLayout(size_t row) const;
    QList<QTextLayout::FormatRange> formatsOf(const Row& row) const;
    void paintRow(QPainter& painter, size_t row, TextRange selection) const;
    void paintContinuation(QPainter& painter, size_t row) const;
    qreal rowTop(size_t row) const { return qreal(row) * m_rowHeight * m_shrink; }

    QString m_code;
    QString m_note; ///< below the rows of code that was cut
    Theme m_theme;
    TextStyle m_style;
    std::shared_ptr<const CodeColors> m_colors;
    QList<CodeSpan> m_inherited; ///< shown until m_colors is ready
    qreal m_cellWidth;
    CodeGrid m_grid;
    qreal m_rowHeight;
    qreal m_shrink = 1;
    qsizetype m_sourceOffset = -1;
    int m_sourceLines = 0;
    mutable std::vector<std::unique_ptr<QTextLayout>> m_layouts; ///< made when a row is painted
    mutable bool m_layoutsHaveColors = false;
};

} // namespace redraft
