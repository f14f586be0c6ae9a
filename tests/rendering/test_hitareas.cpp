#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

namespace {

/// A document laid out block by block, beside an image of 300 x 120 px.
struct LaidOut
{
    explicit LaidOut(const QString& markdown)
        : tree(parseMarkdown(TextSnapshot(markdown)))
        , resources(highlighter)
    {
        QImage image(300, 120, QImage::Format_RGB32);
        image.fill(Qt::blue);
        image.save(folder.filePath(QStringLiteral("wide.png")));
        style.documentFolder = folder.path();
        const BlockLayoutFactory factory(style, resources);
        const auto structure = HtmlStructure::of(*tree);
        for (int index = 0; index < int(tree->blocks.size()); ++index) {
            const BlockEntry& entry = tree->blocks[size_t(index)];
            blocks.push_back(factory.layOut(structure->shownBlock(index, entry, nullptr), 600));
        }
    }
    const BlockLayout& first() const { return *blocks.front(); }

    QTemporaryDir folder;
    CodeHighlighter highlighter;
    std::shared_ptr<const SyntaxTree> tree;
    DirectResources resources;
    RenderStyle style;
    std::vector<std::unique_ptr<BlockLayout>> blocks;
};

} // namespace

/// Where the pointer meets images and links.
class TestHitAreas : public QObject
{
    Q_OBJECT

private slots:
    void imagesAreHitWhereTheyAreDrawn_data();
    void imagesAreHitWhereTheyAreDrawn();
    void tinyLinksAreHitBesideTheirText();
    void linksSideBySideKeepTheirText();
};

void TestHitAreas::imagesAreHitWhereTheyAreDrawn_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("markdown") << QStringLiteral("![a](wide.png)\n");
    QTest::newRow("raw") << QStringLiteral("<img src=\"wide.png\" width=\"200\">\n");
    QTest::newRow("raw, aligned") << QStringLiteral(
        "<p align=\"left\"><img src=\"wide.png\" width=\"200\"></p>\n");
    QTest::newRow("in a line") << QStringLiteral("![a](wide.png) and words\n");
    QTest::newRow("in a cell") << QStringLiteral("| a |\n|---|\n| ![a](wide.png) words |\n");
    QTest::newRow("linked") << QStringLiteral("[![a](wide.png)](https://example.com) words\n");
}

void TestHitAreas::imagesAreHitWhereTheyAreDrawn()
{
    QFETCH(QString, markdown);
    const LaidOut document(markdown);
    const BlockLayout& layout = document.first();
    int rows = 0;
    for (int y = 0; y < layout.height(); ++y)
        rows += layout.imageAt(QPointF(60, y)) == QLatin1String("wide.png") ? 1 : 0;
    QVERIFY2(rows >= 78, qPrintable(QStringLiteral("hit in %1 rows").arg(rows)));
    const QPointF inside(60, layout.height() - 50);
    QCOMPARE(layout.linkAt(inside).isEmpty(), !markdown.contains(QLatin1String("example.com")));
}

void TestHitAreas::tinyLinksAreHitBesideTheirText()
{
    const LaidOut document(QStringLiteral("Words[^1] and words\n\n[^1]: A note.\n"));
    const QRectF area = document.first().links().front().area;
    QVERIFY(area.width() < 14);
    const QPointF middle = area.center();
    QCOMPARE(document.first().linkAt(middle), QStringLiteral("#fn-1"));
    QCOMPARE(document.first().linkAt(middle - QPointF(7.5, 0)), QStringLiteral("#fn-1"));
    QCOMPARE(document.first().linkAt(middle + QPointF(7.5, 0)), QStringLiteral("#fn-1"));
    QCOMPARE(document.first().linkAt(middle + QPointF(12, 0)), QString());
}

void TestHitAreas::linksSideBySideKeepTheirText()
{
    const LaidOut document(QStringLiteral("A[^1][^2]\n\n[^1]: One.\n\n[^2]: Two.\n"));
    const std::vector<LinkArea> links = document.first().links();
    QCOMPARE(links.size(), size_t(2));
    for (const LinkArea& link : links)
        QCOMPARE(document.first().linkAt(link.area.center()), link.destination);
}

QTEST_MAIN(TestHitAreas)
#include "test_hitareas.moc"
