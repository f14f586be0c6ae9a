#include "app/exporting/htmlexporter.h"

#include "app/exporting/htmlfrontpage.h"
#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/exporting/imageembedder.h"
#include "app/exporting/plainhtml.h"
#include "app/exporting/structuredblocks.h"
#include "app/exporting/stylesheet.h"
#include "app/rendering/elementtext.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

QString pageHead(const Analysis& analysis, const QString& stylesheet)
{
    const QString language = analysis.documentTemplate ? analysis.documentTemplate->language : u"en"_s;
    return u"<!DOCTYPE html>\n<html lang=\""_s + escapedHtml(language) +
           u"\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; "
           "img-src data:\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"generator\" content=\"Redraft\"/>\n<title>"_s +
           escapedHtml(documentTitle(analysis)) + u"</title>\n<style>\n"_s + stylesheet +
           u"</style>\n</head>\n<body>\n"_s;
}

void collectAnchors(const Node& node, QSet<QString>& anchors)
{
    if (node.kind == NodeKind::Heading)
        anchors.insert(node.destination);
    if (node.kind == NodeKind::Paragraph || node.kind == NodeKind::Table)
        return;
    for (const Node& child : node.children)
        collectAnchors(child, anchors);
}

bool writeBlocks(HtmlWriter& writer, const Analysis& analysis, const DocumentHeader& header,
                 const ExportProgress& progress)
{
    const SyntaxTree& tree = *analysis.tree;
    const std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(tree);
    const int total = int(tree.blocks.size());
    QSet<QString> anchors;
    for (const BlockEntry& entry : tree.blocks)
        collectAnchors(entry.block->node, anchors);
    writer.reserveIds(anchors);
    const int firstFootnote = total - tree.footnoteCount;
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return false;
        if (i == firstFootnote)
            writer.writeMarkup(u"<section class=\"footnotes\">\n<ol>\n"_s);
        if (std::binary_search(header.shownBlocks.begin(), header.shownBlocks.end(), i))
            continue;
        if (tree.blocks[size_t(i)].block->isPartlyUnread)
            writer.writeMarkup(u"<p><em>"_s + unreadNote().toHtmlEscaped() + u"</em></p>\n"_s);
        writeStructured(writer, *structure, i, tree.blocks[size_t(i)].block->node);
    }
    if (tree.footnoteCount > 0)
        writer.writeMarkup(u"</ol>\n</section>\n"_s);
    return !progress || progress(total, total);
}

} // namespace

Result<QByteArray> exportHtml(const Analysis& analysis, const CodeHighlighter& highlighter,
                              const HtmlOptions& options, const ExportProgress& progress)
{
    if (options.scope == HtmlScope::PlainBody)
        return plainHtml(analysis.snapshot);
    const Result<QString> stylesheet = exportStylesheet(options.scheme);
    if (!stylesheet)
        return stylesheet.error();
    ImageEmbedder images(options.documentFolder, options.imageFolders);
    HtmlWriter writer(highlighter, images);
    const bool isPage = options.scope == HtmlScope::Page;
    if (isPage)
        writer.writeMarkup(pageHead(analysis, *stylesheet));
    DocumentHeader header = makeDocumentHeader(analysis);
    if (!options.parts.hasMetadata)
        header = titleOnly(header);
    writeDocumentHeader(writer, analysis, header);
    if (options.parts.hasContents)
        writeContents(writer, *analysis.outline);
    writer.writeMarkup(u"<main>\n"_s);
    if (!writeBlocks(writer, analysis, header, progress))
        return Error{
            QCoreApplication::translate("HtmlExporter", "The export was cancelled; nothing was written.")};
    writer.writeMarkup(isPage ? u"</main>\n</body>\n</html>\n"_s : u"</main>\n"_s);
    return writer.takeHtml().toUtf8();
}

} // namespace redraft
