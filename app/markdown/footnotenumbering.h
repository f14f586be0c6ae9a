#pragma once

#include "app/markdown/chunktable.h"
#include "app/markdown/markdownstate.h"

namespace redraft {

/// Footnotes of a document in the order in which they are first referred to, as cmark-gfm numbers them.
struct FootnoteNumbering
{
    std::shared_ptr<const FootnoteMarks> marks;
    std::vector<NotePlace> places; ///< of the definitions, by number

    /// Those of a table of chunks. Where no footnote was touched they are taken from the previous tree, which
    /// may be null.
    static FootnoteNumbering of(const ChunkTable& table, const SyntaxTree* previous);
};

/// Makes all chunks writable in which a reference or a definition got another number or label.
void markRenumbered(ChunkTable& table, const FootnoteMarks& before, const FootnoteMarks& now);

} // namespace redraft
