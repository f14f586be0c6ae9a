#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// True for a picture, a diagram language, or a block of code that is drawn: boxes, arrows, frames.
bool isDiagram(const Node& node);
/// True for what tells others how to talk to a part: code that is no drawing, or a table.
bool isInterface(const Node& node);

} // namespace redraft
