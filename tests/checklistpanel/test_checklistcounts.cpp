#include "app/document/analysis.h"
#include "app/templates/templatereader.h"
#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/form/findingtext.h"

#include <QtTest>

using namespace redraft;

/// What the marks and counts of the checklist say, and that the findings below them say the same.
class TestChecklistCounts : public QObject
{
    Q_OBJECT

private slots:
    void countsAndListAgree_data();
    void countsAndListAgree();
    void eachMarkSaysWhatItMeans_data();
    void eachMarkSaysWhatItMeans();
    void whatReadsAlikeSaysWhereItStands_data();
    void whatReadsAlikeSaysWhereItStands();
    void theCountStaysWhereRoomIsScarce_data();
    void theCountStaysWhereRoomIsScarce();
};

void TestChecklistCounts::countsAndListAgree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("count"); ///< "" where it is a number
    const QString head = QStringLiteral("---\ntitle: T\nstatus: Draft\n---\n\n");
    QTest::newRow("fields") << head << "metadata"
                            << "";
    QTest::newRow("several places of one check")
        << head + "## Motivation\n\nIt is fast. It is much faster. Many users wait. TODO: more. TBD.\n"
        << "motivation"
        << "";
    QTest::newRow("empty") << head + "## Motivation\n"
                           << "motivation"
                           << "empty";
    QTest::newRow("missing") << head << "motivation"
                             << "missing";
    QTest::newRow("unreadable") << "---\ntitle: [\n---\n"
                                << "metadata"
                                << "unreadable";
}

void TestChecklistCounts::countsAndListAgree()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(QString, count);
    const auto analysis = analyse(TextSnapshot(text), nullptr, {technicalRfcTemplate(), QDate(2026, 3, 1)});
    const std::vector<ChecklistRow> rows = makeChecklistRows(*analysis->report);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ChecklistRow& other) {
        return analysis->report->sections[size_t(other.section)].id == id;
    });
    QVERIFY(row != rows.end());
    const auto listed = std::count_if(row + 1, rows.end(), [&](const ChecklistRow& other) {
        return other.section == row->section && !other.isWaived() && other.severity != Severity::Note;
    });
    QVERIFY(listed > 0);
    if (count.isEmpty())
        QCOMPARE(row->countText(), QStringLiteral("%1/%2").arg(row->passed).arg(row->passed + listed));
    else
        QCOMPARE(row->countText(), count);
    QVERIFY2(row->summary.startsWith(row->spokenText() + u'\n'), qPrintable(row->summary));
}

void TestChecklistCounts::eachMarkSaysWhatItMeans_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("spoken");
    const auto row = [](Severity severity, ItemState state, bool isWaived, const char* sign,
                        const char* said) {
        Finding value;
        value.message = QStringLiteral("m");
        value.severity = severity;
        value.state = state;
        if (isWaived)
            value.waiver = QStringLiteral("r");
        QTest::newRow(said) << value << QString::fromUtf8(sign) << QString::fromUtf8(said);
    };
    row(Severity::Error, ItemState::Missing, false, "✕", "Error: m");
    row(Severity::Warning, ItemState::Missing, false, "!", "Warning: m");
    row(Severity::Note, ItemState::Missing, false, "i", "Note: m");
    row(Severity::Warning, ItemState::Vague, false, "~", "Warning, vague: m");
    row(Severity::Note, ItemState::Vague, false, "~", "Note, vague: m");
    row(Severity::Error, ItemState::Vague, true, "–", "Waived: m. Reason: r");
}

void TestChecklistCounts::eachMarkSaysWhatItMeans()
{
    QFETCH(Finding, finding);
    QFETCH(QString, sign);
    QFETCH(QString, spoken);
    ChecklistModel model;
    auto report = std::make_shared<Report>();
    report->sections.emplace_back();
    report->sections.back().findings = {finding};
    model.setReport(report);
    QCOMPARE(signOf(model.row(1).mark), sign);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), spoken);
    QVERIFY(!meaningOf(model.row(1).mark).isEmpty());
    QVERIFY(findingText({finding}, Theme::light()).contains(sign)); // the form says the same
}

void TestChecklistCounts::whatReadsAlikeSaysWhereItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("places"); ///< of the findings that hold "YYYY-MM-DD"
    const QString head = QStringLiteral("---\ntitle: T\n---\n\n## Motivation\n\n");
    QTest::newRow("alone") << head + "Done by YYYY-MM-DD.\n" << QStringList{""};
    QTest::newRow("below headings")
        << head + "### One\n\nDone by YYYY-MM-DD.\n\n### Two\n\nDone by YYYY-MM-DD.\n"
        << QStringList{"One, line 9", "Two, line 13"};
    QTest::newRow("in the section itself") << head + "By YYYY-MM-DD.\n\nBy YYYY-MM-DD.\n"
                                           << QStringList{"line 7", "line 9"};
    QTest::newRow("in sections of their own") << head + "By YYYY-MM-DD.\n\n## Rollback\n\nBy YYYY-MM-DD.\n"
                                              << QStringList{"", ""};
}

void TestChecklistCounts::whatReadsAlikeSaysWhereItStands()
{
    QFETCH(QString, text);
    QFETCH(QStringList, places);
    ChecklistModel model;
    model.setAnalysis(analyse(TextSnapshot(text), nullptr, {technicalRfcTemplate(), QDate(2026, 3, 1)}));
    QStringList found;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ChecklistRow& row = model.row(i);
        if (row.kind == ChecklistRow::Kind::Section || row.text != u"Still to be written: YYYY-MM-DD")
            continue;
        found += row.place;
        QVERIFY(model.index(i).data(Qt::AccessibleTextRole).toString().endsWith(row.place));
    }
    QCOMPARE(found, places);
}

void TestChecklistCounts::theCountStaysWhereRoomIsScarce_data()
{
    QTest::addColumn<QString>("room"); ///< the text that would just fit
    QTest::addColumn<QString>("shown");
    QTest::newRow("enough") << "Long Template · 18 warnings"
                            << "Long Template · 18 warnings";
    QTest::newRow("less") << "Long Te… · 18 warnings"
                          << "Long Te… · 18 warnings";
    QTest::newRow("none for the name") << "L · 18 warnings"
                                       << "18 warnings";
}

void TestChecklistCounts::theCountStaysWhereRoomIsScarce()
{
    QFETCH(QString, room);
    QFETCH(QString, shown);
    Report report;
    report.warnings = 18;
    report.total = 20;
    ChecklistHeader header;
    header.setReport(report, QStringLiteral("Long Template"));
    const QFontMetrics metrics = header.fontMetrics();
    QCOMPARE(header.shownDetail(metrics, metrics.horizontalAdvance(room) + 2), shown);
}

QTEST_MAIN(TestChecklistCounts)
#include "test_checklistcounts.moc"
