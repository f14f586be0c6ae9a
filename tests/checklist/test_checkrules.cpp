#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

class TestCheckRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void shippedTemplateAsksForKnownRules();
    void everyRuleIsUsedAndNamed();
    void finds_data();
    void finds();
    void reportsMetadata_data();
    void reportsMetadata();
};

void TestCheckRules::shippedTemplateAsksForKnownRules()
{
    const std::shared_ptr<const Template> shipped = technicalRfcTemplate();
    for (const CheckRequest& request : shipped->documentChecks)
        QVERIFY2(findDocumentCheck(request.rule), qPrintable(request.rule));
    for (const CheckRequest& request : shipped->checks)
        QVERIFY2(findCheck(request.rule), qPrintable(request.rule));
    for (const SectionDefinition& section : shipped->sections) {
        for (const CheckRequest& request : section.checks)
            QVERIFY2(findCheck(request.rule), qPrintable(request.rule));
    }
}

void TestCheckRules::everyRuleIsUsedAndNamed()
{
    QVERIFY(!findCheck(QStringLiteral("NO-SUCH")));
    QSet<QString> used{
        QStringLiteral("TPL-NONE")}; // asked just where no template fits: see test_checkcommand
    for (const CheckRequest& request : technicalRfcTemplate()->checks)
        used.insert(request.rule);
    for (const SectionDefinition& section : technicalRfcTemplate()->sections) {
        for (const CheckRequest& request : section.checks)
            used.insert(request.rule);
    }
    for (const CheckRequest& request : technicalRfcTemplate()->documentChecks)
        used.insert(request.rule);
    for (const QString& id : checkIds()) {
        QCOMPARE(findCheck(id)->id(), id);
        QVERIFY(!findCheck(id)->title().isEmpty());
        QVERIFY2(used.contains(id), qPrintable(id));
    }
}

void TestCheckRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;

    row("SEC-EMPTY", "text", text("## Summary\n\nIt holds words.\n"), {});
    row("SEC-EMPTY", "a word", text("## Summary\n\nShort.\n"), {text("“Short.” says too little @ Short.")});
    row("SEC-EMPTY", "a letter", text("## Summary\n\n### The problem\n\nx\n"),
        {text("“x” says too little @ x")});
    row("SEC-EMPTY", "nothing to say", text("## Summary\n\nNot applicable.\n"), {});
    row("SEC-EMPTY", "a list", text("## Summary\n\n- a\n"), {});
    row("SEC-EMPTY", "code in words", text("## Summary\n\nSee `x`.\n"), {});
    row("SEC-EMPTY", "nothing", text("## Summary\n\n## Motivation\n\nIt holds words.\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "comment", text("## Summary\n\n<!-- Say it. -->\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "inner headings", text("## Summary\n\n### One\n\n### Two\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "TBD", text("## Summary\n\n**TBD**\n"), {text("Only placeholders so far @ **TBD**")});
    row("SEC-EMPTY", "bracket", text("## Summary\n\n[Say what changes.]\n"),
        {text("Only placeholders so far @ [Say what changes.]")});
    row("SEC-EMPTY", "labels", text("## Summary\n\n- **Pros:** TODO\n- Cons: [some]\n"),
        {text("Only placeholders so far @ - **Pros:** TODO")});
    row("SEC-EMPTY", "picture", text("## Summary\n\n![A plan](plan.png)\n"), {});
    row("SEC-EMPTY", "code", text("## Summary\n\n```\nx\n```\n"), {});
    row("SEC-EMPTY", "link", text("## Summary\n\n[See the plan](plan.md)\n"), {});

    row("SUM-ONE", "one", text("## Summary\n\nOne.\nTwo.\n"), {});
    row("SUM-ONE", "comment beside", text("## Summary\n\n<!-- c -->\n\nOne.\n\n---\n"), {});
    row("SUM-ONE", "three", text("## Abstract\n\nOne.\n\nTwo.\n\n- Three\n"),
        {text("3 paragraphs; one is enough @ Two.")});
    row("SUM-ONE", "long", text("## Summary\n\n") + text("word ").repeated(151) + u'\n',
        {text("151 words; at most 150 @ ") + text("word ").repeated(151).trimmed()});

    row("TPL-LEFT", "none",
        text("## Summary\n\nSee [1], [the plan][plan], `[your name]` and [x]. `TODO`\n\n[plan]: p.md\n"), {});
    row("TPL-LEFT", "task boxes", text("## Summary\n\n- [ ] Ask\n- [x] Done\n"), {});
    row("TPL-LEFT", "code", text("## Summary\n\nText.\n\n```\n// TODO [your name] TBD\n```\n"), {});
    row("TPL-LEFT", "footnote", text("## Summary\n\nText.[^1]\n\n[^1]: Note.\n"), {});
    row("TPL-LEFT", "generic type", text("## Summary\n\nA Vec[int] or Map<name, date>.\n"), {});
    row("TPL-LEFT", "what another template asks",
        text("## Motivation\n\nReads take 40 ms.\n\nWhy are we doing this? What is it for?\n\nExplain the "
             "proposal "
             "as if it was there.\n"),
        {text("Still to be written: Why are we doing this? What… @ Why are we doing this? What is it for?"),
         text("Still to be written: Explain the proposal as if … @ Explain the proposal as if it was "
              "there.")});
    row("TPL-LEFT", "question that is answered",
        text("## Motivation\n\nWhy are we doing this? Reads take 40 ms.\n"), {});
    row("TPL-LEFT", "words", text("## Summary\n\nThe cost is TBD, and TODO later. XXXL is no note.\n"),
        {text("Still to be written: TBD @ TBD"), text("Still to be written: TODO @ TODO")});
    row("TPL-LEFT", "brackets", text("## Summary\n\nBy [your team] on YYYY-MM-DD.\n"),
        {text("Still to be written: [your team] @ [your team]"),
         text("Still to be written: YYYY-MM-DD @ YYYY-MM-DD")});
    row("TPL-LEFT", "fill in", text("## Summary\n\nWe use <fill in> here.\n"),
        {text("Still to be written: <fill in> @ <fill in>")});
    row("TPL-LEFT", "cell", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | [team] |\n"),
        {text("Still to be written: [team] @ [team]")});
    row("TPL-LEFT", "bracketed remark", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | [sre] |\n"),
        {});
    row("TPL-LEFT", "placeholder of the template in a heading",
        text("## Alternatives\n\n### Alternative A: [name]\n\nText.\n"),
        {text("Still to be written: [name] @ [name]")});
    row("TPL-LEFT", "placeholder behind a label",
        text("## Alternatives\n\n### A\n\n**Cons:** It costs 4 EUR.\n\n**Pros:** [What it does "
             "better.]\n\n**Owner:** <owner>\n"),
        {text("Still to be written: [What it does better.] @ [What it does better.]"),
         text("Still to be written: <owner> @ <owner>")});
    row("TPL-LEFT", "short cells",
        text("## Summary\n\nIt holds words.\n\n| A | B |\n|---|---|\n| [name] | <owner> |\n| TBD | `<owner>` "
             "|\n"),
        {text("Still to be written: [name] @ [name]"), text("Still to be written: <owner> @ <owner>"),
         text("Still to be written: TBD @ TBD")});
    row("TPL-LEFT", "many in a line",
        text("## Summary\n\nIt holds words.\n\n[owner] asks [team] and [name of it].\n"),
        {text("Still to be written: [owner] and 2 more @ [owner]")});
    row("TPL-LEFT", "a list of strings",
        text("## Summary\n\nIt holds words.\n\n[\"I\", \"can't\", \"do\", \"it\"]\n"), {});
    row("TPL-LEFT", "own brackets", text("## Summary\n\n| A |\n|---|\n| [sic] |\n\nType: <int>\n"), {});
    row("TPL-LEFT", "open questions", text("## Open questions\n\n- Price: TBD by the team?\n"), {});
    row("TPL-LEFT", "braces", text("## Summary\n\nWords.\n\n{short title of the problem}\n"),
        {text("Still to be written: {short title of the problem} @ {short title of the problem}")});
    row("TPL-LEFT", "second of two", text("## Summary\n\n`TBD` is a word.\n\nIt is TBD.\n"),
        {text("Still to be written: TBD @ TBD")});

    row("MOT-NUMBER", "number", text("## Motivation\n\nIt takes 340 ms.\n"), {});
    row("MOT-NUMBER", "word", text("## Motivation\n\nIt failed twice.\n"), {});
    row("MOT-NUMBER", "only names", text("## Background\n\nSee RFC 2119, #12 and v2.\n"),
        {text("No number shows the problem @ See RFC 2119, #12 and v2.")});

    row("GOAL-NUMBER", "second", text("## Goals\n\n1. p99 below 50 ms\n2. Fast enough\n"),
        {text("Goal 2 has no number @ 2. Fast enough")});
    row("GOAL-NUMBER", "non-goals",
        text("## Goals and non-goals\n\n- Under 5 s\n\n### Non-goals\n\n- Ranking\n"), {});
    row("GOAL-NUMBER", "constraints", text("## Goals\n\n- Under 5 s\n\n### Constraints\n\n- One region\n"),
        {});
    row("GOAL-NUMBER", "still to be written",
        text("## Goals\n\n- Under 5 s\n- [Measure and its target value]\n"), {});
    row("GOAL-NUMBER", "label", text("## Goals\n\n- Under 5 s\n\nOut of scope:\n\n- Ranking\n"), {});
    row("GOAL-NUMBER", "many", text("## Goals\n\n- A\n- B\n- C\n- D\n- 5 s\n"),
        {text("Goals without a number: 4 of 5 @ - A")});
    row("GOAL-NUMBER", "prose", text("## Goals\n\nBe quick.\n"), {text("No goal has a number @ Be quick.")});

    row("DES-FIGURE", "code", text("## Design\n\nText.\n\n```\nA -> B\n```\n"), {});
    row("DES-FIGURE", "table", text("## Design\n\n| a |\n|---|\n| b |\n"), {});
    row("DES-FIGURE", "prose", text("## Design\n\nWords.\n"), {text("No diagram, table or code @ Words.")});

    row("ALT-TWO", "headings", text("## Alternatives\n\n### A\n\nText.\n\n### B\n\nText.\n"), {});
    row("ALT-TWO", "bold", text("## Alternatives\n\n**A**\n\n**Pros:** x\n\n**B**\n\n**Cons:** y\n"), {});
    row("ALT-TWO", "list", text("## Considered options\n\n* A\n* B\n"), {});
    row("ALT-TWO", "table", text("## Alternatives\n\n| Option | Pros |\n|---|---|\n| A | x |\n| B | y |\n"),
        {});
    row("ALT-TWO", "prose", text("## Alternatives\n\nWe could use A.\n\nAnother way is B.\n"), {});
    row("ALT-TWO", "one", text("## Alternatives\n\n### A\n\n**Pros:** x\n\n**Cons:** y\n"),
        {text("One alternative; two needed @ **Pros:** x")});
    row("ALT-TWO", "one with lists",
        text("## Alternatives\n\n### A\n\nPros:\n\n- x\n- y\n\nCons:\n\n- z\n- u\n"),
        {text("One alternative; two needed @ Pros:")});
    row("ALT-TWO", "none", text("## Alternatives\n\nNone.\n"), {text("No alternatives; two needed @ None.")});

    row("ALT-WEIGHED", "both", text("## Alternatives\n\n### A\n\n**Advantages:** x\n\n**Drawbacks:** y\n"),
        {});
    row("ALT-WEIGHED", "MADR",
        text("## Considered options\n\n### A\n\n* Good, because x\n* Bad, because y\n"), {});
    row("ALT-WEIGHED", "no cons",
        text("## Alternatives\n\n### A\n\n**Pros:** x\n\n### B\n\nPros: x. Cons: y.\n"),
        {text("“A” has no cons @ A")});
    row("ALT-WEIGHED", "answers",
        text("## Alternatives\n\n### Why not a queue?\n\nWord.\n\n### How it scales\n\nWord.\n"), {});
    row("ALT-WEIGHED", "neither", text("## Alternatives\n\n### A\n\nWord.\n"),
        {text("“A” has no pros and cons @ A")});

    row("ALT-WEIGHED", "left empty",
        text("## Alternatives\n\n### A\n\n**Pros:**\n\n**Cons:**\n\n**Verdict:**\n\n### B\n\n**Pros:** x\n\n"
             "**Cons:** y\n"),
        {text("“A” has no pros and cons @ A")});

    row("ALT-NOTHING", "weighed", text("## Alternatives\n\n### Do nothing\n\nText.\n"), {});
    row("ALT-NOTHING", "status quo", text("## Alternatives\n\nThe status quo costs more.\n"), {});
    row("ALT-NOTHING", "not", text("## Alternatives\n\nUse a queue.\n"),
        {text("“Do nothing” not weighed @ Use a queue.")});

    row("MIG-ROLLBACK", "described", text("## Migration\n\nRoll back with the flag.\n"), {});
    row("MIG-ROLLBACK", "not needed", text("## Compatibility\n\nThis is purely additive.\n"), {});
    row("MIG-ROLLBACK", "no questions",
        text("## Backwards Compatibility\n\nThere are no backward compatibility questions.\n"), {});
    row("MIG-ROLLBACK", "sources only", text("## Source compatibility\n\nOld code needs one more word.\n"),
        {});
    row("MIG-ROLLBACK", "rolled out", text("## Compatibility\n\nWe deploy it with the new format.\n"),
        {text("No way back (rollback) described @ We deploy it with the new format.")});
    row("MIG-ROLLBACK", "users migrate", text("## Compatibility\n\nUsers who migrate must rename it.\n"), {});
    row("MIG-ROLLBACK", "data migrates", text("## Compatibility\n\nWe migrate all the old tables.\n"),
        {text("No way back (rollback) described @ We migrate all the old tables.")});
    row("MIG-ROLLBACK", "missing", text("## Rollout\n\nWe deploy it.\n"),
        {text("No way back (rollback) described @ We deploy it.")});

    row("OBS-THRESHOLD", "prose", text("## Monitoring\n\nPage above 5 %.\n"), {});
    row("OBS-THRESHOLD", "alerts alone",
        text("## Monitoring\n\nWe will monitor the service and add alerts as needed.\n"),
        {text("No threshold for an alert @ We will monitor the service and add alerts as needed.")});
    row("OBS-THRESHOLD", "alerts if needed", text("## Monitoring\n\nWe add alerts if needed.\n"),
        {text("No threshold for an alert @ We add alerts if needed.")});
    row("OBS-THRESHOLD", "alert on something", text("## Monitoring\n\nAn alert on failed writes.\n"), {});
    row("OBS-THRESHOLD", "something alerts", text("## Monitoring\n\nWhen a write fails, we are paged.\n"),
        {});
    row("OBS-THRESHOLD", "table",
        text("## Metrics\n\n| M | Alert |\n|---|---|\n| a | > 5 |\n| b | |\n| c | — |\n"),
        {text("2 metrics without threshold @ | b | |")});
    row("OBS-THRESHOLD", "none", text("## Observability\n\nWe add a dashboard.\n"),
        {text("No threshold for an alert @ We add a dashboard.")});

    row("SECURITY-REASON", "short", text("## Security\n\nNone.\n"),
        {text("No threats named, and no reason why not @ None.")});
    row("SECURITY-REASON", "reason",
        text("## Security\n\nNothing changes, because all callers keep their present roles.\n"), {});

    row("OPEN-LISTED", "list", text("## Open questions\n\n- Eight or sixteen\n"), {});
    row("OPEN-LISTED", "none", text("## Unresolved questions\n\nNone.\n"),
        {text("“None” needs a reason @ None.")});
    row("OPEN-LISTED", "none, and decided",
        text("---\nstatus: Accepted\n---\n\n## Unresolved questions\n\nNone.\n"), {});
    row("OPEN-LISTED", "none with reason",
        text("## Open questions\n\nNone: the review of 3 March answered all of them.\n"), {});
    row("OPEN-LISTED", "remark", text("## Open questions\n\nSee elsewhere.\n"),
        {text("No question is listed @ See elsewhere.")});

    row("TIME-DATED", "date", text("## Timeline\n\nDone by 2026-05-01.\n"), {});
    row("TIME-DATED", "done", text("## Timeline\n\nIt was implemented in https://example.org/pull/7.\n"), {});
    row("TIME-DATED", "duration", text("## Timeline\n\nTakes two weeks.\n"), {});
    row("TIME-DATED", "none", text("## Milestones\n\n- Build it\n"),
        {text("No date or duration @ - Build it")});
    row("TIME-OWNED", "column", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | X |\n"), {});
    row("TIME-OWNED", "none", text("## Timeline\n\n- May: build\n"),
        {text("No milestone has an owner @ - May: build")});
}

void TestCheckRules::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

void TestCheckRules::reportsMetadata_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QStringList>("expected");
    const QString complete =
        text("title: A\nid: RFC-1\nstatus: Draft\nauthors: [Team]\nreviewers: [Search, Storage]\n"
             "created: 2026-01-02\ndeadline: 2026-02-03\n");
    const auto change = [&complete](const char* from, const char* to) {
        return QString(complete).replace(text(from), text(to));
    };
    QTest::newRow("complete") << complete << QStringList();
    QTest::newRow("no status") << change("status: Draft\n", "")
                               << QStringList{text("META-MISSING status Status missing")};
    QTest::newRow("empty deadline") << change(" 2026-02-03", "")
                                    << QStringList{text("META-MISSING deadline Deadline: no value")};
    QTest::newRow("number in title") << change("title: A\nid: RFC-1", "title: 'RFC-1: A'") << QStringList();
    QTest::newRow("other case") << change("Draft", "in_review") << QStringList();
    QTest::newRow("remark") << change("Draft", "Accepted (2026-01-05)") << QStringList();
    QTest::newRow("enumeration") << change("Draft", "Draft | In Review")
                                 << QStringList{
                                        text("META-STATUS status Status still lists what to choose from")};
    QTest::newRow("unknown status") << change("Draft", "Fine")
                                    << QStringList{text("META-STATUS status Status cannot be “Fine”")};
    QTest::newRow("left") << change("[Team]\nrev", "[your name]\nrev")
                          << QStringList{text("META-LEFT authors Authors still to be filled in")};
    QTest::newRow("left behind the number")
        << change("title: A\nid: RFC-1", "title: 'RFC-1: [Title]'")
        << QStringList{text("META-LEFT title Title still to be filled in")};
    QTest::newRow("impossible date") << change("2026-01-02", "2026-02-30")
                                     << QStringList{
                                            text("META-DATE created Created is no date: “2026-02-30”")};
    QTest::newRow("order") << change("2026-02-03", "2025-12-31")
                           << QStringList{text("META-ORDER deadline Deadline is before Created")};
    QTest::newRow("found by a rule of the document")
        << complete + text("slug: My Slug\n")
        << QStringList{text("ID-SLUG slug The slug My Slug has blanks; write dashes between its words")};
    QTest::newRow("optional and wrong") << complete + text("updated: soon\n")
                                        << QStringList{text("META-DATE updated Updated is no date: “soon”")};
}

void TestCheckRules::reportsMetadata()
{
    QFETCH(QString, frontMatter);
    QFETCH(QStringList, expected);
    const Checked checked(text("---\n") + frontMatter + text("---\n\n# A\n"));
    const SectionReport& metadata = checked.report.sections.front();
    QStringList found;
    for (const Finding& finding : metadata.findings)
        found += finding.checkId + u' ' + finding.fieldId + u' ' + finding.message;
    QCOMPARE(found, expected);
    QCOMPARE(metadata.total - metadata.passed, int(expected.size()));
    QCOMPARE(metadata.state == SectionState::Done, expected.isEmpty());
}

QTEST_GUILESS_MAIN(TestCheckRules)
#include "test_checkrules.moc"
