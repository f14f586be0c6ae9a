#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/codelayout.h"
#include "app/rendering/directresources.h"

#include <QTest>

using namespace redraft;

namespace {

std::unique_ptr<BlockLayout> laidOut(const QString& markdown, qreal width, Medium medium = Medium::Screen)
{
    static const CodeHighlighter highlighter;
    static DirectResources resources(highlighter);
    const BlockLayoutFactory factory(RenderStyle{Theme::light(), 1, medium, {}}, resources);
    return factory.layOut(parseMarkdown(TextSnapshot(markdown))->blocks.front().block, width);
}

std::vector<QRectF> areasOf(const BlockLayout& layout, const QString& word)
{
    std::vector<QRectF> areas;
    layout.collectTextAreas({layout.plainText().indexOf(word), word.size()}, {}, areas);
    return areas;
}

} // namespace

/// Code in lines and blocks: its edges, where it is broken, and how it is wrapped.
class TestChips : public QObject
{
    Q_OBJECT

private slots:
    void hyphensStayWithTheirWord()
    {
        const QString text = QStringLiteral("Words of a line, then `-utf8` and `--option` here and `-x`.\n");
        for (int width = 100; width < 420; width += 3) {
            const auto layout = laidOut(text, width);
            for (const QString& word : {QStringLiteral("-u"), QStringLiteral("--o"), QStringLiteral("-x")})
                QVERIFY2(areasOf(*layout, word).size() == 1, qPrintable(QString::number(width) + word));
        }
    }

    void chipsDoNotHangOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraph") << QStringLiteral("`code` at the start\n");
        QTest::newRow("heading") << QStringLiteral("# `code` at the start\n");
        QTest::newRow("key") << QStringLiteral("<kbd>code</kbd> at the start\n");
        QTest::newRow("line below") << QStringLiteral("Line\\\n`code` at the start\n");
    }
    void chipsDoNotHangOut()
    {
        QFETCH(QString, text);
        const auto layout = laidOut(text, 400);
        QVERIFY(areasOf(*layout, QStringLiteral("code")).front().left() > 3);
    }

    /// A column that is as wide as its code must still hold it in one line.
    void columnsHoldTheirCode()
    {
        const auto layout = laidOut(QStringLiteral("|a|b|\n|-|-|\n|`some-code`|") +
                                        QStringLiteral("words ").repeated(60) + QStringLiteral("|\n"),
                                    320);
        QCOMPARE(areasOf(*layout, QStringLiteral("some-code")).size(), size_t(1));
    }

    void endlessLinesAreWrappedOnly()
    {
        const QString line = QStringLiteral("0123456789").repeated(300);
        const auto layout = laidOut(QStringLiteral("```\nshort\n") + line + QStringLiteral("\n```\n"), 400);
        std::vector<ScrollArea> scrolls;
        layout->collectScrolls({}, scrolls);
        QVERIFY(scrolls.empty());
        QVERIFY(areasOf(*layout, line).size() > 40);
        const auto shorter =
            laidOut(QStringLiteral("```\n") + line.left(900) + QStringLiteral("\n```\n"), 400);
        shorter->collectScrolls({}, scrolls);
        QCOMPARE(scrolls.size(), size_t(1));
    }
};

QTEST_MAIN(TestChips)
#include "test_chips.moc"
