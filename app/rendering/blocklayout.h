#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/rendering/layoutareas.h"

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace redraft {

/// A block (or a part of one) laid out at a width. All coordinates are px from its own top left corner; see
/// RenderStyle for their size. Immutable once made, apart from colours and images that arrive late and from
/// how far wide parts are scrolled to the side. GUI thread.
class BlockLayout
{
public:
    BlockLayout() = default;
    virtual ~BlockLayout();
    BlockLayout(const BlockLayout&) = delete;
    BlockLayout& operator=(const BlockLayout&) = delete;

    qreal width() const { return m_width; }
    qreal height() const { return m_height; }
    /// Distances that belong above and below; those of neighbours add up.
    qreal spaceBefore() const { return m_spaceBefore; }
    qreal spaceAfter() const { return m_spaceAfter; }
    /// Height at the top that is shown again on each further page (the header of a table).
    virtual qreal repeatedHead() const { return 0; }
    /// True if no page should end below it (headings).
    bool keepsWithNext() const { return m_keepsWithNext; }

    virtual void paint(QPainter& painter, const PaintRequest& request) const = 0;
    /// False while colours or images are still on their way.
    virtual bool isComplete() const { return true; }

    /// Takes over from the layout that stood in its place before: its colours, until its own have arrived,
    /// and how far wide parts are scrolled.
    virtual void inherit(const BlockLayout&) {}

    /// What a reader sees, with '\n' between parts.
    virtual QString plainText() const { return {}; }
    /// Length of plainText() in code units.
    virtual int textLength() const { return 0; }
    /// The place in plainText() nearest to `point`.
    virtual int positionAt(QPointF point) const;

    /// Appends where `range` of plainText() stands: one area a line.
    virtual void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const;
    virtual void collectLinks(QPointF origin, std::vector<LinkArea>& links) const;
    virtual void collectTasks(QPointF origin, std::vector<TaskArea>& tasks) const;
    virtual void collectFolds(QPointF origin, std::vector<FoldArea>& folds) const;
    virtual void collectHints(QPointF origin, std::vector<HintArea>& hints) const;
    virtual void collectCode(QPointF origin, std::vector<CodeArea>& codes) const;
    virtual void collectImages(QPointF origin, std::vector<ImageArea>& images) const;
    virtual void collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const;
    virtual void collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const;
    virtual void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const;
    /// Scrolls wide parts to the side until `range` of plainText() is in sight; true if one moved.
    virtual bool scrollToText(TextRange range) const;
    /// Appends, in rising order, where a page may end: between lines, rows and parts; neither top nor bottom.
    virtual void collectBreaks(qreal top, std::vector<qreal>& breaks) const;

    /// Destination of the link at `point`, or right beside it if the link is tiny; empty if there is none.
    QString linkAt(QPointF point) const;
    /// The task item whose box is at `point`, or null.
    const Node* taskAt(QPointF point) const;
    /// The foldable part whose summary is at `point`.
    std::optional<FoldArea> foldAt(QPointF point) const;
    QString hintAt(QPointF point) const;
    /// The code of the code block at `point`; empty if there is none.
    QString codeAt(QPointF point) const;
    /// Destination of the image at `point`, shown or not; empty if there is none.
    QString imageAt(QPointF point) const;
    std::vector<LinkArea> links() const;
    std::vector<AnchorPoint> anchors() const;
    std::vector<qreal> breakOpportunities() const;

    void setSpace(qreal before, qreal after);
    void setKeepsWithNext(bool keeps) { m_keepsWithNext = keeps; }
    /// The block that the layout shows is kept alive by it.
    void setBlock(std::shared_ptr<const Block> block) { m_block = std::move(block); }
    const std::shared_ptr<const Block>& block() const { return m_block; }

protected:
    void setSize(qreal width, qreal height);

private:
    std::shared_ptr<const Block> m_block;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_spaceBefore = 0;
    qreal m_spaceAfter = 0;
    bool m_keepsWithNext = false;
};

} // namespace redraft
