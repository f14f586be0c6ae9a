#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/document/textcodec.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QTest>

using namespace redraft;

namespace {

/// Sections divided by rules without a blank line above: to Markdown each last paragraph is a heading.
const QString ruledDocument = QStringLiteral("# RFC-9: Keep counters in memory\n"
                                             "**Status:** Draft\n"
                                             "**Authors:** Metrics team\n"
                                             "---\n"
                                             "## Summary\n"
                                             "Counters move from disk to memory, which makes them fast.\n"
                                             "---\n"
                                             "## Alternatives\n"
                                             "### Alternative A: Faster disks\n"
                                             "**Pros:** No new code.\n"
                                             "**Cons:** Twice the price.\n"
                                             "**Verdict:** Rejected, too dear.\n"
                                             "---\n"
                                             "## Migration\n"
                                             "- Step one\n"
                                             "- Step two\n"
                                             "---\n"
                                             "## Open questions\n"
                                             "1. **Which size?** The team decides in May.\n");

std::shared_ptr<const Analysis> analysed(const QString& text)
{
    AnalysisContext context;
    context.documentTemplate = technicalRfcTemplate();
    context.today = QDate(2026, 3, 1);
    return analyse(TextSnapshot(text), nullptr, context);
}

int countOf(const Analysis& analysis, const QString& sectionId, const QString& checkId)
{
    const SectionReport* section = analysis.report->byId(sectionId);
    return section ? int(std::count_if(section->findings.begin(), section->findings.end(),
                                       [&](const Finding& finding) { return finding.checkId == checkId; }))
                   : 0;
}

/// Headings of the sections of the template that the document has.
QStringList knownHeadings(const Analysis& analysis)
{
    QStringList headings;
    for (const SectionReport& section : analysis.report->sections) {
        if (section.sectionIndex >= 0 && !section.id.isEmpty())
            headings += section.title;
    }
    return headings;
}

/// All that an insertion promises; an empty text if it is kept, else what is wrong.
QString faultOf(const Analysis& before, const QString& sectionId, const Finding& finding)
{
    const Edit& edit = finding.fixes.front().edit;
    Document document;
    document.load(before.snapshot.text, LineEnding::Lf);
    if (edit.deltas.size() != 1 || edit.deltas.front().removed != 0 || !document.apply(edit))
        return QStringLiteral("no mere insertion");
    const QString text = document.snapshot().text;
    const std::shared_ptr<const Analysis> after = analysed(text);
    document.undo();
    if (document.snapshot().text != before.snapshot.text || document.canUndo())
        return QStringLiteral("more than one step");
    for (const QString& heading : knownHeadings(before)) {
        if (!knownHeadings(*after).contains(heading))
            return QStringLiteral("lost ") + heading;
    }
    const SectionReport* section = after->report->byId(sectionId);
    if (!section || section->sectionIndex < 0)
        return QStringLiteral("section not found");
    const TextRange inserted{edit.deltas.front().position, edit.deltas.front().inserted.size()};
    if (!after->outline->sections[size_t(section->sectionIndex)].whole().overlaps(inserted))
        return QStringLiteral("not in its section");
    const bool isCounted = finding.checkId == QStringLiteral("ALT-TWO");
    if (!isCounted && countOf(*after, sectionId, finding.checkId) > 0 &&
        section->findings.front().message == finding.message)
        return QStringLiteral("not satisfied");
    return {};
}

/// The faults of all fixes that add something.
QStringList faultsOf(const QString& text, int& count)
{
    QStringList faults;
    const std::shared_ptr<const Analysis> before = analysed(text);
    for (const SectionReport& section : before->report->sections) {
        for (const Finding& finding : section.findings) {
            const bool adds = !finding.fixes.empty() && !finding.fixes.front().edit.isEmpty() &&
                              section.id != QStringLiteral("metadata") &&
                              section.id != QStringLiteral("document");
            if (!adds)
                continue;
            ++count;
            const QString fault = faultOf(*before, section.id, finding);
            if (!fault.isEmpty())
                faults += section.id + u' ' + finding.checkId + QStringLiteral(": ") + fault;
        }
    }
    return faults;
}

} // namespace

class TestFixes : public QObject
{
    Q_OBJECT

private slots:
    void paragraphsAboveRulesAreText();
    void doNothingGoesBehindTheLastAlternative();
    void everyAdditionStandsByItself();
    void everyAdditionStandsByItselfInRealDocuments();
};

void TestFixes::paragraphsAboveRulesAreText()
{
    const std::shared_ptr<const Analysis> analysis = analysed(ruledDocument);
    QStringList titles;
    for (const Section& section : analysis->outline->sections)
        titles += section.title;
    QCOMPARE(titles, (QStringList{"RFC-9: Keep counters in memory", "Summary", "Alternatives",
                                  "Alternative A: Faster disks", "Migration", "Open questions"}));
    QCOMPARE(countOf(*analysis, "summary", "SEC-EMPTY"), 0);
    QCOMPARE(countOf(*analysis, "summary", "SUM-ONE"), 0);
}

void TestFixes::doNothingGoesBehindTheLastAlternative()
{
    const std::shared_ptr<const Analysis> before = analysed(ruledDocument);
    for (const Finding& finding : before->report->byId(QStringLiteral("alternatives"))->findings) {
        if (finding.checkId != QStringLiteral("ALT-NOTHING"))
            continue;
        const QString after = applied(finding.fixes.front().edit, ruledDocument);
        QVERIFY(after.contains(QStringLiteral("too dear.\n\n### Do nothing\n")));
        QVERIFY(after.contains(QStringLiteral("\n\n---\n## Migration\n")));
        QCOMPARE(countOf(*analysed(after), "alternatives", "ALT-NOTHING"), 0);
        return;
    }
    QFAIL("no finding");
}

void TestFixes::everyAdditionStandsByItself()
{
    int count = 0;
    QCOMPARE(faultsOf(ruledDocument, count), QStringList());
    QVERIFY(count >= 8);
}

void TestFixes::everyAdditionStandsByItselfInRealDocuments()
{
    const QStringList files = test::corpusFiles();
    if (files.isEmpty())
        QSKIP("No documents: set REDRAFT_CORPUS to a folder of Markdown files.");
    int count = 0;
    QStringList faults;
    const qsizetype step = std::max<qsizetype>(1, files.size() / 60); // each fix is a whole analysis
    for (qsizetype i = 0; i < files.size(); i += step) {
        QFile file(files[i]);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(files[i]));
        const Result<DecodedText> decoded = decodeText(file.readAll(), files[i]);
        QVERIFY2(bool(decoded), qPrintable(files[i]));
        for (const QString& fault : faultsOf(decoded->text, count))
            faults += files[i] + QStringLiteral(": ") + fault;
    }
    qInfo("%d additions tried", count);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestFixes)
#include "test_fixes.moc"
