#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/columnwidths.h"
#include "app/rendering/directresources.h"
#include "app/rendering/figures.h"
#include "app/rendering/paginator.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/sidewaysscroll.h"

#include <QTest>
#include <numeric>

using namespace redraft;

namespace {

struct LaidOut
{
    explicit LaidOut(const QString& markdown, qreal width = 400, Medium medium = Medium::Screen)
        : tree(parseMarkdown(TextSnapshot(markdown)))
        , resources(highlighter)
        , factory(RenderStyle{Theme::light(), 1, medium, {}}, resources)
        , layout(factory.layOut(tree->blocks.front().block, width))
    {
    }
    std::vector<ScrollArea> scrolls() const
    {
        std::vector<ScrollArea> found;
        layout->collectScrolls({}, found);
        return found;
    }

    CodeHighlighter highlighter;
    std::shared_ptr<const SyntaxTree> tree;
    DirectResources resources;
    BlockLayoutFactory factory;
    std::unique_ptr<BlockLayout> layout;
};

QString wideTable()
{
    QString table = QStringLiteral("|") + QStringLiteral("column|").repeated(12) + QStringLiteral("\n|") +
                    QStringLiteral("-|").repeated(12) + u'\n';
    for (int row = 0; row < 40; ++row)
        table +=
            QStringLiteral("|") + QStringLiteral("words|").repeated(11) + QStringLiteral("[last](#end)|\n");
    return table;
}

QString wideCode()
{
    return QStringLiteral("```\nshort\n") + QStringLiteral("abcdefghi ").repeated(30) +
           QStringLiteral("\n```\n");
}

qreal sum(const std::vector<double>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

/// Parts that are wider than their room, and how tables share it out.
class TestSideways : public QObject
{
    Q_OBJECT

private slots:
    void onlyWidePartsScroll_data();
    void onlyWidePartsScroll();
    void scrolledPartsAreFoundWhereTheyStand();
    void placesFollowTheScroll();
    void scrollSurvivesAnEdit();
    void pagesNeverScroll();
    void columnsShareTheRoom_data();
    void columnsShareTheRoom();
    void tablesShrinkToTheirWords_data();
    void tablesShrinkToTheirWords();
    void tablesThatScrollLeaveShortTextWhole();
    void headersAreRepeatedOnEachPage();
    void figuresAreTold_data();
    void figuresAreTold();
    void digitsStandInColumns();
};

void TestSideways::onlyWidePartsScroll_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("scrolls");
    QTest::newRow("short code") << "```\na\n```" << 0;
    QTest::newRow("wide code") << wideCode() << 1;
    QTest::newRow("narrow table") << "|a|b|\n|-|-|\n|c|d|" << 0;
    QTest::newRow("table of long text")
        << "|a|b|\n|-|-|\n|" + QStringLiteral("word ").repeated(99) + "|d|" << 0;
    QTest::newRow("wide table") << wideTable() << 1;
    QTest::newRow("wide code in a list") << "- a\n\n  " + wideCode().replace("\n", "\n  ") << 1;
    QTest::newRow("wide drawing") << "```\n" + QStringLiteral("│ one │").repeated(40) + "\n```" << 1;
    QTest::newRow("paragraph") << QStringLiteral("word ").repeated(99) << 0;
    QTest::newRow("one long word") << QStringLiteral("word").repeated(99) << 0;
}

void TestSideways::onlyWidePartsScroll()
{
    QFETCH(QString, markdown);
    const LaidOut document(markdown);
    QTEST(int(document.scrolls().size()), "scrolls");
    QCOMPARE(document.layout->width(), 400.0);
    for (const ScrollArea& area : document.scrolls()) {
        QVERIFY(QRectF(0, 0, 400, document.layout->height()).contains(area.area));
        QVERIFY(area.area.contains(area.track) && area.track.contains(area.thumb));
        area.scroll->scrollTo(1e9);
        QCOMPARE(area.scroll->offset(), area.scroll->maximum());
    }
    for (const ScrollArea& area : document.scrolls())
        QCOMPARE(area.thumb.right(), area.track.right());
}

void TestSideways::scrolledPartsAreFoundWhereTheyStand()
{
    const LaidOut document(wideTable());
    QVERIFY(document.layout->links().empty()); // out of sight on the right
    document.scrolls().front().scroll->scrollTo(1e9);
    const std::vector<LinkArea> links = document.layout->links();
    QCOMPARE(links.size(), size_t(40));
    QVERIFY(links.front().area.right() <= 400);
    QCOMPARE(document.layout->linkAt(links.front().area.center()), QStringLiteral("#end"));
}

void TestSideways::placesFollowTheScroll()
{
    const LaidOut document(wideCode());
    const QPointF point(200, document.layout->height() / 2 + 4);
    const int before = document.layout->positionAt(point);
    document.scrolls().front().scroll->scrollTo(500);
    QVERIFY(document.layout->positionAt(point) > before + 30);
}

void TestSideways::scrollSurvivesAnEdit()
{
    const LaidOut before(wideCode());
    before.scrolls().front().scroll->scrollTo(123);
    const LaidOut after(wideCode().replace(QStringLiteral("short"), QStringLiteral("longer")));
    after.layout->inherit(*before.layout);
    QCOMPARE(after.scrolls().front().scroll->offset(), 123.0);
}

void TestSideways::pagesNeverScroll()
{
    for (const QString& markdown : {wideTable(), wideCode()}) {
        const LaidOut page(markdown, 400, Medium::Page);
        QVERIFY(page.scrolls().empty());
        QVERIFY(page.layout->width() <= 400.01);
    }
}

void TestSideways::columnsShareTheRoom_data()
{
    using Needs = std::vector<ColumnNeed>;
    using Widths = std::vector<double>;
    QTest::addColumn<Needs>("needs");
    QTest::addColumn<bool>("scrolls");
    QTest::addColumn<Widths>("widths");
    QTest::newRow("room to spare") << Needs{{10, 10, 10, 10}, {40, 20, 20, 20}} << true << Widths{20, 80};
    QTest::newRow("text wraps") << Needs{{40, 40, 40, 40}, {260, 30, 30, 30}} << true << Widths{40, 60};
    QTest::newRow("both wrap") << Needs{{80, 20, 20, 20}, {180, 20, 20, 20}} << true
                               << Widths{36.364, 63.636};
    QTest::newRow("short entries stay in one line")
        << Needs{{45, 45, 20, 20}, {260, 30, 30, 30}} << true << Widths{45, 55};
    QTest::newRow("short entries wrap before words are broken")
        << Needs{{60, 60, 20, 20}, {260, 60, 60, 10}} << true << Widths{40, 60};
    QTest::newRow("long words are broken before the table scrolls")
        << Needs{{40, 40, 40, 40}, {260, 80, 80, 30}} << true << Widths{40, 60};
    QTest::newRow("scrolls with words kept whole")
        << Needs{{60, 60, 60, 60}, {50, 50, 40, 40}, {300, 70, 30, 30}} << true << Widths{60, 50, 70};
    QTest::newRow("words are broken on paper")
        << Needs{{60, 60, 60, 60}, {60, 60, 60, 60}} << false << Widths{50, 50};
    QTest::newRow("short words give nothing")
        << Needs{{20, 20, 20, 20}, {200, 90, 90, 90}, {300, 90, 90, 90}} << false << Widths{20, 40, 40};
    QTest::newRow("a word longer than all") << Needs{{500, 500, 500, 500}} << true << Widths{100};
}

void TestSideways::columnsShareTheRoom()
{
    QFETCH(std::vector<ColumnNeed>, needs);
    QFETCH(bool, scrolls);
    QFETCH(std::vector<double>, widths);
    const std::vector<double> found =
        columnWidths(needs, 100, scrolls ? TableFit::Scroll : TableFit::Squeeze);
    QCOMPARE(found.size(), widths.size());
    for (size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - widths[i]) < 0.01, qPrintable(QString::number(found[i])));
    if (!scrolls)
        QVERIFY(sum(found) <= 100.001);
}

/// A table of many columns and long words fits its room, on the screen and on paper; no short word is broken.
void TestSideways::tablesShrinkToTheirWords_data()
{
    QTest::addColumn<Medium>("medium");
    QTest::addColumn<qreal>("room");
    QTest::newRow("screen") << Medium::Screen << 460.0;
    QTest::newRow("page") << Medium::Page << 420.0;
}

void TestSideways::tablesShrinkToTheirWords()
{
    QFETCH(Medium, medium);
    QFETCH(qreal, room);
    const QString table = QStringLiteral("|Name|Note|Where|State|Count|Text|\n|-|-|-|-|-|-|\n"
                                         "|document|in review|/usr/share/some/folder/of/programs|open|12|") +
                          QStringLiteral("some words of prose ").repeated(8) + QStringLiteral("|\n");
    const LaidOut shown(table, room, medium);
    QVERIFY(shown.layout->width() <= room + 0.5);
    QVERIFY(shown.scrolls().empty());
    const QString text = shown.layout->plainText();
    for (const QString& word :
         {QStringLiteral("document"), QStringLiteral("review"), QStringLiteral("words")}) {
        std::vector<QRectF> areas;
        shown.layout->collectTextAreas({text.indexOf(word), word.size()}, {}, areas);
        QVERIFY2(areas.size() == 1, qPrintable(word));
    }
}

void TestSideways::tablesThatScrollLeaveShortTextWhole()
{
    QString head = QStringLiteral("|Option"), line = QStringLiteral("\n|-"),
            row = QStringLiteral("\n|Keep the old sessions");
    for (int column = 0; column < 12; ++column) {
        head += QStringLiteral("|Heading%1").arg(column);
        line += QStringLiteral("|-");
        row += QStringLiteral("|identifier%1").arg(column);
    }
    const LaidOut shown(head + line + row + u'\n', 320, Medium::Screen);
    QCOMPARE(shown.scrolls().size(), size_t(1));
    std::vector<QRectF> areas;
    const QString text = QStringLiteral("Keep the old sessions");
    shown.layout->collectTextAreas({shown.layout->plainText().indexOf(text), text.size()}, {}, areas);
    QCOMPARE(areas.size(), size_t(1)); // in one line
    const qreal padding = shown.factory.typography().px(10);
    QVERIFY(std::abs(areas.front().left() - padding) < 0.6);
    const std::vector<double> widths = scrolledColumnWidths({{500, 90, 50, 50}, {60, 60, 60, 60}}, 400, 240);
    QCOMPARE(widths, (std::vector<double>{240, 60}));
}

void TestSideways::headersAreRepeatedOnEachPage()
{
    const LaidOut table(wideTable(), 600, Medium::Page);
    const qreal head = table.layout->repeatedHead();
    QVERIFY(head > 10);
    const std::vector<PageContent> pages = paginate({table.layout.get()}, 300);
    QVERIFY(pages.size() > 2);
    qreal end = 0;
    for (const PageContent& page : pages) {
        const PageSlice& slice = page.front();
        QCOMPARE(slice.top, end);
        QCOMPARE(slice.head, slice.top > 0 ? head : 0);
        QCOMPARE(slice.y, slice.head);
        QVERIFY(slice.y + slice.height() <= 300.02);
        end = slice.bottom;
    }
    QCOMPARE(end, table.layout->height());
}

void TestSideways::figuresAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFigure");
    for (const char* text : {"1", "1,234.5", "> 0", "12 ms", "89 %", "-3", "+4.5", "€ 12", "2024-03-01",
                             "10:42", "—", "n/a", "99.95 %", "1 000", "5 req/s"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char* text :
         {"", "one", "v1.2 and later", "12 minutes or more", "RFC 12", "a1", "1234567890123456789012345"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << false;
}

void TestSideways::figuresAreTold()
{
    QFETCH(QString, text);
    QTEST(isFigure(text), "isFigure");
}

void TestSideways::digitsStandInColumns()
{
    const LaidOut table(QStringLiteral("|n|\n|-|\n|[1111111](#a)|"), 400);
    InlineText ones, nines;
    // All but the first digit, which has its room only behind it.
    ones.text = QStringLiteral("81,111");
    nines.text = QStringLiteral("88,888");
    const TextStyle& style = table.factory.typography().table();
    alignDigits(ones, style.font);
    alignDigits(nines, style.font);
    const ParagraphLayout left(std::move(ones), style, Theme::light(), 400);
    const ParagraphLayout right(std::move(nines), style, Theme::light(), 400);
    QVERIFY(std::abs(left.naturalWidth() - right.naturalWidth()) < 0.6);
}

QTEST_MAIN(TestSideways)
#include "test_sideways.moc"
