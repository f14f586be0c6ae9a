#include "app/markdown/inlinecopier.h"

#include "app/markdown/treecopier.h"

#include <QCache>
#include <cstring>

namespace redraft {

namespace {

struct IteratorDeleter
{
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

NodeKind kindOf(cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK:
        return NodeKind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
        return NodeKind::HardBreak;
    case CMARK_NODE_CODE:
        return NodeKind::Code;
    case CMARK_NODE_HTML_INLINE:
        return NodeKind::HtmlInline;
    case CMARK_NODE_EMPH:
        return NodeKind::Emphasis;
    case CMARK_NODE_STRONG:
        return NodeKind::Strong;
    case CMARK_NODE_LINK:
        return NodeKind::Link;
    case CMARK_NODE_IMAGE:
        return NodeKind::Image;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return NodeKind::FootnoteReference;
    case CMARK_NODE_TEXT:
        return NodeKind::Text;
    default:
        break;
    }
    const bool isStrikethrough = std::strcmp(cmark_node_get_type_string(node), "strikethrough") == 0;
    return isStrikethrough ? NodeKind::Strikethrough : NodeKind::Text;
}

/// Destinations and titles by reference are copied for each use; long ones share their text.
QString shared(const char* utf8)
{
    constexpr qsizetype shortText = 256;
    thread_local QCache<QString, QString> known(4'000'000);
    QString text = QString::fromUtf8(utf8);
    if (text.size() <= shortText)
        return text;
    if (const QString* same = known.object(text))
        return *same;
    known.insert(text, new QString(text), text.size());
    return text;
}

void copyFootnoteReference(cmark_node* source, Node& node, const QStringList& labels)
{
    // cmark-gfm has replaced the label by the number.
    node.level = QByteArray(cmark_node_get_literal(source)).toInt();
    if (node.level >= 1 && node.level <= labels.size())
        node.literal = labels[node.level - 1];
}

Node copyInline(cmark_node* source, int depth, const QStringList& labels)
{
    if (depth >= TreeCopier::maximalDepth && cmark_node_first_child(source))
        return flattenedText(source);
    Node node;
    node.kind = kindOf(source);
    if (node.kind == NodeKind::FootnoteReference) {
        copyFootnoteReference(source, node, labels);
    } else if (node.kind == NodeKind::Link || node.kind == NodeKind::Image) {
        node.destination = shared(cmark_node_get_url(source));
        node.title = shared(cmark_node_get_title(source));
    } else if (const char* literal = cmark_node_get_literal(source)) {
        node.literal = QString::fromUtf8(literal);
    }
    node.children = copyInlines(source, depth + 1, labels);
    return node;
}

} // namespace

std::vector<Node> copyInlines(cmark_node* parent, int depth, const QStringList& footnoteLabels)
{
    std::vector<Node> nodes;
    size_t count = 0;
    for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child))
        ++count;
    nodes.reserve(count);
    for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) {
        Node node = copyInline(child, depth, footnoteLabels);
        if (node.kind == NodeKind::Text && !nodes.empty() && nodes.back().kind == NodeKind::Text)
            nodes.back().literal += node.literal;
        else
            nodes.push_back(std::move(node));
    }
    return nodes;
}

Node flattenedText(cmark_node* node)
{
    Node text;
    text.kind = NodeKind::Text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* current = cmark_iter_get_node(iterator.get());
        const int type = cmark_node_get_type(current);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
            text.literal += QString::fromUtf8(cmark_node_get_literal(current));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
                 (type == CMARK_NODE_PARAGRAPH && event == CMARK_EVENT_EXIT))
            text.literal += u' ';
    }
    return text;
}

} // namespace redraft
