#pragma once

#include "app/markdown/chunktable.h"
#include "app/markdown/markdownstate.h"

namespace redraft {

/// Footnotes of a document in the order in which they are first referred to, as cmark-gfm numbers them. Those
/// that nothing refers to come last and have no number.
struct FootnoteNumbering
{
    std::shared_ptr<const FootnoteMarks> marks;
    std::vector<NotePlace> places; ///< of the definitions, by number; then of those without

    /// Those of a table of chunks, which get the ordinals of their references. Where no footnote was touched
    /// all is taken from the previous tree, which may be null.
    static FootnoteNumbering of(ChunkTable& table, const std::shared_ptr<const DefinitionSet>& definitions,
                                const SyntaxTree* previous);
};

/// Makes all chunks writable in which a reference or a definition got another number or label.
void markRenumbered(ChunkTable& table, const FootnoteMarks& before, const FootnoteMarks& now);

} // namespace redraft
