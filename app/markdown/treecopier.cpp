#include "app/markdown/treecopier.h"

#include "app/markdown/alert.h"
#include "app/markdown/anchormaker.h"
#include "app/markdown/blockplaces.h"
#include "app/markdown/carriabletext.h"
#include "app/markdown/inlinecopier.h"
#include "app/markdown/labels.h"
#include "app/markdown/tablesource.h"
#include "app/markdown/taskbox.h"
#include "app/text/blanks.h"

#include <algorithm>
#include <cstring>

namespace redraft {

namespace {

bool hasTypeName(cmark_node* node, const char* name)
{
    return std::strcmp(cmark_node_get_type_string(node), name) == 0;
}

NodeKind kindOfExtension(cmark_node* node)
{
    if (hasTypeName(node, "table"))
        return NodeKind::Table;
    if (hasTypeName(node, "table_cell"))
        return NodeKind::TableCell;
    return hasTypeName(node, "paragraph") ? NodeKind::Paragraph : NodeKind::TableRow;
}

NodeKind kindOf(cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        return NodeKind::Quote;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? NodeKind::OrderedList
                                                                    : NodeKind::BulletList;
    case CMARK_NODE_ITEM:
        return NodeKind::ListItem;
    case CMARK_NODE_CODE_BLOCK:
        return NodeKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
        return NodeKind::HtmlBlock;
    case CMARK_NODE_HEADING:
        return NodeKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
        return NodeKind::ThematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return NodeKind::FootnoteDefinition;
    default:
        return kindOfExtension(node);
    }
}

bool isNesting(NodeKind kind)
{
    return kind == NodeKind::Quote || kind == NodeKind::BulletList || kind == NodeKind::OrderedList;
}

TaskState taskOf(cmark_node* item)
{
    if (!hasTypeName(item, "tasklist"))
        return TaskState::None;
    return cmark_gfm_extensions_get_tasklist_item_checked(item) ? TaskState::Done : TaskState::Open;
}

void copyCode(cmark_node* source, Node& node)
{
    int length = 0;
    int offset = 0;
    char fence = 0;
    node.isFenced = cmark_node_get_fenced(source, &length, &offset, &fence) != 0;
    node.literal = QString::fromUtf8(cmark_node_get_literal(source));
    node.destination = QString::fromUtf8(cmark_node_get_fence_info(source));
}

std::vector<ColumnAlignment> alignmentsOf(cmark_node* table)
{
    std::vector<ColumnAlignment> alignments;
    const uint8_t* letters = cmark_gfm_extensions_get_table_alignments(table);
    for (int column = 0; letters && column < cmark_gfm_extensions_get_table_columns(table); ++column) {
        const uint8_t letter = letters[column];
        alignments.push_back(letter == 'l'   ? ColumnAlignment::Left
                             : letter == 'c' ? ColumnAlignment::Center
                             : letter == 'r' ? ColumnAlignment::Right
                                             : ColumnAlignment::None);
    }
    return alignments;
}

/// The cells of a table row, without blanks around.
std::vector<TextRange> cellRanges(QStringView row)
{
    std::vector<TextRange> cells = tableCellRooms(row);
    for (TextRange& cell : cells)
        cell = withoutBlanksAround(row, cell);
    return cells;
}

TextRange clamped(TextRange range, qsizetype lower, qsizetype upper)
{
    const qsizetype start = std::clamp(range.start, lower, std::max(lower, upper));
    return TextRange::fromBounds(start, std::clamp(range.end(), start, std::max(start, upper)));
}

} // namespace

std::vector<BlockEntry> TreeCopier::copyBody(const std::vector<cmark_node*>& body)
{
    const std::vector<LineSpan> spans = placeSiblings(m_lines, body, m_lines.span());
    std::vector<BlockEntry> entries;
    entries.reserve(body.size());
    for (size_t i = 0; i < body.size(); ++i)
        entries.push_back(makeEntry(body[i], spans[i]));
    return entries;
}

FootnoteDefinition TreeCopier::copyNote(cmark_node* note)
{
    FootnoteDefinition definition;
    definition.label = footnoteMark(note).label;
    definition.folded = foldedLabel(definition.label);
    const LineSpan span = placeSiblings(m_lines, {note}, m_lines.span()).front();
    definition.entry = makeEntry(note, span, definition.label);
    definition.slugs = takeSlugs();
    return definition;
}

BlockEntry TreeCopier::makeEntry(cmark_node* source, LineSpan span, const QString& label)
{
    m_blockStart = m_lines.startOf(span.first);
    auto block = std::make_shared<Block>();
    block->lineCount = span.last - span.first + 1;
    const TextRange bounds{m_blockStart, m_lines.endOf(span.last) - m_blockStart};
    block->node = copyBlock(source, span, bounds, 0);
    if (!label.isNull())
        block->node.literal = label;
    if (isMasked(span)) {
        const NodeKind kind = block->node.kind; // in these marks mean nothing
        block->isPartlyUnread = kind != NodeKind::CodeBlock && kind != NodeKind::HtmlBlock;
        unmask(block->node);
    }
    return {block, m_blockStart, span.first};
}

bool TreeCopier::isMasked(LineSpan span) const
{
    const int first = span.first - m_lines.span().first;
    const auto next = std::lower_bound(m_maskedLines.begin(), m_maskedLines.end(), first);
    return next != m_maskedLines.end() && *next <= span.last - m_lines.span().first;
}

TreeCopier::FootnoteMark TreeCopier::footnoteMark(cmark_node* footnote) const
{
    const int line = m_lines.line(cmark_node_get_start_line(footnote));
    const qsizetype end = m_lines.position(line, cmark_node_get_start_column(footnote));
    const TextRange before = TextRange::fromBounds(m_lines.startOf(line), end);
    const QStringView text = m_lines.view(before);
    const qsizetype open = text.lastIndexOf(u"[^");
    const qsizetype close = text.lastIndexOf(u"]:");
    if (open < 0 || close < open + 2)
        return {end, {}};
    return {before.start + open, text.mid(open + 2, close - open - 2).toString()};
}

TextRange TreeCopier::absoluteRange(cmark_node* source, LineSpan lines, TextRange bounds) const
{
    const bool isKnown = m_lines.line(cmark_node_get_start_line(source)) == lines.first;
    qsizetype start = m_lines.position(lines.first, isKnown ? cmark_node_get_start_column(source) : 1);
    if (cmark_node_get_type(source) == CMARK_NODE_FOOTNOTE_DEFINITION)
        start = footnoteMark(source).start;
    const qsizetype lineEnd = m_lines.endOf(lines.first);
    const bool isCode = cmark_node_get_type(source) == CMARK_NODE_CODE_BLOCK;
    while (!isCode && start < lineEnd && m_lines.isBlankAt(start))
        ++start;
    return clamped(TextRange::fromBounds(start, m_lines.endOf(lines.last)), bounds.start, bounds.end());
}

Node TreeCopier::copyBlock(cmark_node* source, LineSpan lines, TextRange bounds, int depth)
{
    Node node;
    node.kind = kindOf(source);
    const TextRange range = absoluteRange(source, lines, bounds);
    node.range = range.shifted(-m_blockStart);
    if (depth >= maximalDepth && isNesting(node.kind)) {
        node.kind = NodeKind::Paragraph;
        node.children = {flattenedText(source)};
        return node;
    }
    copyContent(source, node);
    if (node.kind == NodeKind::TableRow)
        copyCells(source, node, range, depth);
    else if (node.kind == NodeKind::Heading || node.kind == NodeKind::Paragraph)
        node.children = copyInlines(source, depth + 1, m_footnoteLabels);
    else if (cmark_node_first_child(source))
        copyChildBlocks(source, node, lines, range, depth);
    if (node.kind == NodeKind::ListItem)
        findTaskBox(node);
    if (node.kind == NodeKind::Quote && depth == 0)
        node.literal = alertMark(node, m_lines.view(range));
    if (node.kind == NodeKind::Heading) {
        node.destination = headingSlug(plainText(node));
        m_slugs += node.destination;
    }
    return node;
}

void TreeCopier::copyContent(cmark_node* source, Node& node)
{
    switch (node.kind) {
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        node.isTight = cmark_node_get_list_tight(source) != 0;
        node.start = node.kind == NodeKind::OrderedList ? cmark_node_get_list_start(source) : 1;
        break;
    case NodeKind::ListItem:
        node.task = taskOf(source);
        break;
    case NodeKind::CodeBlock:
        copyCode(source, node);
        break;
    case NodeKind::HtmlBlock:
        node.literal = QString::fromUtf8(cmark_node_get_literal(source));
        break;
    case NodeKind::Heading:
        node.level = cmark_node_get_heading_level(source);
        break;
    case NodeKind::Table:
        m_alignments = alignmentsOf(source);
        break;
    case NodeKind::TableRow:
        node.isHeader = cmark_gfm_extensions_get_table_row_is_header(source) != 0;
        break;
    default:
        break;
    }
}

void TreeCopier::copyChildBlocks(cmark_node* source, Node& node, LineSpan lines, TextRange bounds, int depth)
{
    std::vector<cmark_node*> children;
    for (cmark_node* child = cmark_node_first_child(source); child; child = cmark_node_next(child))
        children.push_back(child);
    const std::vector<LineSpan> spans = placeSiblings(m_lines, children, lines);
    node.children.reserve(children.size());
    for (size_t i = 0; i < children.size(); ++i) {
        node.children.push_back(copyBlock(children[i], spans[i], bounds, depth + 1));
        bounds = TextRange::fromBounds(node.children.back().range.end() + m_blockStart, bounds.end());
    }
}

void TreeCopier::copyCells(cmark_node* source, Node& row, TextRange range, int depth)
{
    const std::vector<TextRange> places = cellRanges(m_lines.view(range));
    size_t column = 0;
    for (cmark_node* child = cmark_node_first_child(source); child;
         child = cmark_node_next(child), ++column) {
        Node cell;
        cell.kind = NodeKind::TableCell;
        const TextRange place = column < places.size() ? places[column] : TextRange{range.length, 0};
        cell.range = place.shifted(row.range.start);
        if (column < m_alignments.size())
            cell.alignment = m_alignments[column];
        cell.children = copyInlines(child, depth + 2, m_footnoteLabels);
        row.children.push_back(std::move(cell));
    }
}

} // namespace redraft
