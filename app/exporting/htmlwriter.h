#pragma once

#include "app/markdown/alert.h"

#include <QHash>

namespace redraft {

class CodeHighlighter;
class ImageEmbedder;

/// Writes Markdown nodes as HTML that is also well-formed XML. What the document brings of raw HTML becomes
/// text, unsafe links lose their target, remote images become links. Feed it the blocks in the order of the
/// document, footnotes last.
class HtmlWriter
{
public:
    /// Keeps both references.
    HtmlWriter(const CodeHighlighter& highlighter, ImageEmbedder& images);

    /// A block that stands in no other.
    void writeBlock(const Node& node);
    void writeInlines(std::span<const Node> nodes);
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
    void writeBackLinks(int number);
    void writeInline(const Node& node);
    void writeHtmlInline(const Node& node);
    void writeLink(const Node& node);
    void writeImage(const Node& node);
    void writeFootnoteReference(const Node& node);
    void writeElement(QLatin1StringView name, const std::vector<Node>& children);

    const CodeHighlighter& m_highlighter;
    ImageEmbedder& m_images;
    QString m_html;
    QHash<int, int> m_references; ///< footnote number -> how often it was referred to
    bool m_isInLink = false;
};

} // namespace redraft
