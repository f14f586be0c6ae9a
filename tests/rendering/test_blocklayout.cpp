#include "app/rendering/headerlayout.h"
#include "tests/rendering/laidout.h"
#include "tests/support/documents.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

namespace {

QPointF middleOf(const std::vector<LinkArea>& links, const QString& destination)
{
    for (const LinkArea& link : links) {
        if (link.destination == destination)
            return link.area.center();
    }
    return {-1, -1};
}

QString table(int rows)
{
    QString text = QStringLiteral("| a | b |\n|---|--:|\n");
    for (int row = 0; row < rows; ++row)
        text += QStringLiteral("| cell %1 | %2 |\n").arg(row).arg(row * 7);
    return text;
}

} // namespace

class TestBlockLayout : public QObject
{
    Q_OBJECT

private slots:
    void heightGrowsWhereTextWraps_data();
    void heightGrowsWhereTextWraps();
    void narrowColumnsKeepTheirWordsWhole();
    void longWordsGiveWayToShortOnes();
    void plainTextHasItsLength_data();
    void plainTextHasItsLength();
    void positionsFindTheWordUnderAPoint();
    void linksAreFoundWhereTheyStand();
    void tasksAreFoundWhereTheyStand();
    void footnotesLinkThereAndBack();
    void sourceLinesOfCodeAreExact();
    void sourceLinesOfListsFollowTheirItems();
    void breaksLieBetweenLines_data();
    void breaksLieBetweenLines();
    void diagramsAreShrunkNotWrapped();
    void commentsShowNothing();
    void selectionChangesThePicture();
    void veryLongBlocksStayBounded_data();
    void veryLongBlocksStayBounded();
    void pagesShowEverything();
    void headerShowsTitleStatusAndDetails();
    void corpusIsLaidOutCompletely();
};

void TestBlockLayout::heightGrowsWhereTextWraps_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraph") << QStringLiteral("word ").repeated(100);
    QTest::newRow("heading") << "# " + QStringLiteral("word ").repeated(40);
    QTest::newRow("list") << "- " + QStringLiteral("word ").repeated(100);
    QTest::newRow("quote") << "> " + QStringLiteral("word ").repeated(100);
    QTest::newRow("table") << "|a|b|\n|-|-|\n|" + QStringLiteral("word ").repeated(100) + "|b|";
}

void TestBlockLayout::heightGrowsWhereTextWraps()
{
    QFETCH(QString, markdown);
    const LaidOut wide(markdown, 900), narrow(markdown, 300);
    QVERIFY(wide.first().height() > 0);
    QVERIFY2(narrow.first().height() > 1.8 * wide.first().height(),
             qPrintable(QStringLiteral("%1 %2").arg(narrow.first().height()).arg(wide.first().height())));
}

/// A row of single words stays one line high beside a column that takes all the room it can get.
void TestBlockLayout::narrowColumnsKeepTheirWordsWhole()
{
    const QString oneWord = QStringLiteral("|Database|%1|\n|-|-|\n|Worker|low|\n|Likelihood|medium|");
    const LaidOut wide(oneWord.arg(QStringLiteral("x")), 600);
    const LaidOut narrow(oneWord.arg(QStringLiteral("several words ").repeated(30)), 600);
    const auto secondRow = [](const BlockLayout& block) {
        return block.height() - block.breakOpportunities().back();
    };
    QCOMPARE(secondRow(narrow.first()), secondRow(wide.first()));
}

/// A word that must be broken takes nothing from the columns of short words.
void TestBlockLayout::longWordsGiveWayToShortOnes()
{
    const QString row = QStringLiteral(
        "|centre|1,000|another|%1|%1|\n|-|-|-|-|-|\n|some|20|column|x|y|\n|some|20|column|x|y|\n|a|b|c|d|e|");
    const LaidOut wide(row.arg(QStringLiteral("x")), 600);
    const LaidOut narrow(row.arg(QStringLiteral("unbreakable").repeated(20)), 600);
    const auto secondRow = [](const BlockLayout& block) {
        const std::vector<qreal> tops = block.breakOpportunities();
        return tops.back() - tops[tops.size() - 2];
    };
    QCOMPARE(secondRow(narrow.first()), secondRow(wide.first()));
}

void TestBlockLayout::plainTextHasItsLength_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraph") << "One *two* `three` [four](x)\nfive"
                               << "One two three four five";
    QTest::newRow("list") << "- a\n- b\n  - c"
                          << "a\nb\nc";
    QTest::newRow("quote") << "> a\n>\n> b"
                           << "a\nb";
    QTest::newRow("table") << "|a|b|\n|-|-|\n|c|d|"
                           << "a\tb\nc\td\n";
    QTest::newRow("code") << "```\na\n  b\n```"
                          << "a\n  b";
    QTest::newRow("rule") << "***"
                          << "";
}

void TestBlockLayout::plainTextHasItsLength()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    const LaidOut document(markdown);
    QCOMPARE(document.first().plainText(), text);
    QCOMPARE(document.first().textLength(), int(text.size()));
}

void TestBlockLayout::positionsFindTheWordUnderAPoint()
{
    const LaidOut document(QStringLiteral("[left](a) and [right](b)"));
    const QString text = document.first().plainText();
    const int left = document.first().positionAt(middleOf(document.first().links(), QStringLiteral("a")));
    const int right = document.first().positionAt(middleOf(document.first().links(), QStringLiteral("b")));
    QVERIFY(left >= 1 && left <= 3);
    QVERIFY(right > text.indexOf(QLatin1String("right")) && right < text.size());
}

void TestBlockLayout::linksAreFoundWhereTheyStand()
{
    const LaidOut document(QStringLiteral("- see [one](https://example.org/1)\n- and\n\n  > [two](#there)"));
    const std::vector<LinkArea> links = document.first().links();
    QCOMPARE(links.size(), size_t(2));
    for (const LinkArea& link : links)
        QCOMPARE(document.first().linkAt(link.area.center()), link.destination);
    QVERIFY(links[0].area.bottom() < links[1].area.top());
    QCOMPARE(document.first().linkAt(QPointF(document.first().width() - 1, 3)), QString());
}

void TestBlockLayout::tasksAreFoundWhereTheyStand()
{
    const LaidOut document(QStringLiteral("- [ ] open\n- [x] done\n- plain\n  - [ ] inner"));
    std::vector<TaskArea> tasks;
    document.first().collectTasks({}, tasks);
    QCOMPARE(tasks.size(), size_t(3));
    for (const TaskArea& task : tasks)
        QCOMPARE(document.first().taskAt(task.area.center()), task.item);
    QCOMPARE(tasks[0].item->task, TaskState::Open);
    QCOMPARE(tasks[1].item->task, TaskState::Done);
    QCOMPARE(document.first().taskAt(QPointF(500, 5)), nullptr);
}

void TestBlockLayout::footnotesLinkThereAndBack()
{
    const LaidOut document(
        QStringLiteral("Text[^n] twice[^n].\n\n[^n]: The note.\n\n[^x]: Nobody asks[^n]."));
    QCOMPARE(document.blocks.size(), size_t(3));
    QCOMPARE(document.blocks[0]->links().front().destination, QStringLiteral("#fn-1"));
    QCOMPARE(document.blocks[0]->anchors().front().name, QStringLiteral("fnref-1-1"));
    QCOMPARE(document.blocks[0]->anchors().back().name, QStringLiteral("fnref-1-2"));
    QStringList back;
    for (const LinkArea& link : document.blocks[1]->links())
        back += link.destination;
    QCOMPARE(back, QStringList({QStringLiteral("#fnref-1-1"), QStringLiteral("#fnref-1-2"),
                                QStringLiteral("#fnref-1-3")}));
    QCOMPARE(document.blocks[2]->anchors().front().name, QStringLiteral("fnref-1-3"));
    QCOMPARE(document.blocks[2]->links().back().destination, QStringLiteral("#fn-1"));
    QCOMPARE(document.blocks[1]->anchors().front().name, QStringLiteral("fn-1"));
}

void TestBlockLayout::sourceLinesOfCodeAreExact()
{
    const LaidOut document(QStringLiteral("```\nfirst\nsecond\nthird\n```\n"));
    const SourceLineMap map = document.lineMap(0);
    const qreal row = map.yOfLine(3) - map.yOfLine(2);
    QVERIFY(row > 10);
    QCOMPARE(map.yOfLine(2) - map.yOfLine(1), row);
    QCOMPARE(map.yOfLine(0), 0.0);
    QCOMPARE(map.yOfLine(5), document.first().height());
    for (int line = 0; line <= 5; ++line)
        QVERIFY(qAbs(map.lineAtY(map.yOfLine(line)) - line) < 0.001);
}

void TestBlockLayout::sourceLinesOfListsFollowTheirItems()
{
    // The first item is one source line, but many lines on the surface.
    const LaidOut document(QStringLiteral("- ") + QStringLiteral("word ").repeated(200) +
                           QStringLiteral("\n- b\n- c\n"));
    const SourceLineMap map = document.lineMap(0);
    const qreal height = document.first().height();
    QVERIFY(map.yOfLine(1) > 0.7 * height);
    QVERIFY(map.yOfLine(2) > map.yOfLine(1));
    QVERIFY(qAbs(map.lineAtY(map.yOfLine(2)) - 2) < 0.001);
}

void TestBlockLayout::breaksLieBetweenLines_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("least");
    QTest::newRow("paragraph") << QStringLiteral("word ").repeated(200) << 5;
    QTest::newRow("code") << "```\n" + QStringLiteral("x\n").repeated(20) + "```" << 19;
    QTest::newRow("list") << QStringLiteral("- item\n").repeated(10) << 9;
    QTest::newRow("table") << table(10) << 9;
    QTest::newRow("quote") << "> " + QStringLiteral("word ").repeated(200) << 5;
    QTest::newRow("rule") << "***" << 0;
}

void TestBlockLayout::breaksLieBetweenLines()
{
    QFETCH(QString, markdown);
    QFETCH(int, least);
    const LaidOut document(markdown);
    const std::vector<qreal> breaks = document.first().breakOpportunities();
    QVERIFY(int(breaks.size()) >= least);
    QVERIFY(std::is_sorted(breaks.begin(), breaks.end()));
    for (const qreal y : breaks)
        QVERIFY(y > 0 && y < document.first().height());
}

void TestBlockLayout::diagramsAreShrunkNotWrapped()
{
    const QString row = QStringLiteral("│") + QStringLiteral(" ").repeated(200) + QStringLiteral("│\n");
    const QString markdown = QStringLiteral("```\n") + row.repeated(10) + QStringLiteral("```");
    const LaidOut wide(markdown, 3000), narrow(markdown, 300);
    QVERIFY(narrow.first().height() < wide.first().height());
    QCOMPARE(narrow.first().breakOpportunities().size(), wide.first().breakOpportunities().size());
}

void TestBlockLayout::commentsShowNothing()
{
    const LaidOut document(
        QStringLiteral("<!-- hidden -->\n\n<div>shown</div>\n\nText <!-- inline --> here"));
    QCOMPARE(document.blocks[0]->height(), 0.0);
    QCOMPARE(document.blocks[0]->plainText(), QString());
    QVERIFY(document.blocks[1]->plainText().contains(QLatin1String("<div>shown</div>")));
    QVERIFY(!document.blocks[2]->plainText().contains(QLatin1String("inline")));
}

void TestBlockLayout::selectionChangesThePicture()
{
    for (const char* markdown : {"Some text", "- item", "| a |\n|---|\n| b |", "```\ncode\n```", "# Title"}) {
        const LaidOut document(QString::fromLatin1(markdown));
        QVERIFY2(painted(document.first()) != painted(document.first(), {0, document.first().textLength()}),
                 markdown);
    }
}

void TestBlockLayout::veryLongBlocksStayBounded_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraph of 1 MB") << QStringLiteral("word ").repeated(200'000);
    QTest::newRow("one word of 1 MB") << QStringLiteral("x").repeated(1'000'000);
    QTest::newRow("code line of 1 MB") << "```\n" + QStringLiteral("x").repeated(1'000'000) + "\n```";
    QTest::newRow("code of 100,000 lines")
        << "```cpp\n" + QStringLiteral("int x;\n").repeated(100'000) + "```";
    QTest::newRow("table of 5,000 rows") << table(5'000);
    QTest::newRow("list of 20,000 items") << QStringLiteral("- item\n").repeated(20'000);
    QTest::newRow("deep quotes") << QStringLiteral("> ").repeated(500) + "text";
    QTest::newRow("deep lists") << [] {
        QString text;
        for (int level = 0; level < 60; ++level)
            text += QStringLiteral("  ").repeated(level) + QStringLiteral("- item\n");
        return text;
    }();
    QTest::newRow("many columns") << QStringLiteral("|a").repeated(300) + "|\n" +
                                         QStringLiteral("|-").repeated(300) + "|\n";
}

void TestBlockLayout::veryLongBlocksStayBounded()
{
    QFETCH(QString, markdown);
    const LaidOut document(markdown, 500);
    for (const std::unique_ptr<BlockLayout>& block : document.blocks) {
        QVERIFY(block->height() > 0 && block->height() < 4e6);
        QVERIFY(!painted(*block).isNull());
        QVERIFY(block->textLength() <= 2'000'000);
    }
}

void TestBlockLayout::pagesShowEverything()
{
    RenderStyle page;
    page.medium = Medium::Page;
    const QString paragraph = QStringLiteral("word ").repeated(15'000) + QStringLiteral("end");
    QVERIFY(LaidOut(paragraph, 600, page).first().plainText().endsWith(QLatin1String("end")));
    QVERIFY(!LaidOut(paragraph, 600).first().plainText().endsWith(QLatin1String("end")));
    QVERIFY(LaidOut(table(700), 600, page).first().plainText().contains(QLatin1String("cell 699")));
    const QString shown = LaidOut(table(700), 600).first().plainText();
    QVERIFY(shown.contains(QLatin1String("cell 100\t")) && !shown.contains(QLatin1String("cell 699")));
}

void TestBlockLayout::headerShowsTitleStatusAndDetails()
{
    HeaderContent content;
    content.title = QStringLiteral("RFC-007: Title");
    content.status = QStringLiteral("Accepted");
    content.tone = StatusTone::Good;
    content.details = QStringList{QStringLiteral("Team"), QStringLiteral("1 May 2026")};
    const RenderStyle style;
    const CodeHighlighter highlighter;
    DirectResources resources(highlighter);
    const BlockLayoutFactory factory(style, resources);
    const HeaderLayout wide(content, factory, 600), narrow(content, factory, 120);
    QCOMPARE(wide.plainText(), QStringLiteral("RFC-007: Title\nAccepted\nTeam · 1 May 2026"));
    QVERIFY(narrow.height() > wide.height());
}

void TestBlockLayout::corpusIsLaidOutCompletely()
{
    QElapsedTimer spent;
    spent.start();
    int files = 0;
    for (const QString& name : test::corpusFiles()) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        RenderStyle style;
        style.documentFolder = QFileInfo(name).absolutePath();
        const QString text = QString::fromUtf8(file.readAll());
        for (const qreal width : {260.0, 620.0}) {
            const LaidOut document(text, width, style);
            for (size_t index = 0; index < document.blocks.size(); ++index) {
                const BlockLayout& block = *document.blocks[index];
                QCOMPARE(int(block.plainText().size()), block.textLength());
                const std::vector<qreal> breaks = block.breakOpportunities();
                QVERIFY2(std::is_sorted(breaks.begin(), breaks.end()), qPrintable(name));
                QVERIFY2(std::isfinite(block.height()) && block.height() >= 0, qPrintable(name));
                QVERIFY(!painted(block).isNull());
            }
        }
        ++files;
        if (spent.elapsed() > 60'000) {
            qInfo("%d of %d files, the rest is left out for time", files, int(test::corpusFiles().size()));
            break;
        }
    }
    if (files == 0)
        QSKIP("no corpus: neither REDRAFT_CORPUS nor tests/data/corpus has Markdown files");
}

QTEST_MAIN(TestBlockLayout)
#include "test_blocklayout.moc"
