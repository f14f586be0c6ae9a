#include "app/templates/templatelibrary.h"
#include "tests/checklist/checked.h"
#include "tests/checklist/documentrule.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

class TestMarkdownRules : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void mendsSafely_data();
    void mendsSafely();
    void writesLinksWhereTheTemplateWantsThem();
    void closesCodeWhenAsked();
};

void TestMarkdownRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;
    const QString before = QStringLiteral("No blank line before the code block @ ");
    const QString behind = QStringLiteral("No blank line behind the code block @ ");

    row("FENCE-BLANK", "blank lines", "A\n\n```c\nx\n```\n\nB\n", {});
    row("FENCE-BLANK", "whole document", "```c\nx\n```", {});
    row("FENCE-BLANK", "behind front matter", "---\na: b\n---\n```c\nx\n```\n", {});
    row("FENCE-BLANK", "none", "A\n```c\nx\n```\nB\n", {before + "```c", behind + "```"});
    row("FENCE-BLANK", "tildes", "A\n~~~\nx\n~~~\n", {before + "~~~"});
    row("FENCE-BLANK", "first in item", "- ```c\n  x\n  ```\n- B\n", {});
    row("FENCE-BLANK", "inside of an item", "- A\n  ```c\n  x\n  ```\n", {before + "```c"});
    row("FENCE-BLANK", "quote", "> A\n>\n> ```c\n> x\n> ```\n>\n> B\n", {});
    row("FENCE-BLANK", "fence in a fence", "````md\n```c\nx\n```\n````\n", {});
    row("FENCE-BLANK", "unclosed", "A\n\n```c\nx\n", {});

    row("FENCE-LANG", "named", "```c\nx\n```\n\n~~~ text\ny\n~~~\n", {});
    row("FENCE-LANG", "bare", "```\nx\n```\n", {"The code block names no language @ ```"});
    row("FENCE-LANG", "in a list", "- A\n\n  ```\n  x\n  ```\n", {"The code block names no language @ ```"});
    row("FENCE-LANG", "indented code", "    ```\n", {});

    row("FENCE-OPEN", "closed", "```c\nx\n```\n\n````\n```\n````\n", {});
    row("FENCE-OPEN", "closed by more marks", "```c\nx\n`````  \n", {});
    row("FENCE-OPEN", "open", "A\n\n```c\nx\n", {"No fence ``` closes this code block @ ```c"});
    row("FENCE-OPEN", "nothing behind it", "```", {"No fence ``` closes this code block @ ```"});
    row("FENCE-OPEN", "wrong mark", "```c\nx\n~~~\n", {"No fence ``` closes this code block @ ```c"});
    row("FENCE-OPEN", "in an item", "- A\n\n  ```c\n  x\n\nB\n",
        {"No fence ``` closes this code block @ ```c"});

    row("FENCE-NESTED", "more marks outside", "````md\n```c\nx\n```\n````\n", {});
    row("FENCE-NESTED", "a forgotten end", "```c\nx\n\n```text\ny\n```\n",
        {"A fence opens inside of code: close the one above, or give it more marks @ ```text"});
    row("FENCE-NESTED", "other marks", "~~~md\n```c\n```\n~~~\n", {});

    row("MD-001", "steps", "# A\n\n## B\n\n### C\n\n# D\n", {});
    row("MD-001", "jump", "# A\n\n### B\n\n#### C\n", {"Level 3 follows level 1 @ B"});
    row("MD-001", "begins lower", "### A\n\n#### B\n", {});

    row("MD-024", "apart", "# A\n\n## B\n\n### X\n\n## C\n\n### X\n", {});
    row("MD-024", "beside", "# A\n\n## Same\n\n## same\n", {"The same heading stands on line 3 @ same"});

    row("MD-025", "one", "# A\n\n## B\n", {});
    row("MD-025", "three", "# A\n\n# B\n\n# C\n", {"3 headings have level 1 @ B"});

    row("MD-034", "linked", "<https://example.org> [x](https://example.org) `https://example.org`\n", {});
    row("MD-034", "address as text", "[https://example.org](https://example.org)\n", {});
    row("MD-034", "bare", "See https://example.org/a.\n",
        {"The address stands there bare @ https://example.org/a"});
    row("MD-034", "field of a list", "# T\n\n- Supersedes: https://example.org/a\n- Status: Draft\n\nText.\n",
        {});
    row("MD-034", "behind fields", "# T\n\n- Status: Draft\n- Zone: z\n\nhttps://example.org\n",
        {"The address stands there bare @ https://example.org"});
    row("MD-034", "another scheme", "git+https://example.org/a view-source:x\n", {});
    row("MD-034", "link without parentheses", "A [text]https://example.org.\n",
        {"No parentheses stand around the address of the link @ https://example.org"});
    row("MD-034", "at the start", "https://example.org\n",
        {"The address stands there bare @ https://example.org"});

    row("MD-045", "text", "![a plan](a.png)\n", {});
    row("MD-045", "none", "![](a.png)\n\nText ![ ](b.png)\n",
        {"The image has no text for those who do not see it @ ",
         "The image has no text for those who do not see it @ "});

    row("MD-047", "ends", "A\n", {});
    row("MD-047", "empty", "", {});
    row("MD-047", "does not end", "A", {"No line end stands behind the last line @ "});

    row("MD-053", "used", "[x][a] [b] ![c]\n\n[a]: u\n[B]: u\n[c]: u\n", {});
    row("MD-053", "unused", "[x][a]\n\n[a]: u\n[b c]: u\n", {"No link uses the label [b c] @ [b c]"});
    row("MD-053", "comment", "A\n\n[//]: # (nothing)\n\n[comment]: <> (x)\n", {});

    row("MD-056", "even", "| a | b |\n|---|---|\n| c | d |\ne | f\n| `\\|` | g |\n", {});
    row("MD-056", "uneven", "| a | b |\n|---|---|\n| c |\n| d | e | f |\n",
        {"The row has 1 cell(s), the head 2 cell(s) @ | c |",
         "The row has 3 cell(s), the head 2 cell(s) @ | d | e | f |"});
}

void TestMarkdownRules::finds()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    QStringList found = DocumentRule(rule, nullptr).lines(document);
    if (rule == QStringLiteral("MD-045")) {
        for (QString& line : found)
            line = line.left(line.indexOf(QStringLiteral(" @ ")) + 3);
    }
    QTEST(found, "expected");
}

void TestMarkdownRules::mendsSafely_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* rule, const char* name, const char* document, const char* expected) {
        QTest::addRow("%s %s", rule, name)
            << QString::fromLatin1(rule) << QString::fromUtf8(document) << QString::fromUtf8(expected);
    };
    row("FENCE-BLANK", "both", "A\n```c\nx\n```\nB\n", "A\n\n```c\nx\n```\n\nB\n");
    row("FENCE-BLANK", "between two", "```c\nx\n```\n```c\ny\n```\n", "```c\nx\n```\n\n```c\ny\n```\n");
    row("FENCE-BLANK", "not in lists", "- A\n  ```c\n  x\n  ```\n", "- A\n  ```c\n  x\n  ```\n");
    row("FENCE-LANG", "bare", "```\nx\n```\n\n- A\n\n  ~~~~ \n  y\n  ~~~~\n",
        "```text\nx\n```\n\n- A\n\n  ~~~~text\n  y\n  ~~~~\n");
    row("MD-034", "bare", "See https://example.org/a, and https://example.org/b.\n",
        "See <https://example.org/a>, and <https://example.org/b>.\n");
    row("MD-034", "in marks", "**https://example.org/a** (https://example.org/b) > https://example.org\n",
        "**<https://example.org/a>** (<https://example.org/b>) > <https://example.org>\n");
    for (const char* close : {"A [text]https://example.org\n", "A [spec] :https://example.org\n",
                              "A https://example.org/main/<git_sha>\n", "A https://example.org/*\n",
                              "[a](https://example.org b)\n"})
        row("MD-034", close, close, close);
    row("MD-047", "end", "A\n\nB", "A\n\nB\n");
    row("FENCE-OPEN", "stays", "```c\nx\n", "```c\nx\n");
}

void TestMarkdownRules::mendsSafely()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    QTEST(DocumentRule(rule, nullptr).fixed(document), "expected");
}

/// Where documents become MDX, "<" begins an element.
void TestMarkdownRules::writesLinksWhereTheTemplateWantsThem()
{
    const Checked checked(QStringLiteral("# T\n\nSee https://example.org/a.\n"),
                          TemplateLibrary::shipped()->find(QStringLiteral("docuchango-rfc")));
    QStringList mended;
    for (const SectionReport& section : checked.report.sections) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId == u"MD-034")
                mended += applied(finding.fixes.front().edit, checked.snapshot.text);
        }
    }
    QCOMPARE(mended, QStringList{"# T\n\nSee [https://example.org/a](https://example.org/a).\n"});
}

void TestMarkdownRules::closesCodeWhenAsked()
{
    const DocumentRule rule(QStringLiteral("FENCE-OPEN"), nullptr);
    for (const char* text : {"A\n\n```c\nx", "A\n\n```c\nx\n", "~~~~\n", "```"}) {
        const QString closed = rule.afterFirstFix(QString::fromLatin1(text));
        QVERIFY2(closed.size() > qsizetype(qstrlen(text)), text);
        QVERIFY2(rule.findings(closed).empty(), qPrintable(closed));
    }
}

QTEST_GUILESS_MAIN(TestMarkdownRules)
#include "test_markdownrules.moc"
