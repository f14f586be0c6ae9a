#include "widgets/form/sectiontext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

/// The text of a card and its place in the document.
class TestSectionText : public QObject
{
    Q_OBJECT

private slots:
    void findsShownText_data();
    void findsShownText();
    void findsMinimalDelta();
    void framesNewText_data();
    void framesNewText();
    void seesOpenBlocks_data();
    void seesOpenBlocks();
};

void TestSectionText::findsShownText_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("start");
    QTest::newRow("plain") << "\nText.\n\n"
                           << "Text." << 1;
    QTest::newRow("rule at the end") << "\nText.\n\n---\n\n"
                                     << "Text." << 1;
    QTest::newRow("underline is no rule") << "\nText.\n---\n"
                                          << "Text.\n---" << 1;
    QTest::newRow("only a rule") << "\n---\n\n"
                                 << "" << 1;
    QTest::newRow("indented code") << "\n    code\n\nmore\n"
                                   << "    code\n\nmore" << 1;
    QTest::newRow("empty") << ""
                           << "" << 0;
    QTest::newRow("blank lines") << "\n\n\n"
                                 << "" << 1;
}

void TestSectionText::findsShownText()
{
    QFETCH(QString, body);
    const TextRange range = shownText(body, {0, body.size()});
    QTEST(body.mid(range.start, range.length), "shown");
    QTEST(int(range.start), "start");
}

void TestSectionText::findsMinimalDelta()
{
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("ab\n😀😁");
    for (int i = 0; i < 3000; ++i) {
        QString before, after;
        for (QString* text : {&before, &after}) {
            for (int n = random.bounded(12); n > 0; --n)
                *text += random.bounded(3) ? QString(letters[random.bounded(3)])
                                           : (random.bounded(2) ? QStringLiteral("😀") : QStringLiteral("😁"));
        }
        const TextDelta delta = minimalDelta(before, after, 0);
        QString made = before;
        made.replace(delta.position, delta.removed, delta.inserted);
        QCOMPARE(made, after);
        QVERIFY(delta.inserted.isEmpty() || !delta.inserted.front().isLowSurrogate());
        QVERIFY(delta.inserted.isEmpty() || !delta.inserted.back().isHighSurrogate());
    }
}

void TestSectionText::framesNewText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("result");
    QTest::newRow("between headings") << "## A\n## B\n" << 5 << "## A\n\nx\n\n## B\n";
    QTest::newRow("blank line there") << "## A\n\n## B\n" << 6 << "## A\n\nx\n\n## B\n";
    QTest::newRow("two blank lines") << "## A\n\n\n\n## B\n" << 6 << "## A\n\nx\n\n## B\n";
    QTest::newRow("end without line end") << "## A" << 4 << "## A\n\nx";
    QTest::newRow("end with line end") << "## A\n" << 5 << "## A\n\nx\n";
    QTest::newRow("empty document") << "" << 0 << "x";
}

void TestSectionText::framesNewText()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    const TextFrame frame = frameFor(text, position);
    text.insert(position, frame.before + u'x' + frame.behind);
    QTEST(text, "result");
}

void TestSectionText::seesOpenBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("none") << "text" << false;
    QTest::newRow("open fence") << "a\n```cpp\nint" << true;
    QTest::newRow("closed fence") << "```cpp\nint\n```\nb" << false;
    QTest::newRow("other mark inside") << "~~~\n```\n~~~" << false;
    QTest::newRow("shorter does not close") << "````\n```" << true;
    QTest::newRow("inline code") << "```a``` b" << false;
    QTest::newRow("open comment") << "<!-- x" << true;
    QTest::newRow("closed comment") << "<!-- x --> y" << false;
}

void TestSectionText::seesOpenBlocks()
{
    QFETCH(QString, text);
    QTEST(hasOpenBlock(text), "isOpen");
}

QTEST_APPLESS_MAIN(TestSectionText)
#include "test_sectiontext.moc"
