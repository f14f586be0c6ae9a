// The inline half of HtmlWriter.

#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/exporting/imageembedder.h"
#include "app/markdown/linksafety.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

constexpr qsizetype longLink = 2'000;             ///< code units
constexpr qsizetype maximalLongLinks = 8'000'000; ///< in one page, all together

} // namespace

void HtmlWriter::writeInlines(std::span<const Node> nodes)
{
    for (const Node& node : nodes)
        writeInline(node);
}

void HtmlWriter::writeInline(const Node& node)
{
    if (node.kind < NodeKind::Text)
        return writeNested(node);
    if (node.tag && (node.kind == NodeKind::Emphasis || node.kind == NodeKind::Strong ||
                     node.kind == NodeKind::Strikethrough))
        return writeHtmlElement(node);
    switch (node.kind) {
    case NodeKind::Text:
        return appendEscaped(m_html, node.literal);
    case NodeKind::SoftBreak:
        m_html += u'\n';
        return;
    case NodeKind::HardBreak:
        m_html += "<br/>\n"_L1;
        return;
    case NodeKind::Code:
        m_html += "<code>"_L1;
        appendEscaped(m_html, node.literal);
        m_html += "</code>"_L1;
        return;
    case NodeKind::HtmlInline:
        return writeHtmlInline(node);
    case NodeKind::HtmlElement:
        return writeHtmlElement(node);
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

void HtmlWriter::writeElement(QLatin1StringView name, const std::vector<Node>& children)
{
    m_html += u'<' + name + u'>';
    writeInlines(children);
    m_html += "</"_L1 + name + u'>';
}

void HtmlWriter::writeHtmlInline(const Node& node)
{
    if (!node.literal.startsWith("<!--"_L1))
        appendEscaped(m_html, node.literal);
}

/// A short definition can be used often, a long one would make gigabytes of a small document.
bool HtmlWriter::hasRoomFor(const Node& link)
{
    const qsizetype size = link.destination.size() + link.title.size();
    m_longLinks += size > longLink ? size : 0;
    return size <= longLink || m_longLinks <= maximalLongLinks;
}

void HtmlWriter::writeLink(const Node& node)
{
    const QString target = hasRoomFor(node) ? safeLink(node.destination) : QString();
    if (target.isEmpty() || m_isInLink)
        return writeInlines(node.children);
    m_html += "<a href=\""_L1;
    appendEscaped(m_html, target);
    if (!node.title.isEmpty()) {
        m_html += "\" title=\""_L1;
        appendEscaped(m_html, node.title);
    }
    m_html +=
        linkKind(node.destination) == LinkKind::Remote ? "\" rel=\"noopener noreferrer\">"_L1 : "\">"_L1;
    m_isInLink = true;
    writeInlines(node.children);
    m_isInLink = false;
    m_html += "</a>"_L1;
}

void HtmlWriter::writeImage(const Node& node)
{
    const LinkKind kind = linkKind(node.destination);
    const bool isData = isSafeImageData(node.destination) && hasRoomFor(node);
    EmbeddedImage image{isData ? node.destination : QString(), ImageFault::Unavailable};
    if (kind == LinkKind::Local)
        image = m_images.image(node.destination);
    if (image.data.isEmpty())
        return writeMissingImage(node, image.fault);
    m_html += "<img src=\""_L1 + image.data + "\" alt=\""_L1;
    appendEscaped(m_html, plainText(node));
    if (!node.title.isEmpty()) {
        m_html += "\" title=\""_L1;
        appendEscaped(m_html, node.title);
    }
    m_html += u'"';
    writeImageSize(node);
    m_html += "/>"_L1;
}

/// The name of an image and why it is not here; those on other machines lead there.
void HtmlWriter::writeMissingImage(const Node& node, ImageFault fault)
{
    const LinkKind kind = linkKind(node.destination);
    const bool isShort = node.destination.size() <= longLink || hasRoomFor(node);
    QString alternative = plainText(node);
    if (alternative.isEmpty())
        alternative = kind == LinkKind::Unsafe || !isShort
                          ? QCoreApplication::translate("HtmlWriter", "image")
                          : node.destination;
    const bool isLink = kind == LinkKind::Remote && !m_isInLink && isShort;
    m_html += isLink ? "<a class=\"image\" rel=\"noopener noreferrer\" href=\""_L1 : "<span class=\"image"_L1;
    if (isLink)
        appendEscaped(m_html, safeLink(node.destination));
    m_html += "\">"_L1;
    appendEscaped(m_html, alternative);
    if (kind == LinkKind::Local && fault != ImageFault::NotSaved)
        m_html += u"<span class=\"fault\"> · "_s + escapedHtml(faultInShort(fault)) + "</span>"_L1;
    m_html += isLink ? "</a>"_L1 : "</span>"_L1;
}

void HtmlWriter::writeFootnoteReference(const Node& node)
{
    const QString number = QString::number(node.level);
    const QString use = QString::number(node.start);
    m_html += "<sup id=\"fnref:"_L1 + number + u'-' + use + "\">"_L1;
    m_html += m_isInLink ? number : "<a href=\"#fn:"_L1 + number + "\">"_L1 + number + "</a>"_L1;
    m_html += "</sup>"_L1;
}

} // namespace redraft
