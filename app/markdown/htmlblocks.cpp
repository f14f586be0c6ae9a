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
    countPlaces(blocks);
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
        html.push_back({block, i, found == known.end() ? enclosingParts(block->node.literal) : found->parts});
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
            if (!html.parts)
                continue;
            m_indices.push_back(blocks.chunks()[i].firstBlock + html.inChunk);
            m_parts.push_back(html.parts.get());
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
