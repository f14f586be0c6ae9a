#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// A block as plain text for a mail or a ticket: list items with their marks, numbers, task boxes and indent,
/// quotes behind '>', cells parted by tabs, code as it is. Ends without a line break. Pure.
QString pastedText(const Node& block);

} // namespace redraft
