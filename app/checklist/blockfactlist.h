#pragma once

#include "app/checklist/blockfacts.h"
#include "app/markdown/syntaxtree.h"

#include <memory>

namespace redraft {

/// The facts of all blocks of a document, found out when somebody asks, and kept from revision to revision.
/// For one thread at a time.
class BlockFactList
{
public:
    /// The list of a document that is seen for the first time. Both must outlive the list.
    BlockFactList(const TextSnapshot& snapshot, const SyntaxTree& tree);

    /// Of the block at `index` in SyntaxTree::blocks.
    const BlockFacts& of(int index) const;
    int size() const { return int(m_facts.size()); }

    /// What is known so far, to be given to takeOver() of the list that follows.
    using Known = std::vector<std::shared_ptr<const BlockFacts>>;
    const Known& known() const { return m_facts; }
    /// Facts of `head` blocks at the start and `tail` blocks at the end are those of `before`.
    void takeOver(const Known& before, size_t head, size_t tail);

private:
    const TextSnapshot& m_snapshot;
    const SyntaxTree& m_tree;
    BlockList::Iterator m_blocks;
    mutable Known m_facts; ///< null: not asked for yet
};

/// The source of a top-level block: from the start of its first line to the end of its last.
TextRange sourceOf(const TextSnapshot& snapshot, const BlockEntry& entry);

} // namespace redraft
