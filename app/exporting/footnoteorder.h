#pragma once

#include "app/markdown/syntaxtree.h"

#include <QHash>
#include <deque>

namespace redraft {

/// Which reference to its footnote each reference is, from 1. cmark-gfm counts them in the order of the
/// source, where footnotes stand at their place and not at the end, and those that are never shown count too.
class FootnoteOrder
{
public:
    explicit FootnoteOrder(const SyntaxTree& tree);

    /// The count of the next reference to footnote `number`, in the order of the tree's blocks.
    int takeReference(int number);
    int referenceCount(int number) const { return m_counts.value(number); }

private:
    QHash<int, std::deque<int>> m_ordinals; ///< of the references not yet taken, by number
    QHash<int, int> m_counts;
};

} // namespace redraft
