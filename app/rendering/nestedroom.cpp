#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/containerlayouts.h"

namespace redraft {

namespace {

/// Text narrower than this is hard to read.
constexpr qreal leastTextWidth = 170;

bool isContainer(const Node& node)
{
    return node.kind == NodeKind::Quote || node.kind == NodeKind::BulletList ||
           node.kind == NodeKind::OrderedList;
}

} // namespace

NestedRoom nestedRoom(const BlockLayoutFactory& factory, const Node& child, qreal width, qreal indent)
{
    const bool isNarrow = width - indent < factory.typography().px(leastTextWidth);
    return isContainer(child) && isNarrow ? NestedRoom{-indent, width + indent} : NestedRoom{0, width};
}

} // namespace redraft
