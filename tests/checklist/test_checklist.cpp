#include "app/checklist/check.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"

#include <QTest>

using namespace redraft;

namespace {

/// Everything that a report is made of, and the report.
struct Checked
{
    explicit Checked(const QString& text, std::shared_ptr<const Template> wanted = technicalRfcTemplate())
        : documentTemplate(std::move(wanted))
        , snapshot(text)
        , tree(parseMarkdown(snapshot))
        , outline(makeOutline(*tree, snapshot))
        , metadata(readMetadata(snapshot))
        , report(makeReport({snapshot, *tree, outline, metadata, *documentTemplate, QDate(2026, 3, 1)}))
    {
    }

    std::shared_ptr<const Template> documentTemplate;
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    Metadata metadata;
    Report report;

    /// "message @ text under the range" of each finding of the rules `id`, in order.
    QStringList findings(const QString& id) const
    {
        QStringList lines;
        for (const SectionReport& section : report.sections) {
            for (const Finding& finding : section.findings) {
                if (finding.checkId == id)
                    lines +=
                        finding.message + QStringLiteral(" @ ") + snapshot.view(finding.range).toString();
            }
        }
        return lines;
    }
};

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QString example()
{
    QFile file(QStringLiteral(":/redraft/examples/rfc-017-search-freshness.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestChecklist : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { technicalRfcTemplate(); }
    void shippedTemplateAsksForKnownRules();
    void everyRuleIsUsedAndNamed();
    void finds_data();
    void finds();
    void reportsMetadata_data();
    void reportsMetadata();
    void reportsSectionsInTemplateOrder();
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

void TestChecklist::shippedTemplateAsksForKnownRules()
{
    const std::shared_ptr<const Template> shipped = technicalRfcTemplate();
    for (const CheckRequest& request : shipped->checks)
        QVERIFY2(findCheck(request.rule), qPrintable(request.rule));
    for (const SectionDefinition& section : shipped->sections) {
        for (const CheckRequest& request : section.checks)
            QVERIFY2(findCheck(request.rule), qPrintable(request.rule));
    }
}

void TestChecklist::everyRuleIsUsedAndNamed()
{
    QVERIFY(!findCheck(QStringLiteral("NO-SUCH")));
    QSet<QString> used;
    for (const CheckRequest& request : technicalRfcTemplate()->checks)
        used.insert(request.rule);
    for (const SectionDefinition& section : technicalRfcTemplate()->sections) {
        for (const CheckRequest& request : section.checks)
            used.insert(request.rule);
    }
    for (const QString& id : checkIds()) {
        QCOMPARE(findCheck(id)->id(), id);
        QVERIFY(!findCheck(id)->title().isEmpty());
        QVERIFY2(used.contains(id), qPrintable(id));
    }
}

void TestChecklist::finds_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* rule, const char* name, const QString& document,
                        const QStringList& expected) {
        QTest::addRow("%s %s", rule, name) << QString::fromLatin1(rule) << document << expected;
    };

    row("SEC-EMPTY", "text", text("## Summary\n\nWords.\n"), {});
    row("SEC-EMPTY", "nothing", text("## Summary\n\n## Motivation\n\nWords.\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "comment", text("## Summary\n\n<!-- Say it. -->\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "inner headings", text("## Summary\n\n### One\n\n### Two\n"),
        {text("Section is empty @ Summary")});
    row("SEC-EMPTY", "TBD", text("## Summary\n\n**TBD**\n"), {text("Only placeholders so far @ **TBD**")});
    row("SEC-EMPTY", "bracket", text("## Summary\n\n[Say what changes.]\n"),
        {text("Only placeholders so far @ [Say what changes.]")});
    row("SEC-EMPTY", "labels", text("## Summary\n\n- **Pros:** TODO\n- Cons: [some]\n"),
        {text("Only placeholders so far @ - **Pros:** TODO")});
    row("SEC-EMPTY", "picture", text("## Summary\n\n![A plan](plan.png)\n"), {});
    row("SEC-EMPTY", "code", text("## Summary\n\n```\nx\n```\n"), {});
    row("SEC-EMPTY", "link", text("## Summary\n\n[See the plan](plan.md)\n"), {});

    row("SUM-ONE", "one", text("## Summary\n\nOne.\nTwo.\n"), {});
    row("SUM-ONE", "comment beside", text("## Summary\n\n<!-- c -->\n\nOne.\n\n---\n"), {});
    row("SUM-ONE", "three", text("## Abstract\n\nOne.\n\nTwo.\n\n- Three\n"),
        {text("3 paragraphs; one is enough @ Two.")});
    row("SUM-ONE", "long", text("## Summary\n\n") + text("word ").repeated(151) + u'\n',
        {text("151 words; at most 150 @ ") + text("word ").repeated(151).trimmed()});

    row("TPL-LEFT", "none",
        text("## Summary\n\nSee [1], [the plan][plan], `[your name]` and [x]. `TODO`\n\n[plan]: p.md\n"), {});
    row("TPL-LEFT", "task boxes", text("## Summary\n\n- [ ] Ask\n- [x] Done\n"), {});
    row("TPL-LEFT", "code", text("## Summary\n\nText.\n\n```\n// TODO [your name] TBD\n```\n"), {});
    row("TPL-LEFT", "footnote", text("## Summary\n\nText.[^1]\n\n[^1]: Note.\n"), {});
    row("TPL-LEFT", "generic type", text("## Summary\n\nA Vec[int] or Map<name, date>.\n"), {});
    row("TPL-LEFT", "words", text("## Summary\n\nThe cost is TBD, and TODO later. XXXL is no note.\n"),
        {text("Still to be written: TBD @ TBD"), text("Still to be written: TODO @ TODO")});
    row("TPL-LEFT", "brackets", text("## Summary\n\nBy [your team] on YYYY-MM-DD.\n"),
        {text("Still to be written: [your team] @ [your team]"),
         text("Still to be written: YYYY-MM-DD @ YYYY-MM-DD")});
    row("TPL-LEFT", "fill in", text("## Summary\n\nWe use <fill in> here.\n"),
        {text("Still to be written: <fill in> @ <fill in>")});
    row("TPL-LEFT", "cell", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | [team] |\n"),
        {text("Still to be written: [team] @ [team]")});
    row("TPL-LEFT", "bracketed remark", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | [sre] |\n"),
        {});
    row("TPL-LEFT", "open questions", text("## Open questions\n\n- Price: TBD by the team?\n"), {});
    row("TPL-LEFT", "braces", text("## Summary\n\nWords.\n\n{short title of the problem}\n"),
        {text("Still to be written: {short title of the problem} @ {short title of the problem}")});
    row("TPL-LEFT", "second of two", text("## Summary\n\n`TBD` is a word.\n\nIt is TBD.\n"),
        {text("Still to be written: TBD @ TBD")});

    row("MOT-NUMBER", "number", text("## Motivation\n\nIt takes 340 ms.\n"), {});
    row("MOT-NUMBER", "word", text("## Motivation\n\nIt failed twice.\n"), {});
    row("MOT-NUMBER", "only names", text("## Background\n\nSee RFC 2119, #12 and v2.\n"),
        {text("No number shows the problem @ See RFC 2119, #12 and v2.")});

    row("GOAL-NUMBER", "second", text("## Goals\n\n1. p99 below 50 ms\n2. Fast enough\n"),
        {text("Goal 2 has no number @ 2. Fast enough")});
    row("GOAL-NUMBER", "non-goals",
        text("## Goals and non-goals\n\n- Under 5 s\n\n### Non-goals\n\n- Ranking\n"), {});
    row("GOAL-NUMBER", "label", text("## Goals\n\n- Under 5 s\n\nOut of scope:\n\n- Ranking\n"), {});
    row("GOAL-NUMBER", "many", text("## Goals\n\n- A\n- B\n- C\n- D\n- 5 s\n"),
        {text("Goals without a number: 4 of 5 @ - A")});
    row("GOAL-NUMBER", "prose", text("## Goals\n\nBe quick.\n"), {text("No goal has a number @ Be quick.")});

    row("DES-FIGURE", "code", text("## Design\n\nText.\n\n```\nA -> B\n```\n"), {});
    row("DES-FIGURE", "table", text("## Design\n\n| a |\n|---|\n| b |\n"), {});
    row("DES-FIGURE", "prose", text("## Design\n\nWords.\n"), {text("No diagram, table or code @ Words.")});

    row("ALT-TWO", "headings", text("## Alternatives\n\n### A\n\nText.\n\n### B\n\nText.\n"), {});
    row("ALT-TWO", "bold", text("## Alternatives\n\n**A**\n\n**Pros:** x\n\n**B**\n\n**Cons:** y\n"), {});
    row("ALT-TWO", "list", text("## Considered options\n\n* A\n* B\n"), {});
    row("ALT-TWO", "table", text("## Alternatives\n\n| Option | Pros |\n|---|---|\n| A | x |\n| B | y |\n"),
        {});
    row("ALT-TWO", "prose", text("## Alternatives\n\nWe could use A.\n\nAnother way is B.\n"), {});
    row("ALT-TWO", "one", text("## Alternatives\n\n### A\n\n**Pros:** x\n\n**Cons:** y\n"),
        {text("One alternative; two needed @ **Pros:** x")});
    row("ALT-TWO", "one with lists",
        text("## Alternatives\n\n### A\n\nPros:\n\n- x\n- y\n\nCons:\n\n- z\n- u\n"),
        {text("One alternative; two needed @ Pros:")});
    row("ALT-TWO", "none", text("## Alternatives\n\nNone.\n"), {text("No alternatives; two needed @ None.")});

    row("ALT-WEIGHED", "both", text("## Alternatives\n\n### A\n\n**Advantages:** x\n\n**Drawbacks:** y\n"),
        {});
    row("ALT-WEIGHED", "MADR",
        text("## Considered options\n\n### A\n\n* Good, because x\n* Bad, because y\n"), {});
    row("ALT-WEIGHED", "no cons",
        text("## Alternatives\n\n### A\n\n**Pros:** x\n\n### B\n\nPros: x. Cons: y.\n"),
        {text("“A” has no cons @ A")});
    row("ALT-WEIGHED", "neither", text("## Alternatives\n\n### A\n\nWord.\n"),
        {text("“A” has no pros and cons @ A")});

    row("ALT-NOTHING", "weighed", text("## Alternatives\n\n### Do nothing\n\nText.\n"), {});
    row("ALT-NOTHING", "status quo", text("## Alternatives\n\nThe status quo costs more.\n"), {});
    row("ALT-NOTHING", "not", text("## Alternatives\n\nUse a queue.\n"),
        {text("“Do nothing” not weighed @ Use a queue.")});

    row("MIG-ROLLBACK", "described", text("## Migration\n\nRoll back with the flag.\n"), {});
    row("MIG-ROLLBACK", "not needed", text("## Compatibility\n\nThis is purely additive.\n"), {});
    row("MIG-ROLLBACK", "missing", text("## Rollout\n\nWe deploy it.\n"),
        {text("No way back (rollback) described @ We deploy it.")});

    row("OBS-THRESHOLD", "prose", text("## Monitoring\n\nPage above 5 %.\n"), {});
    row("OBS-THRESHOLD", "table",
        text("## Metrics\n\n| M | Alert |\n|---|---|\n| a | > 5 |\n| b | |\n| c | — |\n"),
        {text("2 metrics without threshold @ | b | |")});
    row("OBS-THRESHOLD", "none", text("## Observability\n\nWe add a dashboard.\n"),
        {text("No threshold for an alert @ We add a dashboard.")});

    row("SECURITY-REASON", "short", text("## Security\n\nNone.\n"),
        {text("No threats named, and no reason why not @ None.")});
    row("SECURITY-REASON", "reason",
        text("## Security\n\nNothing changes, because all callers keep their present roles.\n"), {});

    row("OPEN-LISTED", "list", text("## Open questions\n\n- Eight or sixteen\n"), {});
    row("OPEN-LISTED", "none", text("## Unresolved questions\n\nNone.\n"),
        {text("“None” needs a reason @ None.")});
    row("OPEN-LISTED", "none with reason",
        text("## Open questions\n\nNone: the review of 3 March answered all of them.\n"), {});
    row("OPEN-LISTED", "remark", text("## Open questions\n\nSee elsewhere.\n"),
        {text("No question is listed @ See elsewhere.")});

    row("TIME-DATED", "date", text("## Timeline\n\nDone by 2026-05-01.\n"), {});
    row("TIME-DATED", "duration", text("## Timeline\n\nTakes two weeks.\n"), {});
    row("TIME-DATED", "none", text("## Milestones\n\n- Build it\n"),
        {text("No date or duration @ - Build it")});
    row("TIME-OWNED", "column", text("## Timeline\n\n| When | Owner |\n|---|---|\n| May | X |\n"), {});
    row("TIME-OWNED", "none", text("## Timeline\n\n- May: build\n"),
        {text("No milestone has an owner @ - May: build")});
}

void TestChecklist::finds()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    QFETCH(QStringList, expected);
    QCOMPARE(Checked(document).findings(rule), expected);
}

void TestChecklist::reportsMetadata_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QStringList>("expected");
    const QString complete = text("title: A\nid: RFC-1\nstatus: Draft\nauthors: [Team]\nreviewers: [Team]\n"
                                  "created: 2026-01-02\ndeadline: 2026-02-03\n");
    const auto change = [&complete](const char* from, const char* to) {
        return QString(complete).replace(text(from), text(to));
    };
    QTest::newRow("complete") << complete << QStringList();
    QTest::newRow("no status") << change("status: Draft\n", "")
                               << QStringList{text("META-MISSING status Status missing")};
    QTest::newRow("empty deadline") << change(" 2026-02-03", "")
                                    << QStringList{text("META-MISSING deadline Deadline is empty")};
    QTest::newRow("number in title") << change("title: A\nid: RFC-1", "title: 'RFC-1: A'") << QStringList();
    QTest::newRow("other case") << change("Draft", "in_review") << QStringList();
    QTest::newRow("remark") << change("Draft", "Accepted (2026-01-05)") << QStringList();
    QTest::newRow("enumeration") << change("Draft", "Draft | In Review")
                                 << QStringList{
                                        text("META-CHOICE status Status cannot be “Draft | In Review”")};
    QTest::newRow("unknown status") << change("Draft", "Fine")
                                    << QStringList{text("META-CHOICE status Status cannot be “Fine”")};
    QTest::newRow("left") << change("[Team]\nrev", "[your name]\nrev")
                          << QStringList{text("META-LEFT authors Authors still to be filled in")};
    QTest::newRow("impossible date") << change("2026-01-02", "2026-02-30")
                                     << QStringList{
                                            text("META-DATE created Created is no date: “2026-02-30”")};
    QTest::newRow("order") << change("2026-02-03", "2025-12-31")
                           << QStringList{text("META-ORDER deadline Deadline is before Created")};
    QTest::newRow("optional and wrong") << complete + text("updated: soon\n")
                                        << QStringList{text("META-DATE updated Updated is no date: “soon”")};
}

void TestChecklist::reportsMetadata()
{
    QFETCH(QString, frontMatter);
    QFETCH(QStringList, expected);
    const Checked checked(text("---\n") + frontMatter + text("---\n\n# A\n"));
    const SectionReport& metadata = checked.report.sections.front();
    QStringList found;
    for (const Finding& finding : metadata.findings)
        found += finding.checkId + u' ' + finding.fieldId + u' ' + finding.message;
    QCOMPARE(found, expected);
    QCOMPARE(metadata.total - metadata.passed, int(expected.size()));
    QCOMPARE(metadata.state == SectionState::Done, expected.isEmpty());
}

void TestChecklist::reportsSectionsInTemplateOrder()
{
    const Checked checked(text("# T\n\n## Timeline\n\nIn May, by the team.\n\n## Summary\n\nOne.\n"));
    QStringList ids;
    for (const SectionReport& section : checked.report.sections)
        ids += section.id;
    QStringList expected{QStringLiteral("metadata")};
    for (const SectionDefinition& section : technicalRfcTemplate()->sections)
        expected += section.id;
    QCOMPARE(ids, expected);
    const SectionReport* timeline = checked.report.byId(QStringLiteral("timeline"));
    QCOMPARE(timeline->state, SectionState::Done);
    QCOMPARE(timeline->passed, 4);
    QCOMPARE(checked.report.forSection(timeline->sectionIndex), timeline);
    QCOMPARE(checked.snapshot.view(timeline->range).toString(), QStringLiteral("Timeline"));
    QCOMPARE(checked.report.byId(QStringLiteral("summary"))->state, SectionState::Done);
}

void TestChecklist::countsMissingSections()
{
    const Report report = Checked(QString()).report;
    for (const SectionReport& section : report.sections) {
        if (section.id == QStringLiteral("metadata"))
            continue;
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
    QCOMPARE(section->total, 5);
}

void TestChecklist::reportsUnknownSectionsOnlyWithFindings()
{
    const Checked checked(text("## Glossary\n\nWords.\n\n## Thanks\n\nTo TBD.\n"));
    const SectionReport& last = checked.report.sections.back();
    QCOMPARE(last.id, QString());
    QCOMPARE(last.title, QStringLiteral("Thanks"));
    QCOMPARE(last.total, 0);
    QCOMPARE(last.state, SectionState::Partial);
    QCOMPARE(checked.report.sections.size(), technicalRfcTemplate()->sections.size() + 2);
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
