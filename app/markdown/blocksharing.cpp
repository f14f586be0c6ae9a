#include "app/markdown/blocksharing.h"

#include <QHash>
#include <deque>

namespace redraft {

namespace {

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
    for (; now != nowEnd && before != beforeEnd && ***now == **before; ++now, ++before, ++count)
        **now = *before;
    return count;
}

} // namespace

void takeOverBlocks(const std::vector<BlockPointer*>& now, const std::vector<BlockPointer>& before)
{
    const size_t head = takeOverRun(now.begin(), now.end(), before.begin(), before.end());
    const size_t tail = takeOverRun(now.rbegin(), now.rend() - qsizetype(head), before.rbegin(),
                                    before.rend() - qsizetype(head));
    QHash<size_t, std::deque<BlockPointer>> known;
    for (size_t i = head; i + tail < before.size(); ++i)
        known[hashOf(before[i]->node, 0)].push_back(before[i]);
    if (known.isEmpty())
        return;
    for (size_t i = head; i + tail < now.size(); ++i) {
        const auto found = known.find(hashOf((*now[i])->node, 0));
        if (found == known.end() || found->empty() || *found->front() != **now[i])
            continue;
        *now[i] = found->front();
        found->pop_front();
    }
}

} // namespace redraft
