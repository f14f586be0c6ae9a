#pragma once

#include "app/markdown/blocklist.h"
#include "app/markdown/htmltables.h"

namespace redraft {

/// A table of raw HTML over several top-level blocks: all of it is drawn in the place of the first.
struct HtmlTable
{
    int firstBlock = 0;
    int lastBlock = 0;
    std::vector<std::pair<const Block*, qsizetype>> blocks; ///< with where they start, from the first
    std::shared_ptr<const Node> joined; ///< see joinedTable(); null: its blocks stand alone
    std::shared_ptr<const HtmlParts> parts;

    /// Wherever they stand.
    bool isLike(const HtmlTable& other) const { return joined == other.joined && blocks == other.blocks; }
};

/// The HTML blocks of a document whose tags may belong to tags of other blocks. They are counted in places:
/// place 0 is the first of them. An immutable value.
class HtmlBlocks
{
public:
    HtmlBlocks() = default;
    /// Reads only the chunks that `previous` does not know, and of those only the HTML that it does not know.
    /// Costs a look at each chunk and each place, nothing for other blocks.
    HtmlBlocks(const BlockList& blocks, const HtmlBlocks& previous);

    int placeCount() const { return int(m_indices.size()); }
    /// Index of the block at a place.
    int blockAt(int place) const { return m_indices[size_t(place)]; }
    /// -1 if the block is none of them.
    int placeOf(int block) const;
    /// The first place whose block is `block` or one behind it.
    int firstPlaceFrom(int block) const;
    const HtmlParts& partsAt(int place) const { return *m_parts[size_t(place)]; }
    /// The joined table that a block belongs to; null if it stands alone.
    const HtmlTable* tableOf(int block) const;
    /// In the order of the document, those that are not joined too.
    const std::vector<HtmlTable>& tables() const { return m_tables; }
    /// By place; they live as long as this value or a copy of it.
    const std::vector<const HtmlParts*>& parts() const { return m_parts; }

private:
    struct HtmlBlock
    {
        const Block* block = nullptr; ///< the chunk keeps it
        int inChunk = 0;
        std::shared_ptr<const HtmlParts> parts; ///< null: content only
        HtmlTableCut cut;
    };
    struct KnownChunk
    {
        std::shared_ptr<const MarkdownChunk> chunk;
        std::shared_ptr<const std::vector<HtmlBlock>> html; ///< null: none
    };
    using KnownBlocks = QHash<const Block*, HtmlBlock>;
    static KnownChunk read(const std::shared_ptr<const MarkdownChunk>& chunk, const KnownBlocks& known);
    void findTables(const BlockList& blocks, const std::vector<HtmlTable>& previous);
    void countPlaces(const BlockList& blocks);

    std::vector<KnownChunk> m_chunks;
    std::vector<HtmlTable> m_tables;
    std::vector<int> m_indices; ///< by place, rising
    std::vector<const HtmlParts*> m_parts;
};

} // namespace redraft
