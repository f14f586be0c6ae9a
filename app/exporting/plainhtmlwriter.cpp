#include "app/exporting/plainhtmlwriter.h"

#include "app/exporting/cmarkspelling.h"
#include "app/exporting/htmltext.h"
#include "app/markdown/htmlallowlist.h"
#include "app/markdown/htmlnodes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace redraft {

void PlainHtmlWriter::startLine()
{
    if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
        m_html += u'\n';
}

QString PlainHtmlWriter::takeHtml()
{
    if (std::exchange(m_hasFootnotes, false))
        m_html += "</ol>\n</section>\n"_L1;
    return std::exchange(m_html, QString());
}

void PlainHtmlWriter::writeBlock(const Node& node)
{
    if (node.tag && node.kind != NodeKind::CodeBlock)
        return writeHtmlElement(node);
    switch (node.kind) {
    case NodeKind::Heading:
        return writeHeading(node);
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return writeList(node);
    case NodeKind::ListItem:
        return writeItem(node, false);
    case NodeKind::CodeBlock:
        return writeCodeBlock(node);
    case NodeKind::HtmlBlock:
        return writeRawBlock(node.literal);
    case NodeKind::Quote:
        return writeQuote(node);
    case NodeKind::Table:
        return writeTable(node);
    case NodeKind::ThematicBreak:
        startLine();
        m_html += "<hr />\n"_L1;
        return;
    case NodeKind::FootnoteDefinition:
        return writeFootnote(node);
    default:
        return writeParagraph(node);
    }
}

void PlainHtmlWriter::writeBlocks(const std::vector<Node>& nodes)
{
    for (const Node& node : nodes)
        writeBlock(node);
}

void PlainHtmlWriter::writeParagraph(const Node& node)
{
    startLine();
    m_html += "<p>"_L1;
    writeInlines(node.children);
    m_html += "</p>\n"_L1;
}

void PlainHtmlWriter::writeHeading(const Node& node)
{
    const QString name = u'h' + QString::number(std::clamp(node.level, 1, 6));
    startLine();
    m_html += u'<' + name + u'>';
    writeInlines(node.children);
    m_html += "</"_L1 + name + ">\n"_L1;
}

void PlainHtmlWriter::writeList(const Node& node)
{
    const bool isOrdered = node.kind == NodeKind::OrderedList;
    startLine();
    m_html += isOrdered ? "<ol"_L1 : "<ul"_L1;
    if (isOrdered && node.start != 1)
        m_html += " start=\""_L1 + QString::number(node.start) + u'"';
    m_html += ">\n"_L1;
    for (const Node& item : node.children)
        writeItem(item, node.isTight);
    m_html += isOrdered ? "</ol>\n"_L1 : "</ul>\n"_L1;
}

void PlainHtmlWriter::writeItem(const Node& item, bool isTight)
{
    startLine();
    m_html += "<li>"_L1;
    // A box that cmark-gfm does not see is text to it.
    const bool isBoxText = !item.literal.isEmpty();
    if (!isBoxText && item.task == TaskState::Done)
        m_html += "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "_L1;
    else if (!isBoxText && item.task == TaskState::Open)
        m_html += "<input type=\"checkbox\" disabled=\"\" /> "_L1;
    for (size_t i = 0; i < item.children.size(); ++i) {
        if (i > 0 || !isBoxText) {
            writePart(item.children[i], isTight);
            continue;
        }
        Node first = item.children[i];
        first.children.front().literal.prepend(item.literal);
        writePart(first, isTight);
    }
    m_html += "</li>\n"_L1;
}

void PlainHtmlWriter::writePart(const Node& child, bool isTight)
{
    if (isTight && child.kind == NodeKind::Paragraph && !child.tag)
        writeInlines(child.children);
    else
        writeBlock(child);
}

void PlainHtmlWriter::writeCodeBlock(const Node& node)
{
    startLine();
    const QString language = firstWord(node.destination);
    m_html += "<pre><code"_L1;
    if (!node.destination.isEmpty()) {
        m_html += " class=\"language-"_L1;
        appendCmarkText(m_html, language);
        m_html += u'"';
    }
    m_html += u'>';
    appendCmarkText(m_html, node.literal);
    m_html += "</code></pre>\n"_L1;
}

void PlainHtmlWriter::writeRawBlock(const QString& source)
{
    const QString shown = withoutComments(source).trimmed();
    if (shown.isEmpty())
        return;
    startLine();
    m_html += "<p>"_L1;
    appendCmarkText(m_html, shown);
    m_html += "</p>\n"_L1;
}

void PlainHtmlWriter::writeQuote(const Node& node)
{
    startLine();
    m_html += "<blockquote>\n"_L1;
    writeBlocks(node.children);
    startLine();
    m_html += "</blockquote>\n"_L1;
}

void PlainHtmlWriter::writeTable(const Node& node)
{
    startLine();
    m_html += "<table>\n"_L1;
    bool isInBody = false;
    for (const Node& row : node.children) {
        if (row.isHeader)
            m_html += "<thead>\n"_L1;
        else if (!std::exchange(isInBody, true))
            m_html += "<tbody>\n"_L1;
        writeRow(row);
        if (row.isHeader)
            m_html += "</thead>\n"_L1;
    }
    m_html += isInBody ? "</tbody>\n</table>\n"_L1 : "</table>\n"_L1;
}

void PlainHtmlWriter::writeRow(const Node& row)
{
    static constexpr std::array alignments{""_L1, " align=\"left\""_L1, " align=\"center\""_L1,
                                           " align=\"right\""_L1}; // in the order of ColumnAlignment
    const QLatin1StringView name = row.isHeader ? "th"_L1 : "td"_L1;
    m_html += "<tr>\n"_L1;
    for (const Node& cell : row.children) {
        m_html += u'<' + name + alignments.at(size_t(cell.alignment)) + u'>';
        writeInlines(cell.children);
        m_html += "</"_L1 + name + ">\n"_L1;
    }
    m_html += "</tr>\n"_L1;
}

void PlainHtmlWriter::writeFootnote(const Node& node)
{
    if (node.level == 0) // cmark-gfm drops what nothing refers to
        return;
    if (!std::exchange(m_hasFootnotes, true))
        m_html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n"_L1;
    m_html += "<li id=\"fn-"_L1;
    appendCmarkAddress(m_html, node.literal);
    m_html += "\">\n"_L1;
    const bool endsInText = !node.children.empty() && node.children.back().kind == NodeKind::Paragraph &&
                            !node.children.back().tag;
    for (size_t i = 0; i < node.children.size(); ++i) {
        writeBlock(node.children[i]);
        if (endsInText && i + 1 == node.children.size()) {
            m_html.chop(int(qstrlen("</p>\n")));
            m_html += u' ';
            writeBackLinks(node);
            m_html += "</p>\n"_L1;
        }
    }
    if (!endsInText) {
        writeBackLinks(node);
        m_html += u'\n';
    }
    m_html += "</li>\n"_L1;
}

void PlainHtmlWriter::writeBackLinks(const Node& footnote)
{
    for (int use = 1; use <= footnote.start; ++use) {
        const QString ordinal = QString::number(use);
        m_html += use > 1 ? " <a href=\"#fnref-"_L1 : "<a href=\"#fnref-"_L1;
        appendCmarkAddress(m_html, footnote.literal);
        if (use > 1)
            m_html += u'-' + ordinal;
        m_html +=
            u"\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">\u21a9"_s;
        if (use > 1)
            m_html += "<sup class=\"footnote-ref\">"_L1 + ordinal + "</sup>"_L1;
        m_html += "</a>"_L1;
    }
}

void PlainHtmlWriter::writeStartTag(const HtmlTag& tag)
{
    if (!isInlineElement(tag.name))
        startLine();
    m_html += u'<' + tag.name;
    for (const HtmlAttribute& attribute : tag.attributes) {
        m_html += u' ' + attribute.name + u"=\""_s;
        appendCmarkText(m_html, attribute.value);
        m_html += u'"';
    }
    m_html += isVoidElement(tag.name) ? " />"_L1 : ">"_L1;
}

void PlainHtmlWriter::writeEndTag(const HtmlTag& tag)
{
    m_html += "</"_L1 + tag.name + u'>';
    if (!isInlineElement(tag.name))
        m_html += u'\n';
}

void PlainHtmlWriter::writeHtmlElement(const Node& node)
{
    const bool hasName = !node.tag->name.isEmpty();
    if (hasName)
        writeStartTag(*node.tag);
    const bool isVoid = hasName && isVoidElement(node.tag->name);
    for (size_t i = 0; !isVoid && i < node.children.size(); ++i) {
        if (isInlineNode(node.children[i]))
            writeInline(node.children[i]);
        else
            writeBlock(node.children[i]);
    }
    if (hasName && !isVoid)
        writeEndTag(*node.tag);
}

} // namespace redraft
