#include "app/editing/answerplacement.h"
#include "app/editing/newdocument.h"
#include "app/metadata/metadata.h"
#include "app/templates/templatelibrary.h"
#include "app/templates/templatereader.h"

#include <QTest>

using namespace redraft;

namespace {

NewDocumentRequest sampleRequest()
{
    NewDocumentRequest request;
    request.title = QStringLiteral("Cache: sessions at the edge");
    request.today = QDate(2026, 2, 3);
    request.author = QStringLiteral("Platform team");
    request.number = 42;
    request.uuid = QStringLiteral("4e065e27-73e1-4f56-a3b2-c6cddbf7007e");
    request.answers = {{BriefAnswer::Problem, "It takes 340 ms."},
                       {BriefAnswer::Context, "One database holds all."},
                       {BriefAnswer::Constraints, "No downtime."}};
    return request;
}

Template small(const QByteArray& form, const QByteArray& rest = {})
{
    const auto read = readTemplate(
        "id: s\nname: S\nfields:\n  - {id: title, label: Title, requirement: required}\n"
        "  - {id: number, label: Number, requirement: required}\n"
        "  - {id: status, label: Status, kind: choice, requirement: required, choices: [Draft, Done]}\n"
        "  - {id: tags, label: Tags, kind: list}\n"
        "sections:\n  - {id: one, heading: One, scaffold: '[Write.]'}\n"
        "  - {id: two, heading: Two, requirement: optional, answers: {context: }}\n" +
            rest + "form: {" + form + "}\n",
        QString());
    return read ? *read : Template();
}

} // namespace

class TestNewDocument : public QObject
{
    Q_OBJECT

private slots:
    void writesEachForm_data();
    void writesEachForm();
    void shippedDocumentsReadBack_data();
    void shippedDocumentsReadBack();
    void leavesOutWhatIsNotKnown();
    void placesAnswers_data();
    void placesAnswers();
    void takesValues();
    void refusesUnknownFields();
    void holdsAnyTitle_data();
    void holdsAnyTitle();
};

void TestNewDocument::writesEachForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("companion");
    const QString body = QStringLiteral("\n## One\n\n[Write.]\n");
    QTest::newRow("front matter") << QByteArray("metadata: front_matter")
                                  << "---\ntitle: T\nnumber: 007\nstatus: Draft\n---\n" + body << "";
    QTest::newRow("with heading") << QByteArray("title: '{id} {title}'")
                                  << "---\ntitle: T\nnumber: 007\nstatus: Draft\n---\n\n# 007 T\n" + body
                                  << "";
    QTest::newRow("bold lines") << QByteArray("metadata: bold_lines, title: '{title}'")
                                << "# T\n\n**Number:** 007\n**Status:** Draft\n" + body << "";
    QTest::newRow("bullets") << QByteArray("metadata: bullet_list")
                             << "- Title: T\n- Number: 007\n- Status: Draft\n" + body << "";
    QTest::newRow("table") << QByteArray("metadata: table, title: '{title}'")
                           << "# T\n\n| Field | Value |\n|---|---|\n| Number | 007 |\n| Status | Draft |\n" +
                                  body
                           << "";
    QTest::newRow("plain lines") << QByteArray("metadata: plain_lines, title: '{title}'")
                                 << "# T\n\nNumber: 007\n\nStatus: Draft\n" + body << "";
    QTest::newRow("meta section") << QByteArray("metadata: meta_section")
                                  << "## Meta\n\n- Title: T\n- Number: 007\n- Status: Draft\n" + body << "";
    QTest::newRow("companion") << QByteArray("metadata: companion_file, companion: k.yaml, title: '{title}'")
                               << "# T\n" + body << "title: T\nnumber: 007\nstatus: Draft\n";
    QTest::newRow("none") << QByteArray("metadata: none, section_level: 1") << "# One\n\n[Write.]\n"
                          << "";
}

void TestNewDocument::writesEachForm()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, text);
    QFETCH(QString, companion);
    NewDocumentRequest request;
    request.title = QStringLiteral("T");
    request.number = 7;
    const auto document = newDocument(small(form), request);
    QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
    QCOMPARE(document->text, text);
    QCOMPARE(document->companion, companion);
}

/// What was asked for is read back from the document by whoever opens it, and it is known for what it is.
void TestNewDocument::shippedDocumentsReadBack_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : TemplateLibrary::shipped()->ids())
        QTest::newRow(qPrintable(id)) << id;
}

void TestNewDocument::shippedDocumentsReadBack()
{
    QFETCH(QString, id);
    const Template& value = *TemplateLibrary::shipped()->find(id);
    const auto document = newDocument(value, sampleRequest());
    QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
    QString source = document->text;
    if (!document->companion.isEmpty())
        source = QStringLiteral("---\n%1---\n").arg(document->companion);
    const Metadata metadata = readMetadata(TextSnapshot(source));
    QVERIFY(!metadata.error);
    for (const FieldDefinition& field : value.fields) {
        const bool isSlug = id == QStringLiteral("rust-rfc") && field.id == QStringLiteral("title");
        if (field.requirement == Requirement::Required && !isSlug)
            QVERIFY2(metadata.find(field.names()), qPrintable(field.id));
    }
    if (const FieldDefinition* authors = value.field(QStringLiteral("authors"));
        authors && authors->requirement != Requirement::Optional)
        QCOMPARE(metadata.find(authors->names())->value, QStringLiteral("Platform team"));
    if (const FieldDefinition* created = value.field(QStringLiteral("created")))
        QCOMPARE(metadata.find(created->names())->value, QStringLiteral("2026-02-03"));
    for (const QString& answer : sampleRequest().answers)
        QCOMPARE(document->text.count(answer), 1);
    QCOMPARE(TemplateLibrary::shipped()->choose(traitsOf({}, document->text)).value->id, id);
    QVERIFY(document->text.endsWith(u'\n') && !document->text.contains(QStringLiteral("\n\n\n")));
}

void TestNewDocument::leavesOutWhatIsNotKnown()
{
    const QString text = newDocumentText(*technicalRfcTemplate(), QDate(2026, 2, 3));
    QVERIFY(text.startsWith(QStringLiteral("---\nnumber:\nstatus: Draft\nauthors: []\n")));
    QVERIFY(text.contains(QStringLiteral("created: 2026-02-03\n")));
    QVERIFY(text.contains(QStringLiteral("\n---\n\n# [Title]\n\n## Summary\n")));
    NewDocumentRequest request;
    request.title = QStringLiteral("T");
    const auto untold =
        newDocument(*TemplateLibrary::shipped()->find(QStringLiteral("project-rfc")), request);
    QVERIFY(untold && untold->text.startsWith(QStringLiteral("---\ntitle: T\n")));
    QVERIFY(untold->text.contains(QStringLiteral("\n# T\n")));
    const auto numbered = newDocument(small("metadata: bold_lines, title: 'RFC-{number}: {title}'"), {});
    QVERIFY(numbered);
    QVERIFY(numbered->text.startsWith(QStringLiteral("# [Title]\n\n**Number:**\n")));
    QVERIFY(newFileName(*technicalRfcTemplate(), {}).isEmpty());
    QCOMPARE(newFileName(*technicalRfcTemplate(), sampleRequest()),
             QStringLiteral("rfc-042-cache-sessions-at-the-edge.md"));
}

void TestNewDocument::placesAnswers_data()
{
    QTest::addColumn<QString>("scaffold");
    QTest::addColumn<QString>("under");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("result");
    QTest::newRow("placeholder goes") << "[Say it.]\n\nMore."
                                      << ""
                                      << "A"
                                      << "A\n\nMore.";
    QTest::newRow("text stays") << "More."
                                << ""
                                << "A"
                                << "A\n\nMore.";
    QTest::newRow("nothing there") << ""
                                   << ""
                                   << "A"
                                   << "A";
    QTest::newRow("no answer") << "[Say it.]"
                               << ""
                               << " \n"
                               << "[Say it.]";
    QTest::newRow("inner heading") << "### X\n\n[Say.]\n\n### Y\n\nb"
                                   << "X"
                                   << "A"
                                   << "### X\n\nA\n\n### Y\n\nb";
    QTest::newRow("last inner heading") << "### Y\n\nb\n\n### X\n\n[Say.]"
                                        << "X"
                                        << "A"
                                        << "### Y\n\nb\n\n### X\n\nA";
    QTest::newRow("missing inner heading") << "### Y\n\nb"
                                           << "X"
                                           << "A"
                                           << "### Y\n\nb\n\n### X\n\nA";
    QTest::newRow("heading in a fence is none") << "### X\n\n```\n### no\n```\n\n### Y"
                                                << "X"
                                                << "A"
                                                << "### X\n\nA\n\n### Y";
    QTest::newRow("several paragraphs") << "[Say it.]"
                                        << ""
                                        << "\nA\n\nB \n"
                                        << "A\n\nB";
    QTest::newRow("open fence") << "### Y"
                                << ""
                                << "```c\nx"
                                << "```c\nx\n```\n\n### Y";
    QTest::newRow("open tildes") << ""
                                 << ""
                                 << "~~~~\n```\nx\n~~~"
                                 << "~~~~\n```\nx\n~~~\n~~~~";
    QTest::newRow("closed fence") << ""
                                  << ""
                                  << "```\nx\n```"
                                  << "```\nx\n```";
    QTest::newRow("headings go below that of the section") << ""
                                                           << ""
                                                           << "# A\n\n## B"
                                                           << "### A\n\n#### B";
    QTest::newRow("other marks in a fence") << ""
                                            << ""
                                            << "```sh\n~~~\n# no heading\n```"
                                            << "```sh\n~~~\n# no heading\n```";
    QTest::newRow("indented first line") << ""
                                         << ""
                                         << "\n    code\n"
                                         << "    code";
}

void TestNewDocument::placesAnswers()
{
    QFETCH(QString, scaffold);
    QFETCH(QString, under);
    QFETCH(QString, answer);
    QFETCH(QString, result);
    SectionDefinition section;
    section.scaffold = scaffold;
    section.answers = {{BriefAnswer::Problem, under}};
    QCOMPARE(scaffoldWithAnswers(section, {{BriefAnswer::Problem, answer}}), result);
}

void TestNewDocument::takesValues()
{
    NewDocumentRequest request = sampleRequest();
    request.values = {{"TAGS", "a, b:c ,, \"d\""}, {"Status", "Done"}, {"number", "X-1"}};
    const auto document = newDocument(small("metadata: front_matter"), request);
    QVERIFY(document);
    const Metadata metadata = readMetadata(TextSnapshot(document->text));
    QCOMPARE(metadata.find({"tags"})->items, (QStringList{"a", "b:c", "\"d\""}));
    QCOMPARE(metadata.find({"status"})->value, QStringLiteral("Done"));
    QCOMPARE(metadata.find({"number"})->value, QStringLiteral("X-1"));
    QVERIFY(document->text.contains(QStringLiteral("## Two\n\nOne database holds all.\n")));
    QVERIFY(document->text.contains(QStringLiteral("## One\n\nIt takes 340 ms.\n\nNo downtime.\n")) ||
            document->text.contains(QStringLiteral("## One\n\nNo downtime.\n\nIt takes 340 ms.\n")));
}

void TestNewDocument::refusesUnknownFields()
{
    NewDocumentRequest request;
    request.values = {{"colour", "red"}};
    const auto document = newDocument(small("metadata: front_matter"), request);
    QVERIFY(!document);
    QCOMPARE(document.error().message,
             QStringLiteral("The template s has no field \"colour\". Its fields are: "
                            "title, number, status, tags."));
}

void TestNewDocument::holdsAnyTitle_data()
{
    QTest::addColumn<QString>("title");
    for (const char* title :
         {"a: b", "# a", "- a",  "'a'", "\"a\"", "a # b", "@a",  "*a*",  "[a]",     "{a}",
          "yes",  "1",   "a\nb", "a|b", "---",   "%",     "`a`", "a\\b", "{title}", "{number}"})
        QTest::newRow(title) << QString::fromUtf8(title);
}

void TestNewDocument::holdsAnyTitle()
{
    QFETCH(QString, title);
    NewDocumentRequest request = sampleRequest();
    request.title = title;
    const auto document = newDocument(small("metadata: front_matter"), request);
    QVERIFY(document);
    const Metadata metadata = readMetadata(TextSnapshot(document->text));
    QVERIFY(!metadata.error);
    QCOMPARE(metadata.find({"title"})->value, title.simplified());
    // What YAML takes for a number or a truth value is quoted: a title is text to every reader.
    const QString quoted = QStringLiteral("title: \"%1\"\n").arg(title);
    QVERIFY((title != u"yes" && title != u"1") || document->text.contains(quoted));
}

QTEST_GUILESS_MAIN(TestNewDocument)
#include "test_newdocument.moc"
