// The part of HtmlWriter that writes elements of raw HTML, which have passed the allow-list.

#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/markdown/htmlallowlist.h"
#include "app/markdown/htmlnodes.h"

using namespace Qt::StringLiterals;

namespace redraft {

bool HtmlWriter::takesId(const QString& id)
{
    // Footnotes have names of their own.
    if (m_ids.contains(id) || id.startsWith("fn:"_L1) || id.startsWith("fnref:"_L1))
        return false;
    m_ids.insert(id);
    return true;
}

void HtmlWriter::writeStartTag(const HtmlTag& tag)
{
    m_html += u'<' + tag.name;
    for (const HtmlAttribute& attribute : tag.attributes) {
        if (attribute.name == u"id" && !takesId(attribute.value))
            continue;
        m_html += u' ' + attribute.name + u"=\""_s;
        appendEscaped(m_html, attribute.value);
        m_html += u'"';
    }
    m_html += isVoidElement(tag.name) ? "/>"_L1 : ">"_L1;
}

void HtmlWriter::writeEndTag(const HtmlTag& tag)
{
    m_html += u"</"_s + tag.name + u'>';
    if (!isInlineElement(tag.name))
        m_html += u'\n';
}

void HtmlWriter::writeHtmlElement(const Node& node)
{
    const HtmlTag& tag = *node.tag;
    if (tag.name.isEmpty())
        return writeChildren(node.children);
    const bool isTable = node.kind == NodeKind::Table;
    if (isTable)
        m_html += "<div class=\"table\" tabindex=\"0\">"_L1;
    writeStartTag(tag);
    if (!isVoidElement(tag.name)) {
        writeChildren(node.children);
        writeEndTag(tag);
    }
    if (isTable)
        m_html += "</div>\n"_L1;
}

void HtmlWriter::writeChildren(const std::vector<Node>& children)
{
    for (const Node& child : children) {
        if (isInlineNode(child))
            writeInline(child);
        else
            writeBlock(child);
    }
}

void HtmlWriter::writeImageSize(const Node& image)
{
    if (!image.tag)
        return;
    for (const QStringView name : {QStringView(u"width"), QStringView(u"height"), QStringView(u"align")}) {
        if (!image.tag->has(name))
            continue;
        m_html += u' ' + name.toString() + u"=\""_s;
        appendEscaped(m_html, image.tag->value(name));
        m_html += u'"';
    }
}

} // namespace redraft
