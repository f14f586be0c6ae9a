#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/typography.h"

#include <span>

namespace redraft {

class RenderResources;

/// Lays out blocks in one style. GUI thread.
class BlockLayoutFactory
{
public:
    /// `resources` must outlive the factory and everything it makes.
    BlockLayoutFactory(const RenderStyle& style, RenderResources& resources);

    /// How many px code, tables and images may reach over the end of the width that is asked for; 0 at first.
    void setOverhang(qreal pixels) { m_overhang = pixels; }

    /// Lays out a top-level block at `width` px; one with raw HTML as HtmlStructure::shownBlock() gives it,
    /// or else tags are shown as text. Never null; blocks that show nothing have height and spaces 0.
    std::unique_ptr<BlockLayout> layOut(const std::shared_ptr<const Block>& block, qreal width) const;
    /// Lays out a block that stands in `depth` others.
    std::unique_ptr<BlockLayout> layOutPart(const Node& node, qreal width, int depth) const;
    /// Running text; `source` is the place of its first line in the block, or -1.
    std::unique_ptr<BlockLayout> layOutText(std::span<const Node> inlines, const TextStyle& style,
                                            qreal width, qsizetype source,
                                            ColumnAlignment alignment = ColumnAlignment::None) const;
    /// A sentence of the program's own.
    std::unique_ptr<BlockLayout> layOutPlain(const QString& text, const TextStyle& style, qreal width) const;
    /// How far what stands in `depth` open details is indented at `width` px: to their summaries' text, as
    /// far as enough room is left.
    qreal detailsIndent(qreal width, int depth) const;
    /// A guess at spaceBefore() + height() + spaceAfter() without laying it out; about a microsecond.
    qreal estimatedHeight(const Block& block, qreal width) const;

    static constexpr qreal summaryIndent = 18; ///< of the design: room for the triangle of details

    const RenderStyle& style() const { return m_style; }
    const Typography& typography() const { return m_typography; }
    RenderResources& resources() const { return m_resources; }

private:
    std::unique_ptr<BlockLayout> layOutParagraph(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutHeading(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutCode(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutHtml(const Node& node, qreal width) const;
    std::unique_ptr<BlockLayout> layOutTable(const Node& node, qreal width, int depth) const;
    std::unique_ptr<BlockLayout> layOutRule(qreal width) const;
    std::unique_ptr<BlockLayout> indented(std::unique_ptr<BlockLayout> part, qreal indent) const;
    std::unique_ptr<BlockLayout> withNote(std::unique_ptr<BlockLayout> part, const QString& note) const;

    RenderStyle m_style;
    Typography m_typography;
    RenderResources& m_resources;
    qreal m_overhang = 0;
};

} // namespace redraft
