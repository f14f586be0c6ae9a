#include "app/markdown/blocksharing.h"

#include <QHash>
#include <deque>

namespace redraft {

namespace {

bool isEqual(const Block& one, const Block& other)
{
    return one.lineCount == other.lineCount && one.node == other.node;
}

size_t hashOf(const Node& node, size_t seed)
{
    seed =
        qHashMulti(seed, int(node.kind), node.range.start, node.range.length, node.literal, node.destination,
                   node.title, node.level, node.start, int(node.task), node.children.size());
    for (const Node& child : node.children)
        seed = hashOf(child, seed);
    return seed;
}

/// Takes over equal blocks while there are any; returns how many.
template <typename NewIterator, typename OldIterator>
size_t takeOverRun(NewIterator now, NewIterator nowEnd, OldIterator before, OldIterator beforeEnd)
{
    size_t count = 0;
    for (; now != nowEnd && before != beforeEnd && isEqual(*now->block, *before->block);
         ++now, ++before, ++count)
        now->block = before->block;
    return count;
}

void takeOverByContent(SyntaxTree& tree, const SyntaxTree& previous, size_t first, size_t last)
{
    QHash<size_t, std::deque<std::shared_ptr<const Block>>> known;
    for (size_t i = first; i + last < previous.blocks.size(); ++i)
        known[hashOf(previous.blocks[i].block->node, 0)].push_back(previous.blocks[i].block);
    if (known.isEmpty())
        return;
    for (size_t i = first; i + last < tree.blocks.size(); ++i) {
        std::shared_ptr<const Block>& block = tree.blocks[i].block;
        const auto found = known.find(hashOf(block->node, 0));
        if (found == known.end() || found->empty() || !isEqual(*found->front(), *block))
            continue;
        block = found->front();
        found->pop_front();
    }
}

} // namespace

void takeOverBlocks(SyntaxTree& tree, const SyntaxTree& previous)
{
    auto& now = tree.blocks;
    const auto& before = previous.blocks;
    const size_t first = takeOverRun(now.begin(), now.end(), before.begin(), before.end());
    const size_t last = takeOverRun(now.rbegin(), now.rend() - qsizetype(first), before.rbegin(),
                                    before.rend() - qsizetype(first));
    takeOverByContent(tree, previous, first, last);
}

} // namespace redraft
