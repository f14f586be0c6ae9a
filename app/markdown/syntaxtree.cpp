#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace redraft {

int SyntaxTree::blockAtLine(int line) const
{
    const auto end = blocks.end() - footnoteCount;
    const auto next = std::upper_bound(blocks.begin(), end, line,
                                       [](int at, const BlockEntry& entry) { return at < entry.line; });
    return int(next - blocks.begin()) - 1;
}

} // namespace redraft
