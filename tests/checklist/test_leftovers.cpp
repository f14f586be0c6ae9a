#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// What is left to write: what a template, a form or a writing guide put there.
class TestLeftovers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
    void seesFieldsThatAreLeft_data();
    void seesFieldsThatAreLeft();
};

void TestLeftovers::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;
    const QString said = text("## Design\n\nIt holds words.\n\n");

    row("TPL-LEFT", "numbered with a form's words",
        said +
            text(
                "- **Goal 1**: Specific, measurable outcome\n- **Metric 2**: Target value (e.g., \"40 ms\")\n"
                "- **Goal 3**: p99 below 40 ms\n- **Metric 4**: latency\n"),
        {text("Still to be written: Goal 1: Specific, measurabl… @ **Goal 1**: Specific, measurable "
              "outcome"),
         text("Still to be written: Metric 2: Target value (e.g… @ **Metric 2**: Target value (e.g., \"40 "
              "ms\")")});
    row("TPL-LEFT", "numbered items",
        said + text("- Limitation 1\n- Out of scope item 2 (explain why)\n- Item 3 is big\n"),
        {text("Still to be written: Limitation 1 @ Limitation 1"),
         text("Still to be written: Out of scope item 2 (explai… @ Out of scope item 2 (explain why)")});
    row("TPL-LEFT", "a form's words",
        said + text("Brief description of the proposed change.\n\nThe proposed change.\n"),
        {text("Still to be written: Brief description of the pr… @ Brief description of the proposed "
              "change.")});
    row("TPL-LEFT", "a form's words behind a label", said + text("**Verdict:** Specific technical reason\n"),
        {text("Still to be written: Specific technical reason @ Specific technical reason")});
    row("TPL-LEFT", "a form's words in a table",
        said + text("| Field | Use |\n|---|---|\n| d | Short description |\n"), {});
    row("TPL-LEFT", "instruction", said + text("Describe the parts. How do they fit together?\n"),
        {text("Still to be written: Describe the parts. How do … @ Describe the parts. How do they fit "
              "together?")});
    row("TPL-LEFT", "instruction to give a text", said + text("Include the idea in 2-3 sentences.\n"),
        {text("Still to be written: Include the idea in 2-3 sen… @ Include the idea in 2-3 sentences.")});
    row("TPL-LEFT", "what the proposal does",
        said + text("Define a new opcode.\n\nProvide an interface for all pods.\n\nDescribe a plugin for "
                    "metrics.\n\n"
                    "List the pods, then restart them.\n\nExplain the plan to users. They need a week.\n"),
        {});
    row("TPL-LEFT", "steps", said + text("1. Describe the incident in the channel.\n2. Outline the fix.\n"),
        {});
    row("TPL-LEFT", "unnamed option",
        text("## Alternatives\n\n### Option 1: [Approach Name]\n\nIt holds words.\n"),
        {text("Still to be written: [Approach Name] @ [Approach Name]")});
    row("TPL-LEFT", "so many weeks", said + text("It takes X weeks, on OS X days later.\n"),
        {text("Still to be written: X weeks @ X weeks")});

    row("SEC-EMPTY", "instruction",
        text("## Design\n\nDescribe the parts.\n\n### Data\n\nExplain the tables:\n- What do they hold?\n"),
        {text("Only placeholders so far @ Describe the parts.")});
    row("SEC-EMPTY", "instruction and an answer", text("## Design\n\nDescribe the parts.\n\nThere is one.\n"),
        {});
    row("SEC-EMPTY", "question", text("## Design\n\nHow do we store what nobody reads?\n"), {});
    row("SEC-EMPTY", "announced list", text("## Design\n\nThe parts:\n\n- Reader\n"), {});
}

void TestLeftovers::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

void TestLeftovers::seesFieldsThatAreLeft_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("name") << text("Your Name") << true;
    QTest::newRow("id") << text("your-project-id") << true;
    QTest::newRow("UUID") << text("00000000-0000-4000-8000-000000000000") << true;
    QTest::newRow("nil UUID") << text("00000000-0000-0000-0000-000000000000") << true;
    QTest::newRow("slug") << text("rfc-XXX-short-words") << true;
    QTest::newRow("own name") << text("Youri Example") << false;
    QTest::newRow("own UUID") << text("00000000-0000-4000-8000-000000000017") << false;
    QTest::newRow("own slug") << text("rfc-017-short-words") << false;
}

void TestLeftovers::seesFieldsThatAreLeft()
{
    QFETCH(const QString, value);
    QFETCH(const bool, isLeft);
    const Checked checked(text("---\nauthors: \"%1\"\n---\n\n# A\n").arg(value));
    QCOMPARE(!checked.findings(QStringLiteral("META-LEFT")).empty(), isLeft);
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "test_leftovers.moc"
