#include "app/rendering/heightestimate.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace redraft {

namespace {

/// Code units of text below a node; looks at no more than it needs for a guess.
qsizetype textAmount(const Node& node, int& budget)
{
    qsizetype amount = node.literal.size();
    for (const Node& child : node.children) {
        if (--budget < 0)
            break;
        amount += textAmount(child, budget);
    }
    return amount;
}

qreal estimatedTextHeight(const Block& block, const Typography& typography, qreal width)
{
    const Node& node = block.node;
    int budget = 200;
    const qreal perLine = std::max(8.0, 76 * width / typography.columnWidth());
    const bool hasParts = node.children.size() > 1 && node.kind != NodeKind::Paragraph;
    const qreal lines =
        std::max(qreal(hasParts ? block.lineCount : 1), qreal(textAmount(node, budget)) / perLine);
    return lines * typography.body().lineHeight + typography.px(13);
}

} // namespace

qreal estimatedHeight(const Block& block, const Typography& typography, qreal width)
{
    const Node& node = block.node;
    switch (node.kind) {
    case NodeKind::CodeBlock:
        return typography.code().lineHeight * std::max(1, block.lineCount - 2) + typography.px(50);
    case NodeKind::Heading:
        return typography.heading(node.level).lineHeight + typography.px(30);
    case NodeKind::Table:
        return qreal(node.children.size()) * typography.px(36) + typography.px(22);
    case NodeKind::ThematicBreak:
        return typography.px(41);
    case NodeKind::HtmlBlock:
        return node.literal.startsWith(QLatin1String("<!--"))
                   ? 0
                   : typography.body().lineHeight * block.lineCount;
    default:
        return estimatedTextHeight(block, typography, width);
    }
}

} // namespace redraft
