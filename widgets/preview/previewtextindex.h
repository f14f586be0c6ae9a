#pragma once

#include "app/text/listdiff.h"
#include "widgets/preview/previewselection.h"

#include <vector>

namespace redraft {

class BlockColumn;

/// Counts the text of the whole preview through, each slot closed by a line end, as assistive technology
/// wants it. Reads no more blocks than lie before the places that were asked for, each once until it changes.
class PreviewTextIndex
{
public:
    /// `column` must outlive the index.
    explicit PreviewTextIndex(const BlockColumn& column)
        : m_column(column)
    {
    }

    /// Offset of the first code unit of a slot; for the slot behind the last, the length of the whole text.
    qsizetype startOf(int slot);
    qsizetype offsetOf(PreviewPosition position) { return startOf(position.slot) + position.offset; }
    /// The place at an offset, within the text.
    PreviewPosition positionAt(qsizetype offset);
    /// Forgets what a change touches.
    void follow(const ListDifference& change);
    /// How many slots have been read since the index was made.
    int readCount() const { return m_readCount; }

private:
    const BlockColumn& m_column;
    std::vector<qsizetype> m_starts{0}; ///< of slots 0 to size() - 1, as far as they were asked for
    int m_readCount = 0;
};

} // namespace redraft
