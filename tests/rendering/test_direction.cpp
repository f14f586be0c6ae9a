#include "app/markdown/htmlresolver.h"
#include "app/markdown/textdirection.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/colorglyphs.h"
#include "app/rendering/directresources.h"

#include <QImage>
#include <QTest>

using namespace redraft;

namespace {

const QString hebrew = QStringLiteral("שלום עולם");

std::shared_ptr<const Block> firstBlock(const QString& markdown)
{
    return parseMarkdown(TextSnapshot(markdown))->blocks.front().block;
}

/// A block laid out at 400 px and painted on white.
struct Painted
{
    explicit Painted(const QString& markdown)
        : resources(highlighter)
        , factory(RenderStyle(), resources)
        , layout(factory.layOut(firstBlock(markdown), 400))
        , image(400, int(layout->height()) + 1, QImage::Format_RGB32)
    {
        image.fill(Qt::white);
        QPainter painter(&image);
        layout->paint(painter, {QRectF(image.rect()), {}});
    }
    /// The first and the last column that has something on it.
    std::pair<int, int> inked() const
    {
        int first = image.width(), last = -1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == Qt::white)
                    continue;
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
        return {first, last};
    }

    CodeHighlighter highlighter;
    DirectResources resources;
    BlockLayoutFactory factory;
    std::unique_ptr<BlockLayout> layout;
    QImage image;
};

} // namespace

/// Text that runs from right to left, and nesting that uses up the room.
class TestDirection : public QObject
{
    Q_OBJECT

private slots:
    void directionFollowsTheFirstLetter_data();
    void directionFollowsTheFirstLetter();
    void htmlSaysItsDirection();
    void blocksStandOnTheirSide_data();
    void blocksStandOnTheirSide();
    void mixedTextRunsFromItsSide();
    void deepNestingKeepsTextReadable_data();
    void deepNestingKeepsTextReadable();
    void coloredCharactersAreTold();
};

void TestDirection::directionFollowsTheFirstLetter_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("Latin") << QStringLiteral("word ") + hebrew << false;
    QTest::newRow("Hebrew") << hebrew + QStringLiteral(" word") << true;
    QTest::newRow("Arabic") << QStringLiteral("سلام") << true;
    QTest::newRow("digits first") << QStringLiteral("12. ... ") + hebrew << true;
    QTest::newRow("code first") << QStringLiteral("`word` ") + hebrew << true;
    QTest::newRow("bold") << QStringLiteral("**%1**").arg(hebrew) << true;
    QTest::newRow("no letters") << QStringLiteral("1 + 1") << false;
    QTest::newRow("list") << QStringLiteral("- ") + hebrew << true;
    QTest::newRow("second item") << QStringLiteral("- word\n- ") + hebrew << false;
    QTest::newRow("code block") << QStringLiteral("    ") + hebrew << false;
}

void TestDirection::directionFollowsTheFirstLetter()
{
    QFETCH(QString, markdown);
    QTEST(textDirection(firstBlock(markdown)->node) == Qt::RightToLeft, "isMirrored");
}

void TestDirection::htmlSaysItsDirection()
{
    const QString table = QStringLiteral("<table dir=\"%1\"><tr><td>%2</td></tr></table>\n");
    const auto directionOf = [&](const QString& direction, const QString& text) {
        return textDirection(resolveHtml(firstBlock(table.arg(direction, text))->node).children.front());
    };
    QCOMPARE(directionOf(QStringLiteral("RTL"), QStringLiteral("word")), Qt::RightToLeft);
    QCOMPARE(directionOf(QStringLiteral("ltr"), hebrew), Qt::LeftToRight);
    QCOMPARE(directionOf(QStringLiteral("auto"), hebrew), Qt::RightToLeft);
}

void TestDirection::blocksStandOnTheirSide_data()
{
    QTest::addColumn<QString>("frame");
    for (const char* frame : {"%1", "# %1", "- %1", "1. %1", "> %1", "- [x] %1", "> [!NOTE]\n> %1"})
        QTest::newRow(frame) << QString::fromLatin1(frame);
}

void TestDirection::blocksStandOnTheirSide()
{
    QFETCH(QString, frame);
    const auto [left, leftEnd] = Painted(frame.arg(QStringLiteral("abc"))).inked();
    const auto [right, rightEnd] = Painted(frame.arg(hebrew)).inked();
    QVERIFY2(left < 30 && leftEnd < 200, qPrintable(QStringLiteral("%1 %2").arg(left).arg(leftEnd)));
    QVERIFY2(right > 200 && rightEnd > 370, qPrintable(QStringLiteral("%1 %2").arg(right).arg(rightEnd)));
}

void TestDirection::mixedTextRunsFromItsSide()
{
    const Painted mirrored(hebrew + QStringLiteral(" word ") + hebrew);
    QVERIFY(mirrored.layout->positionAt({398, 8}) <= 1);
    const Painted plain(QStringLiteral("word ") + hebrew + QStringLiteral(" word"));
    QVERIFY(plain.layout->positionAt({1, 8}) <= 1);
}

void TestDirection::deepNestingKeepsTextReadable_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("quotes") << QStringLiteral("> ").repeated(40) + QStringLiteral("[some words](#x)");
    QTest::newRow("lists") << QStringLiteral("- ").repeated(25) + QStringLiteral("[some words](#x)");
    QTest::newRow("both") << QStringLiteral("> - ").repeated(15) + QStringLiteral("[some words](#x)");
}

void TestDirection::deepNestingKeepsTextReadable()
{
    QFETCH(QString, markdown);
    const Painted painted(markdown);
    // One area: the words stand in one line, inside of the column.
    const std::vector<LinkArea> links = painted.layout->links();
    QCOMPARE(links.size(), size_t(1));
    QVERIFY(QRectF(0, 0, 400, painted.layout->height()).contains(links.front().area));
}

void TestDirection::coloredCharactersAreTold()
{
    QVERIFY(mayHaveColorGlyphs(QStringLiteral("a \U0001F680")));
    QVERIFY(mayHaveColorGlyphs(QStringLiteral("\u2705")));
    QVERIFY(!mayHaveColorGlyphs(QStringLiteral("plain, naïve, ") + hebrew));
}

QTEST_MAIN(TestDirection)
#include "test_direction.moc"
