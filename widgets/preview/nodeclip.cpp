#include "widgets/preview/nodeclip.h"

#include "app/markdown/alert.h"
#include "app/rendering/readertext.h"

#include <algorithm>

namespace redraft {

namespace {

bool isLeaf(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Text:
    case NodeKind::Code:
    case NodeKind::SoftBreak:
    case NodeKind::HardBreak:
    case NodeKind::HtmlInline:
    case NodeKind::Image:
    case NodeKind::FootnoteReference:
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
        return true;
    default:
        return false;
    }
}

bool canBeCut(NodeKind kind)
{
    return kind == NodeKind::Text || kind == NodeKind::Code || kind == NodeKind::CodeBlock;
}

/// True if the children stand on lines of their own, with one sign between them in the text.
bool separatesChildren(NodeKind kind)
{
    return kind == NodeKind::BulletList || kind == NodeKind::OrderedList || kind == NodeKind::ListItem ||
           kind == NodeKind::Quote || kind == NodeKind::FootnoteDefinition || kind == NodeKind::TableRow;
}

/// Walks a node along its text.
class Clipper
{
public:
    explicit Clipper(TextRange range)
        : m_range(range)
    {
    }

    std::optional<Node> clipped(const Node& node)
    {
        return isLeaf(node) ? clippedLeaf(node) : clippedParent(node);
    }

private:
    std::optional<Node> clippedLeaf(const Node& leaf)
    {
        const bool isBlock = leaf.kind == NodeKind::CodeBlock || leaf.kind == NodeKind::HtmlBlock;
        const QString text = isBlock ? readerText(leaf) : readerInlineText(std::span(&leaf, 1));
        const TextRange here{m_at, text.size()};
        m_at = here.end();
        if (!here.overlaps(m_range))
            return std::nullopt;
        Node part = leaf;
        const qsizetype from = std::max(here.start, m_range.start);
        const qsizetype to = std::min(here.end(), m_range.end());
        if (canBeCut(leaf.kind))
            part.literal = text.mid(from - here.start, to - from) + QLatin1String(isBlock ? "\n" : "");
        return part;
    }

    std::optional<Node> clippedParent(const Node& node)
    {
        Node part = node;
        part.children.clear();
        const qsizetype start = m_at;
        for (size_t index = 0; index < node.children.size(); ++index) {
            if (index > 0 && separatesChildren(node.kind))
                ++m_at;
            const Node& child = node.children[index];
            std::optional<Node> kept = clipped(child);
            // Cells keep their columns, and a list counts on.
            if (!kept && child.kind == NodeKind::TableCell)
                kept.emplace().kind = NodeKind::TableCell;
            if (kept)
                part.children.push_back(std::move(*kept));
            else if (node.kind == NodeKind::OrderedList && part.children.empty())
                ++part.start;
        }
        if (node.kind == NodeKind::TableRow)
            ++m_at;
        const bool isTouched = TextRange::fromBounds(start, m_at).overlaps(m_range);
        return isTouched && !part.children.empty() ? std::optional(std::move(part)) : std::nullopt;
    }

    TextRange m_range;
    qsizetype m_at = 0;
};

/// An alert as the quote that its reader sees: the title is a paragraph.
Node titledQuote(const Node& alert, AlertKind kind)
{
    Node title;
    title.children.emplace_back().kind = NodeKind::Strong;
    Node& text = title.children.back().children.emplace_back();
    text.kind = NodeKind::Text;
    text.literal = alertTitle(kind);
    Node lead;
    lead.children.assign(alertLead(alert).begin(), alertLead(alert).end());
    Node quote = alert;
    quote.literal.clear(); // no alert any more: its title is one of its paragraphs
    quote.children.front() = lead;
    if (lead.children.empty())
        quote.children.erase(quote.children.begin());
    quote.children.insert(quote.children.begin(), title);
    return quote;
}

} // namespace

std::optional<Node> clippedNode(const Node& block, TextRange range)
{
    if (const std::optional<AlertKind> alert = alertKind(block))
        return Clipper(range).clipped(titledQuote(block, *alert));
    return Clipper(range).clipped(block);
}

} // namespace redraft
