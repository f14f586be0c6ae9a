#include "app/markdown/htmlblocks.h"

#include "app/markdown/markdownchunk.h"

#include <algorithm>

namespace redraft {

namespace {

std::shared_ptr<const HtmlParts> enclosingParts(const QString& html)
{
    HtmlParts parts = htmlParts(html);
    const bool hasTags = std::any_of(parts.begin(), parts.end(), [](const HtmlPart& part) {
        return part.kind != HtmlPart::Kind::Content;
    });
    return hasTags ? std::make_shared<const HtmlParts>(std::move(parts)) : nullptr;
}

/// Moves the source ranges of a node and of all below it.
void shift(Node& node, qsizetype by)
{
    node.range = node.range.shifted(by);
    for (Node& child : node.children)
        shift(child, by);
}

HtmlTable tableOfBlocks(const BlockList& blocks, int first, int last)
{
    HtmlTable table{first, last, {}, nullptr, nullptr};
    const qsizetype start = blocks[size_t(first)].start;
    for (int i = first; i <= last; ++i) {
        const BlockEntry entry = blocks[size_t(i)];
        table.blocks.push_back({entry.block.get(), entry.start - start});
    }
    return table;
}

void join(HtmlTable& table)
{
    std::vector<Node> nodes;
    std::vector<const Node*> pointers;
    nodes.reserve(table.blocks.size());
    for (const auto& [block, start] : table.blocks) {
        nodes.push_back(block->node);
        shift(nodes.back(), start);
        pointers.push_back(&nodes.back());
    }
    std::optional<Node> joined = joinedTable(pointers);
    if (!joined)
        return;
    table.parts = std::make_shared<const HtmlParts>(htmlParts(joined->literal));
    table.joined = std::make_shared<const Node>(std::move(*joined));
}

} // namespace

HtmlBlocks::HtmlBlocks(const BlockList& blocks, const HtmlBlocks& previous)
{
    const std::vector<ChunkPlace>& chunks = blocks.chunks();
    const auto isSame = [](const KnownChunk& known, const ChunkPlace& place) {
        return known.chunk == place.chunk;
    };
    const std::vector<KnownChunk>& before = previous.m_chunks;
    const auto head = std::mismatch(before.begin(), before.end(), chunks.begin(), chunks.end(), isSame);
    const auto tail = std::mismatch(before.rbegin(), std::reverse_iterator(head.first), chunks.rbegin(),
                                    std::reverse_iterator(head.second), isSame);
    KnownBlocks known;
    for (auto chunk = head.first; chunk != tail.first.base(); ++chunk) {
        for (size_t i = 0; chunk->html && i < chunk->html->size(); ++i)
            known.insert((*chunk->html)[i].block, (*chunk->html)[i]);
    }
    m_chunks.reserve(chunks.size());
    m_chunks.assign(before.begin(), head.first);
    for (auto place = head.second; place != tail.second.base(); ++place)
        m_chunks.push_back(read(place->chunk, known));
    m_chunks.insert(m_chunks.end(), tail.first.base(), before.end());
    findTables(blocks, previous.m_tables);
    countPlaces(blocks);
}

void HtmlBlocks::findTables(const BlockList& blocks, const std::vector<HtmlTable>& previous)
{
    std::vector<HtmlTableCutPlace> cuts;
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        for (size_t k = 0; m_chunks[i].html && k < m_chunks[i].html->size(); ++k) {
            const HtmlBlock& html = (*m_chunks[i].html)[k];
            if (!html.cut.isNone())
                cuts.push_back({blocks.chunks()[i].firstBlock + html.inChunk, html.cut});
        }
    }
    QHash<const Block*, const HtmlTable*> known;
    for (const HtmlTable& table : previous)
        known.insert(table.blocks.front().first, &table);
    for (const auto& [first, last] : tableRuns(cuts)) {
        if (last - first >= maximalTableBlocks)
            continue;
        HtmlTable table = tableOfBlocks(blocks, first, last);
        const HtmlTable* same = known.value(table.blocks.front().first);
        if (same && same->blocks == table.blocks) {
            table.joined = same->joined;
            table.parts = same->parts;
        } else {
            join(table);
        }
        m_tables.push_back(std::move(table));
    }
}

const HtmlTable* HtmlBlocks::tableOf(int block) const
{
    const auto next = std::upper_bound(m_tables.begin(), m_tables.end(), block,
                                       [](int at, const HtmlTable& table) { return at < table.firstBlock; });
    if (next == m_tables.begin())
        return nullptr;
    const HtmlTable& table = *(next - 1);
    return table.joined && block <= table.lastBlock ? &table : nullptr;
}

HtmlBlocks::KnownChunk HtmlBlocks::read(const std::shared_ptr<const MarkdownChunk>& chunk,
                                        const KnownBlocks& known)
{
    std::vector<HtmlBlock> html;
    for (int i = 0; i < int(chunk->blocks.size()); ++i) {
        const Block* block = chunk->blocks[size_t(i)].block.get();
        if (block->node.kind != NodeKind::HtmlBlock)
            continue;
        const auto found = known.find(block);
        if (found == known.end())
            html.push_back({block, i, enclosingParts(block->node.literal), tableCutOf(block->node.literal)});
        else
            html.push_back({block, i, found->parts, found->cut});
    }
    if (html.empty())
        return {chunk, nullptr};
    return {chunk, std::make_shared<const std::vector<HtmlBlock>>(std::move(html))};
}

void HtmlBlocks::countPlaces(const BlockList& blocks)
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        if (!m_chunks[i].html)
            continue;
        for (const HtmlBlock& html : *m_chunks[i].html) {
            const int index = blocks.chunks()[i].firstBlock + html.inChunk;
            const HtmlTable* table = tableOf(index);
            const HtmlParts* parts = table ? table->parts.get() : html.parts.get();
            if (!parts || (table && table->firstBlock != index))
                continue;
            m_indices.push_back(index);
            m_parts.push_back(parts);
        }
    }
}

int HtmlBlocks::firstPlaceFrom(int block) const
{
    return int(std::lower_bound(m_indices.begin(), m_indices.end(), block) - m_indices.begin());
}

int HtmlBlocks::placeOf(int block) const
{
    const int place = firstPlaceFrom(block);
    return place < placeCount() && blockAt(place) == block ? place : -1;
}

} // namespace redraft
