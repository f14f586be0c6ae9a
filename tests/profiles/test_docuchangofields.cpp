#include "app/profiles/docuchango/documentfixes.h"
#include "app/profiles/docuchango/fieldschema.h"
#include "app/profiles/docuchango/postmatter.h"

#include <QTest>

using namespace redraft;

namespace {

const char* const uuid = "0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1a11";

/// "field: message" of each.
QStringList faults(DocuchangoSchema schema, const QString& yaml)
{
    const PostMatter matter = readPostMatter(QStringLiteral("---\n") + yaml + QStringLiteral("---\n"));
    QStringList lines;
    for (const FieldFault& fault : fieldFaults(schema, matter.metadata))
        lines += fault.field + QStringLiteral(": ") + fault.message;
    return lines;
}

/// A valid RFC in which `key` is replaced by `line`; "" takes it out.
QString rfcWith(const QString& key, const QString& line)
{
    QString text;
    const std::pair<const char*, const char*> fields[] = {
        {"title", "title: Session cache"},     {"status", "status: Draft"},
        {"author", "author: Platform team"},   {"created", "created: 2026-01-02"},
        {"tags", "tags: [cache, api-design]"}, {"id", "id: rfc-001"},
        {"project_id", "project_id: example"}};
    for (const auto& [name, value] : fields) {
        const QString written = key == QLatin1String(name) ? line : QString::fromLatin1(value);
        if (!written.isEmpty())
            text += written + u'\n';
    }
    const QString last = key == u"doc_uuid" ? line : QStringLiteral("doc_uuid: ") + QLatin1String(uuid);
    return last.isEmpty() ? text : text + last + u'\n';
}

} // namespace

class TestDocuchangoFields : public QObject
{
    Q_OBJECT

private slots:
    void typesPlainScalars_data();
    void typesPlainScalars();
    void findsFrontMatter_data();
    void findsFrontMatter();
    void judgesFieldsOfRfcs_data();
    void judgesFieldsOfRfcs();
    void knowsTheOtherSchemas_data();
    void knowsTheOtherSchemas();
    void listsFaultsInOrder();
    void knowsSynonyms_data();
    void knowsSynonyms();
    void spellsTags_data();
    void spellsTags();
    void readsDates_data();
    void readsDates();
};

void TestDocuchangoFields::typesPlainScalars_data()
{
    using Kind = PyValue::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const std::pair<const char*, Kind> rows[] = {{"", Kind::Null},
                                                 {"~", Kind::Null},
                                                 {"null", Kind::Null},
                                                 {"yes", Kind::Bool},
                                                 {"Off", Kind::Bool},
                                                 {"y", Kind::String},
                                                 {"12", Kind::Int},
                                                 {"0x1F", Kind::Int},
                                                 {"1:30", Kind::Int},
                                                 {"1_000", Kind::Int},
                                                 {"1.5", Kind::Float},
                                                 {"1e3", Kind::String},
                                                 {".inf", Kind::Float},
                                                 {"2026-01-02", Kind::Date},
                                                 {"2026-1-2", Kind::String},
                                                 {"2026-01-02 10:00:00", Kind::DateTime},
                                                 {"2026-01-02T10:00:00Z", Kind::DateTime},
                                                 {"rfc-001", Kind::String},
                                                 {"June 28, 2024", Kind::String}};
    for (const auto& [text, kind] : rows)
        QTest::addRow("'%s'", text) << QString::fromLatin1(text) << int(kind);
}

void TestDocuchangoFields::typesPlainScalars()
{
    QFETCH(QString, text);
    QTEST(int(kindOfPlainScalar(text)), "kind");
}

void TestDocuchangoFields::findsFrontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPresent");
    QTest::addColumn<QString>("fault");
    QTest::newRow("usual") << "---\na: b\n---\nText\n" << true << "";
    QTest::newRow("blank lines before") << "\n\n---\na: b\n---\n" << true << "";
    QTest::newRow("many dashes") << "-----\na: b\n----\n" << true << "";
    QTest::newRow("byte order mark") << QString(u'\xFEFF') + "---\na: b\n---\n" << false << "";
    QTest::newRow("text before") << "x\n---\na: b\n---\n" << false << "";
    QTest::newRow("not closed") << "---\na: b\n" << false << "";
    QTest::newRow("empty") << "---\n---\n" << false << "";
    QTest::newRow("no map") << "---\n- a\n---\n" << false << "";
    QTest::newRow("two rules") << "---\nText between rules\n---\n" << false << "";
    QTest::newRow("month") << "---\ncreated: 2026-13-01\n---\n" << true << "month must be in 1..12";
    QTest::newRow("day") << "---\ncreated: 2026-02-30\n---\n" << true << "day is out of range for month";
    QTest::newRow("quoted day") << "---\ncreated: \"2026-02-30\"\n---\n" << true << "";
}

void TestDocuchangoFields::findsFrontMatter()
{
    QFETCH(QString, text);
    const PostMatter matter = readPostMatter(text);
    QTEST(matter.isPresent, "isPresent");
    QTEST(matter.fault, "fault");
}

void TestDocuchangoFields::judgesFieldsOfRfcs_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* field, const char* line, const QStringList& expected) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(line) << expected;
    };
    const QString string = QStringLiteral(": Input should be a valid string");
    row("all fine", "", "", {});
    row("title missing", "title", "", {"title: Field required"});
    row("title of nine", "title", "title: Nine char", {"title: String should have at least 10 characters"});
    row("title of ten", "title", "title: Ten chars.", {});
    row("title is a number", "title", "title: 20260102", {"title" + string});
    row("status of the README", "status", "status: In Review",
        {"status: Input should be 'Draft', 'Proposed', 'Accepted', 'Implemented', 'Deprecated' or "
         "'Superseded'"});
    row("status in small letters", "status", "status: draft",
        {"status: Input should be 'Draft', 'Proposed', 'Accepted', 'Implemented', 'Deprecated' or "
         "'Superseded'"});
    row("author is a list", "author", "author: [a, b]", {"author" + string});
    row("author is blank", "author", "author: \" \"",
        {"author: Value error, 'author' field cannot be empty"});
    row("created is a word", "created", "created: whenever", {});
    row("created is nothing", "created", "created:",
        {"created.datetime: Input should be a valid datetime", "created.date: Input should be a valid date",
         "created.str: Input should be a valid string"});
    row("no tags", "tags", "", {});
    row("tags are a string", "tags", "tags: cache", {"tags: Input should be a valid list"});
    row("tag with a capital", "tags", "tags: [cache, API design]",
        {"tags: Value error, Invalid tag 'API design' - tags must be lowercase with hyphens only (e.g., "
         "'api-design', 'patterns')"});
    row("tag is a number", "tags", "tags: [cache, 2026]", {"tags.1" + string});
    row("id in capitals", "id", "id: RFC-001",
        {"id: Value error, RFC id must be lowercase 'rfc-XXX' format (e.g., 'rfc-001'). Got: RFC-001"});
    row("id of four digits", "id", "id: rfc-0001",
        {"id: Value error, RFC id must be lowercase 'rfc-XXX' format (e.g., 'rfc-001'). Got: rfc-0001"});
    row("project missing", "project_id", "", {"project_id: Field required"});
    row("UUID in capitals", "doc_uuid", "doc_uuid: 0B7C9F0E-4A4E-4C56-9A51-2F0F5F0C1A11",
        {"doc_uuid: Value error, doc_uuid must be a valid UUID v4 format. Got: "
         "0B7C9F0E-4A4E-4C56-9A51-2F0F5F0C1A11"});
    row("UUID of version 1", "doc_uuid", "doc_uuid: 0b7c9f0e-4a4e-1c56-9a51-2f0f5f0c1a11",
        {"doc_uuid: Value error, doc_uuid must be a valid UUID v4 format. Got: "
         "0b7c9f0e-4a4e-1c56-9a51-2f0f5f0c1a11"});
    row("unknown fields", "tags", "updated: never\nslug: 12", {});
}

void TestDocuchangoFields::judgesFieldsOfRfcs()
{
    QFETCH(QString, field);
    QFETCH(QString, line);
    QTEST(faults(DocuchangoSchema::Rfc, rfcWith(field, line)), "expected");
}

void TestDocuchangoFields::knowsTheOtherSchemas_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("expected");
    const QString end = QStringLiteral("project_id: x\ndoc_uuid: ") + QLatin1String(uuid) + u'\n';
    const auto row = [&end](const char* name, DocuchangoSchema schema, const char* yaml,
                            const QStringList& expected) {
        QTest::newRow(name) << int(schema) << QString::fromLatin1(yaml) + end << expected;
    };
    row("adr", DocuchangoSchema::Adr,
        "title: Use a queue here\nstatus: Proposed\ncreated: 2026-01-02\ndeciders: Core team\nid: adr-001\n",
        {});
    row("amendment", DocuchangoSchema::Adr,
        "title: Use a queue here\nstatus: Proposed\ncreated: 2026-01-02\ndeciders: Core team\nid: "
        "adr-043-a1\n",
        {});
    row("adr draft", DocuchangoSchema::Adr,
        "title: Use a queue here\nstatus: Draft\ncreated: 2026-01-02\nid: adr-001\n",
        {"status: Input should be 'Proposed', 'Accepted', 'Implemented', 'Deprecated' or 'Superseded'",
         "deciders: Field required"});
    row("memo without status", DocuchangoSchema::Memo,
        "title: Load test results\nauthor: A\ncreated: 2026-01-02\nid: memo-010\n", {});
    row("memo id", DocuchangoSchema::Memo,
        "title: Load test results\nauthor: A\ncreated: 2026-01-02\nid: MEMO-010\n",
        {"id: Value error, Memo id must be lowercase 'memo-XXX' format (e.g., 'memo-001'). Got: MEMO-010"});
    row("prd", DocuchangoSchema::Prd,
        "title: Load test tooling\nstatus: In Review\nauthor: A\ncreated: 2026-01-02\nid: prd-005\n",
        {"target_release: Field required"});
    row("generic", DocuchangoSchema::Generic, "title: FAQ\nsidebar_position: 3\n", {});
    row("generic faults", DocuchangoSchema::Generic, "title: Ab\nsidebar_position: first\n",
        {"title: String should have at least 3 characters",
         "sidebar_position: Input should be a valid integer, unable to parse string as an integer"});
}

void TestDocuchangoFields::knowsTheOtherSchemas()
{
    QFETCH(int, schema);
    QFETCH(QString, yaml);
    QTEST(faults(DocuchangoSchema(schema), yaml), "expected");
}

void TestDocuchangoFields::listsFaultsInOrder()
{
    QStringList fields;
    for (const FieldFault& fault : fieldFaults(DocuchangoSchema::Prd, PyValue()))
        fields += fault.field;
    QCOMPARE(fields, QStringList({"title", "status", "author", "created", "target_release", "id",
                                  "project_id", "doc_uuid"}));
}

void TestDocuchangoFields::knowsSynonyms_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case") << int(DocuchangoSchema::Rfc) << "draft"
                          << "Draft";
    QTest::newRow("review") << int(DocuchangoSchema::Rfc) << "In Review"
                            << "Proposed";
    QTest::newRow("draft of an adr") << int(DocuchangoSchema::Adr) << "Draft"
                                     << "Proposed";
    QTest::newRow("done") << int(DocuchangoSchema::Prd) << "done"
                          << "Completed";
    QTest::newRow("rejected") << int(DocuchangoSchema::Rfc) << "Rejected"
                              << "";
}

void TestDocuchangoFields::knowsSynonyms()
{
    QFETCH(int, schema);
    QFETCH(QString, word);
    QTEST(statusMeant(DocuchangoSchema(schema), word), "expected");
}

void TestDocuchangoFields::readsDates_data()
{
    QTest::addColumn<QDate>("expected");
    QTest::newRow("2026/1/2") << QDate(2026, 1, 2);
    QTest::newRow("01/02/2025") << QDate(2025, 2, 1);
    QTest::newRow("12/31/2025") << QDate(2025, 12, 31);
    QTest::newRow("2026.01.02") << QDate(2026, 1, 2);
    QTest::newRow("31.12.2025") << QDate(2025, 12, 31);
    QTest::newRow("January 5, 2026") << QDate(2026, 1, 5);
    QTest::newRow("Jan 5, 2026") << QDate(2026, 1, 5);
    QTest::newRow("5 January 2026") << QDate(2026, 1, 5);
    QTest::newRow("5 Jan 2026") << QDate(2026, 1, 5);
    QTest::newRow("2026-01-02") << QDate();
    QTest::newRow("31/31/2025") << QDate();
    QTest::newRow("soon") << QDate();
}

void TestDocuchangoFields::readsDates()
{
    QTEST(dateMeant(QString::fromLatin1(QTest::currentDataTag())), "expected");
}

void TestDocuchangoFields::spellsTags_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("expected");
    QTest::newRow("capitals") << "API Design"
                              << "api-design";
    QTest::newRow("underscore") << "load_test"
                                << "load-test";
    QTest::newRow("signs") << "C++ & Rust"
                           << "c-rust";
    QTest::newRow("nothing left") << "!!"
                                  << "";
}

void TestDocuchangoFields::spellsTags()
{
    QFETCH(QString, tag);
    QTEST(normalTag(tag), "expected");
}

QTEST_GUILESS_MAIN(TestDocuchangoFields)
#include "test_docuchangofields.moc"
