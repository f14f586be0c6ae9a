#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/sidewaysscroll.h"
#include "app/rendering/typography.h"

namespace redraft {

/// Shows a stretch of a part that may be wider than its room, with a scroll bar below it where it is.
class SidewaysLayout : public BlockLayout
{
public:
    /// Takes over the distances of `content`.
    SidewaysLayout(std::unique_ptr<BlockLayout> content, qreal width, const Theme& theme,
                   const Typography& typography);
    ~SidewaysLayout() override;
    /// Lays a soft shadow on the edges where more is to be seen.
    void shadeCutEdges() { m_shadesEdges = true; }

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return m_content->isComplete(); }
    void inherit(const BlockLayout& before) override;
    QString plainText() const override { return m_content->plainText(); }
    int textLength() const override { return m_content->textLength(); }
    int positionAt(QPointF point) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectFolds(QPointF origin, std::vector<FoldArea>& folds) const override;
    void collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectCode(QPointF origin, std::vector<CodeArea>& codes) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const override;
    bool scrollToText(TextRange range) const override;
    void collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    QRectF room() const { return {0, 0, width(), m_content->height()}; }
    void paintShades(QPainter& painter) const;
    QRectF track() const;
    QRectF thumb() const;
    QPointF shift() const { return {-m_scroll->offset(), 0}; }

    std::unique_ptr<BlockLayout> m_content;
    std::shared_ptr<SidewaysScroll> m_scroll;
    QColor m_thumbColor, m_shadeColor;
    bool m_shadesEdges = false;
    qreal m_unit; ///< a px of the design
};

} // namespace redraft
