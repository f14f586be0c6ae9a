#pragma once

#include "app/markdown/alert.h"
#include "app/rendering/imagefault.h"

#include <QSet>

namespace redraft {

class CodeHighlighter;
class ImageEmbedder;

/// Writes Markdown nodes as HTML that is also well-formed XML. Raw HTML is taken as resolveHtml() gives it;
/// what is still raw becomes text. Unsafe links lose their target, remote images become links. Feed it the
/// blocks in the order of the document, footnotes last.
class HtmlWriter
{
public:
    /// Keeps both references.
    HtmlWriter(const CodeHighlighter& highlighter, ImageEmbedder& images);

    /// A block that stands in no other.
    void writeBlock(const Node& node);
    void writeInlines(std::span<const Node> nodes);
    /// Names of places that raw HTML must not take: those of headings that are still to come.
    void reserveIds(const QSet<QString>& ids) { m_ids.unite(ids); }
    /// The start or end tag of an element that encloses the blocks written next; the caller pairs them.
    void writeStartTag(const HtmlTag& tag);
    void writeEndTag(const HtmlTag& tag);
    /// Markup from the caller, as it is.
    void writeMarkup(const QString& html) { m_html += html; }
    /// What was written since the last call.
    QString takeHtml();

private:
    void writeNested(const Node& node);
    void writeParagraph(const Node& node);
    void writeHeading(const Node& node);
    void writeList(const Node& node);
    void writeListItem(const Node& item, bool isTight);
    void writeCodeBlock(const Node& node);
    void writeColoured(const QString& language, const QString& code);
    void writeHtmlBlock(const Node& node);
    void writeQuote(const Node& node);
    void writeAlert(const Node& quote, AlertKind kind);
    void writeTable(const Node& node);
    void writeRow(const Node& row);
    void writeFootnote(const Node& node);
    void writeBackLinks(const Node& footnote);
    void writeInline(const Node& node);
    void writeHtmlInline(const Node& node);
    bool hasRoomFor(const Node& link);
    void writeLink(const Node& node);
    void writeImage(const Node& node);
    void writeFootnoteReference(const Node& node);
    bool takesId(const QString& id);
    void writeHtmlElement(const Node& node);
    void writeChildren(const std::vector<Node>& children);
    void writeMissingImage(const Node& node, ImageFault fault);
    void writeImageSize(const Node& image);
    void writeElement(QLatin1StringView name, const std::vector<Node>& children);

    const CodeHighlighter& m_highlighter;
    ImageEmbedder& m_images;
    QString m_html;
    QSet<QString> m_ids; ///< taken
    bool m_isInLink = false;
    qsizetype m_longLinks = 0; ///< code units of the long destinations written so far
};

} // namespace redraft
