#include "app/markdown/syntaxtree.h"

namespace redraft {

std::shared_ptr<const SyntaxTree> parseMarkdown(const TextSnapshot& snapshot, const std::shared_ptr<const SyntaxTree>&)
{
    auto tree = std::make_shared<SyntaxTree>();
    tree->revision = snapshot.revision;
    tree->frontMatter = findFrontMatter(snapshot.text);
    return tree;
}

} // namespace redraft
