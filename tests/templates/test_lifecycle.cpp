#include "app/templates/lifecycle.h"

#include <QTest>

using namespace redraft;

namespace {

Lifecycle sample()
{
    Lifecycle lifecycle;
    for (const auto& [name, synonyms] :
         std::vector<std::pair<QString, QStringList>>{{"Draft", {"wip"}},
                                                      {"In Review", {"review", "under review"}},
                                                      {"Accepted", {"approved"}},
                                                      {"Accepted with revisions", {}},
                                                      {"Rejected", {}},
                                                      {"Implemented", {"done"}},
                                                      {"Superseded", {"replaced"}}})
        lifecycle.states.push_back({name, synonyms, LifecycleStage::Writing, {}, {}, {}});
    return lifecycle;
}

} // namespace

/// Statuses as documents really have them; the rows are taken from public ones.
class TestLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void findsDirtyValues_data();
    void findsDirtyValues();
};

void TestLifecycle::findsDirtyValues_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("state"); ///< "" for none
    const auto row = [](const char* status, const char* state) {
        QTest::newRow(status) << QString::fromUtf8(status) << QString::fromLatin1(state);
    };
    row("Draft", "Draft");
    row("draft", "Draft");
    row("  DRAFT ", "Draft");
    row("in-review", "In Review");
    row("in_review", "In Review");
    row("Under Review", "In Review");
    row("approved", "Accepted");
    row("**Implemented** (Swift 6.4)", "Implemented");
    row("**Implemented (Swift 5.7)**", "Implemented");
    row("`accepted`", "Accepted");
    row("_Accepted_", "Accepted");
    row("[ACCEPTED](/README.md#accepted)", "Accepted");
    row("[Accepted][1]", "Accepted");
    row("<span class=\"x\">Accepted</span>", "Accepted");
    row("accepted # FIXME: This may be a further stage", "Accepted");
    row("implemented (alpha)", "Implemented");
    row("Draft (for Informational)", "Draft");
    row("Draft (was Accepted)", "Draft");
    row("Implemented (in 3.2", "Implemented");
    row("\u2705 Accepted", "Accepted");
    row("~~Draft~~ Accepted", "Accepted");
    row("Accepted.", "Accepted");
    row("Accepted, 2024-05-01", "Accepted");
    row("Accepted 2024-05-01", "Accepted");
    row("Implemented in gRPC v1.62", "Implemented");
    row("Implemented v1.2", "Implemented");
    row("Superseded by [RFC-012](rfc-012.md)", "Superseded");
    row("Accepted with revisions", "Accepted with revisions");
    row("\"Draft\"", "Draft");
    row("", "");
    row("#", "");
    row("imlpemented", "");
    row("removed", "");
    row("Not accepted", "");
    row("Drafting", "");
    row("Accepted-ish", "");
    row("{Draft, In Review, Ready for Implementation, Implemented}", "");
    row("Draft | In Review | Accepted", "");
    row("Draft, In Review", "");
    row("Draft / In Review", "");
    row("provisional|implementable|implemented", "");
    row("Draft, then Accepted", "");
    row("(Draft)", "");
    row("[]", "");
    row("{{status}}", "");
}

void TestLifecycle::findsDirtyValues()
{
    QFETCH(QString, status);
    QFETCH(QString, state);
    const Lifecycle lifecycle = sample();
    const LifecycleState* found = lifecycle.find(status);
    QCOMPARE(found ? found->name : QString(), state);
    QVERIFY(!Lifecycle().find(status));
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "test_lifecycle.moc"
