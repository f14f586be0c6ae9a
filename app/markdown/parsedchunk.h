#pragma once

#include "app/markdown/blocklines.h"
#include "app/markdown/chunkprologue.h"
#include "app/markdown/cmarkarena.h"
#include "app/markdown/markdownchunk.h"

namespace redraft {

/// What is fed behind the lines of a chunk.
enum class Lookahead
{
    None,
    NextLine ///< as far as it shows whether a block begins there; it defines nothing
};

/// Lines of a document as cmark-gfm has read them on their own, behind a prologue.
class ParsedChunk
{
public:
    ParsedChunk(const TextSnapshot& snapshot, LineSpan lines, const ChunkPrologue& prologue,
                Lookahead lookahead);

    /// True if a top-level block begins on `line`, which may be the one looked ahead to.
    bool beginsBlock(int line) const;
    /// A line behind the first on which a top-level block begins: the last up to line `wanted`, else the
    /// first behind it; the first line if there is none.
    int beginningNear(int wanted) const;
    /// Copies blocks, footnotes and their uses of the lines before `endLine`; places are relative to the
    /// first line.
    void copyInto(MarkdownChunk& chunk, int endLine) const;
    /// The links among the labels that the prologue asked for.
    std::vector<LinkDefinition> foundDefinitions() const { return m_definitions; }

private:
    void sortNodes(const ChunkPrologue& prologue);
    void takeAnswer(cmark_node* paragraph, const QString& label);
    /// The snapshot's line on which a child of the document begins for certain; -1 if cmark does not say.
    int beginningOf(cmark_node* node) const;
    std::vector<cmark_node*> bodyBefore(int line) const;
    void collectUses(cmark_node* node, int note, std::vector<std::pair<int, FootnoteUse>>& uses) const;

    const TextSnapshot& m_snapshot;
    LineSpan m_span;
    std::vector<int> m_maskedLines;
    int m_prologueLines;
    CmarkArena m_arena;
    cmark_node* m_document = nullptr; ///< of the arena
    std::vector<cmark_node*> m_body;  ///< children of the document
    std::vector<cmark_node*> m_notes; ///< definitions of footnotes, wherever they stood
    QStringList m_footnoteLabels;     ///< by the number that cmark gave, from 1
    std::vector<LinkDefinition> m_definitions;
};

} // namespace redraft
