#include "app/exporting/documentheader.h"
#include "app/exporting/pdfexporter.h"
#include "app/exporting/pdfstructure.h"
#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace redraft;

class TestPdfExporter : public QObject
{
    Q_OBJECT

private slots:
    void hasPagesOfThePaper_data();
    void hasPagesOfThePaper();
    void hasOutlineOfTheHeadings();
    void hasDocumentMetadata();
    void linksLeadToPlacesAndAddresses();
    void scriptsAreNoLinks();
    void drawingsAreLinesAndText();
    void allTextHasTheSizeOfItsDesign();
    void contentsLeadToTheHeadings();
    void leavesOutWhatIsNotWanted();
    void marginsMakeRoom();
    void canBeCancelled();
    void brokenPdfIsAnError();
    void exportsAnything();

private:
    std::unique_ptr<QPDF> exported(const QString& text, const PdfOptions& options = {});

    CodeHighlighter m_highlighter;
    QByteArray m_bytes;
};

std::unique_ptr<QPDF> TestPdfExporter::exported(const QString& text, const PdfOptions& options)
{
    const auto analysis = analyse(TextSnapshot(text), nullptr, {});
    const Result<QByteArray> result = exportPdf(*analysis, m_highlighter, options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    m_bytes = *result;
    auto pdf = std::make_unique<QPDF>();
    pdf->processMemoryFile("test.pdf", m_bytes.constData(), size_t(m_bytes.size()));
    return pdf;
}

void TestPdfExporter::hasPagesOfThePaper_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("A4") << int(Paper::A4) << 595.0 << 842.0;
    QTest::newRow("Letter") << int(Paper::Letter) << 612.0 << 792.0;
}

void TestPdfExporter::hasPagesOfThePaper()
{
    QFETCH(int, paper);
    PdfOptions options;
    options.paper = Paper(paper);
    const auto pdf = exported(test::generatedDocument(20000), options);
    auto pages = QPDFPageDocumentHelper(*pdf).getAllPages();
    QVERIFY(pages.size() > 3);
    auto box = QPDFPageObjectHelper(pages.front()).getObjectHandle().getKey("/MediaBox");
    QTEST(qRound(box.getArrayItem(2).getNumericValue()) * 1.0, "width");
    QTEST(qRound(box.getArrayItem(3).getNumericValue()) * 1.0, "height");
}

void TestPdfExporter::hasOutlineOfTheHeadings()
{
    const auto pdf = exported(QStringLiteral("# RFC-1: Title\n\n## Größe\n\nText.\n\n### Detail\n\nText.\n\n## Next\n"));
    auto top = QPDFOutlineDocumentHelper(*pdf).getTopLevelOutlines();
    QCOMPARE(int(top.size()), 1);
    QCOMPARE(QString::fromStdString(top[0].getTitle()), QStringLiteral("RFC-1: Title"));
    auto parts = top[0].getKids();
    QCOMPARE(int(parts.size()), 2);
    QCOMPARE(QString::fromStdString(parts[0].getTitle()), QStringLiteral("Größe"));
    QCOMPARE(QString::fromStdString(parts[0].getKids().at(0).getTitle()), QStringLiteral("Detail"));
    QVERIFY(parts[1].getDestPage().isDictionary());
}

void TestPdfExporter::hasDocumentMetadata()
{
    const auto pdf = exported(QStringLiteral("---\ntitle: A title\nauthors: [Storage team]\n---\n\nText.\n"));
    auto info = pdf->getTrailer().getKey("/Info");
    QCOMPARE(QString::fromStdString(info.getKey("/Title").getUTF8Value()), QStringLiteral("A title"));
    QCOMPARE(QString::fromStdString(info.getKey("/Author").getUTF8Value()), QStringLiteral("Storage team"));
    QVERIFY(QString::fromStdString(info.getKey("/Creator").getUTF8Value()).startsWith(QLatin1String("Redraft")));
    QVERIFY(pdf->getRoot().getKey("/Lang").isString());
}

void TestPdfExporter::linksLeadToPlacesAndAddresses()
{
    const auto pdf = exported(QStringLiteral("[in](#part) and [out](https://example.org/a?b=c)\n\n## Part\n"));
    auto annotations = QPDFPageDocumentHelper(*pdf).getAllPages().front().getAnnotations("/Link");
    QCOMPARE(int(annotations.size()), 2);
    QVERIFY(annotations[0].getObjectHandle().getKey("/Dest").isArray());
    QCOMPARE(QString::fromStdString(annotations[1].getObjectHandle().getKey("/A").getKey("/URI").getStringValue()),
             QStringLiteral("https://example.org/a?b=c"));
}

void TestPdfExporter::drawingsAreLinesAndText()
{
    const QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='40'>"
                               "<rect width='80' height='30' fill='red'/></svg>";
    const QString vector =
        QStringLiteral("![a](data:image/svg+xml;base64,%1)\n").arg(QString::fromLatin1(drawing.toBase64()));
    exported(vector + QStringLiteral("\ntext ") + vector);
    QVERIFY(!m_bytes.contains("/Subtype /Image"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImage(9, 9, QImage::Format_RGB32).save(&buffer, "PNG");
    exported(QStringLiteral("![a](data:image/png;base64,%1)\n")
                 .arg(QString::fromLatin1(buffer.data().toBase64())));
    QVERIFY(m_bytes.contains("/Subtype /Image"));
}

void TestPdfExporter::scriptsAreNoLinks()
{
    const auto pdf = exported(QStringLiteral("[a](javascript:alert(1)) [b](file:///bin/sh) [c](#nowhere)\n"));
    QVERIFY(QPDFPageDocumentHelper(*pdf).getAllPages().front().getAnnotations("/Link").empty());
}

/// Fonts are set in points; a device of another resolution than that of the layout made some of them 12 times as large.
void TestPdfExporter::allTextHasTheSizeOfItsDesign()
{
    const auto pdf = exported(QStringLiteral("---\nstatus: Draft\nauthors: [A team]\n---\n\n# Title\n\n1. one\n\n```sql\nselect\n```\n"));
    auto page = QPDFPageDocumentHelper(*pdf).getAllPages().front();
    std::string content;
    for (auto& stream : page.getPageContents()) {
        const auto data = stream.getStreamData(qpdf_dl_all);
        content.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
    const QRegularExpression font(QStringLiteral("/F\\d+ ([\\d.]+) Tf"));
    auto matches = font.globalMatch(QString::fromStdString(content));
    QVERIFY(matches.hasNext());
    while (matches.hasNext()) {
        const double size = matches.next().captured(1).toDouble();
        QVERIFY2(size > 5 && size < 40, qPrintable(QString::number(size)));
    }
}

void TestPdfExporter::contentsLeadToTheHeadings()
{
    const QString text = QStringLiteral("# Title\n\n## One\n\n%1\n## Two\n\ntext\n")
                             .arg(QStringLiteral("A paragraph.\n\n").repeated(80));
    const auto pdf = exported(text);
    auto pages = QPDFPageDocumentHelper(*pdf).getAllPages();
    QVERIFY(pages.size() > 1);
    auto links = pages.front().getAnnotations("/Link");
    QCOMPARE(int(links.size()), 2);
    auto target = links[1].getObjectHandle().getKey("/Dest").getArrayItem(0);
    QCOMPARE(target.getObjGen().getObj(), pages.back().getObjectHandle().getObjGen().getObj());
}

void TestPdfExporter::leavesOutWhatIsNotWanted()
{
    const QString text = QStringLiteral("# Title\n\n**Status:** Draft\n**Author:** A team\n\n## One\n\n## Two\n");
    PdfOptions options;
    options.parts = {false, false};
    const auto pdf = exported(text, options);
    QVERIFY(QPDFPageDocumentHelper(*pdf).getAllPages().front().getAnnotations("/Link").empty());
    const auto analysis = analyse(TextSnapshot(text), nullptr, {});
    const DocumentHeader full = makeDocumentHeader(*analysis);
    QCOMPARE(full.content.status, QStringLiteral("Draft"));
    const DocumentHeader bare = titleOnly(full);
    QVERIFY(bare.content.status.isEmpty() && bare.content.details.isEmpty());
    QCOMPARE(bare.content.title, QStringLiteral("Title"));
    QCOMPARE(bare.shownBlocks, std::vector<int>{0}); // the bold lines stay in the text
}

void TestPdfExporter::marginsMakeRoom()
{
    QMap<PageMargins, size_t> pages;
    for (const PageMargins margins : {PageMargins::Narrow, PageMargins::Normal, PageMargins::Wide}) {
        PdfOptions options;
        options.margins = margins;
        const auto pdf = exported(test::generatedDocument(40000), options);
        pages[margins] = QPDFPageDocumentHelper(*pdf).getAllPages().size();
        const PageGeometry geometry(Paper::Letter, margins);
        QVERIFY(QRectF(QPointF(0, 0), geometry.size).contains(geometry.content.adjusted(0, -44, 0, 48)));
    }
    QVERIFY(pages[PageMargins::Narrow] < pages[PageMargins::Normal]);
    QVERIFY(pages[PageMargins::Normal] < pages[PageMargins::Wide]);
}

void TestPdfExporter::canBeCancelled()
{
    const auto analysis = analyse(TextSnapshot(test::generatedDocument(20000)), nullptr, {});
    int calls = 0;
    int last = -1;
    const auto result = exportPdf(*analysis, m_highlighter, {}, [&](int done, int total) {
        Q_ASSERT(done >= last && done <= total);
        last = done;
        return ++calls < 4;
    });
    QVERIFY(!result.hasValue());
    QCOMPARE(calls, 4);
    QVERIFY(result.error().message.contains(QLatin1String("cancelled")));
}

void TestPdfExporter::brokenPdfIsAnError()
{
    const auto result = addPdfStructure("no PDF at all", {});
    QVERIFY(!result.hasValue());
    QVERIFY(!result.error().message.isEmpty());
}

void TestPdfExporter::exportsAnything()
{
    for (const QString& text : {QString(), QStringLiteral("\n"), QStringLiteral("---\n: [broken\n---\n"), QString(5000, u'#'),
                                QStringLiteral("| a |\n|---|\n").repeated(300), QString(QChar(0xDC80)) + u'x',
                                QStringLiteral("> ").repeated(500) + u'x', QStringLiteral("wide ").repeated(4000)}) {
        const auto pdf = exported(text);
        QVERIFY(!QPDFPageDocumentHelper(*pdf).getAllPages().empty());
    }
}

QTEST_MAIN(TestPdfExporter)
#include "test_pdfexporter.moc"
