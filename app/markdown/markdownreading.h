#pragma once

#include "app/markdown/syntaxtree.h"

namespace redraft {

/// The blocks of parseMarkdown() for whoever looks at a text once and edits it never: in half the time. To
/// follow an edit from such a tree takes as long as to read it anew. Pure; any thread; no input fails.
std::shared_ptr<const SyntaxTree> parseMarkdownOnce(const TextSnapshot& snapshot);

} // namespace redraft
