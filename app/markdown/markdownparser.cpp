#include "app/markdown/anchorupdate.h"
#include "app/markdown/blocksharing.h"
#include "app/markdown/chunkpatch.h"
#include "app/markdown/definitionupdate.h"
#include "app/markdown/footnotenumbering.h"
#include "app/markdown/markdownreading.h"

namespace redraft {

namespace {

std::vector<BlockPointer*> blocksOf(MarkdownChunk& chunk)
{
    std::vector<BlockPointer*> blocks;
    for (BlockEntry& entry : chunk.blocks)
        blocks.push_back(&entry.block);
    for (FootnoteDefinition& note : chunk.notes)
        blocks.push_back(&note.entry.block);
    return blocks;
}

void addBlocks(const MarkdownChunk& chunk, std::vector<BlockPointer>& blocks)
{
    for (const BlockEntry& entry : chunk.blocks)
        blocks.push_back(entry.block);
    for (const FootnoteDefinition& note : chunk.notes)
        blocks.push_back(note.entry.block);
}

void shareBlocks(ChunkTable& table)
{
    std::vector<BlockPointer*> now;
    for (const auto& [index, chunk] : table.changed()) {
        const std::vector<BlockPointer*> blocks = blocksOf(*chunk);
        if (table.isNew(index)) {
            now.insert(now.end(), blocks.begin(), blocks.end());
            continue;
        }
        std::vector<BlockPointer> before;
        addBlocks(*table.original(index), before);
        takeOverBlocks(blocks, before);
    }
    std::vector<BlockPointer> before;
    for (const auto& chunk : table.replaced())
        addBlocks(*chunk, before);
    takeOverBlocks(now, before);
}

std::shared_ptr<const MarkdownState> emptyState()
{
    static const auto state = std::make_shared<const MarkdownState>(
        MarkdownState{QString(), std::make_shared<DefinitionSet>(), std::make_shared<FootnoteMarks>()});
    return state;
}

std::shared_ptr<const SyntaxTree> parse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const SyntaxTree>& previous,
                                        const std::stop_token& stop, qsizetype chunkSize)
{
    const std::shared_ptr<const MarkdownState> before =
        previous && previous->state ? previous->state : emptyState();
    auto tree = std::make_shared<SyntaxTree>();
    tree->revision = snapshot.revision;
    tree->frontMatter = findFrontMatter(snapshot.text);
    const qsizetype bodyStart = tree->frontMatter ? tree->frontMatter->whole.end() : 0;
    std::optional<ChunkUpdate> update = updateChunks(snapshot, bodyStart, previous.get(), stop, chunkSize);
    if (!update)
        return nullptr;
    ChunkTable table(std::move(*update));
    const auto definitions = updateDefinitions(snapshot, table, before->definitions, stop);
    if (!definitions)
        return nullptr;
    const FootnoteNumbering footnotes = FootnoteNumbering::of(table, definitions, previous.get());
    if (footnotes.marks != before->footnotes)
        markRenumbered(table, *before->footnotes, *footnotes.marks);
    updateAnchors(table, footnotes.places);
    for (const auto& [index, chunk] : table.changed())
        patchChunk(*chunk, *footnotes.marks);
    shareBlocks(table);
    tree->footnoteCount = int(footnotes.places.size());
    tree->blocks = BlockList(table.take(), footnotes.places);
    tree->state = std::make_shared<MarkdownState>(MarkdownState{snapshot.text, definitions, footnotes.marks});
    return tree;
}

} // namespace

std::shared_ptr<const SyntaxTree> parseMarkdown(const TextSnapshot& snapshot,
                                                const std::shared_ptr<const SyntaxTree>& previous,
                                                const std::stop_token& stop)
{
    return parse(snapshot, previous, stop, usualChunkSize);
}

std::shared_ptr<const SyntaxTree> parseMarkdownOnce(const TextSnapshot& snapshot)
{
    return parse(snapshot, nullptr, {}, readingChunkSize);
}

} // namespace redraft
