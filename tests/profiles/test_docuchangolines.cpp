#include "app/profiles/docuchango/linefaults.h"

#include <QTest>

using namespace redraft;

namespace {

QStringList messages(const std::vector<LineFault>& faults)
{
    QStringList lines;
    for (const LineFault& fault : faults)
        lines += fault.message;
    return lines;
}

const LinkSurroundings& surroundings()
{
    static const LinkSurroundings made{
        QStringLiteral("/repo/docs-cms/rfcs/rfc-001-a.md"), QStringLiteral("/repo"), [](const QString& path) {
            return QStringList{"/repo/docs-cms/rfcs/rfc-002-b.md", "/repo/docs-cms/guide.md", "/repo/x/y.md"}
                .contains(path);
        }};
    return made;
}

} // namespace

class TestDocuchangoLines : public QObject
{
    Q_OBJECT

private slots:
    void judgesLinks_data();
    void judgesLinks();
    void countsCrossLinks();
    void judgesFences_data();
    void judgesFences();
    void judgesMdx_data();
    void judgesMdx();
    void judgesFormat_data();
    void judgesFormat();
};

void TestDocuchangoLines::judgesLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << expected;
    };
    const auto broken = [](const char* target, const char* reason) {
        return QStringList{QStringLiteral("Line 1: Broken link '%1' - %2")
                               .arg(QLatin1String(target), QLatin1String(reason))};
    };
    row("external", "[x](https://example.org/rfc) [y](mailto:a@example.org)", {});
    row("there", "[x](./rfc-002-b.md) [y](../guide.md) [z](./rfc-002-b) [w](./rfc-002-b.md#a?b)", {});
    row("missing", "[x](./rfc-009-z.md)",
        broken("./rfc-009-z.md", "File not found: /repo/docs-cms/rfcs/rfc-009-z.md"));
    row("missing without suffix", "[x](./no)", broken("./no", "File not found: /repo/docs-cms/rfcs/no.md"));
    row("from the root", "[x](/x/y.md)", {});
    // Its known mistakes, each of which `redraft check` without the profile does not make.
    row("any route is fine", "[x](/rfc/rfc-999) [y](/adr/nope)", {});
    row("any anchor is fine", "[x](#nope) [y](./rfc-002-b.md#nope)", {});
    row("bare name", "[x](rfc-002-b.md)", broken("rfc-002-b.md", "Ambiguous link format: rfc-002-b.md"));
    row("image", "![x](images/a.png)", broken("images/a.png", "Unknown link type: images/a.png"));
    row("title", "[x](./rfc-002-b.md \"T\")",
        broken("./rfc-002-b.md \"T\"", "File not found: /repo/docs-cms/rfcs/rfc-002-b.md \"T\""));
    row("brackets", "[x](./a_(b).md)", broken("./a_(b", "File not found: /repo/docs-cms/rfcs/a_(b.md"));
    row("reference link", "[x][1]\n\n[1]: ./nope.md", {});
    row("tilde fence", "~~~\n[x](no.md)\n~~~",
        {"Line 2: Broken link 'no.md' - Ambiguous link format: no.md"});
    row("fence", "```\n[x](no.md)\n```", {});
    row("indented fence", "- a\n  ```\n  [x](no.md)\n  ```",
        {"Line 3: Broken link 'no.md' - Ambiguous link format: no.md"});
    row("code", "`[x](no.md)`", {});
}

void TestDocuchangoLines::judgesLinks()
{
    QFETCH(QString, text);
    QTEST(messages(linkFaults(text.split(u'\n'), surroundings())), "expected");
}

void TestDocuchangoLines::countsCrossLinks()
{
    QVERIFY(crossLinkFaults(QStringLiteral("[x](../a.md) [y](./b.md)")).empty());
    const auto faults = crossLinkFaults(QStringLiteral("\n```\n[x](../../a.md)\n```\n[y](../../../b.md)"));
    QCOMPARE(messages(faults),
             QStringList{"Found 2 cross-plugin link(s) - use absolute GitHub URLs instead"});
    QCOMPARE(faults.front().line, 3);
}

void TestDocuchangoLines::judgesFences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << expected;
    };
    row("fine", "A\n\n```c\nx\n```\n\nB", {});
    row("at the start", "```c\nx\n```", {});
    row("behind front matter", "---\na: b\n---\n```c\nx\n```", {});
    row("no blank line before", "A\n```c\nx\n```", {"Line 2: Missing blank line before opening code fence"});
    row("no blank line after", "```c\nx\n```\nB",
        {"Line 3: Missing blank line after closing code fence (found content at line 4)"});
    row("no language", "```\nx\n```",
        {"Line 1: Opening code fence missing language (use ```text for plain text)"});
    row("words behind the end", "```c\nx\n``` and more",
        {"Line 3: Closing code fence has extra text (```and more), should be just ```"});
    row("a forgotten end", "```c\nx\n\n```python\ny\n```",
        {"Unclosed code block starting at line 1 (```c)",
         "Line 4: This appears to be a new opening fence (```python)"});
    row("unclosed", "```c\nx", {"Unclosed code block starting at line 1 (```c)"});
    row("in a list", "- A\n\n  ```c\n  x\n  ```", {});
    // Known mistakes.
    row("four marks around three", "````md\n```c\nx\n```\n````",
        {"Unclosed code block starting at line 1 (```md)",
         "Line 2: This appears to be a new opening fence (```c)",
         "Line 5: Missing blank line before opening code fence",
         "Line 5: Opening code fence missing language (use ```text for plain text)",
         "Unclosed code block starting at line 5 (```<none>)"});
    row("rules hide what is between", "A\n\n---\n```\nx\n---\n", {});
    row("tildes", "A\n~~~\nx\n~~~\nB", {});
}

void TestDocuchangoLines::judgesFences()
{
    QFETCH(QString, text);
    QTEST(messages(fenceFaults(text.split(u'\n'))), "expected");
}

void TestDocuchangoLines::judgesMdx_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString less = QStringLiteral("Line 1: Unescaped < before number (use &lt; or backticks)");
    const QString colon = QStringLiteral("Line 1: Unescaped < after colon (use &lt; or backticks)");
    QTest::newRow("item") << "- p99 <10 ms" << QStringList{less};
    QTest::newRow("colon") << "Latency: <10 ms" << QStringList{colon};
    QTest::newRow("both") << "- Latency: <10 ms" << QStringList{less, colon};
    QTest::newRow("greater") << "* hits >95 %"
                             << QStringList{"Line 1: Unescaped > before number (use &gt; or backticks)"};
    QTest::newRow("code") << "- p99 `<10 ms`" << QStringList();
    QTest::newRow("blank behind the sign") << "- p99 < 10 ms" << QStringList();
    QTest::newRow("prose") << "p99 <10 ms" << QStringList();
    QTest::newRow("fence") << "```\n- <10\n```" << QStringList();
}

void TestDocuchangoLines::judgesMdx()
{
    QFETCH(QString, text);
    QTEST(messages(mdxFaults(text.split(u'\n'))), "expected");
}

void TestDocuchangoLines::judgesFormat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("fine") << "a\n\n\nb\n" << QStringList();
    QTest::newRow("blanks") << "a \nb" << QStringList{"Line 1: Trailing whitespace"};
    QTest::newRow("line break") << "a  \nb" << QStringList{"Line 1: Trailing whitespace"};
    QTest::newRow("no-break space") << QString::fromUtf8("a\u00a0")
                                    << QStringList{"Line 1: Trailing whitespace"};
    QTest::newRow("in code") << "```\nx \n```" << QStringList{"Line 2: Trailing whitespace"};
    QTest::newRow("blank lines") << "a\n\n\n\n\nb"
                                 << QStringList{"Line 4: More than 2 consecutive blank lines",
                                                "Line 5: More than 2 consecutive blank lines"};
}

void TestDocuchangoLines::judgesFormat()
{
    QFETCH(QString, text);
    QTEST(messages(formatFaults(text.split(u'\n'))), "expected");
}

QTEST_GUILESS_MAIN(TestDocuchangoLines)
#include "test_docuchangolines.moc"
