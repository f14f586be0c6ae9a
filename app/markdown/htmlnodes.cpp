#include "app/markdown/htmlnodes.h"

#include "app/markdown/blankcollapser.h"
#include "app/markdown/htmlallowlist.h"
#include "app/markdown/linksafety.h"

#include <QHash>
#include <algorithm>

namespace redraft {

namespace {

NodeKind kindOf(const QString& name)
{
    static const QHash<QString, NodeKind> kinds{
        {QStringLiteral("p"), NodeKind::Paragraph},      {QStringLiteral("h1"), NodeKind::Heading},
        {QStringLiteral("h2"), NodeKind::Heading},       {QStringLiteral("h3"), NodeKind::Heading},
        {QStringLiteral("h4"), NodeKind::Heading},       {QStringLiteral("h5"), NodeKind::Heading},
        {QStringLiteral("h6"), NodeKind::Heading},       {QStringLiteral("ul"), NodeKind::BulletList},
        {QStringLiteral("ol"), NodeKind::OrderedList},   {QStringLiteral("li"), NodeKind::ListItem},
        {QStringLiteral("pre"), NodeKind::CodeBlock},    {QStringLiteral("blockquote"), NodeKind::Quote},
        {QStringLiteral("table"), NodeKind::Table},      {QStringLiteral("tr"), NodeKind::TableRow},
        {QStringLiteral("td"), NodeKind::TableCell},     {QStringLiteral("th"), NodeKind::TableCell},
        {QStringLiteral("hr"), NodeKind::ThematicBreak}, {QStringLiteral("br"), NodeKind::HardBreak},
        {QStringLiteral("b"), NodeKind::Strong},         {QStringLiteral("strong"), NodeKind::Strong},
        {QStringLiteral("i"), NodeKind::Emphasis},       {QStringLiteral("em"), NodeKind::Emphasis},
        {QStringLiteral("cite"), NodeKind::Emphasis},    {QStringLiteral("dfn"), NodeKind::Emphasis},
        {QStringLiteral("var"), NodeKind::Emphasis},     {QStringLiteral("del"), NodeKind::Strikethrough},
        {QStringLiteral("s"), NodeKind::Strikethrough},  {QStringLiteral("strike"), NodeKind::Strikethrough},
        {QStringLiteral("img"), NodeKind::Image}};
    return kinds.value(name, NodeKind::HtmlElement);
}

/// The text of a node and all below it, blanks as they are.
void appendText(const HtmlNode& node, QString& text)
{
    text += node.text;
    if (node.tag.name == u"br")
        text += u'\n';
    for (const HtmlNode& child : node.children)
        appendText(child, text);
}

/// Makes nodes of elements; see blocksFromHtml().
class Translator
{
public:
    std::vector<Node> children(const std::vector<HtmlNode>& html, bool isInTable = false)
    {
        std::vector<Node> nodes;
        for (const HtmlNode& node : html)
            append(node, nodes, isInTable);
        return nodes;
    }

private:
    void append(const HtmlNode& html, std::vector<Node>& nodes, bool isInTable)
    {
        if (html.kind != HtmlNode::Kind::Element) {
            Node text;
            text.kind = html.kind == HtmlNode::Kind::Text ? NodeKind::Text : NodeKind::HtmlInline;
            text.literal = html.text;
            const bool isBlank = html.kind == HtmlNode::Kind::Text && html.text.trimmed().isEmpty();
            if (!text.literal.isEmpty() && !(isInTable && isBlank))
                nodes.push_back(std::move(text));
            return;
        }
        const QString& name = html.tag.name;
        const bool isGroup = name == u"thead" || name == u"tbody" || name == u"tfoot";
        if (name == u"picture" || (isInTable && isGroup)) {
            for (const HtmlNode& child : html.children)
                append(child, nodes, isInTable);
        } else if (name != u"source" && name != u"col" && name != u"colgroup") {
            Node node = element(html);
            const bool isEmptyParagraph =
                node.kind == NodeKind::Paragraph && node.children.empty() && node.tag->attributes.empty();
            if (!isEmptyParagraph)
                nodes.push_back(std::move(node));
        }
    }

    Node element(const HtmlNode& html)
    {
        Node node = nodeOfElement(html.tag);
        switch (node.kind) {
        case NodeKind::CodeBlock:
            appendText(html, node.literal);
            break;
        case NodeKind::Image:
            break;
        case NodeKind::Table:
            fillTable(html, node);
            break;
        case NodeKind::BulletList:
        case NodeKind::OrderedList:
            fillList(html, node);
            break;
        default:
            node.children = children(html.children, node.kind == NodeKind::TableRow);
            break;
        }
        finish(node);
        return node;
    }

    void fillTable(const HtmlNode& html, Node& table)
    {
        table.children = children(html.children, true);
        const auto isRow = [](const Node& node) { return node.kind == NodeKind::TableRow; };
        std::erase_if(table.children,
                      [&](const Node& node) { return !isRow(node) && node.children.empty(); });
        bool isFirst = true;
        for (Node& row : table.children) {
            if (!isRow(row))
                continue;
            row.isHeader = isFirst && !row.children.empty() &&
                           std::all_of(row.children.begin(), row.children.end(),
                                       [](const Node& cell) { return cell.tag && cell.tag->name == u"th"; });
            isFirst = false;
        }
    }

    void fillList(const HtmlNode& html, Node& list)
    {
        for (Node& child : children(html.children)) {
            const bool isBlank = child.kind == NodeKind::Text && child.literal.trimmed().isEmpty();
            if (child.kind == NodeKind::ListItem) {
                list.children.push_back(std::move(child));
            } else if (!isBlank) {
                // Content that stands in no item.
                Node item = nodeOfElement({QStringLiteral("li"), {}});
                item.children.push_back(std::move(child));
                item.children = withParagraphs(std::move(item.children));
                list.children.push_back(std::move(item));
            }
        }
        list.isTight = std::none_of(list.children.begin(), list.children.end(), [](const Node& item) {
            return std::any_of(item.children.begin(), item.children.end(), [](const Node& child) {
                return child.kind == NodeKind::Paragraph && !child.tag->name.isEmpty();
            });
        });
    }

    /// Blocks hold blocks, or one run of text.
    static void finish(Node& node)
    {
        const QString& name = node.tag->name;
        const bool isPhrase = node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading ||
                              name == u"summary" || name == u"dt" || name == u"figcaption" ||
                              name == u"caption";
        if (node.kind == NodeKind::TableCell || isPhrase)
            BlankCollapser().collapse(node.children);
        else if (!isInlineElement(name) && node.kind != NodeKind::Table && node.kind != NodeKind::TableRow &&
                 node.kind != NodeKind::CodeBlock && node.kind != NodeKind::BulletList &&
                 node.kind != NodeKind::OrderedList)
            node.children = withParagraphs(std::move(node.children));
        align(node, node.alignment);
    }
};

} // namespace

Node nodeOfElement(const HtmlTag& tag)
{
    Node node;
    node.kind = kindOf(tag.name);
    node.tag = std::make_shared<HtmlTag>(tag);
    node.alignment = alignmentOf(tag);
    node.title = tag.value(u"title");
    if (node.kind == NodeKind::Heading) {
        node.level = tag.name.mid(1).toInt();
        node.destination = tag.value(u"id");
    } else if (node.kind == NodeKind::OrderedList) {
        node.start = tag.has(u"start") ? std::clamp(tag.value(u"start").toInt(), 0, 999'999'999) : 1;
    } else if (node.kind == NodeKind::CodeBlock) {
        node.destination = tag.value(u"lang");
        node.isFenced = true;
    } else if (node.kind == NodeKind::Image) {
        node.destination = tag.value(u"src");
        Node alternative;
        alternative.kind = NodeKind::Text;
        alternative.literal = tag.value(u"alt");
        if (!alternative.literal.isEmpty())
            node.children.push_back(std::move(alternative));
    } else if (tag.name == u"a" && tag.has(u"href")) {
        node.kind = NodeKind::Link;
        node.destination = tag.value(u"href");
    } else if (tag.name == u"wbr") {
        node.kind = NodeKind::Text;
        node.literal = QChar(0x200b);
    }
    return node;
}

bool isInlineNode(const Node& node)
{
    if (node.kind == NodeKind::HtmlElement)
        return isInlineElement(node.tag->name);
    return node.kind >= NodeKind::Text;
}

Node anonymousParagraph(std::vector<Node> inlines)
{
    Node paragraph;
    paragraph.kind = NodeKind::Paragraph;
    paragraph.tag = std::make_shared<HtmlTag>();
    paragraph.children = std::move(inlines);
    return paragraph;
}

std::vector<Node> withParagraphs(std::vector<Node> children)
{
    std::vector<Node> blocks;
    std::vector<Node> run;
    const auto finishRun = [&] {
        BlankCollapser().collapse(run);
        const bool isBlank = std::all_of(run.begin(), run.end(), [](const Node& node) {
            return node.kind == NodeKind::Text && node.literal.trimmed().isEmpty();
        });
        if (!isBlank)
            blocks.push_back(anonymousParagraph(std::move(run)));
        run.clear();
    };
    for (Node& child : children) {
        if (isInlineNode(child)) {
            run.push_back(std::move(child));
            continue;
        }
        finishRun();
        blocks.push_back(std::move(child));
    }
    finishRun();
    return blocks;
}

std::vector<Node> blocksFromHtml(const std::vector<HtmlNode>& html)
{
    return withParagraphs(Translator().children(html));
}

ColumnAlignment alignmentOf(const HtmlTag& tag)
{
    const QString value = tag.value(u"align").toLower();
    if (value == u"center" || value == u"middle")
        return ColumnAlignment::Center;
    if (value == u"right")
        return ColumnAlignment::Right;
    return value == u"left" ? ColumnAlignment::Left : ColumnAlignment::None;
}

void align(Node& node, ColumnAlignment alignment)
{
    if (alignment == ColumnAlignment::None)
        return;
    if (node.alignment == ColumnAlignment::None)
        node.alignment = alignment;
    if (node.kind == NodeKind::Table)
        return;
    for (Node& child : node.children) {
        if (!isInlineNode(child))
            align(child, alignment);
    }
}

} // namespace redraft
