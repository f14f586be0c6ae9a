// A libFuzzer target: bytes become a document and a few edits of it; parser, checks, raw HTML, layout,
// painting and HTML export must survive, and after each edit what was kept must give what starting anew
// gives. CONTRIBUTING.md says how to run it.
#include "app/document/analysis.h"
#include "app/document/textcodec.h"
#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"
#include "app/markdown/htmlstructure.h"
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

constexpr size_t controlBytes = 4; ///< of one edit
constexpr size_t maximumEdits = 3;
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

/// What one reader of a document has at hand.
struct Reading
{
    std::shared_ptr<const Analysis> analysis;
    std::shared_ptr<const HtmlStructure> html;

    static Reading of(const TextSnapshot& snapshot, const Reading& before)
    {
        Reading reading{analyse(snapshot, before.analysis, {}), nullptr};
        reading.html = HtmlStructure::of(*reading.analysis->tree, before.html);
        return reading;
    }
    std::shared_ptr<const Block> shown(size_t index) const
    {
        return html->shownBlock(int(index), analysis->tree->blocks[index], {});
    }
};

void requireSame(const Reading& kept, const Reading& anew)
{
    require(areEqual(*kept.analysis->tree, *anew.analysis->tree), "reading after an edit differs");
    require(*kept.analysis->outline == *anew.analysis->outline, "the outline after an edit differs");
    require(*kept.analysis->metadata == *anew.analysis->metadata, "the metadata after an edit differ");
    require(*kept.analysis->report == *anew.analysis->report, "the report after an edit differs");
    require(kept.analysis->statistics == anew.analysis->statistics, "the statistics after an edit differ");
    require(kept.html->enclosures().size() == anew.html->enclosures().size(),
            "the enclosures after an edit differ");
}

void draw(const Reading& reading, qreal width)
{
    static DirectResources resources(highlighter());
    static QImage surface(600, 400, QImage::Format_RGB32);
    const BlockLayoutFactory factory(RenderStyle{}, resources);
    const size_t count = std::min(reading.analysis->tree->blocks.size(), maximumLaidOutBlocks);
    for (size_t index = 0; index < count; ++index) {
        const std::unique_ptr<BlockLayout> layout = factory.layOut(reading.shown(index), width);
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
    if (size < 1 + maximumEdits * controlBytes)
        return 0;
    const uint8_t choices = data[0];
    const uint8_t* script = data + 1;
    const uint8_t* const content = script + maximumEdits * controlBytes;
    const QByteArray bytes(reinterpret_cast<const char*>(content), qsizetype(data + size - content));
    const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("fuzz.md"));
    if (!decoded)
        return 0;
    require(!decoded->readOnlyReason.isEmpty() ||
                encodeText(decoded->text, decoded->format, decoded->minorityLines) == bytes,
            "the bytes do not come back");
    QString text = decoded->text;
    Reading reading = Reading::of(TextSnapshot(text, 1), {});
    const size_t edits = choices & 3;
    for (size_t i = 0; i < edits; ++i) {
        text = edited(text, script + i * controlBytes);
        const TextSnapshot snapshot(text, int(i) + 2);
        reading = Reading::of(snapshot, reading);
        requireSame(reading, Reading::of(snapshot, {}));
    }
    draw(reading, choices & 4 ? columnWidth : 60);
    HtmlOptions options;
    options.scope = choices & 8 ? HtmlScope::Page : choices & 16 ? HtmlScope::Body : HtmlScope::PlainBody;
    require(bool(exportHtml(*reading.analysis, highlighter(), options)), "the export failed");
    return 0;
}
