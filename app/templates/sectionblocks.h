#pragma once

#include "app/templates/entryparts.h"

namespace redraft {

/// The top-level blocks of a section, placed in the document; rules at its end are left out.
struct SectionBlocks
{
    explicit SectionBlocks(const SectionSource& source);

    std::vector<PlacedNode> nodes;
    int first = 0; ///< index of the first in SyntaxTree::blocks
    TextRange content() const;

private:
    TextRange m_body;
};

/// Texts of runs of blocks: what lies together becomes one text.
std::vector<EntryText> textsOf(const TextSnapshot& snapshot, const std::vector<PlacedNode>& nodes);

} // namespace redraft
