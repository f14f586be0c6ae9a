#include "app/markdown/syntaxtree.h"

namespace redraft {

int SyntaxTree::blockAtLine(int line) const
{
    int found = -1;
    for (int i = 0; i < int(blocks.size()) - footnoteCount; ++i) {
        if (blocks[size_t(i)].line > line)
            break;
        found = i;
    }
    return found;
}

} // namespace redraft
