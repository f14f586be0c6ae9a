#pragma once

#include "app/markdown/footnotenumbering.h"

namespace redraft {

/// Makes the anchors of all headings unique, those of footnotes last. Where the same headings stand as
/// before, they keep their anchors without a look at the rest of the document.
void updateAnchors(ChunkTable& table, const std::vector<NotePlace>& notes);

} // namespace redraft
