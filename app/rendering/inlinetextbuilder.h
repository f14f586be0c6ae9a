#pragma once

#include "app/markdown/node.h"
#include "app/rendering/imagefault.h"
#include "app/rendering/inlinetext.h"
#include "app/rendering/typography.h"

#include <span>

namespace redraft {

/// Turns inline nodes into running text in one TextStyle.
class InlineTextBuilder
{
public:
    /// All references must outlive the builder. Images become at most `maximumImageWidth` px wide.
    InlineTextBuilder(const RenderStyle& style, const Typography& typography, RenderResources& resources,
                      const TextStyle& base, qreal maximumImageWidth);

    void appendAll(std::span<const Node> nodes, const QTextCharFormat& format = {});
    void append(const Node& node, const QTextCharFormat& format = {});
    void appendText(const QString& text, const QTextCharFormat& format = {});
    void appendLink(const QString& text, const QString& destination, QTextCharFormat format = {});
    /// Everything appended so far; very long text is cut with a note on the screen.
    InlineText take();

private:
    /// As plain text if it must not be followed.
    void appendLink(const Node& link, const QTextCharFormat& format);
    void appendCode(const QString& code, QTextCharFormat format);
    void appendHtml(const QString& html, QTextCharFormat format);
    /// Elements of raw HTML (see resolveHtml()) in the text.
    void appendElement(const Node& element, QTextCharFormat format);
    void appendChip(const Node& element, QTextCharFormat format, std::vector<TextRange>& chips);
    void appendQuotation(const Node& element, const QTextCharFormat& format);
    void appendAnchor(const Node& element);
    /// Blocks that stand in a cell of a table: each begins a line.
    void appendBlock(const Node& block, const QTextCharFormat& format);
    void appendItems(const Node& list, const QTextCharFormat& format);
    void startLine(const QTextCharFormat& format);
    void appendImage(const Node& image, QTextCharFormat format);
    /// The name of an image and, in two words, why it is not shown.
    void appendMissingImage(const Node& image, const FoundImage& found, QTextCharFormat format);
    void appendFootnoteReference(const Node& reference, QTextCharFormat format);
    bool isFull() const;
    /// Never lighter than the text around it: headings are bold themselves.
    QFont::Weight boldWeight() const;

    const RenderStyle& m_style;
    const Typography& m_typography;
    RenderResources& m_resources;
    const TextStyle& m_base;
    qreal m_maximumImageWidth;
    InlineText m_result;
    int m_depth = 0;
    int m_listDepth = 0;
    bool m_isBehindBlock = false; ///< what comes next begins a line
};

/// Anchors of a footnote and of the place that refers to it.
QString footnoteAnchor(int number);
/// True if a link leads to a footnote.
bool isFootnoteLink(const QString& destination);
/// `ordinal`: which of the references to the footnote, from 1.
QString footnoteReferenceAnchor(int number, int ordinal);

} // namespace redraft
