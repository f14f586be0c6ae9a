#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/renderresources.h"
#include "app/rendering/typography.h"

#include <QTextLayout>

namespace redraft {

/// Code on a grid of cells: fenced and indented code, diagrams, raw HTML. Rows are worked out from the number
/// of characters alone, glyphs are made when a row is first painted; so a megabyte of code costs little.
class CodeLayout : public BlockLayout
{
public:
    enum class Look
    {
        Code,    ///< raised background, wrapped at the width
        Diagram, ///< line height of one cell so that lines join; shrunk to the width, never wrapped
        Html     ///< muted text without background
    };

    /// `colors` may be null: plain.
    CodeLayout(const QString& code, const QString& language, Look look, const RenderStyle& style,
               const Typography& typography, std::shared_ptr<const CodeColors> colors, qreal width);
    ~CodeLayout() override;

    /// Source of the first row: `offset` in the block and lines behind it.
    void setSource(qsizetype offset, int lines);

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return !m_colors || m_colors->isReady; }
    void inherit(const BlockLayout& before) override;
    QString plainText() const override { return m_code; }
    int textLength() const override { return int(m_code.size()); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectCode(QPointF origin, std::vector<CodeArea>& codes) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    struct Row
    {
        int start = 0;
        int length = 0;
        int line = 0; ///< line of the code that it belongs to
    };
    void cut(Medium medium);
    void makeRows(int columns);
    int widestRow() const;
    int columnsIn(const Row& row) const;
    void measure(qreal width, const Typography& typography);
    QTextLayout& rowLayout(size_t row) const;
    QList<QTextLayout::FormatRange> formatsOf(const Row& row) const;
    void paintRows(QPainter& painter, const PaintRequest& request) const;
    void paintTag(QPainter& painter) const;
    qreal rowTop(size_t row) const { return m_paddingTop + qreal(row) * m_rowHeight * m_shrink; }

    QString m_code;
    QString m_language;
    QString m_note; ///< below the rows of code that was cut
    Look m_look;
    Theme m_theme;
    TextStyle m_style;
    QFont m_tagFont;
    std::shared_ptr<const CodeColors> m_colors;
    QList<CodeSpan> m_inherited; ///< shown until m_colors is ready
    std::vector<Row> m_rows;
    qreal m_cellWidth = 0, m_rowHeight = 0, m_paddingTop = 0, m_paddingLeft = 0, m_radius = 0;
    qreal m_shrink = 1;
    qsizetype m_sourceOffset = -1;
    int m_sourceLines = 0;
    mutable std::vector<std::unique_ptr<QTextLayout>> m_layouts; ///< made when a row is painted
    mutable bool m_layoutsHaveColors = false;
};

/// True if code is drawn with box characters or like +---+ boxes, so that its rows must join.
bool looksLikeDiagram(const QString& code);

} // namespace redraft
