#include "tests/checklist/checked.h"

#include <QTest>

using namespace redraft;
using namespace redraft::test;

/// Fixes that add the missing parts of entries, columns and lines of the history.
class TestPartFixes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void adds_data();
    void adds();
    void staysAwayWhereThereIsNoPlace_data();
    void staysAwayWhereThereIsNoPlace();
};

namespace {

/// The first fix that changes something of a finding of the rule; null where there is none.
const Fix* fixOf(const Checked& checked, const QString& rule)
{
    for (const SectionReport& section : checked.report.sections) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId != rule)
                continue;
            for (const Fix& fix : finding.fixes) {
                if (!fix.edit.isEmpty())
                    return &fix;
            }
        }
    }
    return nullptr;
}

} // namespace

void TestPartFixes::adds_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("label");
    const auto row = [](const char* rule, const char* name, const char* document, const char* after,
                        const char* label) {
        QTest::addRow("%s %s", rule, name) << text(rule) << text(document) << text(after) << text(label);
    };
    row("RISK-TABLE", "behind a label",
        "## Risks\n\n### Clocks\n\n**Impact:** Sessions end early.\n\n### Memory\n\nText.\n",
        "## Risks\n\n### Clocks\n\n**Impact:** Sessions end early.\n\n**Probability:** [Low, Medium or "
        "High]\n\n"
        "**Mitigation:** [What is done before, and what once it happens.]\n\n**Owner:** [owner]\n\n"
        "### Memory\n\nText.\n",
        "Add Probability, Mitigation, Owner");
    row("RISK-TABLE", "in the lines of a paragraph",
        "## Risks\n\n### Clocks\n\n**Impact:** Early end.  \n**Mitigation:** NTP.  \n**Owner:** SRE\n",
        "## Risks\n\n### Clocks\n\n**Impact:** Early end.  \n**Probability:** [Low, Medium or High]  \n"
        "**Mitigation:** NTP.  \n**Owner:** SRE\n",
        "Add Probability");
    row("RISK-TABLE", "in a list",
        "## Risks\n\n### Clocks\n\n* **Probability:** low\n* **Mitigation:** NTP on all of them\n",
        "## Risks\n\n### Clocks\n\n* **Impact:** [What happens, to whom, for how long.]\n* **Probability:** "
        "low\n"
        "* **Mitigation:** NTP on all of them\n* **Owner:** [owner]\n",
        "Add Impact, Owner");
    row("RISK-TABLE", "column",
        "## Risks\n\n| Risk | Impact | Mitigation | Probability |\n|---|---|---|---|\n"
        "| Clocks | Early end | NTP | Low |\n| Memory | None | Limits |\n",
        "## Risks\n\n| Risk | Impact | Mitigation | Probability | Owner |\n|---|---|---|---|---|\n"
        "| Clocks | Early end | NTP | Low | |\n| Memory | None | Limits | | |\n",
        "Add Owner");
    row("OPEN-Q", "list items",
        "## Open questions\n\n1. How many shards do we need?\n   At most ten.\n2. B\n",
        "## Open questions\n\n1. How many shards do we need?\n   At most ten.\n   - **Owner:** [owner]\n"
        "   - **Due:** [due]\n2. B\n",
        "Add Owner, Due");
    row("OPEN-Q", "nested part",
        "## Open questions\n\n- How many shards do we need?\n  - Owner: storage team\n- B?\n",
        "## Open questions\n\n- How many shards do we need?\n  - Owner: storage team\n  - Due: [due]\n- B?\n",
        "Add Due");
    row("COST", "column", "## Costs\n\nComponent | Proposed\n---|---\nStore | 5\n",
        "## Costs\n\nComponent | Proposed | Current | Delta\n---|--- |--- |---\nStore | 5 | |\n",
        "Add Current, Delta");
    row("TIME-OWNED", "column", "## Timeline\n\n| When | Milestone |\n|---|---|\n| May | Built |\n",
        "## Timeline\n\n| When | Milestone | Owner |\n|---|---|---|\n| May | Built | |\n", "Add Owner");
    row("HIST", "list", "---\nupdated: 2026-02-20\n---\n\n# T\n\n## History\n\n- 2026-01-05: First\n",
        "---\nupdated: 2026-02-20\n---\n\n# T\n\n## History\n\n- 2026-01-05: First\n"
        "- 2026-02-20: [what changed]\n",
        "Add entry");
}

void TestPartFixes::adds()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    const Checked checked(document);
    const Fix* fix = fixOf(checked, rule);
    QVERIFY(fix);
    QTEST(fix->label, "label");
    QCOMPARE(fix->safety, FixSafety::Unsafe);
    QVERIFY(isApplicable(fix->edit, document.size()));
    const QString after = applied(fix->edit, document);
    QTEST(after, "after");
    const Checked again(after);
    const Fix* next = fixOf(again, rule);
    QVERIFY(!next || next->label != fix->label);
}

void TestPartFixes::staysAwayWhereThereIsNoPlace_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::newRow("several labels in a line") << text("RISK-TABLE")
                                              << text("## Risks\n\n- **Risk:** Clocks **Impact:** Early "
                                                      "end.\n- **Risk:** Memory **Impact:** None.\n");
    QTest::newRow("row with too many cells")
        << text("COST") << text("## Costs\n\n| Component | Proposed |\n|---|---|\n| Store | 5 | 6 |\n");
}

void TestPartFixes::staysAwayWhereThereIsNoPlace()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    const Checked checked(document);
    QVERIFY(!checked.findings(rule).isEmpty());
    QVERIFY(!fixOf(checked, rule));
}

QTEST_GUILESS_MAIN(TestPartFixes)
#include "test_partfixes.moc"
