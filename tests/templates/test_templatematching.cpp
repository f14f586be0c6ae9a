#include "app/templates/templatematching.h"

#include "app/templates/templatelibrary.h"

#include <QTest>

using namespace redraft;

/// Beginnings of documents of each kind, with the headings and keys that public ones have.
class TestTemplateMatching : public QObject
{
    Q_OBJECT

private slots:
    void eachKindGetsItsOwn_data();
    void eachKindGetsItsOwn();
    void newDocumentsGetTheirOwn_data();
    void newDocumentsGetTheirOwn();
    void halfOfTheSectionsIsEnough_data();
    void halfOfTheSectionsIsEnough();
    void guessesOnlyWhatIsSure_data();
    void guessesOnlyWhatIsSure();
    void scoresStayBetweenZeroAndOne();
};

namespace {

QString document(const QString& start, const QStringList& headings, const QString& marks)
{
    QString text = start;
    for (const QString& heading : headings)
        text += QStringLiteral("\n%1 %2\n\nText.\n").arg(marks, heading);
    return text;
}

} // namespace

void TestTemplateMatching::eachKindGetsItsOwn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* name, const char* path, const QString& text, const char* id) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << QString::fromLatin1(id);
    };
    const QString h2 = QStringLiteral("##");
    row("technical RFC", "",
        document("# RFC-1: T\n\n**Authors:** A\n**Status:** Draft\n",
                 {"Summary", "Motivation", "Detailed Design", "Alternatives Considered", "Migration Strategy",
                  "Observability and Monitoring", "Security Considerations", "Open Questions", "Timeline"},
                 h2),
        "technical-rfc");
    row("proposal RFC", "",
        document("# RFC-1: T\n\n**Status:** Draft\n**Target Date:** Q1\n",
                 {"Summary", "Problem Statement", "Proposed Solution", "Detailed Design",
                  "Alternatives Considered", "Tradeoffs", "Risks & Mitigations", "Rollout Plan",
                  "Success Metrics", "Cost Analysis", "Open Questions", "Timeline"},
                 h2),
        "proposal-rfc");
    row("docuchango", "/r/docs-cms/rfcs/rfc-012-x.md",
        document("---\nid: rfc-012\ntitle: T\nstatus: Draft\nproject_id: p\ndoc_uuid: u\n---\n",
                 {"Summary", "Motivation", "Proposal", "Alternatives Considered",
                  "Trade-offs and Implications", "Security Considerations", "Testing Strategy"},
                 h2),
        "docuchango-rfc");
    row("docuchango by fields", "",
        document("---\nid: rfc-012\ntitle: T\nproject_id: p\ndoc_uuid: u\n---\n",
                 {"Abstract", "Architecture"}, h2),
        "docuchango-rfc");
    row("project RFC", "",
        document("---\ntitle: T\nstatus: Draft\nauthor: A\n---\n",
                 {"Abstract", "Motivation", "Detailed Design", "Implementation Plan",
                  "Alternatives Considered", "Open Questions"},
                 h2),
        "project-rfc");
    row("memo", "memos/memo-043-x.md",
        document("---\ntitle: T\nauthor: A\n---\n",
                 {"Executive Summary", "Core Principles Review", "Simplicity Analysis",
                  "Reliability Analysis", "Conclusion", "Next Steps"},
                 h2),
        "gap-analysis-memo");
    row("reliability plan", "",
        document(
            "# T\n",
            {"SLO Definitions", "Failure Mode Analysis", "Reliability Checklist", "Incident Response Plan"},
            h2),
        "reliability-plan");
    row("Rust", "text/0001-x.md",
        document("- Feature Name: `x`\n- Start Date: 2024-01-01\n- RFC PR: [rust-lang/rfcs#1](u)\n- Rust "
                 "Issue: #1\n",
                 {"Summary", "Motivation", "Guide-level explanation", "Reference-level explanation",
                  "Drawbacks", "Rationale and alternatives", "Prior art", "Unresolved questions",
                  "Future possibilities"},
                 "#"),
        "rust-rfc");
    row("old Rust", "",
        document(
            "- Start Date: 2014-01-01\n- RFC PR: u\n- Rust Issue: u\n",
            {"Summary", "Motivation", "Detailed design", "Drawbacks", "Alternatives", "Unresolved questions"},
            "#"),
        "rust-rfc");
    row("KEP", "keps/sig-node/1-x/README.md",
        document("# KEP-1: T\n",
                 {"Release Signoff Checklist", "Summary", "Motivation", "Proposal", "Design Details",
                  "Production Readiness Review Questionnaire", "Implementation History", "Drawbacks",
                  "Alternatives"},
                 h2),
        "kubernetes-kep");
    row("MADR", "",
        document(
            "---\nstatus: accepted\ndate: 2024-01-01\ndecision-makers: A\n---\n# T\n",
            {"Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome"},
            h2),
        "madr");
    row("small MADR", "",
        document("# T\n", {"Context and Problem Statement", "Considered Options", "Decision Outcome"}, h2),
        "madr");
    row("Go", "",
        document("# Proposal: T\n\nAuthor(s): A\n\nLast updated: 2024-01-01\n\nDiscussion at "
                 "https://example.org/1\n",
                 {"Abstract", "Background", "Proposal", "Rationale", "Compatibility", "Implementation"}, h2),
        "go-proposal");
    row("EIP", "",
        document("---\neip: 1\ntitle: T\nauthor: A\nstatus: Draft\ncreated: 2024-01-01\n---\n",
                 {"Abstract", "Motivation", "Specification", "Rationale", "Backwards Compatibility",
                  "Security Considerations"},
                 h2),
        "technical-rfc");
    row("Swift", "",
        document("# T\n\n* Status: **Implemented**\n",
                 {"Introduction", "Motivation", "Proposed solution", "Detailed design",
                  "Source compatibility", "Alternatives considered"},
                 h2),
        "technical-rfc");
    row("anything", "", document("# T\n", {"Milk", "Bread"}, h2), "technical-rfc");
    row("nothing", "", QString(), "technical-rfc");
}

void TestTemplateMatching::eachKindGetsItsOwn()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, id);
    const DocumentTraits traits = traitsOf(path, text);
    QString scores;
    for (const LibraryTemplate& entry : TemplateLibrary::shipped()->templates())
        scores += QStringLiteral("%1 %2; ").arg(entry.value->id).arg(entry.matcher->score(traits), 0, 'f', 2);
    QVERIFY2(TemplateLibrary::shipped()->choose(traits).value->id == id, qPrintable(scores));
}

/// A document that has all parts of a template, and nothing else, has that template.
void TestTemplateMatching::newDocumentsGetTheirOwn_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : TemplateLibrary::shipped()->ids())
        QTest::newRow(qPrintable(id)) << id;
}

void TestTemplateMatching::newDocumentsGetTheirOwn()
{
    QFETCH(QString, id);
    QStringList headings;
    for (const SectionDefinition& section : TemplateLibrary::shipped()->find(id)->sections)
        headings += section.heading;
    const DocumentTraits traits = traitsOf({}, document({}, headings, QStringLiteral("##")));
    QCOMPARE(TemplateLibrary::shipped()->choose(traits).value->id, id);
}

/// Of the sections that a new document has, every second, below the fields that it has.
void TestTemplateMatching::halfOfTheSectionsIsEnough_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("first");
    for (const QString& id : TemplateLibrary::shipped()->ids()) {
        QTest::newRow(qPrintable(id + " even")) << id << 0;
        QTest::newRow(qPrintable(id + " odd")) << id << 1;
    }
}

void TestTemplateMatching::halfOfTheSectionsIsEnough()
{
    QFETCH(QString, id);
    QFETCH(int, first);
    const auto value = TemplateLibrary::shipped()->find(id);
    QString fields;
    for (const FieldDefinition& field : value->fields) {
        const bool isOwn = value->match.fields.contains(field.key);
        if (field.requirement == Requirement::Required || isOwn)
            fields += (field.key.isEmpty() ? field.label : field.key) + QStringLiteral(": x\n");
    }
    QStringList headings, kept;
    for (const SectionDefinition& section : value->sections) {
        if (section.requirement != Requirement::Optional)
            headings += section.heading;
    }
    for (qsizetype i = first; i < headings.size(); i += 2)
        kept += headings[i];
    const DocumentTraits traits =
        traitsOf({}, document(QStringLiteral("---\n%1---\n# T\n").arg(fields), kept, QStringLiteral("##")));
    const TemplateChoice choice = TemplateLibrary::shipped()->choose(traits);
    QCOMPARE(choice.value->id, id);
    QCOMPARE(choice.reason, TemplateReason::Matched);
}

void TestTemplateMatching::guessesOnlyWhatIsSure_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QString>("id"); // "": none fits
    const auto row = [](const char* name, const char* path, const char* start, const QStringList& headings,
                        const char* id) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(start) << headings
                            << QString::fromLatin1(id);
    };
    const QStringList few{"Summary", "Motivation"};
    row("Swift", "/r/proposals/0193-x.md", "# T\n\n* Authors: A\n* Status: **Implemented**\n",
        {"Introduction", "Motivation", "Proposed solution", "Detailed design", "Source compatibility",
         "Effect on ABI stability", "Alternatives considered"},
        "");
    row("EIP", "/r/EIPS/eip-1559.md",
        "---\neip: 1559\ntitle: T\nauthor: A\nstatus: Draft\ncreated: 2024-01-01\n---\n",
        {"Abstract", "Motivation", "Specification", "Rationale", "Backwards Compatibility", "Test Cases",
         "Security Considerations", "Copyright"},
        "");
    row("PEP", "/r/peps/pep-0012.md",
        "---\nPEP: 12\nTitle: T\nAuthor: A\nStatus: Draft\nCreated: 01-Jan-2024\n---\n",
        {"Abstract", "Motivation", "Rationale", "Specification", "Backwards Compatibility",
         "Security Implications", "Rejected Ideas", "Open Issues", "Copyright"},
        "");
    const char* fields = "---\nid: x\ntitle: T\nproject_id: p\ndoc_uuid: u\n---\n";
    row("docuchango RFC", "/r/docs-cms/rfcs/rfc-001-a.md", fields, few, "docuchango-rfc");
    row("docuchango ADR", "/r/docs-cms/adr/adr-001-a.md", fields, {"Context", "Decision"}, "");
    row("docuchango memo", "/r/docs-cms/memos/memo-001-a.md", fields, few, "");
    row("gap analysis", "/r/docs-cms/memos/memo-001-a.md", fields,
        {"Executive summary", "Core principles review", "Simplicity analysis", "Scores", "Conclusion"},
        "gap-analysis-memo");
    const char* required = "---\ntitle: T\nstatus: Draft\nauthors: [A]\ncreated: 2024-01-01\n---\n";
    row("two sections below all fields", "", required, few, "technical-rfc");
    row("other sections below all fields", "", required, {"Milk", "Bread", "Summary"}, "");
    row("two sections", "", "# T\n", few, "");
}

void TestTemplateMatching::guessesOnlyWhatIsSure()
{
    QFETCH(QString, path);
    QFETCH(QString, start);
    QFETCH(QStringList, headings);
    QFETCH(QString, id);
    const TemplateChoice choice =
        TemplateLibrary::shipped()->choose(traitsOf(path, document(start, headings, QStringLiteral("##"))));
    QCOMPARE(choice.reason == TemplateReason::Matched ? choice.value->id : QString(), id);
}

void TestTemplateMatching::scoresStayBetweenZeroAndOne()
{
    const Template empty;
    QCOMPARE(TemplateMatcher(empty).score(traitsOf({}, QStringLiteral("# A\n\n## B\n"))), 0.0);
    for (const LibraryTemplate& entry : TemplateLibrary::shipped()->templates()) {
        DocumentTraits traits;
        QCOMPARE(entry.matcher->score(traits), 0.0);
        traits.path = QStringLiteral("/a/b.md");
        for (const SectionDefinition& section : entry.value->sections)
            traits.parts += normalizedHeading(section.heading);
        const double score = entry.matcher->score(traits);
        QVERIFY(score > 0.4 && score <= 1);
    }
}

QTEST_GUILESS_MAIN(TestTemplateMatching)
#include "test_templatematching.moc"
