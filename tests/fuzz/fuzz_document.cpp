// A libFuzzer target: bytes become a document and one edit of it; parser, checks, layout, painting and HTML
// export must survive, and reading after the edit must give what reading anew gives.
// CONTRIBUTING.md says how to run it.
#include "app/document/analysis.h"
#include "app/document/textcodec.h"
#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/text/resources.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace redraft;

namespace {

constexpr size_t controlBytes = 4;
constexpr size_t maximumLaidOutBlocks = 60;
constexpr qreal columnWidth = 480;

void require(bool isTrue, const char* what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "fuzz_document: %s\n", what);
    std::abort();
}

/// Moves a piece of the text to another place of it: an edit that is made of the input itself.
QString edited(const QString& text, const uint8_t* control)
{
    if (text.isEmpty())
        return QStringLiteral("x");
    const qsizetype from = qsizetype(control[0]) * text.size() / 256;
    const qsizetype length = std::min<qsizetype>(control[1] % 40, text.size() - from);
    const QString piece = text.mid(from, length);
    QString result = text;
    if (control[3] & 1)
        result.remove(from, length);
    return result.insert(qsizetype(control[2]) * result.size() / 256, piece);
}

bool areEqual(const SyntaxTree& one, const SyntaxTree& other)
{
    return one.footnoteCount == other.footnoteCount &&
           std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(), other.blocks.end(),
                      [](const BlockEntry& a, const BlockEntry& b) {
                          return a.start == b.start && a.line == b.line &&
                                 a.block->lineCount == b.block->lineCount && a.block->node == b.block->node;
                      });
}

const CodeHighlighter& highlighter()
{
    static const CodeHighlighter theHighlighter;
    return theHighlighter;
}

void draw(const SyntaxTree& tree, qreal width)
{
    static DirectResources resources(highlighter());
    static QImage surface(600, 400, QImage::Format_RGB32);
    const BlockLayoutFactory factory(RenderStyle{}, resources);
    const size_t count = std::min(tree.blocks.size(), maximumLaidOutBlocks);
    for (size_t index = 0; index < count; ++index) {
        const std::unique_ptr<BlockLayout> layout = factory.layOut(tree.blocks[index].block, width);
        QPainter painter(&surface);
        layout->paint(painter, {QRectF(0, 0, 600, 400), {0, qsizetype(layout->textLength())}});
        require(layout->textLength() == layout->plainText().size(), "a layout's text has another length");
        require(layout->height() >= 0, "a layout has a negative height");
        (void)layout->links();
        (void)layout->breakOpportunities();
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.text.*=false");
    new QGuiApplication(*argc, *argv); // never deleted: what is static here outlives main()
    ensureResources();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < controlBytes)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + controlBytes,
                           qsizetype(size - controlBytes));
    const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("fuzz.md"));
    if (!decoded)
        return 0;
    require(!decoded->readOnlyReason.isEmpty() ||
                encodeText(decoded->text, decoded->format, decoded->minorityLines) == bytes,
            "the bytes do not come back");
    const std::shared_ptr<const Analysis> before = analyse(TextSnapshot(decoded->text, 1), nullptr, {});
    const TextSnapshot after(edited(decoded->text, data), 2);
    const std::shared_ptr<const Analysis> incremental = analyse(after, before, {});
    const std::shared_ptr<const Analysis> batch = analyse(after, nullptr, {});
    require(areEqual(*incremental->tree, *batch->tree), "reading after an edit differs from reading anew");
    draw(*incremental->tree, data[3] & 2 ? columnWidth : 60);
    if (data[3] & 4)
        require(bool(exportHtml(*batch, highlighter(), {})), "the export failed");
    return 0;
}
