#pragma once

#include "app/markdown/markdownchunk.h"
#include "app/markdown/markdownstate.h"

namespace redraft {

/// Writes the anchors of a chunk into its headings, and numbers and labels into its footnotes and references.
void patchChunk(MarkdownChunk& chunk, const FootnoteMarks& footnotes);

} // namespace redraft
