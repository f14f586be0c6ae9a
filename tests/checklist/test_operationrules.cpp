#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// The rules on running and changing a system: migration, observability, security, questions, timeline.
class TestOperationRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
};

void TestOperationRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;
    const QString words = text("word ").repeated(90);

    row("MIG-PHASE", "at once", text("## Migration\n\nText ") + words,
        {text("All at once: no phases @ Text ") + words.trimmed()});
    row("MIG-PHASE", "condition",
        text("## Migration\n\n### Phase 1: Copy\n\nCopy all.\n\n### Phase 2: Read\n\nRead.\n"),
        {text("“Phase 1: Copy”: what must hold before the next? @ Phase 1: Copy")});
    row("MIG-PHASE", "figure",
        text("## Migration\n\n### Phase 1: Copy\n\nCopy 2 days.\n\n### Phase 2: Read\n\nRead.\n"), {});
    row("MIG-PHASE", "table",
        text("## Migration\n\n| Phase | What changes | Goes on when |\n|---|---|---|\n| 1 | Copy | |\n| 2 | "
             "Read | |\n"),
        {text("“1”: what must hold before the next? @ 1")});
    row("MIG-PHASE", "other headings", text("## Migration\n\n### Clients\n\nText.\n\n### Servers\n\nText.\n"),
        {});

    row("MIG-ROLLBACK", "one phase of two",
        text("## Migration\n\n### Phase 1\n\nCopy. Undone by the flag: we revert.\n\n### Phase 2\n\nDrop "
             "it.\n"),
        {text("“Phase 2” has no way back @ Phase 2")});
    row("MIG-ROLLBACK", "of all",
        text("## Migration\n\nEach phase can be reverted.\n\n### Phase 1\n\nRevert.\n\n### Phase 2\n\nDrop "
             "it.\n"),
        {});
    row("MIG-ROLLBACK", "column",
        text("## Migration\n\n| Phase | Undone by |\n|---|---|\n| 1 | the flag, a rollback |\n| 2 | |\n"),
        {text("“2” has no way back @ 2")});

    row("MIG-COMPAT", "never", text("## Migration\n\nText ") + words,
        {text("Nothing says whether old clients and data still work @ Text ") + words.trimmed()});
    row("MIG-COMPAT", "said", text("## Migration\n\nExisting clients go on. ") + words, {});

    row("OBS-METRIC", "cell",
        text("## Monitoring\n\n| Metric | Alert when | Dashboard |\n|---|---|---|\n| p99 | > 5 ms | Board "
             "|\n| rate | > 1 % | |\n"),
        {text("“rate”: seen on which dashboard? @ rate")});
    row("OBS-METRIC", "moved columns",
        text("## Monitoring\n\n| Alert when | Metric | Dashboard |\n|---|---|---|\n| > 1 % | rate | |\n"),
        {text("“rate”: seen on which dashboard? @ > 1 %")});
    row("OBS-METRIC", "no metric", text("## Monitoring\n\nText ") + words,
        {text("No metric is named @ Text ") + words.trimmed()});
    row("OBS-METRIC", "empty-handed", text("## Monitoring\n\nWe will monitor the service closely.\n"),
        {text("Nothing is named that could be watched @ We will monitor the service closely.")});
    row("OBS-METRIC", "short", text("## Monitoring\n\nThe error log shows it.\n"), {});
    row("OBS-METRIC", "nothing to watch", text("## Monitoring\n\nNot needed: it has no server.\n"), {});
    row("OBS-METRIC", "no dashboard", text("## Monitoring\n\nA counter of reads. ") + words,
        {text("No dashboard is named @ A counter of reads. ") + words.trimmed()});
    row("OBS-METRIC", "both", text("## Monitoring\n\nA counter of reads on the dashboard. ") + words, {});
    row("OBS-LOGTRACE", "none", text("## Monitoring\n\nA counter. ") + words,
        {text("No logs and no traces @ A counter. ") + words.trimmed()});
    row("OBS-LOGTRACE", "log", text("## Monitoring\n\nA counter and a log. ") + words, {});
    row("OBS-RUNBOOK", "none", text("## Monitoring\n\nA counter. ") + words,
        {text("No runbook, and nobody who is called @ A counter. ") + words.trimmed()});
    row("OBS-RUNBOOK", "runbook", text("## Monitoring\n\nSee the runbook. ") + words, {});

    row("SEC-STRIDE", "one topic", text("## Security\n\nOnly roles of administrators. ") + words,
        {text("Nothing on data, secrets, input, audit @ Only roles of administrators. ") + words.trimmed()});
    row("SEC-STRIDE", "three topics",
        text("## Security\n\nRoles; data is encrypted; secrets are rotated. ") + words, {});
    row("SEC-STRIDE", "short", text("## Security\n\nOnly roles.\n"), {});

    row("OPEN-Q", "bare",
        text("## Open questions\n\n1. How many shards?\n2. Which size? The team decides before May: "
             "2026-05-01.\n"),
        {text("“How many shards?”: who decides, and by when? @ How many shards?")});
    row("OPEN-Q", "owner only", text("## Open questions\n\n- How many shards? @ann decides.\n"),
        {text("“How many shards?”: decided by when? @ How many shards? @ann decides.")});
    row("OPEN-Q", "name with colon", text("## Open questions\n\n1. **Size:** Which one is it?\n"),
        {text("“Size”: who decides, and by when? @ Size")});
    row("OPEN-Q", "labels",
        text("## Open questions\n\n### Shards?\n\n**Owner:** SRE\n\n**Due:** 2026-05-01\n"), {});
    row("OPEN-Q", "many",
        text("## Open questions\n\n- One here?\n- Two here?\n- Three here?\n- Four here?\n"),
        {text("No owner or date: 4 of 4 questions @ One here?")});

    const QString accepted = text("---\nstatus: Accepted\n---\n\n# T\n\n## Open questions\n\n");
    row("OPEN-LEFT", "open", accepted + text("- How many shards?\n- Which size? Decided: small.\n"),
        {text("Still open, though the document is Accepted @ How many shards?")});
    row("OPEN-LEFT", "many", accepted + text("- One?\n- Two?\n- Three?\n- Four?\n"),
        {text("4 questions are still open, though the document is Accepted @ One?")});
    row("OPEN-LEFT", "draft",
        text("---\nstatus: Draft\n---\n\n# T\n\n## Open questions\n\n- How many shards?\n"), {});
    row("OPEN-LEFT", "none", accepted + text("None.\n"), {});
    row("OPEN-LEFT", "struck", accepted + text("- ~~How many shards?~~\n"), {});
    row("OPEN-LEFT", "mark",
        text("# T\n\n## Design\n\n<<[UNRESOLVED shards]>>\nText.\n<<[/UNRESOLVED]>>\n\n```\n<<[UNRESOLVED "
             "x]>>\n```\n"),
        {text("Contested text is marked as unresolved @ <<[UNRESOLVED shards]")});

    row("TIME-DATED", "cell",
        text("## Timeline\n\n| When | Milestone | Owner |\n|---|---|---|\n| May 2 | A | X |\n| | B | X |\n"),
        {text("“B” has no date @ B")});
    row("TIME-OWNED", "cell",
        text("## Timeline\n\n| When | Milestone | Owner |\n|---|---|---|\n| May 2 | A | - |\n| May 3 | B | X "
             "|\n"),
        {text("“A” has no owner @ A")});
    row("TIME-TOTAL", "durations", text("## Timeline\n\n- Copy: 2 weeks\n- Read: 3 weeks\n- Drop: 1 week\n"),
        {text("How long altogether? @ 1 week")});
    row("TIME-TOTAL", "total",
        text("## Timeline\n\n- Copy: 2 weeks\n- Read: 3 weeks\n- Drop: 1 week\n\nSix weeks in total.\n"), {});
    row("TIME-TOTAL", "dates",
        text("## Timeline\n\n- Copy: 2 weeks\n- Read: 3 weeks\n- Drop: 1 week, by 2026-05-01\n"), {});

    row("TRADE", "never", text("# T\n\n## Design\n\nText ") + words.repeated(3),
        {text("Nothing says what is given up for it @ T")});
    row("TRADE", "sentence", text("# T\n\n## Design\n\nAt the cost of memory. ") + words.repeated(3), {});
    row("TRADE", "section", text("# T\n\n## Drawbacks\n\nText ") + words.repeated(3), {});
    row("TRADE", "sketch", text("# T\n\n## Design\n\nText.\n"), {});
}

void TestOperationRules::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

QTEST_GUILESS_MAIN(TestOperationRules)
#include "test_operationrules.moc"
