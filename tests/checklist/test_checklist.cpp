#include "tests/checklist/checked.h"

using namespace redraft;
using namespace redraft::test;

class TestChecklist : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void reportsSectionsInTemplateOrder();
    void weighsTheUnwrittenByState_data();
    void weighsTheUnwrittenByState();
    void countsMissingSections();
    void countsNothingForMissingOptionalSections();
    void saysOnlyThatASectionIsUnwritten();
    void reportsUnknownSectionsOnlyWithFindings();
    void reportsInnerSectionsOnce();
    void namesUnknownRules();
    void addsTheMissingSection();
    void addsAnAlternative_data();
    void addsAnAlternative();
    void proposesToday();
    void exampleIsWithoutFindings();
    void scaffoldsAreUnwritten();
    void keepsItsInvariantsOnRealDocuments();
};

void TestChecklist::reportsSectionsInTemplateOrder()
{
    const Checked checked(text("# T\n\n## Timeline\n\nIn May, by the team.\n\n## Summary\n\nAll in one.\n"));
    QStringList ids;
    for (const SectionReport& section : checked.report.sections)
        ids += section.id;
    QStringList expected{QStringLiteral("metadata")};
    for (const SectionDefinition& section : technicalRfcTemplate()->sections)
        expected += section.id;
    expected += QStringLiteral("document");
    QCOMPARE(ids, expected);
    const SectionReport* timeline = checked.report.byId(QStringLiteral("timeline"));
    QCOMPARE(timeline->state, SectionState::Done);
    QCOMPARE(timeline->passed, timeline->total);
    QCOMPARE(checked.report.forSection(timeline->sectionIndex), timeline);
    QCOMPARE(checked.snapshot.view(timeline->range).toString(), QStringLiteral("Timeline"));
    QCOMPARE(checked.report.byId(QStringLiteral("summary"))->state, SectionState::Done);
}

/// A draft is still being written; whoever reads it from the review on needs what is required.
void TestChecklist::weighsTheUnwrittenByState_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QStringList>("errors");
    const QStringList all{text("META-LEFT"), text("SEC-EMPTY")};
    QTest::newRow("draft") << text("status: Draft\n") << QStringList();
    QTest::newRow("with a remark") << text("status: DRAFT (week 2)\n") << QStringList();
    QTest::newRow("in review") << text("status: In Review\n") << all;
    QTest::newRow("accepted") << text("status: Accepted\n") << all;
    QTest::newRow("unknown") << text("status: Fine\n") << all;
    QTest::newRow("none") << QString() << all;
}

void TestChecklist::weighsTheUnwrittenByState()
{
    QFETCH(QString, fields);
    const Checked checked(text("---\n") + fields + text("authors: [your name]\n---\n\n## Summary\n\nTBD\n"));
    QStringList errors;
    int found = 0;
    for (const QString& id : {text("META-LEFT"), text("SEC-EMPTY")}) {
        for (const SectionReport& section : checked.report.sections) {
            for (const Finding& finding : section.findings) {
                const bool isAsked = finding.checkId == id;
                found += isAsked ? 1 : 0;
                if (isAsked && finding.severity == Severity::Error)
                    errors += id;
            }
        }
    }
    QCOMPARE(found, 2);
    QTEST(errors, "errors");
}

void TestChecklist::countsMissingSections()
{
    const Report report = Checked(QString()).report;
    for (const SectionReport& section : report.sections) {
        if (section.id == QStringLiteral("metadata") || section.id == QStringLiteral("document"))
            continue;
        const Requirement requirement = technicalRfcTemplate()->section(section.id)->requirement;
        if (requirement == Requirement::Optional) {
            QCOMPARE(section.total, 0); // nobody asks for it
            continue;
        }
        QCOMPARE(section.state, SectionState::Missing);
        QCOMPARE(section.passed, 0);
        QVERIFY(section.total >= 3);
        QCOMPARE(section.findings.size(), size_t(1));
        QCOMPARE(section.findings.front().message, QStringLiteral("Section missing"));
        QCOMPARE(section.findings.front().severity, section.isRequired ? Severity::Error : Severity::Warning);
    }
    QCOMPARE(report.passed, 0);
    QVERIFY(report.errors >= 9);
}

void TestChecklist::countsNothingForMissingOptionalSections()
{
    auto wanted = std::make_shared<Template>();
    wanted->sections.push_back({QStringLiteral("s"),
                                QStringLiteral("S"),
                                {},
                                Requirement::Optional,
                                {},
                                {},
                                {{QStringLiteral("SEC-EMPTY"), {}}}});
    const Report report = Checked(text("# T\n"), wanted).report;
    QCOMPARE(report.sections[1].state, SectionState::Missing);
    QCOMPARE(report.sections[1].item, ItemState::Missing); // not "not applicable": nobody said so
    QCOMPARE(report.total, 0);
    QVERIFY(report.sections[1].findings.empty());
}

void TestChecklist::saysOnlyThatASectionIsUnwritten()
{
    const Checked checked(text("## Alternatives\n\n[Say which.]\n"));
    const SectionReport* section = checked.report.byId(QStringLiteral("alternatives"));
    QCOMPARE(section->findings.size(), size_t(1));
    QCOMPARE(section->state, SectionState::Failed);
    QCOMPARE(section->passed, 0);
    QVERIFY(section->total >= 5);
}

void TestChecklist::reportsUnknownSectionsOnlyWithFindings()
{
    const Checked checked(text("## Glossary\n\nWords.\n\n## Thanks\n\nTo TBD.\n"));
    const SectionReport& last = checked.report.sections[checked.report.sections.size() - 2];
    QCOMPARE(last.id, QString());
    QCOMPARE(last.title, QStringLiteral("Thanks"));
    QCOMPARE(last.total, 0);
    QCOMPARE(last.state, SectionState::Partial);
    QCOMPARE(checked.report.sections.size(), technicalRfcTemplate()->sections.size() + 3);
}

void TestChecklist::reportsInnerSectionsOnce()
{
    const Checked checked(text("## Design\n\nText.\n\n### Security considerations\n\nAccess is TBD.\n"));
    QCOMPARE(checked.findings(QStringLiteral("TPL-LEFT")),
             QStringList{text("Still to be written: TBD @ TBD")});
    QCOMPARE(checked.report.byId(QStringLiteral("security"))->findings.front().checkId,
             QStringLiteral("TPL-LEFT"));
}

void TestChecklist::namesUnknownRules()
{
    auto wanted = std::make_shared<Template>();
    wanted->sections.push_back({QStringLiteral("s"),
                                QStringLiteral("S"),
                                {},
                                Requirement::Required,
                                {},
                                {},
                                {{QStringLiteral("NO-SUCH"), {}}}});
    const Checked checked(text("# S\n\nText.\n\n# Other\n"), wanted);
    QCOMPARE(checked.findings(QStringLiteral("NO-SUCH")),
             QStringList{text("Unknown check NO-SUCH in the template @ S")});
}

void TestChecklist::addsTheMissingSection()
{
    const Checked before(text("# T\n\n## Summary\n\nOne.\n"));
    const Finding& finding = before.report.byId(QStringLiteral("motivation"))->findings.front();
    QCOMPARE(finding.fixes.front().label, QStringLiteral("Add section"));
    const Checked after(applied(finding.fixes.front().edit, before.snapshot.text));
    const SectionReport* added = after.report.byId(QStringLiteral("motivation"));
    QVERIFY(added->sectionIndex >= 0);
    QCOMPARE(added->findings.front().message, QStringLiteral("Only placeholders so far"));
}

void TestChecklist::addsAnAlternative_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("heading");
    QTest::newRow("headings")
        << text("## Alternatives\n\n### A\n\nPros and cons.\n\n---\n\n## Security\n\nText.\n")
        << text("\n\n### Alternative A: [name]\n\n**Pros:**");
    QTest::newRow("bold") << text("## Alternatives\n\n**A**\n\nPros and cons.")
                          << text("\n\n**Alternative A: [name]**\n\n");
    QTest::newRow("levels skipped") << text(
                                           "# T\n\n# Alternatives\n\n### A\n\nPros.\n\n# Security\n\nText.\n")
                                    << text("\n\n### Alternative A: [name]\n\n");
    QTest::newRow("deeper") << text("# T\n\n### Alternatives\n\n#### A\n\nPros.\n\n### Security\n\nText.\n")
                            << text("\n\n#### Alternative A: [name]\n\n");
}

void TestChecklist::addsAnAlternative()
{
    QFETCH(QString, document);
    QFETCH(QString, heading);
    const Checked before(document);
    const SectionReport* section = before.report.byId(QStringLiteral("alternatives"));
    for (const Finding& finding : section->findings) {
        if (finding.checkId != QStringLiteral("ALT-TWO"))
            continue;
        const Edit edit = finding.fixes.front().edit;
        QCOMPARE(edit.deltas.size(), 1);
        QVERIFY2(edit.deltas.front().inserted.startsWith(heading), qPrintable(edit.deltas.front().inserted));
        const Checked after(applied(edit, document));
        QVERIFY(after.findings(QStringLiteral("ALT-TWO")).isEmpty());
        QCOMPARE(after.outline.topSections().size(), before.outline.topSections().size());
        return;
    }
    QFAIL("no finding");
}

void TestChecklist::proposesToday()
{
    const Checked before(text("---\ntitle: A\ncreated: 'YYYY-MM-DD' # later\n---\n"));
    for (const Finding& finding : before.report.sections.front().findings) {
        if (finding.fieldId != QStringLiteral("created"))
            continue;
        QCOMPARE(finding.fixes.front().label, QStringLiteral("Today"));
        QCOMPARE(applied(finding.fixes.front().edit, before.snapshot.text),
                 text("---\ntitle: A\ncreated: '2026-03-01' # later\n---\n"));
        return;
    }
    QFAIL("no finding");
}

void TestChecklist::exampleIsWithoutFindings()
{
    const Checked checked(example());
    QVERIFY(checked.snapshot.text.size() > 8000);
    for (const SectionReport& section : checked.report.sections) {
        for (const Finding& finding : section.findings)
            qWarning().noquote() << section.title << finding.checkId << finding.message;
    }
    QCOMPARE(checked.report.passed, checked.report.total);
    QVERIFY(checked.report.total > 30);
}

void TestChecklist::scaffoldsAreUnwritten()
{
    for (const SectionDefinition& definition : technicalRfcTemplate()->sections) {
        const Checked checked(text("## ") + definition.heading + text("\n\n") + definition.scaffold);
        const SectionReport* section = checked.report.byId(definition.id);
        QVERIFY2(section->findings.size() == 1 &&
                     section->findings.front().checkId == QStringLiteral("SEC-EMPTY"),
                 qPrintable(definition.id));
    }
}

void TestChecklist::keepsItsInvariantsOnRealDocuments()
{
    const QStringList files = test::corpusFiles();
    if (files.isEmpty())
        QSKIP("No documents: set REDRAFT_CORPUS to a folder of Markdown files.");
    for (const QString& name : files) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const Checked checked(QString::fromUtf8(file.readAll()).replace(text("\r\n"), text("\n")));
        for (const SectionReport& section : checked.report.sections) {
            QVERIFY2(section.passed <= section.total, qPrintable(name));
            for (const Finding& finding : section.findings) {
                QVERIFY2(finding.range.start >= 0 && finding.range.end() <= checked.snapshot.text.size(),
                         qPrintable(name + finding.checkId));
                QVERIFY(!finding.message.contains(QStringLiteral("%1")));
                for (const Fix& fix : finding.fixes)
                    QVERIFY2(isApplicable(fix.edit, checked.snapshot.text.size()), qPrintable(name));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "test_checklist.moc"
