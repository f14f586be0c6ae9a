#include "app/markdown/chunkpatch.h"

#include "app/markdown/labels.h"

#include <algorithm>

namespace redraft {

namespace {

/// Changes nodes in the order in which they were copied.
class Patcher
{
public:
    Patcher(const FootnoteMarks& footnotes, std::vector<int> ordinals)
        : m_footnotes(footnotes)
        , m_ordinals(std::move(ordinals))
    {
    }

    /// The anchors of the headings in the blocks that are patched next.
    void setAnchors(const QStringList& anchors)
    {
        m_anchors = anchors;
        m_next = 0;
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
        if (node.kind == NodeKind::FootnoteDefinition || node.kind == NodeKind::FootnoteReference)
            number(node);
    }

    void number(Node& node)
    {
        const FootnoteMark mark = m_footnotes.value(foldedLabel(node.literal));
        node.level = mark.number;
        node.start = mark.references;
        if (node.kind == NodeKind::FootnoteDefinition)
            return;
        node.start = m_nextReference < m_ordinals.size() ? m_ordinals[m_nextReference++] : 0;
        if (mark.number > 0)
            node.literal = mark.label;
    }

    const FootnoteMarks& m_footnotes;
    std::vector<int> m_ordinals; ///< of the references in the order of the nodes
    QStringList m_anchors;
    qsizetype m_next = 0;
    size_t m_nextReference = 0;
};

/// From the order of the source to that of the nodes.
std::vector<int> ordinalsByPlace(const MarkdownChunk& chunk)
{
    std::vector<int> ordinals(chunk.ordinals.size());
    for (size_t i = 0; i < ordinals.size(); ++i)
        ordinals[size_t(chunk.uses[i].place)] = chunk.ordinals[i];
    return ordinals;
}

} // namespace

void patchChunk(MarkdownChunk& chunk, const FootnoteMarks& footnotes)
{
    Patcher patcher(footnotes, ordinalsByPlace(chunk));
    patcher.setAnchors(chunk.anchors);
    for (BlockEntry& entry : chunk.blocks)
        entry.block = patcher.patched(entry.block);
    for (FootnoteDefinition& note : chunk.notes) {
        patcher.setAnchors(note.anchors);
        note.entry.block = patcher.patched(note.entry.block);
    }
}

} // namespace redraft
