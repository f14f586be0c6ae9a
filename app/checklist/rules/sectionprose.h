#pragma once

#include "app/checklist/rules/sectionroles.h"

#include <functional>

namespace redraft {

/// One paragraph, heading or cell of a section, and the heading that it stands under.
struct PlacedPart
{
    const ProsePart& part;
    const BlockFacts& facts;               ///< of the block around
    int block = 0;                         ///< index in SyntaxTree::blocks
    qsizetype start = 0;                   ///< of the block in the document
    SectionRole role = SectionRole::Other; ///< of the innermost heading above that has one

    /// Where a stretch of the part's text stands in the document.
    TextRange rangeOf(TextRange inText) const { return part.sourceOf(inText).shifted(start); }
    TextRange range() const { return part.range.shifted(start); }
};

/// Visits the prose of a section in source order; headings too, so that a rule can follow them.
void forEachPart(const CheckInput& input, const SectionInput& section,
                 const std::function<void(const PlacedPart&)>& visit);

/// The prose of a section for whoever asks for many stretches of it. Refers to the facts of the input.
class SectionProse
{
public:
    SectionProse(const CheckInput& input, const SectionInput& section);

    /// What begins in `range`, headings too, a line each.
    QString in(TextRange range) const;

private:
    struct Part
    {
        qsizetype start = 0; ///< in the document
        const ProsePart* prose = nullptr;
    };
    std::vector<Part> m_parts; ///< by start
};

/// The sentence of `part` that holds `position` of its text; null if none does.
const Sentence* sentenceAt(const ProsePart& part, qsizetype position);

/// The text without blanks doubled, cut where it is longer than a message should be. Code that the text of a
/// ProsePart leaves out stands as "…": quote the source where it can be had.
QString quoted(QStringView text);
/// The same of source text; code at its end is not cut before its closing mark.
QString quotedSource(const TextSnapshot& snapshot, TextRange range);

} // namespace redraft
