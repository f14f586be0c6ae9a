#include "app/templates/templatelibrary.h"
#include "tests/checklist/checked.h"

using namespace redraft;
using namespace redraft::test;

/// The rules for fields of the metadata that are filled in, and their fixes.
class TestMetadataRules : public QObject
{
    Q_OBJECT

private slots:
    void judgesFields_data();
    void judgesFields();
    void comparesTheWordsOfTheHeading();
    void asksForWhatAStateDemands();
    void seesFieldsThatAreNeverClosed();
    void asksForAStableStage();
    void keepsQuietAboutOtherDialects();
};

namespace {

/// The technical RFC with a life cycle, tags and an id.
std::shared_ptr<const Template> strictTemplate()
{
    auto strict = std::make_shared<Template>(*technicalRfcTemplate());
    FieldDefinition tags;
    tags.id = tags.label = QStringLiteral("tags");
    tags.kind = FieldKind::List;
    FieldDefinition uuid;
    uuid.id = uuid.label = QStringLiteral("doc_uuid");
    strict->fields.push_back(tags);
    strict->fields.push_back(uuid);
    LifecycleState draft;
    draft.name = QStringLiteral("Draft");
    draft.synonyms = {QStringLiteral("work in progress")};
    LifecycleState withdrawn;
    withdrawn.name = QStringLiteral("Withdrawn");
    withdrawn.requirements = {{StateRequirement::Kind::Field, QStringLiteral("withdrawal-reason")}};
    LifecycleState implemented;
    implemented.name = QStringLiteral("Implemented");
    implemented.requirements = {{StateRequirement::Kind::Section, QStringLiteral("summary")},
                                {StateRequirement::Kind::Section, QStringLiteral("questions")},
                                {StateRequirement::Kind::Check, QStringLiteral("TPL-LEFT")}};
    strict->lifecycle.states = {draft, withdrawn, implemented};
    return strict;
}

/// "ID message -> first line that the fix changes" of each finding of the metadata but META-MISSING.
QStringList judgement(const QString& document)
{
    const Checked checked(document, strictTemplate());
    QStringList found;
    for (const Finding& finding : checked.report.sections.front().findings) {
        if (finding.checkId == QStringLiteral("META-MISSING"))
            continue;
        QString line = finding.checkId + u' ' + finding.message;
        for (const Fix& fix : finding.fixes) {
            if (fix.edit.isEmpty())
                continue;
            const TextSnapshot after(applied(fix.edit, document));
            const int changed = after.lines.lineOf(fix.edit.deltas.front().position);
            line += QStringLiteral(" %1 %2").arg(fix.safety == FixSafety::Safe ? QStringLiteral("->")
                                                                               : QStringLiteral("?>"),
                                                 after.view(after.lines.rangeOf(changed)).toString());
        }
        found += line;
    }
    return found;
}

} // namespace

void TestMetadataRules::judgesFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* field, const char* expected) {
        QTest::newRow(name) << text(field) << text(expected);
    };
    row("state", "status: Draft", "");
    row("state in another case", "status: implemented", "");
    row("state with a remark", "status: 'Implemented (2.1)'", "");
    row("state with a comment", "status: Draft # FIXME: later", "");
    row("synonym", "status: Work in progress # yes",
        "META-STATUS “Work in progress” is called Draft here -> status: Draft # yes");
    row("misspelled state", "status: \"imlpemented\" # y",
        "META-STATUS No state “imlpemented”. Did you mean Implemented? ?> status: \"Implemented\" # "
        "y");
    row("unknown state", "status: Fine", "META-STATUS Status cannot be “Fine”");
    row("state of others", "status: implementable", "META-STATUS Status cannot be “implementable”");
    row("all states", "status: Draft | Implemented", "META-STATUS Status still lists what to choose from");
    row("all states in braces", "status: '{Draft, Implemented}'",
        "META-STATUS Status still lists what to choose from");
    row("ISO date", "created: 2026-01-02", "");
    row("point in time", "created: 2026-01-02T10:20:30Z", "");
    row("long date", "created: 'June 28, 2024' # c",
        "META-DATE Created is not written as 2024-06-28 -> created: '2024-06-28' # c");
    row("dotted date", "created: 2026.1.2",
        "META-DATE Created is not written as 2026-01-02 -> created: 2026-01-02");
    row("day above twelve", "created: 25/12/2025",
        "META-DATE Created is not written as 2025-12-25 -> created: 2025-12-25");
    row("two days", "created: 03/04/2026",
        "META-DATE Created can mean two days: “03/04/2026” ?> created: 2026-03-04 ?> created: 2026-04-03");
    row("short year", "created: 02/24/21",
        "META-DATE Created is not written as 2021-02-24 ?> created: 2021-02-24");
    row("day in words", "created: 28 June 2024",
        "META-DATE Created is not written as 2024-06-28 -> created: 2024-06-28");
    row("digits without marks", "created: '20260102'",
        "META-DATE Created is not written as 2026-01-02 -> created: '2026-01-02'");
    row("misplaced mark", "created: 20204-26",
        "META-DATE Created is no date: “20204-26”. Did you mean 2020-04-26? ?> created: 2020-04-26");
    row("impossible day", "created: 2026-02-30", "META-DATE Created is no date: “2026-02-30”");
    row("near future", "created: 2026-03-15", "");
    row("far future", "created: 2026-03-16", "META-FUTURE Created is 15 days ahead");
    row("planned day", "deadline: 2030-01-01", "");
    row("address", "discussion: https://example.org/1", "");
    row("number of an issue", "discussion: '#12'", "");
    row("no address", "discussion: on the list", "META-URL Discussion is no address: “on the list”");
    row("tags", "tags: [a, b-c]", "");
    row("tags as text", "tags: API, Back End # c", "META-LIST tags is no list -> tags: [api, back-end] # c");
    row("tags in quotes", "tags: \"API, api\"", "META-LIST tags is no list -> tags: [api]");
    row("one tag as text", "tags: API", "META-LIST tags is no list -> tags: [api]");
    row("tag as text of signs", "tags: '!!'", "META-LIST tags is no list");
    row("odd tags", "tags: [API Design, b, 'C_d']",
        "META-TAGS 2 tags are no plain words, or stand twice -> tags: [api-design, b, 'c-d']");
    row("tag twice", "tags: [a, a]", "META-TAGS Tag “a” is no plain word, or stands twice -> tags: [a]");
    row("tags alike", "tags: [API Design, api_design, \"Zeta\"]",
        "META-TAGS 3 tags are no plain words, or stand twice -> tags: [api-design, \"zeta\"]");
    row("tags alike on lines", "tags:\n  - a\n  - b\n  - A",
        "META-TAGS Tag “A” is no plain word, or stands twice ->   - b");
    row("tags alike behind a comment", "tags:\n  - a # one\n  - A",
        "META-TAGS Tag “A” is no plain word, or stands twice");
    row("id", "doc_uuid: 4f0c1a9e-6d1b-4c7e-9b3a-0123456789ab", "");
    row("id in capitals", "doc_uuid: 4F0C1A9E-6D1B-4C7E-9B3A-0123456789AB",
        "META-UUID doc_uuid is no UUID of version 4 -> doc_uuid: 4f0c1a9e-6d1b-4c7e-9b3a-0123456789ab");
    row("other number in the title", "title: 'RFC-007: A'\nid: rfc-012",
        "META-TITLE The title says RFC-007, Number says rfc-012 ?> title: 'RFC-012: A'");
    row("same number in the title", "title: 'RFC-012: A'\nid: 12", "");
    row("other words than the heading", "title: Warm cache",
        "META-TITLE The heading says “A” ?> # Warm cache");
    row("the heading in other marks", "title: '**a**!'", "");
    row("the heading behind a number", "title: 'RFC-012: A'", "");
    row("the heading behind the name of its kind", "title: 'RFC: A'", "");
    row("a name for the file", "title: warm-cache", "");
    row("no list", "authors: Platform team # own",
        "META-LIST Authors is no list -> authors: [Platform team] # own");
    row("no list, commas", "reviewers: A, B", "META-LIST Reviewers is no list ?> reviewers: [A, B]");
    row("one author", "author: Platform team", "");
    row("key twice", "note: a\nnote: b", "META-DOUBLE note: written twice");
}

void TestMetadataRules::judgesFields()
{
    QFETCH(QString, field);
    QFETCH(QString, expected);
    const QStringList found = judgement(text("---\n") + field + text("\n---\n\n# A\n"));
    QCOMPARE(found.join(u'\n'), expected);
}

void TestMetadataRules::comparesTheWordsOfTheHeading()
{
    const QString fields = text("---\ntitle: 'RFC-3: Warm cache'\n---\n\n");
    QCOMPARE(judgement(fields + text("# RFC-3: Cold cache\n")),
             QStringList{text("META-TITLE The heading says “RFC-3: Cold cache” ?> # RFC-3: Warm cache")});
    QCOMPARE(judgement(fields + text("# 3. *Warm* `cache`.\n")), QStringList());
    QCOMPARE(judgement(fields + text("# [Title]\n")), QStringList());
    QCOMPARE(judgement(fields + text("# Summary\n\n# Motivation\n")), QStringList());
    QCOMPARE(judgement(fields + text("# Summary\n\nText.\n")), QStringList());
    QCOMPARE(judgement(fields + text("## Cold cache\n")), QStringList());
}

void TestMetadataRules::asksForWhatAStateDemands()
{
    QCOMPARE(judgement(text("---\nstatus: Withdrawn\n---\n")),
             QStringList{text("META-COND Withdrawn: withdrawal-reason missing")});
    const QString done = text("---\nstatus: Implemented\n---\n\n## Motivation\n\nIt costs 5 EUR, and TBD "
                              "more.\n\n## Summary\n\n%1\n");
    QCOMPARE(judgement(done.arg(text("All is said."))),
             QStringList{text("META-COND Implemented demands: Nothing is left of the template (TPL-LEFT)")});
    QCOMPARE(judgement(text("---\nstatus: Withdrawn\nwithdrawal_reason: Too late.\n---\n")), QStringList());
}

void TestMetadataRules::seesFieldsThatAreNeverClosed()
{
    const QStringList open{text("META-YAML The fields are never closed with ---")};
    QCOMPARE(judgement(text("---\nstatus: Draft\n# never closed\n")), open);
    QCOMPARE(judgement(text("---\n\nA: text between lines.\n\n# T\n")), QStringList());
    QCOMPARE(judgement(text("---\nNote: text between lines.\n\n---\n\n# T\n")).filter("never"),
             QStringList());
    QCOMPARE(judgement(text("# T\n\n---\nstatus: Draft\n")).filter("never"), QStringList());
}

void TestMetadataRules::asksForAStableStage()
{
    const auto found = [](const char* status, const char* stage) {
        const Checked checked(text("---\nstatus: %1\nstage: %2\n---\n").arg(text(status), text(stage)),
                              TemplateLibrary::shipped()->find(QStringLiteral("kubernetes-kep")));
        return checked.findings(QStringLiteral("META-COND")).filter(QStringLiteral("Stage"));
    };
    QCOMPARE(found("implemented", "alpha"),
             QStringList{text("implemented demands: Stage “stable”, not “alpha” @ alpha")});
    QCOMPARE(found("implemented", "stable"), QStringList());
    QCOMPARE(found("implementable", "alpha"), QStringList());
}

/// What people read may be written as people write.
void TestMetadataRules::keepsQuietAboutOtherDialects()
{
    QCOMPARE(judgement(text("# A\n\n**Status:** Draft\n**Created:** June 28, 2024\n")), QStringList());
}

QTEST_GUILESS_MAIN(TestMetadataRules)
#include "test_metadatarules.moc"
