#include "app/exporting/footnoteorder.h"

#include <algorithm>

namespace redraft {

namespace {

struct Reference
{
    qsizetype position = 0; ///< of the block around it
    int number = 0;
    int ordinal = 0;
};

bool isBlock(const Node& node)
{
    return node.kind < NodeKind::Text;
}

/// In the order in which a writer meets them. `position`: of the innermost block.
void collect(const Node& node, qsizetype blockStart, qsizetype position, std::vector<Reference>& found)
{
    if (isBlock(node))
        position = blockStart + node.range.start;
    if (node.kind == NodeKind::FootnoteReference)
        found.push_back({position, node.level, 0});
    for (const Node& child : node.children)
        collect(child, blockStart, position, found);
}

} // namespace

FootnoteOrder::FootnoteOrder(const SyntaxTree& tree)
{
    if (tree.footnoteCount == 0)
        return;
    std::vector<Reference> written;
    for (const BlockEntry entry : tree.blocks)
        collect(entry.block->node, entry.start, entry.start, written);
    std::vector<Reference*> inSource;
    inSource.reserve(written.size());
    for (Reference& reference : written)
        inSource.push_back(&reference);
    std::stable_sort(inSource.begin(), inSource.end(), [](const Reference* one, const Reference* other) {
        return one->position < other->position;
    });
    for (Reference* reference : inSource)
        reference->ordinal = ++m_counts[reference->number];
    for (const Reference& reference : written)
        m_ordinals[reference.number].push_back(reference.ordinal);
}

int FootnoteOrder::takeReference(int number)
{
    std::deque<int>& ordinals = m_ordinals[number];
    if (ordinals.empty())
        return 1;
    const int ordinal = ordinals.front();
    ordinals.pop_front();
    return ordinal;
}

} // namespace redraft
