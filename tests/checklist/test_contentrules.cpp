#include "app/checklist/blockfacts.h"
#include "app/templates/templatelibrary.h"
#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// The rules on order, people, history and migration.
class TestContentRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
    void leavesTheShapeOfAProcess();
    void quotesCodeInMessages();
    void movesSections_data();
    void movesSections();
};

void TestContentRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;

    row("SEC-ORDER", "right", "# T\n\n## Summary\n\nA.\n\n## Extra\n\nE.\n\n## Design\n\nB.\n", {});
    row("SEC-ORDER", "one", "# T\n\n## Timeline\n\nA.\n\n## Summary\n\nB.\n\n## Design\n\nC.\n",
        {text("Belongs behind “Design” @ Timeline")});
    row("SEC-ORDER", "before",
        "# T\n\n## Motivation\n\nA.\n\n## Design\n\nB.\n\n## Timeline\n\nC.\n\n## Summary\n\nD.\n",
        {text("Belongs before “Motivation” @ Summary")});
    row("SEC-ORDER", "compatibility stands anywhere",
        "# T\n\n## Design\n\nA.\n\n## Source compatibility\n\nB.\n\n## Alternatives considered\n\nC.\n", {});
    row("SEC-ORDER", "inner", "# T\n\n## Design\n\nA.\n\n### Motivation\n\nB.\n\n## Timeline\n\nC.\n", {});
    row("SEC-ORDER", "numbers", "# T\n\n## 1. Summary\n\nA.\n\n## 2. Design\n\nB.\n\n## 4. Timeline\n\nC.\n",
        {text("Number 4 behind 2 @ 4. Timeline")});
    row("SEC-ORDER", "few numbers",
        "# T\n\n## 1. Summary\n\nA.\n\n## Design\n\nB.\n\n## 3. Timeline\n\nC.\n\n## X\n\n## Y\n", {});

    row("SEC-LEFT", "brackets", "# T\n\n## Design [optional]\n\nA.\n\n### Tests (Optional)\n",
        {text("“[optional]” is left of the template @  [optional]"),
         text("“(Optional)” is left of the template @  (Optional)")});
    row("SEC-LEFT", "own words", "# T\n\n## Design (optional parts)\n\nA.\n\n## Optional\n", {});

    row("TPL-COMMENT", "guidance",
        "## Design\n\n<!-- Describe what this section is about. -->\n\nText.\n\n<!--\nPlease list the parts "
        "you need.\n-->\n",
        {text("2 comments of the template are left @ <!-- Describe what this section is about. -->")});
    row("TPL-COMMENT", "tools",
        "## Design\n\n<!-- markdownlint-disable for this section please -->\n\nText.\n\n<!-- toc -->\n", {});
    row("TPL-COMMENT", "note", "## Design\n\nText.\n\n<!-- Ask SRE. -->\n", {});

    row("TPL-LEFT", "numbered", "## Goals\n\n- Goal 1\n- Goal 2 is 5 s\n- Below 5 s\n",
        {text("Still to be written: Goal 1 @ Goal 1")});
    row("TPL-LEFT", "named so", "## Alternatives\n\n### Option 1\n\nAs Goal 1 says, no.\n", {});

    row("REV-ASSIGN", "one", "---\ntitle: A\nreviewers: [Security team]\n---\n",
        {text("Reviewers: 1 of 2 @ [Security team]")});
    row("REV-ASSIGN", "two", "---\ntitle: A\nreviewers: [Security team, SRE]\n---\n", {});
    row("REV-ASSIGN", "words", "# T\n\n**Reviewers:** Security team and SRE\n", {});
    row("REV-ASSIGN", "one twice", "---\ntitle: A\nreviewers: [SRE, sre]\n---\n",
        {text("Reviewers: 1 of 2 @ [SRE, sre]")});
    row("REV-ASSIGN", "the author", "---\ntitle: A\nauthors: [Ann]\nreviewers: [Ann, ann]\n---\n",
        {text("Reviewers beside the authors: 0 of 2 @ [Ann, ann]")});
    row("REV-ASSIGN", "beside the author", "---\ntitle: A\nauthors: [Ann]\nreviewers: [Ann, B, C]\n---\n",
        {});
    row("REV-ASSIGN", "left", "---\ntitle: A\nreviewers: [TBD]\n---\n", {});
    row("REV-ASSIGN", "none", "---\ntitle: A\n---\n", {});

    row("HIST", "old",
        "---\nupdated: 2026-02-20\n---\n\n# T\n\n## Revision history\n\n- 2026-01-05: First\n- 2026-02-01: "
        "Second\n",
        {text("No entry for 2026-02-20 (Updated) @ 2026-02-01")});
    row("HIST", "status",
        "---\nstatus: Accepted (2026-02-20)\n---\n\n# T\n\n## Changelog\n\n| When |\n|---|\n| 2026-02-01 |\n",
        {text("No entry for 2026-02-20 (Status) @ 2026-02-01")});
    row("HIST", "new", "---\nupdated: 2026-02-20\n---\n\n# T\n\n## History\n\n- 20 February 2026: Last\n",
        {});
    row("HIST", "no dates", "---\nupdated: 2026-02-20\n---\n\n# T\n\n## History\n\n- First\n", {});
    row("HIST", "none", "---\nupdated: 2026-02-20\n---\n\n# T\n", {});
    row("HIST", "ahead of today",
        "---\nupdated: 2027-02-20\n---\n\n# T\n\n## History\n\n- 2026-02-01: First\n", {});

    row("MIG-CONTRADICTION", "dropped",
        "## Migration\n\n### Phase 1\n\n- Write both\n\n### Phase 2\n\n- Drop the old table\n\n### "
        "Rollback\n\n"
        "At any phase, flip the flag to revert. Nothing is lost.\n",
        {text("No way back “at any phase”: “Drop the old table” @ At any phase, flip the flag to revert.")});
    row("MIG-CONTRADICTION", "stopped",
        "## Rollout\n\nWe can always roll back.\n\n1. Copy\n2. Stop writing to PostgreSQL\n",
        {text("No way back “always”: “Stop writing to PostgreSQL” @ We can always roll back.")});
    row("MIG-CONTRADICTION", "own way back of a phase",
        "## Migration\n\n### Phase 1: Copy\n\nWrite both.\n\n**Rollback:** turn the flag off\n\n"
        "### Phase 2: Clean up\n\nDrop the `sessions` table.\n\n"
        "**Rollback:** turn the flag off; PostgreSQL still has every session\n",
        {text(
            "“turn the flag off; PostgreSQL still…” is no way back from “Drop the `sessions` table.” @ turn "
            "the flag off; PostgreSQL still has every session")});
    const QString table =
        QStringLiteral("## Migration\n\n| Phase | What changes | Undone by |\n|---|---|---|\n"
                       "| 1 | Write both | flag off |\n| 2 | Drop table `a` | %1 |\n");
    row("MIG-CONTRADICTION", "row of a table", qUtf8Printable(table.arg(text("flag `b` off"))),
        {text("“flag `b` off” is no way back from “Drop table `a`” @ flag `b` off")});
    row("MIG-CONTRADICTION", "restored", qUtf8Printable(table.arg(text("flag off, restore from the backup"))),
        {});
    row("MIG-CONTRADICTION", "honest", qUtf8Printable(table.arg(text("cannot be undone"))), {});
    row("MIG-CONTRADICTION", "every phase",
        qUtf8Printable(table.arg(text("restore")) +
                       "\nEvery phase can be rolled back in 5 minutes by the flag; no data is lost.\n"),
        {text("No way back “every phase”: “Drop table `a`” @ Every phase can be rolled back in 5 minutes by "
              "the "
              "flag; no data is lost.")});
    row("MIG-CONTRADICTION", "every phase from a backup",
        qUtf8Printable(table.arg(text("restore")) +
                       "\nEvery phase can be rolled back from the nightly backup.\n"),
        {});
    row("MIG-CONTRADICTION", "nothing lost",
        "## Migration\n\n- Write both\n\nAt any time we can roll back.\n", {});
    row("MIG-CONTRADICTION", "limited",
        "## Migration\n\n- Drop the old table\n\nUntil phase 2 we can roll back.\n", {});
    row("MIG-CONTRADICTION", "kept",
        "## Migration\n\nWe do not drop the table. At any time we can roll back.\n", {});
}

void TestContentRules::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

/// Proposals of Kubernetes keep "(Optional)" in headings, ask five levels deep, and mark contested text.
void TestContentRules::leavesTheShapeOfAProcess()
{
    const auto found = [](const QString& id) {
        const QString document =
            text("---\nstatus: implemented\n---\n\n# T\n\n## Proposal\n\n### User Stories "
                 "(Optional)\n\n###### Can it be off?\n\nYes.\n\n<<[UNRESOLVED when]>>\n\n"
                 "## Infrastructure Needed (Optional)\n\nNone.\n");
        return Checked(document, TemplateLibrary::shipped()->find(QStringLiteral("kubernetes-kep")))
            .findings(id);
    };
    QCOMPARE(found(QStringLiteral("SEC-LEFT")), QStringList());
    QCOMPARE(found(QStringLiteral("MD-001")), QStringList());
    QCOMPARE(found(QStringLiteral("OPEN-LEFT")),
             QStringList{text("Contested text is marked as unresolved @ <<[UNRESOLVED when]")});
    const QString issues =
        text("# T\n\n## Open issues (if applicable)\n\nA.\n\n## Proposal (optional)\n\nB.\n");
    QCOMPARE(Checked(issues, TemplateLibrary::shipped()->find(QStringLiteral("go-proposal")))
                 .findings(QStringLiteral("SEC-LEFT")),
             QStringList{text("“(optional)” is left of the template @  (optional)")});
}

/// Code is a gap in the text that rules read; a person is never shown one.
void TestContentRules::quotesCodeInMessages()
{
    const QString document = text(
        "# `t`\n\n## Motivation\n\n`it` is faster than `that`. It should be fine, etc., with `this`.\n\n"
        "## Goals\n\n- `a` is 12 ms of `b`\n- `c` is fast\n\n## Design\n\nWith `x` the timeout is `y` 30 "
        "s.\n\n"
        "`p99` of `x` is 3 ms. `p99` of `x` is 9 ms.\n\n## Alternatives\n\n### `Kafka`\n\nA log `of` it.\n\n"
        "### `NATS` queue\n\nB.\n\n## Migration\n\n### Phase 1: `copy`\n\nA.\n\n### Phase 2: `drop`\n\n"
        "Drop the table `a`.\n\n**Rollback:** flag `b` off\n\n## Risks\n\n- `loss` of `data`\n- **`x`**: "
        "y\n\n"
        "## Open questions\n\n1. Is `a` right?\n2. `b`?\n\n## Timeline\n\n| Milestone | Date | Owner |\n"
        "|---|---|---|\n| `Beta` | | |\n| Use `x` | | |\n\n## Observability\n\n| Metric | Alert "
        "|\n|---|---|\n"
        "| `m` | |\n");
    int seen = 0;
    for (const auto& library : TemplateLibrary::shipped()->templates()) {
        for (const SectionReport& section : Checked(document, library.value).report.sections) {
            for (const Finding& finding : section.findings) {
                ++seen;
                QVERIFY2(!finding.message.contains(ProsePart::gap), qPrintable(finding.message));
            }
        }
    }
    QVERIFY(seen > 50);
}

void TestContentRules::movesSections_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("expected");
    QTest::newRow("up")
        << text("# T\n\n## Motivation\n\nA.\n\n## Design\n\nB.\n\n## Summary\n\nC.\n\n## Timeline\n\nD.\n")
        << text("# T\n\n## Summary\n\nC.\n\n## Motivation\n\nA.\n\n## Design\n\nB.\n\n## Timeline\n\nD.\n");
    QTest::newRow("from the end")
        << text("# T\n\n## Motivation\n\nA.\n\n## Design\n\nB.\n\n## Summary\n\nC.")
        << text("# T\n\n## Summary\n\nC.\n\n## Motivation\n\nA.\n\n## Design\n\nB.\n\n");
    QTest::newRow("to the end") << text("# T\n\n## Timeline\n\nA.\n\n## Summary\n\nB.\n\n## Design\n\nC.\n")
                                << text("# T\n\n## Summary\n\nB.\n\n## Design\n\nC.\n\n## Timeline\n\nA.\n");
    QTest::newRow("rules") << text("# T\n\n## Motivation\n\nA.\n\n---\n\n## Design\n\nB.\n\n---\n\n## "
                                   "Summary\n\nC.\n\n---\n\n## Timeline\n")
                           << text("# T\n\n## Summary\n\nC.\n\n---\n\n## Motivation\n\nA.\n\n---\n\n## "
                                   "Design\n\nB.\n\n---\n\n## Timeline\n");
}

void TestContentRules::movesSections()
{
    QFETCH(QString, document);
    QFETCH(QString, expected);
    const Checked checked(document);
    for (const Finding& finding : checked.report.byId(QStringLiteral("document"))->findings) {
        if (finding.checkId != QStringLiteral("SEC-ORDER"))
            continue;
        const Fix& fix = finding.fixes.front();
        QVERIFY(isApplicable(fix.edit, document.size()));
        QCOMPARE(fix.safety, FixSafety::Unsafe);
        QCOMPARE(applied(fix.edit, document), expected);
        QCOMPARE(Checked(expected).findings(QStringLiteral("SEC-ORDER")), QStringList());
        return;
    }
    QFAIL("no finding");
}

QTEST_GUILESS_MAIN(TestContentRules)
#include "test_contentrules.moc"
