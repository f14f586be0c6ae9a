#include "app/markdown/blankcollapser.h"

namespace redraft {

void BlankCollapser::collapse(std::vector<Node>& inlines)
{
    for (Node& node : inlines)
        collapse(node);
    // A break at the very end ends the last line, no more.
    if (inlines.size() > 1 && inlines.back().kind == NodeKind::HardBreak)
        inlines.pop_back();
    std::erase_if(inlines,
                  [](const Node& node) { return node.kind == NodeKind::Text && node.literal.isEmpty(); });
}

void BlankCollapser::collapse(Node& node)
{
    if (node.kind == NodeKind::HardBreak) {
        m_isBehindBlank = true;
        return;
    }
    if (node.kind != NodeKind::Text) {
        const bool isOpaque = node.children.empty();
        for (Node& child : node.children)
            collapse(child);
        if (isOpaque)
            m_isBehindBlank = false;
        return;
    }
    QString collapsed;
    for (const QChar unit : std::as_const(node.literal)) {
        const bool isBlank = unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == u'\f';
        if (!isBlank)
            collapsed += unit;
        else if (!m_isBehindBlank)
            collapsed += u' ';
        m_isBehindBlank = isBlank;
    }
    node.literal = collapsed;
}

} // namespace redraft
