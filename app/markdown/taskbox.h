#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// Makes a task of a list item whose text begins with a box that cmark-gfm has taken for text, as GitHub
/// does.
void findTaskBox(Node& item);

} // namespace redraft
