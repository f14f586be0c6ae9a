#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/layoutmark.h"
#include "app/rendering/typography.h"

namespace redraft {

/// Parts one below the other with marks beside them: lists, quotes, footnotes.
class StackLayout : public BlockLayout
{
public:
    StackLayout(const RenderStyle& style, const Typography& typography);
    ~StackLayout() override;

    /// Places a part below the last, `left` px from the edge; its own distances are kept between parts.
    /// Returns the y of its top.
    qreal add(std::unique_ptr<BlockLayout> part, qreal left);
    /// Leaves `pixels` above the first part.
    void leaveRoom(qreal pixels) { m_bottom = pixels; }
    void addMark(const LayoutMark& mark) { m_marks.push_back(mark); }
    void setAnchor(const QString& anchor) { m_anchor = anchor; }
    /// Marks stand on the right of the parts, and parts are indented from there. Set it before finish().
    void setDirection(Qt::LayoutDirection direction) { m_direction = direction; }
    /// Sets the size; call once, after all parts.
    void finish(qreal width, qreal paddingBottom = 0);
    qreal bottom() const { return m_bottom; }
    const BlockLayout* firstPart() const { return m_parts.empty() ? nullptr : m_parts.front().layout.get(); }
    const BlockLayout* lastPart() const { return m_parts.empty() ? nullptr : m_parts.back().layout.get(); }
    qreal repeatedHead() const override
    {
        return m_parts.size() == 1 && m_parts.front().position.y() == 0 ? firstPart()->repeatedHead() : 0;
    }

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override;
    void inherit(const BlockLayout& before) override;
    QString plainText() const override;
    int textLength() const override { return m_textLength; }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const override;
    void collectFolds(QPointF origin, std::vector<FoldArea>& folds) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;
    void collectCode(QPointF origin, std::vector<CodeArea>& codes) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const override;
    bool scrollToText(TextRange range) const override;
    void collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    struct Part
    {
        std::unique_ptr<BlockLayout> layout;
        QPointF position;
        int textStart = 0;
    };
    void mirror();
    std::vector<Part>::const_iterator firstPartAt(qreal y) const;

    Theme m_theme;
    QFont m_numberFont;
    std::vector<Part> m_parts;
    std::vector<LayoutMark> m_marks;
    QString m_anchor;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    qreal m_bottom = 0;
    qreal m_pendingSpace = 0;
    int m_textLength = 0;
};

} // namespace redraft
