#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// Writes Markdown nodes with the spelling and the line ends of cmark-gfm. Raw HTML is taken as resolveHtml()
/// gives it; what is still raw becomes text. Feed it the blocks in the order of the tree.
class PlainHtmlWriter
{
public:
    void writeBlock(const Node& node);
    /// The start or end tag of an element that encloses the blocks written next; the caller pairs them.
    void writeStartTag(const HtmlTag& tag);
    void writeEndTag(const HtmlTag& tag);
    /// What was written, the list of footnotes closed.
    QString takeHtml();

private:
    void startLine();
    void writeBlocks(const std::vector<Node>& nodes);
    void writeParagraph(const Node& node);
    void writeHeading(const Node& node);
    void writeList(const Node& node);
    void writeItem(const Node& item, bool isTight);
    void writePart(const Node& child, bool isTight);
    void writeCodeBlock(const Node& node);
    void writeRawBlock(const QString& source);
    void writeQuote(const Node& node);
    void writeTable(const Node& node);
    void writeRow(const Node& row);
    void writeFootnote(const Node& node);
    void writeBackLinks(const Node& footnote);
    void writeHtmlElement(const Node& node);

    void writeInlines(const std::vector<Node>& nodes);
    void writeInline(const Node& node);
    void writeElement(QLatin1StringView name, const std::vector<Node>& children);
    void writeLink(const Node& node);
    void writeImage(const Node& node);
    void writeAlternative(const std::vector<Node>& nodes);
    void writeFootnoteReference(const Node& node);

    QString m_html;
    bool m_hasFootnotes = false;
};

} // namespace redraft
