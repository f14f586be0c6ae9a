#include "app/markdown/definitionset.h"
#include "tests/editor/editorfixture.h"
#include "tests/support/documents.h"

#include <QRandomGenerator>

using namespace redraft;

class TestSourceColors : public test::EditorFixture
{
    Q_OBJECT

private slots:
    void init() { showEditor(); }
    void cleanup() { closeEditor(); }
    void colorsOnlyWhatIsSeen();
    void colorsFollowEdits();
    void marksFollowTheirParagraph();
    void coloursAreThoseOfFreshDocument_data();
    void coloursAreThoseOfFreshDocument();
    void codeHasItsColoursDeepInAFence();
    void typingInAFenceKeepsTheStatesBelow();
    void longLinesWrapAndSayWhyTheyArePlain();
    void underlinesColorTheLinesAboveThem();
    void bracketsAreLinksOnceTheyAreDefined();
};

void TestSourceColors::colorsOnlyWhatIsSeen()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("# Heading %1\n").arg(i);
    m_document->load(text, LineEnding::Lf);
    QCOMPARE(colorAt(0, 0), Theme::light().link);
    QVERIFY(formatsOf(2000).isEmpty());
    m_editor->goTo({m_document->snapshot().lines.startOf(2000), 0});
    QCOMPARE(colorAt(2000, 0), Theme::light().link);
    QVERIFY(formatsOf(1000).isEmpty());
}

void TestSourceColors::colorsFollowEdits()
{
    m_document->load(QStringLiteral("text\n\n# Heading\n\n# Other\n"), LineEnding::Lf);
    QCOMPARE(colorAt(2, 0), Theme::light().link);
    QVERIFY(m_document->apply(Edit::replace({4, 0}, QStringLiteral("\n```\n"), QString())));
    QCOMPARE(colorAt(4, 0), Theme::light().text);
    QVERIFY(
        m_document->apply(Edit::replace({m_document->snapshot().text.indexOf(QStringLiteral("# Other")), 0},
                                        QStringLiteral("```\n"), QString())));
    QCOMPARE(colorAt(4, 0), Theme::light().text);
    QCOMPARE(m_document->snapshot().lines.lineCount(), 9);
    QCOMPARE(colorAt(7, 0), Theme::light().link);
    m_document->undo();
    m_document->undo();
    QCOMPARE(colorAt(2, 0), Theme::light().link);
}

/// What is typed on one line may close what another one opened, above or below.
void TestSourceColors::marksFollowTheirParagraph()
{
    m_document->load(QStringLiteral("A `code\n") + QStringLiteral("of lines\n").repeated(8) +
                         QStringLiteral("more\n\nend`\n"),
                     LineEnding::Lf);
    const QColor plain = Theme::light().text;
    const QColor code = Theme::light().code(CodeStyle::String);
    QTRY_COMPARE(colorAt(0, 3), plain);
    m_document->apply({{{8 + 7 * 9, 0, QStringLiteral("`")}}, {}, {}});
    QTRY_COMPARE(colorAt(0, 3), code);
    QCOMPARE(colorAt(1, 0), code);
    QCOMPARE(colorAt(8, 0), code);
    QCOMPARE(colorAt(8, 4), plain);
    m_document->apply({{{2, 1, QString()}}, {}, {}});
    QTRY_COMPARE(colorAt(7, 0), plain);
    m_document->undo();
    QTRY_COMPARE(colorAt(7, 0), code);
    m_document->apply({{{16, 0, QStringLiteral("\n")}}, {}, {}});
    QTRY_COMPARE(colorAt(7, 0), plain);
}

void TestSourceColors::coloursAreThoseOfFreshDocument_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pieces"); // with '|' between them
    QTest::newRow("blocks") << "---\na: b\n---\n\n# Title\n\n```yaml\nkey: 1\n```\n\ntext **bold**\n"
                            << "```\n|~~~ sql\n|# x\n|---\n|<!-- | -->|\n|**b**|";
    QTest::newRow("paragraphs")
        << "A **b\nc** `d\ne` f\ng\n*h\ni\nj\nk\nl* m\n\n- g *h\n  i* [j\n  k](l)\n  - m\n\n        n "
           "`o`\n\n    p\n\n> q **r\n> s**\n"
        << "**|*|`|[|](x)|\n|\n\n|    |- |2. |> |===\n||";
}

/// Colours after random edits equal those of the same text loaded afresh.
void TestSourceColors::coloursAreThoseOfFreshDocument()
{
    QFETCH(QString, text);
    QFETCH(QString, pieces);
    const QStringList added = pieces.split(u'|');
    QRandomGenerator random(7);
    m_document->load(text, LineEnding::Lf);
    for (int i = 0; i < 400; ++i) {
        if (m_document->snapshot().text.size() < text.size() / 2)
            m_document->apply(Edit::replace({0, 0}, text, QString()));
        const int length = int(m_document->snapshot().text.size());
        const int position = random.bounded(length + 1);
        const int removed = random.bounded(qMin(6, length - position) + 1);
        m_document->apply(
            Edit::replace({position, removed}, added[random.bounded(int(added.size()))], QString()));
        m_editor->verticalScrollBar()->setValue(0);
        Document fresh;
        SourceEditor other(fresh, m_highlighter);
        other.setTheme(Theme::light());
        other.resize(600, 400);
        fresh.load(m_document->snapshot().text, LineEnding::Lf);
        other.grab();
        const int lines = qMin(15, m_document->textDocument()->blockCount());
        for (int line = 0; line < lines; ++line)
            QCOMPARE(formatsOf(line), fresh.textDocument()->findBlockByNumber(line).layout()->formats());
    }
}

void TestSourceColors::codeHasItsColoursDeepInAFence()
{
    if (!CodeHighlighter::isAvailable())
        QSKIP(qPrintable(CodeHighlighter::unavailableReason()));
    // The comment opens in line 4 and is what all lines below are.
    m_document->load(QStringLiteral("text\n\n```cpp\nint a;\n/* open\n") +
                         QStringLiteral("int b = 1;\n").repeated(8000) + QStringLiteral("*/ int c;\n```\n"),
                     LineEnding::Lf);
    m_editor->goTo({m_document->snapshot().lines.startOf(7990), 0});
    QTRY_COMPARE(colorAt(7990, 0), Theme::light().code(CodeStyle::Comment));
}

void TestSourceColors::typingInAFenceKeepsTheStatesBelow()
{
    if (!CodeHighlighter::isAvailable())
        QSKIP(qPrintable(CodeHighlighter::unavailableReason()));
    m_document->load(QStringLiteral("```cpp\nint a;\nint b;\nint c;\n```\n"), LineEnding::Lf);
    const QColor type = colorAt(3, 0);
    QVERIFY(type != Theme::light().text);
    QVERIFY(m_document->apply(Edit::replace({7, 0}, QStringLiteral("/* "), QString())));
    QCOMPARE(colorAt(3, 0), Theme::light().code(CodeStyle::Comment));
    QVERIFY(m_document->apply(Edit::replace({10, 0}, QStringLiteral("*/"), QString())));
    QCOMPARE(colorAt(3, 0), type);
    QVERIFY(m_document->apply(Edit::replace({3, 3}, QStringLiteral("unknown"), QString())));
    QCOMPARE(colorAt(3, 0), Theme::light().text);
}

void TestSourceColors::longLinesWrapAndSayWhyTheyArePlain()
{
    m_document->load(QStringLiteral("# T\n") + QStringLiteral("abc**d**").repeated(25000) +
                         QStringLiteral("\n# U\n"),
                     LineEnding::Lf);
    m_window->grab();
    const QTextBlock line = m_document->textDocument()->findBlockByNumber(1);
    QVERIFY(m_editor->isTooLongToColor(line));
    QVERIFY(!m_editor->isTooLongToColor(line.previous()));
    QVERIFY(line.layout()->lineCount() > 1000);
    QCOMPARE(colorAt(1, 4), Theme::light().text);
    // The note that says so has a row of its own.
    QVERIFY(line.layout()->lineAt(0).y() > line.previous().layout()->lineAt(0).height());
    // Its shaping is for the whole line; the sum must not overflow, or Qt writes past its arrays.
    QCOMPARE(formatsOf(1).size(), 1);
    QCOMPARE(formatsOf(1).front().start, 0);
    QVERIFY(formatsOf(1).front().length >= line.length());
    m_editor->goTo({1000, 0});
    QTest::keyClicks(m_editor, QStringLiteral("xy"));
    QTest::keyClick(m_editor, Qt::Key_End);
    QTest::keyClick(m_editor, Qt::Key_Down);
    QCOMPARE(m_document->snapshot().lines.rangeOf(1).length, qsizetype(200002));
    QCOMPARE(m_document->undoLabel(), QString());
    // The line gets its colours when it is short again.
    QVERIFY(m_document->apply(Edit::replace({12, 199990}, QString(), QString())));
    QVERIFY(!m_editor->isTooLongToColor(line));
    bool hasBold = false;
    for (const QTextLayout::FormatRange& range : formatsOf(1))
        hasBold = hasBold || range.format.fontWeight() == QFont::Bold;
    QVERIFY(hasBold);
}

void TestSourceColors::underlinesColorTheLinesAboveThem()
{
    m_document->load(QStringLiteral("First\nsecond\n\nText\n"), LineEnding::Lf);
    const QColor plain = Theme::light().text;
    QTRY_COMPARE(colorAt(0, 0), plain);
    m_document->apply({{{13, 0, QStringLiteral("==")}}, {}, {}});
    QTRY_COMPARE(colorAt(0, 0), Theme::light().link);
    QCOMPARE(colorAt(1, 0), Theme::light().link);
    QCOMPARE(colorAt(2, 0), Theme::light().link);
    QCOMPARE(colorAt(3, 0), plain);
    m_document->apply({{{14, 1, QStringLiteral("x")}}, {}, {}});
    QTRY_COMPARE(colorAt(0, 0), plain);
}

void TestSourceColors::bracketsAreLinksOnceTheyAreDefined()
{
    m_document->load(QStringLiteral("See [a] [b].\n"), LineEnding::Lf);
    auto definitions = std::make_shared<DefinitionSet>();
    definitions->addLink({QStringLiteral("a"), QStringLiteral("x"), {}});
    m_editor->setDefinitions(definitions);
    QTRY_COMPARE(colorAt(0, 5), Theme::light().link);
    QCOMPARE(colorAt(0, 9), Theme::light().text);
    m_editor->setDefinitions(nullptr);
    QTRY_COMPARE(colorAt(0, 5), Theme::light().text);
}

QTEST_MAIN(TestSourceColors)
#include "test_sourcecolors.moc"
