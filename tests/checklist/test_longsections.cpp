#include "tests/checklist/checked.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

/// Sections with thousands of entries, and lines with thousands of words that a rule looks at. A rule that
/// reads all of it again for each of them takes minutes.
class TestLongSections : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void finds_data();
    void finds();
};

void TestLongSections::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;
    constexpr int many = 10'000;

    row("RISK-TABLE", "rows",
        text("## Risks\n\n| Risk | Impact |\n|---|---|\n") + text("| Lag | high |\n").repeated(many),
        {text("Parts missing: 10000 of 10000 risks @ Lag")});
    row("OPEN-Q", "items", text("## Open questions\n\n") + text("- How many are there?\n").repeated(many),
        {text("No owner or date: 10000 of 10000 questions @ How many are there?")});
    row("ALT-WEIGHED", "headings",
        text("## Alternatives\n\n") + text("### Queue\n\nText of it.\n\n").repeated(many),
        {text("Pros or cons missing: 10000 of 10000 @ Queue")});

    row("TERM-ACRONYM", "one line", text("QXZ ").repeated(15 * many), {});
    row("CLAIM-VAGUE", "one sentence", text("## Goals\n\n") + text("it is if needed ").repeated(5 * many),
        {});
    row("CLAIM-CONSISTENT", "one line", text("12 ms ").repeated(25 * many), {});
}

void TestLongSections::finds()
{
    compareRuleRow(
        [](const QString& rule, const QString& document) { return Checked(document).findings(rule); });
}

QTEST_GUILESS_MAIN(TestLongSections)
#include "test_longsections.moc"
