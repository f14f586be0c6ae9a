#pragma once

#include "app/markdown/blocklist.h"

#include <QString>
#include <optional>

namespace redraft {

/// What two revisions of a document have in common at both ends: the same text and, in it, the same blocks.
/// Blocks alone would not do: one that says the same keeps its pointer though it is written otherwise. A
/// value.
class RevisionChange
{
public:
    RevisionChange(const QString& textBefore, const BlockList& before, const QString& text,
                   const BlockList& now);

    /// How many blocks of the body at the start, and at the end, are the same in the same text. Definitions
    /// of footnotes never count: they stand anywhere.
    size_t headBlocks() const { return m_headBlocks; }
    size_t tailBlocks() const { return m_tailBlocks; }
    /// Where the stretch `range` of the new text, blocks `first` to `end` of it included, stood before;
    /// nullopt where any of it is new.
    std::optional<qsizetype> startBefore(TextRange range, int first, int end) const;

private:
    void countBlocks(const BlockList& before, const BlockList& now);

    qsizetype m_head = 0;      ///< code units
    qsizetype m_tailStart = 0; ///< of the new text
    qsizetype m_growth = 0;    ///< code units that the new text has more
    size_t m_headBlocks = 0;
    size_t m_tailBlocks = 0;
    size_t m_blocks = 0; ///< of the body of the new tree
};

} // namespace redraft
