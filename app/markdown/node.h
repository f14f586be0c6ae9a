#pragma once

#include "app/markdown/htmltag.h"
#include "app/text/textrange.h"

#include <QString>
#include <memory>
#include <vector>

namespace redraft {

enum class NodeKind {
    // blocks
    Paragraph, Heading, BulletList, OrderedList, ListItem, CodeBlock, HtmlBlock, Quote, Table, TableRow, TableCell,
    ThematicBreak, FootnoteDefinition,
    // inlines
    Text, SoftBreak, HardBreak, Code, HtmlInline, Emphasis, Strong, Strikethrough, Link, Image, FootnoteReference,
    // made by resolveHtml() only: an element that Markdown has no node for; block or inline by its tag
    HtmlElement
};

enum class TaskState { None, Open, Done };
enum class ColumnAlignment { None, Left, Center, Right };

/// One node of the Markdown tree: our own immutable copy of what cmark-gfm found. A value.
struct Node
{
    NodeKind kind = NodeKind::Paragraph;
    /// Source range relative to the start of the top-level block. Blocks only; inline nodes have an empty range,
    /// because cmark's inline positions are unreliable.
    TextRange range;
    /// Text, Code, HtmlBlock/-Inline, CodeBlock: the content. Footnotes: the label. Quote: an alert's mark as written.
    QString literal;
    /// CodeBlock: the info string. Link, Image: the destination. Heading: its anchor (GitHub's slug, unique).
    QString destination;
    QString title;                                    ///< Link, Image
    int level = 0;                                    ///< Heading 1-6; FootnoteReference/-Definition: its number
    int start = 1; ///< OrderedList: first number; FootnoteReference: which one; -Definition: how many refer to it
    bool isTight = true;                              ///< lists
    bool isHeader = false;                            ///< TableRow
    bool isFenced = false;                            ///< CodeBlock
    TaskState task = TaskState::None; ///< ListItem; `literal` holds a box that cmark-gfm took for text
    ColumnAlignment alignment = ColumnAlignment::None; ///< TableCell; in resolved HTML also other blocks
    std::vector<Node> children;
    /// The element of HTML that the node was made from (see resolveHtml()); null for all that is Markdown. A tag
    /// without a name is not written: it only holds together what stands between other blocks.
    std::shared_ptr<const HtmlTag> tag;

    bool operator==(const Node&) const = default;
};

/// The text of a node and all below it as a reader sees it: no markup, breaks as blanks, images by their text.
QString plainText(const Node& node);

} // namespace redraft
