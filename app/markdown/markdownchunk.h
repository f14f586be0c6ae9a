#pragma once

#include "app/markdown/block.h"
#include "app/markdown/definitionset.h"

#include <QStringList>

namespace redraft {

/// The definition of a footnote as it stands in a chunk.
struct FootnoteDefinition
{
    QString label;       ///< as written, without "[^" and "]"
    QString folded;      ///< the same, folded
    BlockEntry entry;    ///< place relative to the chunk
    QStringList slugs;   ///< of the headings inside, in order
    QStringList anchors; ///< the same, unique in the document
};

/// A reference to a footnote that is defined somewhere.
struct FootnoteUse
{
    QString label; ///< folded
    int note = -1; ///< the definition of the same chunk in which it stands, or -1
    int place = 0; ///< among the references as they are copied: those of the blocks, then those of the notes

    bool operator==(const FootnoteUse&) const = default;
};

/// How a heading is spelled.
enum class HeadingMarks
{
    Hashes,
    Underline,
    RuledParagraph ///< an underline that was meant to be a rule; see isRuledParagraph()
};

/// A heading at the top level, for the outline. Places are relative to the chunk.
struct ChunkHeading
{
    int block = 0;        ///< index in MarkdownChunk::blocks
    QString title;        ///< plain text, in one line
    TextRange titleRange; ///< its inline source, without marks and blanks around
    qsizetype end = 0;    ///< of its lines, with the line end
    HeadingMarks marks = HeadingMarks::Hashes;
};

/// A stretch of the source that is read on its own: from a line on which a top-level block begins to the next
/// such line. A line begins a top-level block whatever comes behind it, so a chunk whose text, and whose
/// neighbour in front, did not change means the same as before. Immutable; positions are relative to its
/// start.
struct MarkdownChunk
{
    qsizetype length = 0;
    int lineCount = 0;
    std::vector<BlockEntry> blocks;        ///< of the body, in order
    std::vector<FootnoteDefinition> notes; ///< in source order, also those that nobody refers to
    std::vector<FootnoteUse> uses;         ///< in source order
    std::vector<int> ordinals; ///< of `uses`: which reference to its footnote each is, from 1; 0: none
    QStringList slugs;         ///< of the headings in `blocks`, before they are made unique
    QStringList anchors;       ///< the same, unique in the document
    std::vector<ChunkHeading> headings;      ///< in order
    std::vector<LinkDefinition> definitions; ///< of links, as they stand here
    std::vector<size_t> labels; ///< hashes of the loose labels of all that may refer to a definition; sorted
    bool usesAnyLabel = false;  ///< it may refer to labels that are not in `labels`
};

} // namespace redraft
