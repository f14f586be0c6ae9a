#pragma once

#include "app/markdown/syntaxtree.h"

namespace redraft {

/// A heading and what stands under it. Ranges are absolute, in UTF-16 code units.
struct Section
{
    QString title;        ///< plain text of the heading
    QString anchor;       ///< as GitHub makes it, unique in the document
    int level = 1;        ///< 1-6
    TextRange heading;    ///< all lines of the heading, with the line end
    TextRange titleRange; ///< the heading's inline source, without marks and blanks around
    TextRange ownBody;    ///< from behind the heading to the next heading of any level
    TextRange body;       ///< from behind the heading to the next heading of the same or a higher level
    int blockIndex = 0;   ///< the heading in SyntaxTree::blocks
    int parent = -1;      ///< index of the enclosing section in Outline::sections

    TextRange whole() const { return TextRange::fromBounds(heading.start, body.end()); }
    bool operator==(const Section&) const = default;
};

/// The headings of a document in source order. Only headings at the top level of the document count, and no
/// paragraphs that run into a dividing rule (see isRuledParagraph()).
struct Outline
{
    std::vector<Section> sections;
    /// Index of the section that is the document's title (the only level-1 heading, standing first), or -1.
    int titleSection = -1;

    /// Indices of the sections that a reader takes as the parts of the document: those of the highest level
    /// below the title (level 2 as a rule; level 1 where headings of level 1 are used for parts).
    std::vector<int> topSections() const;
    /// Index of the innermost section at `position`, or -1.
    int sectionAt(qsizetype position) const;
    bool operator==(const Outline&) const = default;
};

Outline makeOutline(const SyntaxTree& tree, const TextSnapshot& snapshot);

} // namespace redraft
