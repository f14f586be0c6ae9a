#include "tests/checklist/checked.h"

#include "app/checklist/waiver.h"
#include "app/editing/waiveredits.h"

using namespace redraft;
using namespace redraft::test;

/// Comments that say why a check does not apply: what they waive, what is wrong with them, how they come and
/// go.
class TestWaivers : public QObject
{
    Q_OBJECT

private slots:
    void readsComments_data();
    void readsComments();
    void waivesFindings_data();
    void waivesFindings();
    void waivesFields();
    void countsNoWaivedFinding();
    void takesSectionsForNotApplicable();
    void judgesWaivers_data();
    void judgesWaivers();
    void addsWaivers_data();
    void addsWaivers();
    void refusesEmptyReasons();
    void removesWaivers_data();
    void removesWaivers();
    void removesWhatItAdded();
};

namespace {

/// Findings as "ID: reason" if waived, else "ID".
QStringList outcome(const Report& report, const QString& id)
{
    QStringList found;
    for (const SectionReport& section : report.sections) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId == id)
                found += finding.checkId + (finding.waiver ? text(": ") + *finding.waiver : QString());
        }
    }
    return found;
}

/// The first finding with the id, and the section it is reported in.
std::pair<Finding, QString> firstFinding(const Report& report, const QString& id)
{
    for (const SectionReport& section : report.sections) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId == id)
                return {finding, section.id};
        }
    }
    return {};
}

WaiverPlace placeIn(const Checked& checked)
{
    return {checked.snapshot, *checked.tree, checked.outline, checked.metadata};
}

} // namespace

void TestWaivers::readsComments_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("waivers");
    QTest::newRow("one") << text("<!-- redraft: waive ALT-COUNT: One vendor. -->\n")
                         << QStringList{"ALT-COUNT||One vendor.|all"};
    QTest::newRow("several")
        << text("<!-- redraft: waive A-B: One,\n     two.\n redraft: waive c, D(x): Three -->\n")
        << QStringList{"A-B||One, two.|all", "C||Three|all", "D|x|Three|all"};
    QTest::newRow("of a section") << text("# T\n\n## S\n\n<!-- redraft: waive A: r -->\n")
                                  << QStringList{"A||r|## S\n\n<!-- redraft: waive A: r -->\n"};
    QTest::newRow("under the title") << text("# T\n\n<!-- redraft: waive A: r -->\n\n## S\n")
                                     << QStringList{"A||r|all"};
    QTest::newRow("inline") << text("Text <!-- redraft: waive A: r --> goes on.\n")
                            << QStringList{"A||r|all"};
    QTest::newRow("without reason") << text("<!-- redraft: waive A -->\n") << QStringList{"A|||all"};
    QTest::newRow("in code") << text("```html\n<!-- redraft: waive A: r -->\n```\n") << QStringList{};
    QTest::newRow("in a code span") << text("Write `<!-- redraft: waive A: r -->`.\n") << QStringList{};
    QTest::newRow("open") << text("<!-- redraft: waive A: r\n") << QStringList{};
    QTest::newRow("other comment") << text("<!-- about redraft: waive A: r -->\n") << QStringList{};
    QTest::newRow("in a list") << text("- item\n\n  <!-- redraft: waive A: r -->\n")
                               << QStringList{"A||r|all"};
    QTest::newRow("nothing") << text("<!-- redraft: -->\n<!-- redraft: waive -->\n") << QStringList{};
}

void TestWaivers::readsComments()
{
    QFETCH(QString, document);
    QFETCH(QStringList, waivers);
    const Checked checked(document);
    QStringList found;
    for (const Waiver& waiver : findWaivers(checked.snapshot, *checked.tree, checked.outline))
        found +=
            QStringList{waiver.checkId, waiver.target, waiver.reason,
                        waiver.isDocumentWide ? text("all") : checked.snapshot.view(waiver.scope).toString()}
                .join(u'|');
    QCOMPARE(found, waivers);
}

void TestWaivers::waivesFindings_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("expected");
    const QString rest = text("\n\nAccess is TBD.\n\n## Timeline\n\nIn May, team TBD.\n");
    QTest::newRow("in the section") << text("## Security\n\n<!-- redraft: waive TPL-LEFT: Later. -->") + rest
                                    << text("TPL-LEFT") << QStringList{"TPL-LEFT: Later.", "TPL-LEFT"};
    QTest::newRow("in the document")
        << text("<!-- redraft: waive TPL-LEFT: Later. -->\n\n# T\n\n## Security") + rest << text("TPL-LEFT")
        << QStringList{"TPL-LEFT: Later.", "TPL-LEFT: Later."};
    QTest::newRow("without reason") << text("<!-- redraft: waive TPL-LEFT: TBD -->\n\n## Security") + rest
                                    << text("TPL-LEFT") << QStringList{"TPL-LEFT", "TPL-LEFT"};
}

void TestWaivers::waivesFindings()
{
    QFETCH(QString, document);
    QFETCH(QString, id);
    QFETCH(QStringList, expected);
    QCOMPARE(outcome(Checked(document).report, id), expected);
}

/// Above all sections only, and one of them where it is named.
void TestWaivers::waivesFields()
{
    const auto waived = [](const char* document) {
        return outcome(Checked(text(document)).report, text("META-MISSING")).filter(text(": ")).size();
    };
    QCOMPARE(waived("<!-- redraft: waive META-MISSING(status): A note. -->\n\n## Summary\n"), 1);
    QVERIFY(waived("<!-- redraft: waive META-MISSING: A note. -->\n\n## Summary\n") > 1);
    QCOMPARE(waived("## Summary\n\n<!-- redraft: waive META-MISSING: A note. -->\n"), 0);
}

void TestWaivers::countsNoWaivedFinding()
{
    const Report open = Checked(text("## Summary\n\nOne.\n\n## Security\n\nTBD\n")).report;
    const Report waived = Checked(text("## Summary\n\nOne.\n\n## Security\n\n<!-- redraft: waive SEC-EMPTY: "
                                       "No service. -->\n\nTBD\n"))
                              .report;
    QCOMPARE(waived.errors, open.errors - 1);
    QCOMPARE(waived.waived, 1);
    QCOMPARE(waived.byId(text("security"))->state, SectionState::Done);
}

void TestWaivers::takesSectionsForNotApplicable()
{
    const Report report =
        Checked(text("<!-- redraft: waive SEC-MISSING(migration): Nothing runs yet. -->\n\n## Security\n\n"
                     "<!-- redraft: waive SEC-EMPTY: No service. -->\n"))
            .report;
    QCOMPARE(report.byId(text("security"))->item, ItemState::NotApplicable);
    const SectionReport* missing = report.byId(text("migration"));
    QCOMPARE(missing->item, ItemState::NotApplicable);
    QCOMPARE(missing->total, 0);
    QCOMPARE(report.byId(text("timeline"))->item, ItemState::Missing);
}

void TestWaivers::judgesWaivers_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("no reason") << text("<!-- redraft: waive SEC-MISSING -->\n")
                               << QStringList{"SEC-MISSING is waived without a reason @ waive SEC-MISSING"};
    QTest::newRow("unused") << text("<!-- redraft: waive TPL-LEFT: r -->\n")
                            << QStringList{"TPL-LEFT has nothing to waive here @ waive TPL-LEFT: r"};
    QTest::newRow("unknown") << text("<!-- redraft: waive TPL-LEFFT: r -->\n")
                             << QStringList{"There is no check TPL-LEFFT to waive @ TPL-LEFFT"};
    QTest::newRow("used") << text("<!-- redraft: waive SEC-MISSING: r -->\n") << QStringList{};
}

void TestWaivers::judgesWaivers()
{
    QFETCH(QString, document);
    QFETCH(QStringList, found);
    const Checked checked(document);
    QCOMPARE(checked.findings(text("WAIVE-REASON")) + checked.findings(text("WAIVE-UNUSED")) +
                 checked.findings(text("WAIVE-UNKNOWN")),
             found);
}

void TestWaivers::addsWaivers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("after");
    QTest::newRow("under the heading")
        << text("## Security\n\nTBD\n") << text("SEC-EMPTY")
        << text("## Security\n\n<!-- redraft: waive SEC-EMPTY: So – it is. -->\n\nTBD\n");
    QTest::newRow("under a tight heading")
        << text("## Security\nTBD\n") << text("SEC-EMPTY")
        << text("## Security\n<!-- redraft: waive SEC-EMPTY: So – it is. -->\nTBD\n");
    QTest::newRow("underlined heading")
        << text("Security\n--------\n\nTBD") << text("SEC-EMPTY")
        << text("Security\n--------\n\n<!-- redraft: waive SEC-EMPTY: So – it is. -->\n\nTBD");
    QTest::newRow("at the end") << text("## Security") << text("SEC-EMPTY")
                                << text("## Security\n\n<!-- redraft: waive SEC-EMPTY: So – it is. -->");
    QTest::newRow("missing section")
        << text("# T\n\n## Security\n\nText.\n") << text("SEC-MISSING")
        << text("<!-- redraft: waive SEC-MISSING(summary): So – it is. -->\n\n# T\n\n## Security\n\nText.\n");
    QTest::newRow("behind front matter")
        << text("---\ntitle: T\n---\n\n# T\n") << text("META-MISSING")
        << text("---\ntitle: T\n---\n\n<!-- redraft: waive META-MISSING(number): So – it is. -->\n\n# T\n");
    QTest::newRow("behind bold lines")
        << text("# T\n\n**Status:** Draft\n\n## Security\n") << text("META-MISSING")
        << text("# T\n\n**Status:** Draft\n\n<!-- redraft: waive META-MISSING(number): So – it is. -->\n\n"
                "## Security\n");
    QTest::newRow("empty") << QString() << text("SEC-MISSING")
                           << text("<!-- redraft: waive SEC-MISSING(summary): So – it is. -->\n");
}

void TestWaivers::addsWaivers()
{
    QFETCH(QString, before);
    QFETCH(QString, id);
    QFETCH(QString, after);
    const Checked checked(before);
    const auto [finding, section] = firstFinding(checked.report, id);
    QCOMPARE(finding.checkId, id);
    const Result<Edit> edit = addWaiver(placeIn(checked), finding, section, text(" So --\nit is. "));
    QVERIFY(edit);
    QCOMPARE(edit->deltas.size(), 1);
    QCOMPARE(applied(*edit, before), after);
    QCOMPARE(outcome(Checked(after).report, id).filter(QStringLiteral(":")).size(), 1);
}

void TestWaivers::refusesEmptyReasons()
{
    const Checked checked(text("## Security\n\nTBD\n"));
    const auto [finding, section] = firstFinding(checked.report, text("SEC-EMPTY"));
    for (const char* reason : {"", " \n", "TBD", "..."})
        QVERIFY(!addWaiver(placeIn(checked), finding, section, text(reason)));
}

void TestWaivers::removesWaivers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("others share the comment")
        << text("## Security\n\n<!-- redraft: waive A: r\n     waive SEC-EMPTY: s\n -->\n")
        << text("## Security\n\n<!-- redraft: waive A: r\n -->\n");
    QTest::newRow("the first of several")
        << text("## Security\n\n<!-- redraft: waive SEC-EMPTY: s\n redraft: waive A: r -->\n")
        << text("## Security\n\n<!-- redraft: waive A: r -->\n");
    QTest::newRow("others share the reason")
        << text("## Security\n\n<!-- redraft: waive SEC-EMPTY, A: s -->\n")
        << text("## Security\n\n<!-- redraft: waive A: s -->\n");
    QTest::newRow("the last name") << text("## Security\n\n<!-- redraft: waive A, SEC-EMPTY: s -->\n")
                                   << text("## Security\n\n<!-- redraft: waive A: s -->\n");
    QTest::newRow("beside text") << text("## Security\n\nTBD <!-- redraft: waive SEC-EMPTY: s -->\n")
                                 << text("## Security\n\nTBD \n");
    QTest::newRow("beside another")
        << text("## Security\n\n<!-- redraft: waive SEC-EMPTY: s -->\n<!-- a -->\n")
        << text("## Security\n\n<!-- a -->\n");
    QTest::newRow("nothing to remove") << text("## Security\n\nTBD\n") << text("## Security\n\nTBD\n");
}

void TestWaivers::removesWaivers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Checked checked(before);
    const auto [finding, section] = firstFinding(checked.report, text("SEC-EMPTY"));
    QCOMPARE(applied(removeWaiver(placeIn(checked), finding, section), before), after);
}

/// Ten findings of each rule: each costs two reports of a whole document.
void TestWaivers::removesWhatItAdded()
{
    constexpr int enough = 10;
    QHash<QString, int> tried;
    int waived = 0;
    for (const QString& name : corpusFiles()) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QString before = QString::fromUtf8(file.readAll()).replace(text("\r\n"), text("\n"));
        const Checked checked(before);
        for (const SectionReport& section : checked.report.sections) {
            for (const Finding& finding : section.findings) {
                if (finding.checkId == QStringLiteral("MD-047"))
                    continue; // the comment ends the last line
                if (finding.message.contains(text("never closed")))
                    continue; // behind the comment the lines are none of fields any more
                if (++tried[finding.checkId] > enough)
                    continue;
                const Result<Edit> edit = addWaiver(placeIn(checked), finding, section.id, text("Because."));
                QVERIFY(edit);
                const Checked after(applied(*edit, before));
                QVERIFY2(after.report.waived > 0, qPrintable(name + finding.checkId));
                QCOMPARE(applied(removeWaiver(placeIn(after), finding, section.id), after.snapshot.text),
                         before);
                ++waived;
            }
        }
    }
    QVERIFY(waived > 0);
}

QTEST_GUILESS_MAIN(TestWaivers)
#include "test_waivers.moc"
