#include "app/rendering/blocklayout.h"

#include <algorithm>

namespace redraft {

namespace {

/// The number of a footnote is narrower than a hand can point; px.
constexpr qreal smallestTarget = 16;

QRectF grownToHit(const QRectF& area)
{
    const qreal aside = std::max(0.0, (smallestTarget - area.width()) / 2);
    const qreal above = std::max(0.0, (smallestTarget - area.height()) / 2);
    return area.adjusted(-aside, -above, aside, above);
}

} // namespace

BlockLayout::~BlockLayout() = default;

int BlockLayout::positionAt(QPointF) const
{
    return 0;
}

void BlockLayout::collectTextAreas(TextRange, QPointF, std::vector<QRectF>&) const {}
void BlockLayout::collectLinks(QPointF, std::vector<LinkArea>&) const {}
void BlockLayout::collectTasks(QPointF, std::vector<TaskArea>&) const {}
void BlockLayout::collectFolds(QPointF, std::vector<FoldArea>&) const {}
void BlockLayout::collectHints(QPointF, std::vector<HintArea>&) const {}
void BlockLayout::collectCode(QPointF, std::vector<CodeArea>&) const {}
void BlockLayout::collectImages(QPointF, std::vector<ImageArea>&) const {}
void BlockLayout::collectScrolls(QPointF, std::vector<ScrollArea>&) const {}
bool BlockLayout::scrollToText(TextRange) const
{
    return false;
}
void BlockLayout::collectAnchors(qreal, std::vector<AnchorPoint>&) const {}
void BlockLayout::collectSourcePoints(qreal, std::vector<SourcePoint>&) const {}
void BlockLayout::collectBreaks(qreal, std::vector<qreal>&) const {}

QString BlockLayout::linkAt(QPointF point) const
{
    const std::vector<LinkArea> all = links();
    for (const LinkArea& link : all) {
        if (link.area.contains(point))
            return link.destination;
    }
    for (const LinkArea& link : all) {
        if (grownToHit(link.area).contains(point))
            return link.destination;
    }
    return {};
}

const Node* BlockLayout::taskAt(QPointF point) const
{
    std::vector<TaskArea> tasks;
    collectTasks({}, tasks);
    for (const TaskArea& task : tasks) {
        if (task.area.contains(point))
            return task.item;
    }
    return nullptr;
}

std::optional<FoldArea> BlockLayout::foldAt(QPointF point) const
{
    std::vector<FoldArea> folds;
    collectFolds({}, folds);
    for (const FoldArea& fold : folds) {
        if (fold.area.contains(point))
            return fold;
    }
    return {};
}

QString BlockLayout::hintAt(QPointF point) const
{
    std::vector<HintArea> hints;
    collectHints({}, hints);
    for (const HintArea& hint : hints) {
        if (hint.area.contains(point))
            return hint.text;
    }
    return {};
}

QString BlockLayout::codeAt(QPointF point) const
{
    std::vector<CodeArea> codes;
    collectCode({}, codes);
    for (const CodeArea& code : codes) {
        if (code.area.contains(point))
            return code.code;
    }
    return {};
}

QString BlockLayout::imageAt(QPointF point) const
{
    std::vector<ImageArea> images;
    collectImages({}, images);
    for (const ImageArea& image : images) {
        if (image.area.contains(point))
            return image.destination;
    }
    return {};
}

std::vector<LinkArea> BlockLayout::links() const
{
    std::vector<LinkArea> links;
    collectLinks({}, links);
    return links;
}

std::vector<AnchorPoint> BlockLayout::anchors() const
{
    std::vector<AnchorPoint> anchors;
    collectAnchors(0, anchors);
    return anchors;
}

std::vector<qreal> BlockLayout::breakOpportunities() const
{
    std::vector<qreal> breaks;
    collectBreaks(0, breaks);
    return breaks;
}

void BlockLayout::setSpace(qreal before, qreal after)
{
    m_spaceBefore = before;
    m_spaceAfter = after;
}

void BlockLayout::setSize(qreal width, qreal height)
{
    m_width = width;
    m_height = height;
}

} // namespace redraft
