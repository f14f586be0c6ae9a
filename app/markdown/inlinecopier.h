#pragma once

#include "app/markdown/cmarkhandles.h"
#include "app/markdown/node.h"

#include <QStringList>

namespace redraft {

/// Copies the inline nodes below `parent`, which is `depth` levels deep; neighbouring texts become one, and
/// what is nested too deep (TreeCopier::maximalDepth) becomes text. `footnoteLabels` are by number, from 1.
std::vector<Node> copyInlines(cmark_node* parent, int depth, const QStringList& footnoteLabels);

/// One text node with all that a reader sees of `node` and what is below it, however deep.
Node flattenedText(cmark_node* node);

} // namespace redraft
