#include "app/markdown/markdownlinestates.h"
#include "app/markdown/paragraphspans.h"

#include <QTest>

using namespace redraft;

class TestParagraphSpans : public QObject
{
    Q_OBJECT

private slots:
    void marksCrossLines_data();
    void marksCrossLines();
    void marksEndWithTheParagraph_data();
    void marksEndWithTheParagraph();
    void indentedCodeIsNoMarkdown_data();
    void indentedCodeIsNoMarkdown();
    void hugeParagraphsAreReadByLines();
    void hostileParagraphsStaySmall();
};

namespace {

/// All lines of a text as the source editor reads them, each span as "line style:text"; no marks of blocks.
QStringList described(const QString& text)
{
    static const QHash<MarkdownStyle, QString> names{
        {MarkdownStyle::Strong, "strong"}, {MarkdownStyle::Emphasis, "emphasis"},
        {MarkdownStyle::Code, "code"},     {MarkdownStyle::LinkText, "text"},
        {MarkdownStyle::LinkTarget, "to"}, {MarkdownStyle::Html, "html"},
        {MarkdownStyle::Comment, "note"},  {MarkdownStyle::Strikethrough, "strike"}};
    const TextSnapshot snapshot(text);
    MarkdownLineStates states;
    ParagraphSpans paragraphs([&](int line) -> std::optional<SourceLine> {
        if (line >= snapshot.lines.lineCount())
            return std::nullopt;
        return SourceLine{snapshot.view(snapshot.lines.rangeOf(line)), states.before(line, snapshot)};
    });
    QStringList result;
    for (int line = 0; line < snapshot.lines.lineCount(); ++line) {
        const QString content = snapshot.view(snapshot.lines.rangeOf(line)).toString();
        const MarkdownLineState before = states.before(line, snapshot);
        MarkdownLineContext context;
        context.paragraph = paragraphs.shareOf(line, nullptr);
        const MarkdownLine read = readMarkdownLine(content, before, line == 0);
        for (const MarkdownSpan& span : markdownSpans(content, before, read, context)) {
            if (names.contains(span.style))
                result += QString::number(line) + u' ' + names[span.style] + u':' +
                          content.mid(span.start, span.length);
        }
    }
    return result;
}

} // namespace

void TestParagraphSpans::marksCrossLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("strong") << "A **b\nc** d" << QStringList{"0 strong:**b", "1 strong:c**"};
    QTest::newRow("three lines") << "*a\nb\nc*"
                                 << QStringList{"0 emphasis:*a", "1 emphasis:b", "2 emphasis:c*"};
    QTest::newRow("struck") << "~~a\nb~~" << QStringList{"0 strike:~~a", "1 strike:b~~"};
    QTest::newRow("code") << "`a\nb` plain `c` d" << QStringList{"0 code:`a", "1 code:b`", "1 code:`c`"};
    QTest::newRow("code first") << "*a `b\n*c` d*"
                                << QStringList{"0 emphasis:*a `b", "0 code:`b", "1 emphasis:*c` d*",
                                               "1 code:*c`"};
    QTest::newRow("link") << "[a *b\nc*](x) d"
                          << QStringList{"0 text:[a *b", "0 emphasis:*b", "1 text:c*]", "1 emphasis:c*",
                                         "1 to:(x)"};
    QTest::newRow("target") << "[a](\nx 'b\nc') d"
                            << QStringList{"0 text:[a]", "0 to:(", "1 to:x 'b", "2 to:c')"};
    QTest::newRow("no target") << "[a](<1\n2>)" << QStringList{};
    QTest::newRow("tag") << "a <b\nc=\"*d*\"> *e*"
                         << QStringList{"0 html:<b", "1 html:c=\"*d*\">", "1 emphasis:*e*"};
    QTest::newRow("comment") << "a <!-- *b\nc* --> d"
                             << QStringList{"0 note:<!-- *b", "1 note:c* -->", "1 note:c* -->"};
    QTest::newRow("escaped") << "\\*a\nb*" << QStringList{};
    QTest::newRow("item") << "- *a\n  b*" << QStringList{"0 emphasis:*a", "1 emphasis:b*"};
    QTest::newRow("item, not indented") << "1. *a\nb*" << QStringList{"0 emphasis:*a", "1 emphasis:b*"};
    QTest::newRow("number in text") << "in *a\n2. b*" << QStringList{"0 emphasis:*a", "1 emphasis:2. b*"};
    QTest::newRow("quote") << "> *a\n> b*" << QStringList{"0 emphasis:*a", "1 emphasis:b*"};
    QTest::newRow("lazy quote") << "> *a\nb*" << QStringList{"0 emphasis:*a", "1 emphasis:b*"};
    QTest::newRow("quote in item") << "- > *a\n  > b*" << QStringList{"0 emphasis:*a", "1 emphasis:b*"};
    QTest::newRow("footnote") << "[^1]: *a\n    b*"
                              << QStringList{"0 text:[^1]", "0 to::", "0 emphasis:*a", "1 emphasis:b*"};
}

void TestParagraphSpans::marksCrossLines()
{
    QFETCH(QString, text);
    QTEST(described(text), "expected");
}

void TestParagraphSpans::marksEndWithTheParagraph_data()
{
    QTest::addColumn<QString>("between");
    QTest::newRow("blank") << "\n\n";
    QTest::newRow("blanks") << "\n \t\n";
    QTest::newRow("heading") << "\n# h\n";
    QTest::newRow("underline") << "\n===\n";
    QTest::newRow("rule") << "\n***\n";
    QTest::newRow("fence") << "\n```\n```\n";
    QTest::newRow("html") << "\n<div>\n\n";
    QTest::newRow("item") << "\n- ";
    QTest::newRow("first item") << "\n1. ";
    QTest::newRow("quote") << "\n> ";
    QTest::newRow("row") << "\n| x |\n";
    QTest::newRow("table") << " | a\n- | -\nx | ";
    QTest::newRow("footnote") << "\n[^1]: ";
    QTest::newRow("definition") << "\n[x]: y\n";
}

/// Whatever stands between these two marks, they are no pair.
void TestParagraphSpans::marksEndWithTheParagraph()
{
    QFETCH(QString, between);
    const QStringList found = described(QStringLiteral("so **a") + between + QStringLiteral("b** so"));
    QVERIFY2(found.filter("strong").isEmpty(), qPrintable(found.join(u'|')));
    QCOMPARE(described(QStringLiteral("2. **a\n3. b**")), QStringList());
    QCOMPARE(described(QStringLiteral("> **a\n>\n> b**")), QStringList());
}

void TestParagraphSpans::indentedCodeIsNoMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCode");
    QTest::newRow("first line") << "    *a*" << true;
    QTest::newRow("tab") << "t\n\n\t*a*" << true;
    QTest::newRow("behind text") << "t\n\n    *a*" << true;
    QTest::newRow("behind code") << "t\n\n    b\n\n\n    c\n    *a*" << true;
    QTest::newRow("behind a heading") << "# t\n    *a*" << true;
    QTest::newRow("marks in code") << "t\n\n    - b\n    - *a*" << true;
    QTest::newRow("behind a list") << "- b\n\nt\n\n    *a*" << true;
    QTest::newRow("in an item") << "- b\n\n      *a*" << true;
    QTest::newRow("in a quote") << "> t\n>\n>     *a*" << true;
    QTest::newRow("of a paragraph") << "t\n    *a*" << false;
    QTest::newRow("text of an item") << "- b\n\n    *a*" << false;
    QTest::newRow("of a wrapped item") << "- b\nc\n\n  d\n\n    *a*" << false;
    QTest::newRow("behind a fence in an item") << "1. b\n   ```\nx\n   ```\n\n    *a*" << false;
    QTest::newRow("nested item") << "- b\n    - *a*" << false;
    QTest::newRow("text of a nested item") << "1. b\n\n   - c\n\n     *a*" << false;
    QTest::newRow("text of a footnote") << "[^1]: b\n\n    *a*" << false;
    QTest::newRow("three blanks") << "t\n\n   *a*" << false;
}

void TestParagraphSpans::indentedCodeIsNoMarkdown()
{
    QFETCH(QString, text);
    QFETCH(bool, isCode);
    QCOMPARE(described(text).filter("*a*").isEmpty(), isCode);
}

void TestParagraphSpans::hugeParagraphsAreReadByLines()
{
    const QString line = QStringLiteral("**a\nb** *c*\n");
    QCOMPARE(described(line.repeated(ParagraphLines::lineReach / 2)).filter("strong").size(),
             ParagraphLines::lineReach);
    QCOMPARE(described(line.repeated(ParagraphLines::lineReach)).filter("strong").size(), 0);
    QCOMPARE(described(line.repeated(ParagraphLines::lineReach)).filter("emphasis").size(),
             ParagraphLines::lineReach);
    const QString longLine = QStringLiteral("*a\nb* ") + QString(markdownSpanLimit - 20, u'x');
    QVERIFY(!described(longLine).isEmpty());
    QVERIFY(described(longLine + QString(20, u'x')).isEmpty());
}

/// Thousands of marks that nest over all lines do not give each line thousands of spans.
void TestParagraphSpans::hostileParagraphsStaySmall()
{
    const QString opening = (QStringLiteral("**a ").repeated(10) + u'\n').repeated(50);
    const QString closing = (QStringLiteral("b** ").repeated(10) + u'\n').repeated(50);
    const qsizetype count = described(opening + closing).size();
    QVERIFY2(count > 500 && count < 2000, qPrintable(QString::number(count)));
    const QStringList parts{"[",      "](",         "*a_\n", "<a '\n", "`` `\n",
                            "![a](<", "[a](b \"\n", "<!\n",  "((\n",   ">"};
    for (const QString& part : parts)
        QVERIFY(described(part.repeated(9000 / part.size())).size() < 20000);
}

QTEST_APPLESS_MAIN(TestParagraphSpans)
#include "test_paragraphspans.moc"
