#include "app/checklist/historyentry.h"
#include "app/editing/transition.h"
#include "app/templates/templatereader.h"

#include <QTest>

using namespace redraft;

namespace {

std::shared_ptr<const Template> sample()
{
    const auto read = readTemplate(R"(
id: s
name: S
checks: [SEC-EMPTY]
fields:
  - {id: title, label: Title}
  - {id: status, label: Status, kind: choice}
  - {id: reviewers, label: Reviewers, kind: list}
  - {id: updated, label: Updated, kind: date, aliases: [last updated]}
sections:
  - {id: summary, heading: Summary, checks: [SUM-ONE]}
  - {id: alternatives, heading: Alternatives, checks: [ALT-TWO]}
  - {id: questions, heading: Open questions, requirement: optional}
lifecycle:
  - {name: Draft, next: [In Review, Withdrawn]}
  - name: In Review
    stage: review
    next: [Accepted, Draft]
    requires: [{field: reviewers}, {section: summary}, {check: SUM-ONE}, {check: ALT-TWO}]
  - {name: Accepted, stage: accepted, requires: [{check: OPEN-LEFT}]}
  - {name: Withdrawn, stage: closed}
)",
                                   QString());
    return read ? std::make_shared<const Template>(*read) : nullptr;
}

std::shared_ptr<const Analysis> analysed(const QString& text)
{
    return analyse(TextSnapshot(text), nullptr, {sample(), QDate(2026, 2, 3)});
}

QStringList names(const std::vector<Transition>& transitions)
{
    QStringList result;
    for (const Transition& transition : transitions)
        result += transition.state;
    return result;
}

} // namespace

class TestTransition : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatMayFollow_data();
    void offersWhatMayFollow();
    void saysWhatBlocks_data();
    void saysWhatBlocks();
    void blockersLeadToTheirPlace();
    void changesOnlyWhatItNames_data();
    void changesOnlyWhatItNames();
    void continuesTheHistory_data();
    void continuesTheHistory();
    void refusesBrokenMetadata();
};

void TestTransition::offersWhatMayFollow_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("draft") << "Draft" << QStringList{"In Review", "Withdrawn"};
    QTest::newRow("in another case") << "IN REVIEW (since May)" << QStringList{"Accepted", "Draft"};
    QTest::newRow("end") << "Accepted" << QStringList{};
    QTest::newRow("unknown") << "imlpemented" << QStringList{"Draft", "In Review", "Accepted", "Withdrawn"};
    QTest::newRow("enumeration") << "Draft | In Review"
                                 << QStringList{"Draft", "In Review", "Accepted", "Withdrawn"};
    QTest::newRow("empty") << "" << QStringList{"Draft", "In Review", "Accepted", "Withdrawn"};
}

void TestTransition::offersWhatMayFollow()
{
    QFETCH(QString, status);
    QFETCH(QStringList, states);
    const auto analysis = analysed(QStringLiteral("# T\n\n**Status:** %1\n").arg(status));
    QCOMPARE(names(transitionsOf(*analysis)), states);
}

void TestTransition::saysWhatBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blockers");
    const QString head = QStringLiteral("---\nstatus: Draft\nreviewers: [%1]\n---\n\n");
    const QString good = QStringLiteral("## Alternatives\n\n- Do nothing\n- Another\n");
    QTest::newRow("nothing") << head.arg("A") + "## Summary\n\nText.\n\n" + good << QStringList{};
    QTest::newRow("field") << head.arg("") + "## Summary\n\nText.\n\n" + good
                           << QStringList{"Reviewers missing"};
    QTest::newRow("section missing") << head.arg("A") + good << QStringList{"Section “Summary” missing"};
    QTest::newRow("section empty") << head.arg("A") + "## Summary\n\n" + good
                                   << QStringList{"Section “Summary” empty"};
    QTest::newRow("check") << head.arg("A") + "## Summary\n\nText.\n\n## Alternatives\n\nOne only.\n"
                           << QStringList{"One alternative; two needed"};
    QTest::newRow("section waived")
        << head.arg("A") +
               "<!-- redraft: waive SEC-MISSING(summary): The title says it all. -->\n\n"
               "# T\n\n" +
               good
        << QStringList{};
    const QString inReview = QStringLiteral("---\nstatus: In Review\n---\n\n## Open questions\n\n");
    QTest::newRow("open once accepted") << inReview + "- How many shards?\n"
                                        << QStringList{"Still open, though the document is Accepted"};
    QTest::newRow("two open") << inReview + "- How many shards?\n- Which size?\n"
                              << QStringList{"Still open, though the document is Accepted (line 7)",
                                             "Still open, though the document is Accepted (line 8)"};
    QTest::newRow("answered") << inReview + "- How many shards? Decided: two.\n" << QStringList{};
    QTest::newRow("section of the check missing") << head.arg("A") + "## Summary\n\nText.\n"
                                                  << QStringList{"Section “Alternatives” missing"};
}

void TestTransition::saysWhatBlocks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blockers);
    QStringList found;
    const std::vector<Transition> transitions = transitionsOf(*analysed(text));
    for (const TransitionBlocker& blocker : transitions.front().blockers)
        found += blocker.text;
    QCOMPARE(found, blockers);
}

void TestTransition::blockersLeadToTheirPlace()
{
    const QString text =
        QStringLiteral("---\nstatus: Draft\n---\n\n## Summary\n\nText.\n\n## Alternatives\n\nOne.\n");
    const auto transitions = transitionsOf(*analysed(text));
    QCOMPARE(transitions.front().blockers.size(), size_t(2));
    QCOMPARE(transitions.front().blockers[0].fieldId, QStringLiteral("reviewers"));
    QVERIFY(transitions.front().blockers[1].range.start >= text.indexOf("## Alternatives"));
    QVERIFY(transitions.back().blockers.empty());
}

void TestTransition::changesOnlyWhatItNames_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("status alone") << "# T\n\n**Status:** Draft\n\nText.\n"
                                  << "# T\n\n**Status:** In Review\n\nText.\n";
    QTest::newRow("case and quotes") << "---\nstatus: 'draft' # note\n---\n"
                                     << "---\nstatus: 'in review' # note\n---\n";
    QTest::newRow("upper case") << "---\nstatus: DRAFT\n---\n"
                                << "---\nstatus: IN REVIEW\n---\n";
    QTest::newRow("with the date") << "---\nupdated: 2025-01-01\nstatus: Draft\n---\n"
                                   << "---\nupdated: 2026-02-03\nstatus: In Review\n---\n";
    QTest::newRow("date in words") << "# T\n\n**Status:** Draft\n**Last updated:** June 28, 2024\n"
                                   << "# T\n\n**Status:** In Review\n**Last updated:** February 3, 2026\n";
    QTest::newRow("date of today") << "---\nupdated: 2026-02-03 # x\nstatus: Draft\n---\n"
                                   << "---\nupdated: 2026-02-03 # x\nstatus: In Review\n---\n";
    QTest::newRow("no status") << "---\ntitle: T\n---\n"
                               << "---\ntitle: T\nstatus: In Review\n---\n";
    QTest::newRow("with a history")
        << "---\nstatus: Draft\n---\n\n## Revision History\n\n- 2025-01-01: Initial draft (Ana)\n\n## End\n"
        << "---\nstatus: In Review\n---\n\n## Revision History\n\n- 2025-01-01: Initial draft (Ana)\n"
           "- 2026-02-03: Status: In Review (Platform team)\n\n## End\n";
    QTest::newRow("already there") << "---\nstatus: In Review\n---\n"
                                   << "---\nstatus: In Review\n---\n";
}

void TestTransition::changesOnlyWhatItNames()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto change = transition(*analysed(before), QStringLiteral("In Review"),
                                   QStringLiteral("Platform team"), QDate(2026, 2, 3));
    QVERIFY2(change, qPrintable(change ? QString() : change.error().message));
    QVERIFY(isApplicable(change->edit, before.size()));
    QCOMPARE(applied(change->edit, before), after);
    QCOMPARE(change->hasHistoryEntry, before.contains(QStringLiteral("## Revision History")));
    const bool setsDate = !before.contains(QStringLiteral("2026")) &&
                          before.contains(QStringLiteral("updated"), Qt::CaseInsensitive);
    QCOMPARE(change->updatedLabel, setsDate ? QStringLiteral("Updated") : QString());
    QCOMPARE(change->updatedValue.isEmpty(), !setsDate);
    QVERIFY(after.contains(change->updatedValue));
}

void TestTransition::continuesTheHistory_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); ///< "" for no entry
    const auto row = [](const char* name, const QString& before, const QString& after) {
        QTest::newRow(name) << before << after;
    };
    row("item", "- 2025-01-01: A", "- 2025-01-01: A\n- 2026-02-03: New");
    row("newest first", "- 2025-02-01: B\n- 2025-01-01: A\n",
        "- 2026-02-03: New\n- 2025-02-01: B\n- 2025-01-01: A\n");
    row("author", "* 2025-01-01: A (Ana)\n", "* 2025-01-01: A (Ana)\n* 2026-02-03: New (Bo)\n");
    row("bold date", "- **2025-01-01** – A\n", "- **2025-01-01** – A\n- **2026-02-03** – New\n");
    row("words", "- June 28, 2024: A\n", "- June 28, 2024: A\n- February 3, 2026: New\n");
    row("numbered", "1. 2025-01-01: A\n2. 2025-01-02: B\n",
        "1. 2025-01-01: A\n2. 2025-01-02: B\n3. 2026-02-03: New\n");
    row("version before the date", "- v0.2 (2025-01-01): A\n", "- v0.2 (2025-01-01): A\n- 2026-02-03: New\n");
    row("several lines", "- 2025-01-01: A\n  more\n\nEnd.\n",
        "- 2025-01-01: A\n  more\n- 2026-02-03: New\n\nEnd.\n");
    row("table", "| Date | Author | Change |\n|---|---|---|\n| 2025-01-01 | Ana | A |\n",
        "| Date | Author | Change |\n|---|---|---|\n| 2025-01-01 | Ana | A |\n| 2026-02-03 | Bo  | New |\n");
    row("table, newest first",
        "| Version | Date | Change |\n|---|---|---|\n| 2 | 2025-02-01 | B |\n| 1 | 2025-01-01 | A |\n",
        "| Version | Date | Change |\n|---|---|---|\n|   | 2026-02-03 | New |\n| 2 | 2025-02-01 | B |\n| 1 | "
        "2025-01-01 | A |\n");
    row("unnamed columns", "| x | y |\n|---|---|\n| 2025-01-01 | What happened |\n",
        "| x | y |\n|---|---|\n| 2025-01-01 | What happened |\n| 2026-02-03 | New           |\n");
    row("code", "```\n- 2025-01-01: A\n```\n", {});
    row("prose", "On 2025-01-01 it began.\n", {});
    row("empty", "\n", {});
}

void TestTransition::continuesTheHistory()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString head = QStringLiteral("# T\n\n## Change log\n\n");
    const TextSnapshot snapshot(head + before);
    const auto tree = parseMarkdown(snapshot);
    const auto delta = historyEntry(snapshot, makeOutline(*tree, snapshot),
                                    {QDate(2026, 2, 3), QStringLiteral("New"), QStringLiteral("Bo")});
    QCOMPARE(delta.has_value(), !after.isEmpty());
    if (delta)
        QCOMPARE(applied(Edit{{*delta}, {}, {}}, snapshot.text), head + after);
}

void TestTransition::refusesBrokenMetadata()
{
    const auto change = transition(*analysed(QStringLiteral("---\nstatus: [\n---\n")),
                                   QStringLiteral("In Review"), {}, QDate(2026, 2, 3));
    QVERIFY(!change);
    QVERIFY(!change.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestTransition)
#include "test_transition.moc"
