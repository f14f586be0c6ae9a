#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// The rules on what sentences claim.
class TestClaimRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
    void keywordsAreMended_data();
    void keywordsAreMended();
};

void TestClaimRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;

    row("CLAIM-VAGUE", "comparison", "## Motivation\n\nThe new store is **much faster** here.\n",
        {text("“faster”: quantify how much @ faster")});
    row("CLAIM-VAGUE", "comparison with figure", "## Motivation\n\nThe new store is faster by 40 %.\n", {});
    row("CLAIM-VAGUE", "figure as code", "## Motivation\n\nIt is faster: `12ms`.\n", {});
    row("CLAIM-VAGUE", "figure in another sentence", "## Motivation\n\nIt takes 40 ms. This is faster now.\n",
        {text("“faster”: quantify how much @ faster")});
    row("CLAIM-VAGUE", "possibility", "## Alternatives\n\n### A\n\nThe old disks may be slower.\n", {});
    row("CLAIM-VAGUE", "either way", "## Summary\n\nFor faster or slower disks.\n", {});
    row("CLAIM-VAGUE", "other section", "## Open questions\n\n- Is the cache faster?\n", {});
    row("CLAIM-VAGUE", "quote", "## Motivation\n\n> It is faster.\n", {});
    row("CLAIM-VAGUE", "loophole", "## Design\n\nThe worker will retry if\nneeded.\n",
        {text("“if needed”: say when that is the case @ if\nneeded")});
    row("CLAIM-VAGUE", "no promise", "## Design\n\nThe reader asks again if needed.\n", {});
    row("CLAIM-VAGUE", "open end", "## Security\n\nRequests must carry a token, a key, etc.\n",
        {text("“etc”: name the rest, or the rule that tells @ etc")});
    row("CLAIM-VAGUE", "example", "## Security\n\nTokens must be short (e.g. keys, hashes, etc.).\n", {});
    row("CLAIM-VAGUE", "open end in the design", "## Design\n\nIt handles timeouts, retries, etc.\n",
        {text("“etc”: name the rest, or the rule that tells @ etc")});
    row("CLAIM-VAGUE", "open end with a figure", "## Design\n\nThe 3 retries, timeouts etc. stay.\n", {});
    row("CLAIM-VAGUE", "hope in the design", "## Design\n\nThis should be fine.\n",
        {text("“should be fine”: find out, or say what happens if not @ should be fine")});
    row("CLAIM-VAGUE", "possible work", "## Design\n\nThis should work.\n", {});
    row("CLAIM-VAGUE", "dismissal in the design", "## Design\n\nThe details are straightforward.\n",
        {text("“straightforward”: say how it is done @ straightforward")});
    row("CLAIM-VAGUE", "adequacy that commits", "## Design\n\nThe cache will be robust and efficient.\n",
        {text("“robust”: say how it is measured @ robust"),
         text("“efficient”: say how it is measured @ efficient")});
    row("CLAIM-VAGUE", "adequacy that describes", "## Design\n\nAn appropriate, robust cache.\n", {});
    row("CLAIM-VAGUE", "goal", "## Goals\n\n- A scalable system\n",
        {text("“scalable”: say how it is measured @ scalable")});
    row("CLAIM-VAGUE", "design", "## Design\n\nA scalable system.\n", {});
    row("CLAIM-VAGUE", "inner heading", "## Design\n\nText.\n\n### Rollback\n\nThis should be safe.\n",
        {text("“should be safe”: find out, or say what happens if not @ should be safe")});
    row("CLAIM-VAGUE", "time", "## Timeline\n\n- Remove the flag eventually\n",
        {text("“eventually”: give a date, or the event that starts it @ eventually")});
    row("CLAIM-VAGUE", "eventual consistency", "## Migration\n\nReads are eventually consistent.\n", {});

    row("CLAIM-MAGIC", "timeout", "## Design\n\nThe client has a timeout of 30 seconds.\n",
        {text("Why 30 seconds? @ 30 seconds")});
    row("CLAIM-MAGIC", "reason", "## Design\n\nThe timeout is 30 s, because the proxy gives up after 35 s.\n",
        {});
    row("CLAIM-MAGIC", "configurable", "## Design\n\nThe timeout is 30 s and configurable.\n", {});
    row("CLAIM-MAGIC", "no parameter", "## Design\n\nThe table has 30 columns.\n", {});
    row("CLAIM-MAGIC", "motivation", "## Motivation\n\nThe timeout is 30 s.\n", {});
    row("CLAIM-MAGIC", "kept", "## Design\n\nLogs are kept for 30 days.\n", {text("Why 30 days? @ 30 days")});
    row("CLAIM-MAGIC", "copies", "## Design\n\nKeep 3 of them.\n", {});
    row("CLAIM-MAGIC", "far",
        "## Design\n\nThe timeout of the reader that asks all of the other nodes is 30 s.\n", {});

    row("PERF-SOURCE", "figure", "## Motivation\n\nA lookup takes 340 ms.\n",
        {text("Where does 340 ms come from? @ 340 ms")});
    row("PERF-SOURCE", "factor", "## Motivation\n\nThe new store is 4x cheaper.\n",
        {text("Where does 4x come from? @ 4x")});
    row("PERF-SOURCE", "no factor",
        "## Motivation\n\nThe code 0x46 takes a 3x3 matrix. It was tried 4 times.\n", {});
    row("PERF-SOURCE", "source", "## Motivation\n\nA lookup takes 340 ms in production.\n", {});
    row("PERF-SOURCE", "link", "## Motivation\n\nA lookup takes 340 ms ([report](r.md)).\n", {});
    row("PERF-SOURCE", "lead", "## Design\n\nWe measured:\n\n- A lookup takes 340 ms\n", {});
    row("PERF-SOURCE", "heading", "## Design\n\n### Benchmarks\n\nA lookup takes 340 ms.\n", {});
    row("PERF-SOURCE", "target", "## Design\n\nThe lookup latency must stay at 5 ms.\n", {});
    row("PERF-SOURCE", "goal", "## Goals\n\n- Lookup latency of 5 ms\n", {});

    row("CLAIM-CONSISTENT", "score",
        "## Summary\n\nSimplicity Score: 3/10\n\n## Design\n\n### Simplicity: 5/10\n\nText.\n",
        {text("“Simplicity” is 5/10 here, 3/10 in line 3 @ 5/10")});
    row("CLAIM-CONSISTENT", "same", "## Summary\n\nSimplicity: 3/10\n\n## Design\n\nSimplicity: 3/10\n", {});
    row("CLAIM-CONSISTENT", "other scale", "## Summary\n\nSimplicity: 3/10\n\n## Design\n\nSimplicity: 4/5\n",
        {});
    row("CLAIM-CONSISTENT", "unit",
        "## Summary\n\n- **Session lifetime:** 7 days\n\n## Design\n\nSession lifetime: 5 days\n",
        {text("“Session lifetime” is 5 days here, 7 days in line 3 @ 5 days")});
    row("CLAIM-CONSISTENT", "size in brackets",
        "## Open questions\n\n1. **Size?** Current session volume (180M) fits.\n2. Current active sessions "
        "(~2.3M) move.\n",
        {text("“session” is 2.3M here, 180M in line 3 @ 2.3M")});
    row("CLAIM-CONSISTENT", "sizes of other things",
        "## Design\n\nCurrent sessions (180M) fit. Current users (2M) stay. All old sessions (3M) go.\n", {});
    row("CLAIM-CONSISTENT", "generic", "## Summary\n\nDuration: 7 days\n\n## Design\n\nDuration: 5 days\n",
        {});
    row("CLAIM-CONSISTENT", "sentence",
        "## Summary\n\nMemory use: 7 MB at night\n\n## Design\n\nMemory use: 5 MB\n", {});
    row("CLAIM-CONSISTENT", "series",
        "## Summary\n\nMemory use: 1 MB\n\nMemory use: 2 MB\n\nMemory use: 3 MB\n", {});

    row("TERM-ACRONYM", "unknown", "## Summary\n\nThe QZX moves.\n\n## Design\n\nA QZX stays.\n",
        {text("“QZX” is not explained @ QZX")});
    row("TERM-ACRONYM", "explained", "## Summary\n\nThe quick zone xylophone (QZX) moves. A QZX stays.\n",
        {});
    row("TERM-ACRONYM", "explained behind",
        "## Summary\n\nThe QZX (quick zone xylophone) moves. A QZX stays.\n", {});
    row("TERM-ACRONYM", "for short", "## Summary\n\nThe mover, QZX for short, moves. A QZX stays.\n", {});
    row("TERM-ACRONYM", "glossary", "## Summary\n\nA QZX. A QZX.\n\n## Glossary\n\n- **QZX**: moves zones\n",
        {});
    row("TERM-ACRONYM", "once", "## Summary\n\nThe QZX moves.\n", {});
    row("TERM-ACRONYM", "common", "## Summary\n\nAn API and HTTP, an API and HTTP.\n", {});
    row("TERM-ACRONYM", "code", "## Summary\n\nSet `QZX` and `QZX`.\n", {});
    row("TERM-ACRONYM", "number", "## Summary\n\nSee QZX-12 and QZX-13.\n", {});
    row("TERM-ACRONYM", "emphasis", "## Summary\n\nIt is SLOW and SLOW, never just slow.\n", {});
    row("TERM-ACRONYM", "metadata", "# T\n\n**QZX lead:** A\n**QZX team:** B\n\n## Summary\n\nText.\n", {});
    row("TERM-ACRONYM", "link", "## Summary\n\nThe [QZX](q.md) and the [QZX](q.md).\n", {});

    row("BCP14", "mixed", "## Design\n\nClients MUST not ask.\n",
        {text("“MUST NOT” is meant: BCP 14 knows capitals only @ MUST not")});
    row("BCP14", "other half", "## Design\n\nClients should NOT ask.\n",
        {text("“SHOULD NOT” is meant: BCP 14 knows capitals only @ should NOT")});
    row("BCP14", "right", "## Design\n\nClients MUST NOT ask, and must not wait. They MUST note it.\n", {});
}

void TestClaimRules::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

void TestClaimRules::keywordsAreMended_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("not") << text("## Design\n\nIt MUST not be.\n") << text("## Design\n\nIt MUST NOT be.\n")
                         << true;
    QTest::newRow("must") << text("## Design\n\nIt **must** NOT be.\n")
                          << text("## Design\n\nIt **MUST** NOT be.\n") << false;
}

void TestClaimRules::keywordsAreMended()
{
    QFETCH(QString, document);
    QFETCH(QString, expected);
    QFETCH(bool, isSafe);
    const Checked checked(document);
    const Finding& finding = checked.report.byId(QStringLiteral("document"))->findings.front();
    QCOMPARE(finding.checkId, QStringLiteral("BCP14"));
    QCOMPARE(applied(finding.fixes.front().edit, document), expected);
    QCOMPARE(finding.fixes.front().safety == FixSafety::Safe, isSafe);
}

QTEST_GUILESS_MAIN(TestClaimRules)
#include "test_claimrules.moc"
