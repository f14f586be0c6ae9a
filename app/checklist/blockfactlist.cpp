#include "app/checklist/blockfactlist.h"

#include <algorithm>

namespace redraft {

BlockFactList::BlockFactList(const TextSnapshot& snapshot, const SyntaxTree& tree)
    : m_snapshot(snapshot)
    , m_tree(tree)
    , m_blocks(m_tree.blocks.begin())
    , m_facts(m_tree.blocks.size())
{
}

const BlockFacts& BlockFactList::of(int index) const
{
    std::shared_ptr<const BlockFacts>& facts = m_facts[size_t(index)];
    if (!facts) {
        const BlockEntry entry = m_blocks[index];
        facts = std::make_shared<const BlockFacts>(
            factsOf(*entry.block, m_snapshot.view(sourceOf(m_snapshot, entry))));
    }
    return *facts;
}

void BlockFactList::takeOver(const Known& before, size_t head, size_t tail)
{
    const auto headEnd = before.begin() + std::ptrdiff_t(head);
    std::copy(before.begin(), headEnd, m_facts.begin());
    std::copy(before.end() - std::ptrdiff_t(tail), before.end(), m_facts.end() - std::ptrdiff_t(tail));
}

TextRange sourceOf(const TextSnapshot& snapshot, const BlockEntry& entry)
{
    const int last =
        std::min(entry.line + std::max(entry.block->lineCount, 1), snapshot.lines.lineCount()) - 1;
    const qsizetype end = last < entry.line ? entry.start : snapshot.lines.rangeOf(last).end();
    return TextRange::fromBounds(entry.start, std::max(entry.start, end));
}

} // namespace redraft
