#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/chipspacing.h"
#include "app/rendering/codegrid.h"
#include "app/rendering/directresources.h"
#include "tests/support/documents.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

namespace {

/// The first block of a document.
struct Laid
{
    explicit Laid(const QString& markdown, qreal width = 540, qreal overhang = 0, RenderStyle style = {})
        : tree(parseMarkdown(TextSnapshot(markdown)))
        , resources(highlighter)
        , factory(style, resources)
    {
        factory.setOverhang(overhang);
        layout =
            factory.layOut(HtmlStructure::of(*tree)->shownBlock(0, tree->blocks.front(), nullptr), width);
    }
    /// The part of the line that a word takes.
    QRectF areaOf(const QString& word) const
    {
        std::vector<QRectF> areas;
        layout->collectTextAreas({layout->plainText().indexOf(word), word.size()}, {}, areas);
        return areas.empty() ? QRectF() : areas.front();
    }
    qreal size() const { return factory.typography().body().size; }

    CodeHighlighter highlighter;
    std::shared_ptr<const SyntaxTree> tree;
    DirectResources resources;
    BlockLayoutFactory factory;
    std::unique_ptr<BlockLayout> layout;
};

QString rowText(const QString& code, const CodeGrid& grid, size_t row)
{
    return code.mid(grid.rows()[row].start, grid.rows()[row].length);
}

} // namespace

/// What look.md asks of the setting of text, as far as it can be measured without looking.
class TestTypography : public QObject
{
    Q_OBJECT

private slots:
    void linesOfProseKeepTheMeasure();
    void textKeepsClearOfChips_data();
    void textKeepsClearOfChips();
    void imagesInTextTakeTheirWidth();
    void wideContentReachesIntoTheMargin_data();
    void wideContentReachesIntoTheMargin();
    void tightListsKeepOneRhythm();
    void codeGoesOnMovedIn_data();
    void codeGoesOnMovedIn();
    void rowsOfCodeHoldAllOfIt();
    void tallImagesFitOnAPage();
    void codeIsShapedOnlyWhereItMust_data();
    void codeIsShapedOnlyWhereItMust();
};

void TestTypography::linesOfProseKeepTheMeasure()
{
    const QString prose = QStringLiteral(
        "Sessions are kept in the primary database, which makes every login depend on its health. When it is "
        "slow, people wait; when it fails, everyone is logged out at the same time, and the help desk learns "
        "about the outage before the team on call does. Moving them to a store that is replicated removes "
        "this dependency without a change to any of the clients, because they only ever see a cookie. ");
    const Typography typography{RenderStyle()};
    const Laid laid(prose, typography.columnWidth());
    const qreal lines = std::round(laid.layout->height() / typography.body().lineHeight);
    const qreal perLine = qreal(prose.size()) / lines;
    QVERIFY2(perLine > 62 && perLine <= 76, qPrintable(QString::number(perLine)));
}

void TestTypography::textKeepsClearOfChips_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("letter before") << "a(`code`"
                                   << "("
                                   << "code";
    QTest::newRow("blank before") << "word `code`"
                                  << "word"
                                  << "code";
    QTest::newRow("keys") << "<kbd>A</kbd>+<kbd>B</kbd>"
                          << "+"
                          << "B";
    QTest::newRow("Hebrew behind") << QStringLiteral("מילה `code` באנגלית") << QStringLiteral("באנגלית")
                                   << "code";
    QTest::newRow("image not shown") << "a![name](none.png)"
                                     << "a"
                                     << "name";
}

void TestTypography::textKeepsClearOfChips()
{
    QFETCH(QString, markdown);
    QFETCH(QString, left);
    QFETCH(QString, right);
    Laid laid(markdown + QStringLiteral("\n"));
    const QString text = laid.layout->plainText();
    QVERIFY2(text.contains(left) && text.contains(right), qPrintable(text));
    const qreal glyphs = QFontMetricsF(laid.factory.typography().body().font).horizontalAdvance(left);
    const qreal edge = laid.areaOf(right).left() - chipEdge * laid.size();
    QVERIFY2(laid.areaOf(left).left() + glyphs <= edge, "the chip lies over the text before it");
    QVERIFY2(edge - laid.areaOf(left).left() - glyphs < laid.size(), "the chip is far from the text");
}

void TestTypography::imagesInTextTakeTheirWidth()
{
    const QTemporaryDir folder;
    QImage(60, 40, QImage::Format_RGB32).save(folder.filePath(QStringLiteral("a.png")));
    RenderStyle style;
    style.documentFolder = folder.path();
    const Laid laid(QStringLiteral("before ![x](a.png) behind"), 540, 0, style);
    QVERIFY(qAbs(laid.areaOf(QString(QChar::Nbsp)).width() - 60) < 1);
}

void TestTypography::wideContentReachesIntoTheMargin_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<qreal>("overhang");
    QTest::addColumn<qreal>("least");
    QTest::addColumn<qreal>("most");
    const QString code = QStringLiteral("```\n%1\n```\n");
    const QString word = QStringLiteral("verylongwordwithoutbreaks");
    const QString cells = QStringLiteral("|") + (word + QStringLiteral("|")).repeated(4);
    const QString table = cells + QStringLiteral("\n|---|---|---|---|\n") + cells + QStringLiteral("\n");
    QTest::newRow("short code") << code.arg(QStringLiteral("x")) << 300.0 << 540.0 << 540.0;
    QTest::newRow("80 columns") << code.arg(QString(80, u'x')) << 300.0 << 600.0 << 700.0;
    QTest::newRow("80 columns, no margin") << code.arg(QString(80, u'x')) << 0.0 << 540.0 << 540.0;
    QTest::newRow("long code") << code.arg(QString(400, u'x')) << 300.0 << 840.0 << 840.0;
    QTest::newRow("wide table") << table << 300.0 << 640.0 << 840.0;
    QTest::newRow("wide table, no margin") << table << 0.0 << 540.0 << 540.0;
    QTest::newRow("small table") << "| a | b |\n|---|---|\n| 1 | 2 |\n" << 300.0 << 540.0 << 540.0;
    QTest::newRow("text") << QStringLiteral("word ").repeated(200) << 300.0 << 540.0 << 540.0;
}

void TestTypography::wideContentReachesIntoTheMargin()
{
    QFETCH(QString, markdown);
    QFETCH(qreal, overhang);
    QFETCH(qreal, least);
    QFETCH(qreal, most);
    const Laid laid(markdown, 540, overhang);
    QVERIFY2(laid.layout->width() >= least - 1 && laid.layout->width() <= most + 1,
             qPrintable(QString::number(laid.layout->width())));
}

void TestTypography::tightListsKeepOneRhythm()
{
    const Laid laid(QStringLiteral("- one\n- two\n  - three\n    - four\n- five\n"));
    const QStringList words{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                            QStringLiteral("four"), QStringLiteral("five")};
    const qreal step = laid.areaOf(words[1]).top() - laid.areaOf(words[0]).top();
    QVERIFY(step > laid.size());
    for (int i = 2; i < words.size(); ++i)
        QCOMPARE(laid.areaOf(words[i]).top() - laid.areaOf(words[i - 1]).top(), step);
}

void TestTypography::codeGoesOnMovedIn_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QList<int>>("indents");
    QTest::newRow("short") << "int x;\nint y;" << QStringList{"int x;", "int y;"} << QList<int>{0, 0};
    QTest::newRow("behind a blank") << "  return first + second_one;"
                                    << QStringList{"  return first + ", "second_one;"} << QList<int>{0, 4};
    QTest::newRow("behind a sign") << "a/path/of/folders/and/more"
                                   << QStringList{"a/path/of/folders/", "and/more"} << QList<int>{0, 2};
    QTest::newRow("anywhere") << QString(45, u'x')
                              << QStringList{QString(20, u'x'), QString(18, u'x'), QString(7, u'x')}
                              << QList<int>{0, 2, 2};
    QTest::newRow("deep") << QString(16, u' ') + QStringLiteral("abcdefgh")
                          << QStringList{QString(16, u' '), "abcdefgh"} << QList<int>{0, 10};
}

void TestTypography::codeGoesOnMovedIn()
{
    QFETCH(QString, code);
    QFETCH(QStringList, rows);
    QFETCH(QList<int>, indents);
    const CodeGrid grid(code, 20, CodeWrap::Hanging);
    QStringList found;
    QList<int> foundIndents;
    for (size_t row = 0; row < grid.rows().size(); ++row) {
        found.append(rowText(code, grid, row));
        foundIndents.append(grid.rows()[row].indent);
    }
    QCOMPARE(found, rows);
    QCOMPARE(foundIndents, indents);
    QVERIFY(grid.columns() <= 20);
}

void TestTypography::rowsOfCodeHoldAllOfIt()
{
    const QString code = test::generatedDocument(20'000);
    for (const CodeWrap wrap : {CodeWrap::Anywhere, CodeWrap::Hanging}) {
        for (const int columns : {8, 31, 80}) {
            const CodeGrid grid(code, columns, wrap);
            QStringList lines;
            for (size_t row = 0; row < grid.rows().size(); ++row) {
                while (lines.size() <= grid.rows()[row].line)
                    lines.append(QString());
                lines.last() += rowText(code, grid, row);
            }
            QCOMPARE(lines.join(u'\n'), code);
            QVERIFY(grid.columns() <= columns);
        }
    }
}

void TestTypography::tallImagesFitOnAPage()
{
    const QTemporaryDir folder;
    QImage(300, 3000, QImage::Format_RGB32).save(folder.filePath(QStringLiteral("tall.png")));
    RenderStyle style;
    style.documentFolder = folder.path();
    const QString markdown = QStringLiteral("![x](tall.png)");
    QVERIFY(Laid(markdown, 600, 0, style).layout->height() > 2900);
    style.medium = Medium::Page;
    const Laid page(markdown, 600, 0, style);
    std::vector<ImageArea> images;
    page.layout->collectImages({}, images);
    QVERIFY(page.layout->height() < 800);
    QVERIFY(qAbs(images.front().area.width() * 10 - images.front().area.height()) < 1);
}

void TestTypography::codeIsShapedOnlyWhereItMust_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isShaped");
    QTest::newRow("signs") << "if (a != b) --c; // =>" << false;
    QTest::newRow("boxes") << QStringLiteral("┌──► x → y │ café") << false;
    QTest::newRow("Arabic") << QStringLiteral("x = \"العربية\"") << true;
    QTest::newRow("combining accent") << QStringLiteral("e\u0301") << true;
    QTest::newRow("emoji") << QStringLiteral("👨‍👩‍👧") << true;
}

void TestTypography::codeIsShapedOnlyWhereItMust()
{
    QFETCH(QString, code);
    QFETCH(bool, isShaped);
    QCOMPARE(codeShaping(code) == QFont::PreferDefault, isShaped);
}

QTEST_MAIN(TestTypography)

#include "test_typography.moc"
