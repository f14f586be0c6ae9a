#include "app/markdown/node.h"

namespace redraft {

QString plainText(const Node& node)
{
    QString text;
    if (node.kind == NodeKind::SoftBreak || node.kind == NodeKind::HardBreak)
        return QStringLiteral(" ");
    if (node.kind == NodeKind::Text || node.kind == NodeKind::Code || node.kind == NodeKind::CodeBlock)
        text = node.literal;
    for (const Node& child : node.children)
        text += plainText(child);
    return text;
}

} // namespace redraft
