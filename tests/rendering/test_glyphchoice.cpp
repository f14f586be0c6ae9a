#include "app/rendering/emoji.h"
#include "app/rendering/glyphchoice.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/theme.h"

#include <QGlyphRun>
#include <QTest>

using namespace redraft;

namespace {

/// The glyphs of a text in the text font, with the formats that ParagraphLayout adds or without.
QList<quint32> glyphs(const QString& text, bool isChosen)
{
    QTextLayout layout(text, QFont(textFontFamily(), 12));
    if (isChosen)
        layout.setFormats(glyphFormats(text));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QMap<qreal, quint32> byPlace; // runs come font by font
    for (const QGlyphRun& run : layout.glyphRuns()) {
        for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i)
            byPlace.insert(run.positions()[i].x(), run.glyphIndexes()[i]);
    }
    return byPlace.values();
}

} // namespace

/// What is typed is what is read; emoji are pictures.
class TestGlyphChoice : public QObject
{
    Q_OBJECT

private slots:
    void emojiAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::newRow("none") << QStringLiteral("plain → text ✓ ©") << -1 << 0;
        QTest::newRow("one") << QStringLiteral("a 😀 b") << 2 << 2;
        QTest::newRow("made a picture") << QStringLiteral("a ❤️ b") << 2 << 2;
        QTest::newRow("left as text") << QStringLiteral("a ❤ ✅\uFE0E b") << -1 << 0;
        QTest::newRow("joined") << QStringLiteral("👨‍👩‍👧‍👦!") << 0 << 11;
        QTest::newRow("colored skin and flag") << QStringLiteral("x👍🏽🇩🇪") << 1 << 8;
        QTest::newRow("keycap") << QStringLiteral("1️⃣") << -1 << 0;
        QTest::newRow("cut surrogate") << QStringLiteral("a 😀").chopped(1) << -1 << 0;
    }
    void emojiAreFound()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, length);
        const std::vector<TextRange> ranges = emojiRanges(text);
        QCOMPARE(ranges.size(), size_t(start < 0 ? 0 : 1));
        if (start >= 0)
            QCOMPARE(ranges.front(), (TextRange{start, length}));
    }

    void signsAreShownAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        QTest::newRow("arrow") << QStringLiteral("a -> b") << 2 << 2;
        QTest::newRow("long arrow") << QStringLiteral("a-->b") << 1 << 3;
        QTest::newRow("double arrow") << QStringLiteral("a <=> b") << 2 << 3;
        QTest::newRow("back") << QStringLiteral("a <- b") << 2 << 2;
        QTest::newRow("product") << QStringLiteral("3x4") << 1 << 1;
        QTest::newRow("number") << QStringLiteral("0x10") << 1 << 1;
    }
    void signsAreShownAsTyped()
    {
        QFETCH(QString, text);
        QFETCH(int, at);
        QFETCH(int, length);
        const QList<quint32> shown = glyphs(text, true);
        QCOMPARE(shown.size(), text.size());
        for (int sign = at; sign < at + length; ++sign)
            QCOMPARE(shown[sign], glyphs(text.mid(sign, 1), false).constFirst());
    }

    void lettersKeepTheirKerning()
    {
        QVERIFY(glyphFormats(QStringLiteral("To Avoid - well-known x = 1, a|b")).isEmpty());
    }

    /// The paragraph uses the choice.
    void paragraphsUseTheChoice()
    {
        const RenderStyle style;
        const Typography typography(style);
        const auto widthOf = [&](const QString& text) {
            InlineText content;
            content.text = text;
            return ParagraphLayout(std::move(content), typography.body(), style.theme, 500).naturalWidth();
        };
        const qreal together = widthOf(QStringLiteral("-->"));
        const qreal apart = 2 * widthOf(QStringLiteral("-")) + widthOf(QStringLiteral(">"));
        QVERIFY2(std::abs(together - apart) < 0.5, qPrintable(QString::number(together - apart)));
    }
};

QTEST_MAIN(TestGlyphChoice)
#include "test_glyphchoice.moc"
