#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/typography.h"

namespace redraft {

class RenderResources;

/// Lays out blocks in one style. GUI thread.
class BlockLayoutFactory
{
public:
    /// `resources` must outlive the factory and everything it makes.
    BlockLayoutFactory(const RenderStyle& style, RenderResources& resources);

    /// Lays out a top-level block at `width` px. Never null; blocks that show nothing have height and spaces
    /// 0.
    std::unique_ptr<BlockLayout> layOut(const std::shared_ptr<const Block>& block, qreal width) const;
    /// A guess at spaceBefore() + height() + spaceAfter() without laying it out; about a microsecond.
    qreal estimatedHeight(const Block& block, qreal width) const;

    const RenderStyle& style() const { return m_style; }
    const Typography& typography() const { return m_typography; }

private:
    std::unique_ptr<BlockLayout> layOutNode(const Node& node, qreal width, int depth) const;
    std::unique_ptr<BlockLayout> layOutParagraph(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutHeading(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutCode(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutHtml(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutQuote(const Node& node, qreal width, int depth) const;
    std::unique_ptr<BlockLayout> layOutList(const Node& node, qreal width, int depth) const;
    std::unique_ptr<BlockLayout> layOutItem(const Node& node, qreal width, int depth, bool isTight) const;
    std::unique_ptr<BlockLayout> layOutFootnote(const Node& node, qreal width, int depth) const;
    std::unique_ptr<BlockLayout> layOutRest(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutNote(const QString& note, qreal width) const;

    RenderStyle m_style;
    Typography m_typography;
    RenderResources& m_resources;
};

} // namespace redraft
