#include "widgets/preview/previewexcerpt.h"

#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/exporting/imageembedder.h"
#include "app/exporting/pastedstyles.h"
#include "app/exporting/pastedtext.h"
#include "app/markdown/alert.h"
#include "app/markdown/codehighlighter.h"
#include "app/rendering/readertext.h"
#include "widgets/preview/blockcolumn.h"
#include "widgets/preview/nodeclip.h"
#include "widgets/preview/previewselection.h"

namespace redraft {

PreviewExcerpt::PreviewExcerpt(const BlockColumn& column, const PreviewSelection& selection,
                               const QString& documentFolder)
    : m_header(column.header().content)
    , m_documentFolder(documentFolder)
{
    if (selection.isEmpty())
        return;
    const int lastSlot = std::min(selection.last().slot, column.slotCount() - 1);
    for (int slot = selection.first().slot; slot <= lastSlot; ++slot) {
        Part part;
        part.block = column.blockOf(slot);
        const bool isEdge = slot == selection.first().slot || slot == lastSlot || slot == 0;
        if (!part.block && slot != 0)
            continue;
        if (isEdge) {
            const QString whole = column.textOf(slot);
            part.range = selection.rangeIn(slot, int(whole.size()));
            if (part.range.isEmpty())
                continue;
            part.cut = whole.mid(part.range.start, part.range.length);
            if (part.range.length == whole.size())
                part.range = {};
        }
        m_parts.push_back(std::move(part));
    }
}

QString PreviewExcerpt::text() const
{
    QString text;
    for (const Part& part : m_parts) {
        const QString shown = part.cut.isEmpty() && part.block ? readerText(part.block->node) : part.cut;
        if (shown.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QLatin1String("\n\n");
        text += shown;
    }
    return text.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

/// The selected part of the block, an alert as the quote that it looks like.
std::optional<Node> PreviewExcerpt::nodeOf(const Part& part)
{
    const Node& node = part.block->node;
    if (!part.range.isEmpty())
        return clippedNode(node, part.range);
    return alertKind(node) ? clippedNode(node, {0, readerText(node).size()}) : node;
}

QString PreviewExcerpt::markedText(const Part& part)
{
    const bool isInOneLine = !part.range.isEmpty() && !part.cut.contains(QLatin1Char('\n'));
    if (!part.block || isInOneLine)
        return part.cut;
    const std::optional<Node> node = nodeOf(part);
    return node ? pastedText(*node) : QString();
}

QString PreviewExcerpt::markedText() const
{
    QString text;
    for (const Part& part : m_parts) {
        const QString shown = markedText(part);
        if (!shown.isEmpty())
            text += (text.isEmpty() ? QLatin1String() : QLatin1String("\n\n")) + shown;
    }
    return text.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

QString PreviewExcerpt::html() const
{
    const CodeHighlighter highlighter;
    ImageEmbedder images(m_documentFolder);
    HtmlWriter writer(highlighter, images);
    for (const Part& part : m_parts) {
        if (!part.block) {
            const QStringList lines = part.cut.split(QLatin1Char('\n'));
            writer.writeMarkup(QLatin1String("<h1>") + escapedHtml(lines.first()) + QLatin1String("</h1>\n"));
            for (const QString& line : lines.mid(1))
                writer.writeMarkup(QLatin1String("<p>") + escapedHtml(line) + QLatin1String("</p>\n"));
            continue;
        }
        const std::optional<Node> node = nodeOf(part);
        if (!node)
            continue;
        writer.writeBlock(*node);
    }
    return withStylesInPlace(writer.takeHtml());
}

} // namespace redraft
