#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"

#include <QTest>

using namespace redraft;

namespace {

/// A table of raw HTML, laid out.
struct Table
{
    explicit Table(const QString& rows, Medium medium = Medium::Screen)
        : tree(parseMarkdown(TextSnapshot(QStringLiteral("<table>%1</table>\n").arg(rows))))
        , resources(highlighter)
        , factory(RenderStyle{Theme::light(), 1, medium, {}}, resources)
        , layout(factory.layOut(HtmlStructure::of(*tree)->shownBlock(0, tree->blocks[0], nullptr), 400))
    {
    }
    /// Where a word of the table stands.
    QRectF areaOf(const QString& word) const
    {
        std::vector<QRectF> areas;
        layout->collectTextAreas({layout->plainText().indexOf(word), word.size()}, {}, areas);
        return areas.empty() ? QRectF() : areas.front();
    }

    CodeHighlighter highlighter;
    std::shared_ptr<const SyntaxTree> tree;
    DirectResources resources;
    BlockLayoutFactory factory;
    std::unique_ptr<BlockLayout> layout;
};

} // namespace

/// Cells of raw HTML tables over several columns and rows.
class TestTableSpans : public QObject
{
    Q_OBJECT

private slots:
    void cellsGoRoundThoseFromAbove();
    void tallCellsStretchTheirRows();
    void pointsInTallCellsAreTheirs();
    void joinedRowsStayOnOnePage();
    void survives_data();
    void survives();
};

void TestTableSpans::cellsGoRoundThoseFromAbove()
{
    const Table table(QStringLiteral("<tr><td>one<td>two<td>three</tr>"
                                     "<tr><td rowspan=2>tall<td colspan=2>wide</tr>"
                                     "<tr><td>five<td>six</tr><tr><td>seven<td>eight<td>nine</tr>"));
    QCOMPARE(table.areaOf(QStringLiteral("wide")).left(), table.areaOf(QStringLiteral("two")).left());
    QCOMPARE(table.areaOf(QStringLiteral("five")).left(), table.areaOf(QStringLiteral("two")).left());
    QCOMPARE(table.areaOf(QStringLiteral("six")).left(), table.areaOf(QStringLiteral("three")).left());
    QCOMPARE(table.areaOf(QStringLiteral("seven")).left(), table.areaOf(QStringLiteral("one")).left());
    QVERIFY(table.areaOf(QStringLiteral("five")).top() > table.areaOf(QStringLiteral("tall")).top());
}

void TestTableSpans::tallCellsStretchTheirRows()
{
    const QString lines = QStringLiteral("a<br>b<br>c<br>d<br>e<br>f");
    const Table table(
        QStringLiteral("<tr><td rowspan=2>%1<td>one</tr><tr><td>two</tr><tr><td>x<td>end</tr>").arg(lines));
    QVERIFY(table.areaOf(QStringLiteral("end")).top() >= table.areaOf(QStringLiteral("f")).bottom());
    const Table flat(QStringLiteral("<tr><td>one<td>two</tr><tr><td>x<td>end</tr>"));
    QVERIFY(table.layout->height() > 2 * flat.layout->height());
}

void TestTableSpans::pointsInTallCellsAreTheirs()
{
    const Table table(QStringLiteral("<tr><td rowspan=3>tall<td>one</tr><tr><td>two</tr><tr><td>three</tr>"));
    const QPointF inside(table.areaOf(QStringLiteral("tall")).left() + 1,
                         table.areaOf(QStringLiteral("three")).center().y());
    QVERIFY(table.layout->positionAt(inside) <= 4);
    const int two = int(table.layout->plainText().indexOf(QStringLiteral("two")));
    QCOMPARE(table.layout->positionAt(table.areaOf(QStringLiteral("two")).topLeft() + QPointF(0, 3)), two);
}

void TestTableSpans::joinedRowsStayOnOnePage()
{
    const QString rows = QStringLiteral("<tr><td>a<td>b</tr><tr><td rowspan=2>c<td>d</tr><tr><td>e</tr>"
                                        "<tr><td>f<td>g</tr>");
    const Table table(rows, Medium::Page);
    std::vector<qreal> breaks;
    table.layout->collectBreaks(0, breaks);
    QCOMPARE(breaks.size(), size_t(2)); // not between d and e
    QVERIFY(breaks[1] > table.areaOf(QStringLiteral("e")).bottom());
}

void TestTableSpans::survives_data()
{
    QTest::addColumn<QString>("rows");
    QTest::newRow("huge spans") << QStringLiteral(
        "<tr><td colspan=999999999 rowspan=999999999>a</tr><tr><td>b</tr>");
    QTest::newRow("no numbers") << QStringLiteral("<tr><td colspan=x rowspan=-3>a<td>b</tr>");
    QTest::newRow("to the end") << QStringLiteral("<tr><td rowspan=0>a<td>b</tr><tr><td>c</tr>");
    QTest::newRow("empty rows") << QStringLiteral("<tr><td rowspan=3>a</tr><tr></tr><tr></tr>");
    QTest::newRow("many")
        << QStringLiteral("<tr>%1</tr>").arg(QStringLiteral("<td rowspan=9 colspan=900>x").repeated(300));
}

void TestTableSpans::survives()
{
    QFETCH(QString, rows);
    const Table table(rows);
    QVERIFY(table.layout->height() > 0 && table.layout->height() < 100'000);
    QCOMPARE(table.layout->plainText().size(), table.layout->textLength());
}

QTEST_MAIN(TestTableSpans)

#include "test_tablespans.moc"
