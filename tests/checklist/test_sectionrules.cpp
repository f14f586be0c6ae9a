#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// The rules on single sections: summary, motivation, goals, design, alternatives, risks, costs.
class TestSectionRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
    void addsWhatIsMissing_data();
    void addsWhatIsMissing();
};

void TestSectionRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;
    const QString words = text("word ").repeated(160);

    row("SUM-LINKS", "one", text("## Summary\n\nSee [the plan](p.md).\n"),
        {text("A link: a summary stands by itself @ the plan")});
    row("SUM-LINKS", "two", text("## Summary\n\nSee [a](p.md) and <https://example.org>.\n"),
        {text("2 links: a summary stands by itself @ a")});
    row("SUM-LINKS", "none", text("## Summary\n\nWords ![i](i.png).\n\n### More\n\n[a](p.md)\n"), {});

    row("MOT-WHYNOW", "never", text("## Motivation\n\nThe store is hard to use for ") + words.left(100),
        {text("Nothing says why this matters now @ The store is hard to use for ") +
         words.left(100).trimmed()});
    row("MOT-WHYNOW", "growth", text("## Motivation\n\nThe store is growing, for ") + words.left(100), {});
    row("MOT-WHYNOW", "heading",
        text("## Motivation\n\n### Why now\n\nThe store is hard for ") + words.left(100), {});
    row("MOT-WHYNOW", "short", text("## Motivation\n\nUsers complain a lot that it is slow.\n"),
        {text("Nothing says why this matters now @ Users complain a lot that it is slow.")});
    row("MOT-WHYNOW", "a word or two", text("## Motivation\n\nSee the report.\n"), {});

    row("GOAL-MEASURE", "bare", text("## Goals\n\n- Latency 50\n"),
        {text("50: no comparison, unit, time or place of measurement @ 50")});
    row("GOAL-MEASURE", "whole", text("## Goals\n\n- p99 below 50 ms\n- 30 % fewer reads per day\n"), {});
    row("GOAL-MEASURE", "criteria", text("## Motivation\n\nText.\n\n### Success criteria\n\n- Latency 50\n"),
        {text("50: no comparison, unit, time or place of measurement @ 50")});
    row("GOAL-MEASURE", "no number", text("## Goals\n\n- Be quick\n"), {});

    row("NONGOAL", "none", text("## Goals\n\n- Below 5 s\n"), {text("No non-goals @ - Below 5 s")});
    row("NONGOAL", "heading for both", text("## Goals and non-goals\n\n- Below 5 s\n"),
        {text("No non-goals @ - Below 5 s")});
    row("NONGOAL", "heading for both, and both",
        text("## Goals and Non-Goals\n\n- Below 5 s\n\n### Non-goals\n\n- Ranking\n"), {});
    row("NONGOAL", "inner", text("## Goals\n\n- Below 5 s\n\n### Non-goals\n\n- Ranking\n"), {});
    row("NONGOAL", "beside", text("## Goals\n\n- Below 5 s\n\n## Non-Goals\n\n- Ranking\n"), {});
    row("NONGOAL", "sentence", text("## Goals\n\n- Below 5 s\n\nRanking is out of scope.\n"), {});

    row("DES-DIAG", "code only", text("## Design\n\nText ") + words + text("\n\n```c\nint x;\n```\n"),
        {text("No diagram @ Text ") + words.trimmed()});
    row("DES-DIAG", "mermaid",
        text("## Design\n\n") + words + text("\n\n```c\nx\n```\n\n```mermaid\ngraph\n```\n"), {});
    row("DES-DIAG", "boxes",
        text("## Design\n\n") + words + text("\n\n```c\nx\n```\n\n```\n┌──┐\n│a │\n└──┘\n```\n"), {});
    row("DES-DIAG", "short", text("## Design\n\nWords.\n\n```c\nint x;\n```\n"), {});

    row("DES-IFACE", "picture only", text("## Design\n\nText.\n\n![p](p.png)\n"),
        {text("No interface, schema or example call @ Text.")});
    row("DES-IFACE", "schema", text("## Design\n\n![p](p.png)\n\n```sql\ncreate table x;\n```\n"), {});
    row("DES-IFACE", "names", text("## Design\n\n![p](p.png) `get()`, `put()`, `drop()`\n"), {});

    row("DES-FAIL", "never", text("## Design\n\nText ") + words,
        {text("No failure is named @ Text ") + words.trimmed()});
    row("DES-FAIL", "named", text("## Design\n\nIf the node is unavailable, ") + words, {});
    row("DES-FAIL", "short", text("## Design\n\nWords.\n"), {});

    row("DES-CONFIG", "bare", text("## Design\n\n| Parameter | Meaning |\n|---|---|\n| ttl | Lifetime |\n"),
        {text("Parameters without default, range, a word on reloading @ | Parameter | Meaning |")});
    row("DES-CONFIG", "whole",
        text("## Design\n\n| Setting | Default | Range | Reload |\n|---|---|---|---|\n| ttl | 7 | 1-9 | yes "
             "|\n"),
        {});
    row("DES-CONFIG", "in words",
        text("## Design\n\n| Flag | Meaning |\n|---|---|\n| ttl | At least 1, defaults to 7; restart needed "
             "|\n"),
        {});
    row("DES-CONFIG", "other table",
        text("## Design\n\n| Column | Meaning |\n|---|---|\n| ttl | Lifetime |\n"), {});

    const QString errors = text(
        "## Design\n\nThe call returns an error. It has an error code. Then an error message is shown.\n");
    row("DES-ERR", "no list", errors,
        {text("Errors are returned, but no list says which @ returns an error")});
    row("DES-ERR", "list", errors + text("\n### Errors\n\n- E1\n"), {});
    row("DES-ERR", "once", text("## Design\n\nThe call returns an error.\n"), {});

    row("ALT-VERDICT", "missing",
        text("## Alternatives\n\n### A\n\nA store on disk.\n\n### B\n\nRejected as slow.\n"),
        {text("“A”: why not? @ A")});
    row("ALT-VERDICT", "reason",
        text("## Alternatives\n\n### A\n\nA store on disk costs too much.\n\n### B\n\nSlow, but simple.\n"),
        {});
    row("ALT-VERDICT", "decided elsewhere",
        text("## Alternatives\n\n### A\n\nA store.\n\n### B\n\nA disk.\n\n## Decision outcome\n\nB.\n"), {});

    row("RISK-TABLE", "bare",
        text("## Risks\n\n### Clocks\n\n**Impact:** Sessions end early.\n\n### Memory\n\n**Impact:** "
             "Outage.\n\n"
             "**Probability:** Low\n\n**Mitigation:** Limits.\n\n**Owner:** SRE\n"),
        {text("“Clocks”: no probability, mitigation, owner or trigger @ Clocks")});
    row("RISK-TABLE", "table",
        text("## Risks\n\n| Risk | Impact | Probability | Mitigation | Owner |\n|---|---|---|---|---|\n"
             "| Clocks | Early end | Low | NTP | SRE |\n| Memory | Outage | Low | | SRE |\n"),
        {text("“Memory”: no mitigation @ Memory")});

    row("COST", "cell",
        text("## Costs\n\n| Component | Current | Proposed | Delta |\n|---|---|---|---|\n| Store | 5 | | "
             "|\n| Disk | - | 4 | 4 |\n"),
        {text("“Store”: no proposed cost, difference @ Store")});
    row("COST", "no figure", text("## Costs\n\nIt costs less.\n"),
        {text("No figure says what it costs @ It costs less.")});
    row("COST", "no comparison", text("## Costs\n\nIt costs 500 EUR.\n"),
        {text("Compared with what today? @ It costs 500 EUR.")});
    row("COST", "compared", text("## Costs\n\nIt costs 500 EUR instead of currently 900.\n"), {});
    row("SCALE", "never", text("## Costs\n\nIt costs ") + words,
        {text("Nothing says what happens at ten times the load @ It costs ") + words.trimmed()});
    row("SCALE", "times", text("## Costs\n\nAt 10 times the sessions it needs ") + words, {});
    row("SCALE", "multiple", text("## Costs\n\nAt 10x it costs ") + words, {});
}

void TestSectionRules::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

void TestSectionRules::addsWhatIsMissing_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("added");
    const QString end = text("\n\n---\n\n## Timeline\n\nMay.\n");
    QTest::newRow("non-goals") << "NONGOAL" << text("## Goals\n\n- Below 5 s") + end
                               << text("\n\n### Non-goals\n\n- [");
    QTest::newRow("deeper") << "NONGOAL" << text("# T\n\n## X\n\n### Goals\n\n- Below 5 s") + end
                            << text("\n\n#### Non-goals\n\n- [");
    QTest::newRow("rollback") << "MIG-ROLLBACK" << text("## Migration\n\nCopy all.") + end
                              << text("\n\n### Rollback\n\n[");
    QTest::newRow("failures") << "DES-FAIL"
                              << text("## Design\n\n") + text("word ").repeated(160).trimmed() + end
                              << text("\n\n### Failure modes\n\n[");
    QTest::newRow("why now") << "MOT-WHYNOW"
                             << text("## Motivation\n\n") + text("word ").repeated(30).trimmed() + end
                             << text("\n\n### Why now\n\n[");
}

/// Behind what the section holds, before the rule that ends it; and then it is there.
void TestSectionRules::addsWhatIsMissing()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    QFETCH(QString, added);
    const Checked checked(document);
    for (const SectionReport& section : checked.report.sections) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId != rule)
                continue;
            QCOMPARE(finding.fixes.front().safety, FixSafety::Unsafe);
            const QString after = applied(finding.fixes.front().edit, document);
            QVERIFY2(after.contains(added), qPrintable(after));
            QVERIFY(after.indexOf(added) < after.indexOf(text("\n---\n")));
            QCOMPARE(Checked(after).findings(rule), QStringList());
            return;
        }
    }
    QFAIL("no finding");
}

QTEST_GUILESS_MAIN(TestSectionRules)
#include "test_sectionrules.moc"
