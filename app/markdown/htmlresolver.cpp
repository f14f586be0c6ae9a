#include "app/markdown/htmlresolver.h"

#include "app/markdown/htmlbalance.h"
#include "app/markdown/htmlnodes.h"
#include "app/markdown/htmlparts.h"
#include "app/markdown/htmltables.h"
#include "app/markdown/inlinehtml.h"

#include <algorithm>

namespace redraft {

namespace {

/// True if there is nothing in a block but comments and what is refused: it is best shown as it was written.
bool isSourceOnly(const QString& html)
{
    for (const HtmlPiece& piece : balanceHtml(html)) {
        const bool isTag = piece.token.kind == HtmlToken::Kind::StartTag;
        if (isTag && piece.role == HtmlPiece::Role::Keep)
            return false;
    }
    return true;
}

bool isRule(const Node& node)
{
    return node.kind == NodeKind::ThematicBreak;
}

/// A paragraph with rules in it: as in a page it ends there, and text goes on below.
Node dividedParagraph(Node paragraph)
{
    Node group;
    group.kind = NodeKind::HtmlElement;
    group.range = paragraph.range;
    group.tag = std::make_shared<HtmlTag>();
    group.children = withParagraphs(std::move(paragraph.children));
    for (Node& part : group.children) {
        part.range = group.range;
        if (part.kind == NodeKind::Paragraph)
            part.tag.reset(); // as if it had been written apart
    }
    return group;
}

/// An element that takes in nodes until its end.
struct Level
{
    Node element;
    std::vector<Node> children;
};

void closeLast(std::vector<Level>& levels)
{
    Level last = std::move(levels.back());
    levels.pop_back();
    last.element.children = std::move(last.children);
    align(last.element, last.element.alignment);
    levels.back().children.push_back(std::move(last.element));
}

} // namespace

bool holdsHtml(const Node& node)
{
    if (node.kind == NodeKind::HtmlBlock || node.kind == NodeKind::HtmlInline)
        return true;
    return std::any_of(node.children.begin(), node.children.end(), holdsHtml);
}

std::vector<Node> resolveBlocks(const std::vector<Node>& source)
{
    const std::optional<std::vector<Node>> joined = withJoinedTables(source);
    const std::vector<Node>& blocks = joined ? *joined : source;
    std::vector<HtmlParts> parts(blocks.size());
    std::vector<const HtmlParts*> places(blocks.size(), nullptr);
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != NodeKind::HtmlBlock)
            continue;
        parts[i] = htmlParts(blocks[i].literal);
        places[i] = &parts[i];
    }
    const HtmlPairs pairs(places);
    std::vector<Level> levels(1);
    for (size_t i = 0; i < blocks.size(); ++i) {
        const bool isEnclosing =
            places[i] && std::any_of(parts[i].begin(), parts[i].end(), [](const HtmlPart& part) {
                return part.kind != HtmlPart::Kind::Content;
            });
        if (!isEnclosing) {
            levels.back().children.push_back(resolveHtml(blocks[i]));
            continue;
        }
        std::vector<HtmlStep> steps = stepsOf(parts[i], int(i), pairs);
        fillJoinedTable(steps, blocks[i]);
        for (HtmlStep& step : steps) {
            if (step.kind == HtmlPart::Kind::Open)
                levels.push_back({std::move(step.element), {}});
            else if (step.kind == HtmlPart::Kind::Close)
                closeLast(levels);
            else
                std::move(step.content.begin(), step.content.end(),
                          std::back_inserter(levels.back().children));
        }
    }
    return std::move(levels.front().children);
}

Node resolveHtml(const Node& block)
{
    if (!holdsHtml(block))
        return block;
    Node resolved = block;
    switch (block.kind) {
    case NodeKind::HtmlBlock:
        if (isSourceOnly(block.literal))
            return resolved;
        resolved = Node();
        resolved.kind = NodeKind::HtmlElement;
        resolved.range = block.range;
        resolved.tag = std::make_shared<HtmlTag>();
        resolved.children = blocksFromHtml(sanitizeHtml(block.literal).nodes);
        if (!block.children.empty())
            fillJoinedTable(resolved.children, block);
        break;
    case NodeKind::Paragraph:
        resolved.children = resolveInlines(block.children, InlineHtmlPlace::Paragraph);
        if (std::any_of(resolved.children.begin(), resolved.children.end(), isRule))
            return dividedParagraph(std::move(resolved));
        break;
    case NodeKind::Heading:
        resolved.children = resolveInlines(block.children, InlineHtmlPlace::Line);
        break;
    case NodeKind::TableCell:
        resolved.children = resolveInlines(block.children, InlineHtmlPlace::TableCell);
        break;
    case NodeKind::Table:
    case NodeKind::TableRow:
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        for (Node& child : resolved.children)
            child = resolveHtml(child);
        break;
    default:
        resolved.children = resolveBlocks(block.children);
        break;
    }
    return resolved;
}

} // namespace redraft
