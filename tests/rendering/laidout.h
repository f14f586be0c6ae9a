#pragma once

#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/rendering/sourcelinemap.h"

#include <QPainter>

namespace redraft::test {

/// A document laid out block by block.
struct LaidOut
{
    explicit LaidOut(const QString& markdown, qreal width = 600, RenderStyle style = {})
        : snapshot(markdown)
        , tree(parseMarkdown(snapshot))
        , resources(highlighter)
        , factory(style, resources)
    {
        for (const BlockEntry& entry : tree->blocks)
            blocks.push_back(factory.layOut(entry.block, width));
    }
    const BlockLayout& first() const { return *blocks.front(); }
    SourceLineMap lineMap(size_t index) const
    {
        const BlockEntry& entry = tree->blocks[index];
        const qsizetype end = snapshot.lines.startOf(entry.line + entry.block->lineCount);
        return {*blocks[index], entry.block->lineCount,
                snapshot.view(TextRange::fromBounds(entry.start, end))};
    }

    CodeHighlighter highlighter;
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    DirectResources resources;
    BlockLayoutFactory factory;
    std::vector<std::unique_ptr<BlockLayout>> blocks;
};

inline QImage painted(const BlockLayout& layout, TextRange selection = {})
{
    QImage image(int(layout.width()) + 1, std::min(4000, int(layout.height()) + 1), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.paint(painter, {QRectF(image.rect()), selection});
    return image;
}

} // namespace redraft::test
