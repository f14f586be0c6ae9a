#pragma once

#include "app/rendering/blocklayout.h"

namespace redraft {

class BlockLayoutFactory;

// The blocks that hold other blocks. `depth` counts the containers around the node; all widths are px.

std::unique_ptr<BlockLayout> layOutList(const BlockLayoutFactory& factory, const Node& list, qreal width,
                                        int depth);
/// A quote, or an alert if it is one and stands in no other block.
std::unique_ptr<BlockLayout> layOutQuote(const BlockLayoutFactory& factory, const Node& quote, qreal width,
                                         int depth);
std::unique_ptr<BlockLayout> layOutFootnote(const BlockLayoutFactory& factory, const Node& footnote,
                                            qreal width, int depth);

/// An element of raw HTML that holds blocks: details, div, dl …
std::unique_ptr<BlockLayout> layOutElement(const BlockLayoutFactory& factory, const Node& element,
                                           qreal width, int depth);

/// Where a container inside a container stands, and how wide it is.
struct NestedRoom
{
    qreal left = 0;
    qreal width = 0;
};

/// The place of `child` in a part of `width` px that is indented by `indent` px. Where nesting has used up
/// the room, a container goes back to the edge of the one around it, so that text stays readable at any
/// depth.
NestedRoom nestedRoom(const BlockLayoutFactory& factory, const Node& child, qreal width, qreal indent);

} // namespace redraft
