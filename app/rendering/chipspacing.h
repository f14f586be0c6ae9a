#pragma once

#include "app/rendering/inlinetext.h"

namespace redraft {

/// How far the background of a chip reaches over its text on each side, in shares of the size of the text
/// around it.
constexpr qreal chipEdge = 0.26;

/// Moves the text beside chips and keys away from their edges. `size` is that of the text in px. QTextLayout
/// knows no padding, so the letter spacing of single characters makes the room.
void makeRoomForChips(InlineText& content, qreal size);

} // namespace redraft
