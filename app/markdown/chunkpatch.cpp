#include "app/markdown/chunkpatch.h"

#include "app/markdown/labels.h"

#include <algorithm>

namespace redraft {

namespace {

/// Changes nodes in the order in which they were copied.
class Patcher
{
public:
    Patcher(const QStringList& anchors, const FootnoteMarks& footnotes)
        : m_anchors(anchors)
        , m_footnotes(footnotes)
    {
    }

    std::shared_ptr<const Block> patched(const std::shared_ptr<const Block>& block)
    {
        if (!concerns(block->node))
            return block;
        auto copy = std::make_shared<Block>(*block);
        patch(copy->node);
        return copy;
    }

private:
    static bool concerns(const Node& node)
    {
        return node.kind == NodeKind::Heading || node.kind == NodeKind::FootnoteReference ||
               node.kind == NodeKind::FootnoteDefinition ||
               std::any_of(node.children.begin(), node.children.end(), concerns);
    }

    void patch(Node& node)
    {
        for (Node& child : node.children)
            patch(child);
        if (node.kind == NodeKind::Heading && m_next < m_anchors.size())
            node.destination = m_anchors[m_next++];
        if (node.kind == NodeKind::FootnoteDefinition)
            node.level = m_footnotes.value(foldedLabel(node.literal)).number;
        if (node.kind != NodeKind::FootnoteReference)
            return;
        const FootnoteMark mark = m_footnotes.value(foldedLabel(node.literal));
        node.level = mark.number;
        if (mark.number > 0)
            node.literal = mark.label;
    }

    const QStringList& m_anchors;
    const FootnoteMarks& m_footnotes;
    qsizetype m_next = 0;
};

} // namespace

void patchChunk(MarkdownChunk& chunk, const FootnoteMarks& footnotes)
{
    Patcher patcher(chunk.anchors, footnotes);
    for (BlockEntry& entry : chunk.blocks)
        entry.block = patcher.patched(entry.block);
    for (FootnoteDefinition& note : chunk.notes)
        note.entry.block = Patcher(note.anchors, footnotes).patched(note.entry.block);
}

} // namespace redraft
