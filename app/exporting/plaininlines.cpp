// The inline half of PlainHtmlWriter.

#include "app/exporting/cmarkspelling.h"
#include "app/exporting/htmltext.h"
#include "app/exporting/plainhtmlwriter.h"

using namespace Qt::StringLiterals;

namespace redraft {

void PlainHtmlWriter::writeInlines(const std::vector<Node>& nodes)
{
    for (const Node& node : nodes)
        writeInline(node);
}

void PlainHtmlWriter::writeInline(const Node& node)
{
    if (node.tag)
        return writeHtmlElement(node);
    switch (node.kind) {
    case NodeKind::Text:
        return appendCmarkText(m_html, node.literal);
    case NodeKind::SoftBreak:
        m_html += u'\n';
        return;
    case NodeKind::HardBreak:
        m_html += "<br />\n"_L1;
        return;
    case NodeKind::Code:
        m_html += "<code>"_L1;
        appendCmarkText(m_html, node.literal);
        m_html += "</code>"_L1;
        return;
    case NodeKind::HtmlInline:
        return appendCmarkText(m_html, withoutComments(node.literal));
    case NodeKind::Emphasis:
        return writeElement("em"_L1, node.children);
    case NodeKind::Strong:
        return writeElement("strong"_L1, node.children);
    case NodeKind::Strikethrough:
        return writeElement("del"_L1, node.children);
    case NodeKind::Link:
        return writeLink(node);
    case NodeKind::Image:
        return writeImage(node);
    case NodeKind::FootnoteReference:
        return writeFootnoteReference(node);
    default:
        return writeInlines(node.children);
    }
}

void PlainHtmlWriter::writeElement(QLatin1StringView name, const std::vector<Node>& children)
{
    m_html += u'<' + name + u'>';
    writeInlines(children);
    m_html += "</"_L1 + name + u'>';
}

void PlainHtmlWriter::writeLink(const Node& node)
{
    m_html += "<a href=\""_L1;
    if (!isDangerousForCmark(node.destination))
        appendCmarkAddress(m_html, node.destination);
    if (!node.title.isEmpty()) {
        m_html += "\" title=\""_L1;
        appendCmarkText(m_html, node.title);
    }
    m_html += "\">"_L1;
    writeInlines(node.children);
    m_html += "</a>"_L1;
}

void PlainHtmlWriter::writeImage(const Node& node)
{
    m_html += "<img src=\""_L1;
    if (!isDangerousForCmark(node.destination))
        appendCmarkAddress(m_html, node.destination);
    m_html += "\" alt=\""_L1;
    writeAlternative(node.children);
    if (!node.title.isEmpty()) {
        m_html += "\" title=\""_L1;
        appendCmarkText(m_html, node.title);
    }
    m_html += "\" />"_L1;
}

void PlainHtmlWriter::writeAlternative(const std::vector<Node>& nodes)
{
    for (const Node& node : nodes) {
        if (node.kind == NodeKind::SoftBreak || node.kind == NodeKind::HardBreak)
            m_html += u' ';
        else if (node.kind == NodeKind::FootnoteReference)
            continue;
        else if (node.children.empty())
            appendCmarkText(m_html, node.literal);
        else
            writeAlternative(node.children);
    }
}

void PlainHtmlWriter::writeFootnoteReference(const Node& node)
{
    m_html += "<sup class=\"footnote-ref\"><a href=\"#fn-"_L1;
    appendCmarkAddress(m_html, node.literal);
    m_html += "\" id=\"fnref-"_L1;
    appendCmarkAddress(m_html, node.literal);
    if (node.start > 1)
        m_html += u'-' + QString::number(node.start);
    m_html += "\" data-footnote-ref>"_L1 + QString::number(node.level) + "</a></sup>"_L1;
}

} // namespace redraft
