#include "app/metadata/metadata.h"

#include <QTest>

using namespace redraft;

namespace {

/// Each field as "key|value as written|items|note|link".
QStringList described(const TextSnapshot& snapshot, const Metadata& metadata)
{
    QStringList lines;
    for (const MetadataField& field : metadata.fields) {
        QStringList parts{field.isFromHeading ? QStringLiteral("(heading)") : field.key,
                          snapshot.view(field.valueRange).toString(), field.items.join(u';')};
        if (!field.note.isEmpty() || !field.link.isEmpty())
            parts += field.note;
        if (!field.link.isEmpty())
            parts += field.link;
        lines += parts.join(u'|');
    }
    return lines;
}

} // namespace

/// The dialects in which metadata stands in the text, and the prose beside them.
class TestDialects : public QObject
{
    Q_OBJECT

private slots:
    void readsFields_data();
    void readsFields();
    void rangesHoldAll_data();
    void rangesHoldAll();
    void leavesProseAlone_data();
    void leavesProseAlone();
    void readsYamlFiles();
    void endsSoon_data();
    void endsSoon();
};

void TestDialects::readsFields_data()
{
    QTest::addColumn<MetadataSyntax>("syntax");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, MetadataSyntax syntax, const char* text,
                        const QStringList& expected) {
        QTest::newRow(name) << syntax << QString::fromUtf8(text) << expected;
    };
    const MetadataSyntax bullets = MetadataSyntax::BulletList;
    row("bullets below the title", bullets, "# T\n\n- Status: Draft\n- Date: 2026-01-02\n\n## A\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Date|2026-01-02|2026-01-02"});
    row("bullets before all", bullets, "- Feature Name: x\n- Start Date: \n- RFC PR: [1](u)\n\n# Summary\n",
        {"Feature Name|x|x", "Start Date||", "RFC PR|1|1||u", "(heading)|Summary|Summary"});
    row("bullets in a section", bullets, "# Meta\n[meta]: #meta\n- Name: x\n- Status: Draft\n\n# Summary\n",
        {"Name|x|x", "Status|Draft|Draft"});
    row("bullets in a later section", bullets, "# T\n\nText.\n\n## Metadata\n\n* Status: Draft\n",
        {"(heading)|T|T", "Status|Draft|Draft"});
    row("bold bullets", bullets, "# T\n\n- **Status:** Draft\n- **Owner**: A\n* no\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Owner|A|A"});
    row("underlined title", bullets, "T\n----\n* Status: Draft\n* Author(s): a, b\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Author(s)|a, b|a;b"});
    row("bold value with a note", bullets, "# T\n* Status: **Implemented (Swift 6.4)**\n",
        {"(heading)|T|T", "Status|Implemented|Implemented|(Swift 6.4)"});
    row("note behind bold", bullets, "# T\n* Status: **Done** (as of May)\n",
        {"(heading)|T|T", "Status|Done|Done|(as of May)"});
    row("note behind a date", bullets, "# T\n* Start Date: 2026-01-02 (about)\n",
        {"(heading)|T|T", "Start Date|2026-01-02|2026-01-02|(about)"});
    row("parentheses of a name", bullets, "# T\n* Proposal: x (second part)\n* Status: Draft\n",
        {"(heading)|T|T", "Proposal|x (second part)|x (second part)", "Status|Draft|Draft"});
    row("links", bullets,
        "# T\n- Status: [Done](/r.md#d)\n- Tags: [a](x), [b, c](y)\n- Issue: <https://example.org/1>\n",
        {"(heading)|T|T", "Status|Done|Done||/r.md#d", "Tags|[a](x), [b, c](y)|a;b, c",
         "Issue|https://example.org/1|https://example.org/1||https://example.org/1"});
    row("comment behind a value", bullets, "# T\n- Status: Draft <!-- or Done -->\n- Date:\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Date||"});
    row("value over lines", bullets, "# T\n* Authors: A,\n           B\n* Status: x\ny\n\nText.\n",
        {"(heading)|T|T", "Authors|A,\n           B|A;B", "Status|x\ny|x y"});
    row("list below a key", bullets, "# T\n* Status: x\n* Reviews:\n  * [1](u)\n  * two\n",
        {"(heading)|T|T", "Status|x|x", "Reviews|[1](u)\n  * two|1;two"});
    row("choices stay", bullets, "# T\n* Status: {Draft, Done}\n* Implemented in: <language, ...>\n",
        {"(heading)|T|T", "Status|{Draft, Done}|{Draft, Done}",
         "Implemented in|<language, ...>|<language, ...>"});
    row("guidance before", bullets, "# T\n\n<!-- a\n- Status: no\n-->\n- Status: Draft\n",
        {"(heading)|T|T", "Status|Draft|Draft"});

    const MetadataSyntax table = MetadataSyntax::Table;
    row("table side by side", table,
        "# T\n\n| | |\n|--|--|\n| **Status** | Draft |\n| Owner: | A, B |\n| Date | |\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Owner|A, B|A;B", "Date||"});
    row("table with titles", table, "# T\n| Field | Value |\n|---|---|\n| Status | a \\| b |\n| Date | x |\n",
        {"(heading)|T|T", "Status|a \\| b|a | b", "Date|x|x"});
    row("field in the head", table, "# T\n| Author | A |\n|---|---|\n| Status | `x` |\n",
        {"(heading)|T|T", "Author|A|A", "Status|x|x"});
    row("names in the head", table, "# T\n| Status | Owner | Created |\n|---|---|---|\n| WIP | [A](u) | |\n",
        {"(heading)|T|T", "Status|WIP|WIP", "Owner|A|A||u", "Created||"});
    row("no bars at the ends", table, "# T\nStatus | Owner\n--|--\nWIP | A\n",
        {"(heading)|T|T", "Status|WIP|WIP", "Owner|A|A"});

    const MetadataSyntax mail = MetadataSyntax::MailHeader;
    row("mail header", mail,
        "PEP: 1\nTitle: x\nAuthor: A <a@example.org>,\n        B\nStatus: Draft\n\nText\n====\n",
        {"PEP|1|1", "Title|x|x", "Author|A <a@example.org>,\n        B|A <a@example.org>;B",
         "Status|Draft|Draft"});
    row("mail header in a fence", mail, "# T\n\n```\nStatus: Draft\nCreated: 2026-01-02\n```\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Created|2026-01-02|2026-01-02"});

    const MetadataSyntax plain = MetadataSyntax::PlainLines;
    row("plain paragraphs", plain,
        "# T\n\nAuthor(s): A B, C\n\nLast updated: 20 July 2026\n\nDiscussion at "
        "https://example.org/1.\n\nText.\n",
        {"(heading)|T|T", "Author(s)|A B, C|A B;C", "Last updated|20 July 2026|20 July 2026",
         "Discussion at|https://example.org/1|https://example.org/1"});
    row("plain lines in one paragraph", plain, "# T\nStatus: Draft\\\nZone: 1\nOwner: A\n",
        {"(heading)|T|T", "Status|Draft|Draft", "Zone|1|1", "Owner|A|A"});
    row("plain lines behind a subtitle", plain, "# T\n\nor, *a subtitle*\n\nAuthor: A\n\nText: more\n",
        {"(heading)|T|T", "Author|A|A"});
    row("plain line before a sentence", plain, "# T\n\nAuthor: A B\nThis is done.\n",
        {"(heading)|T|T", "Author|A B|A B"});
    row("plain lines under a lesser heading", plain, "### T\n\nAuthor: A\n", {"(heading)|T|T", "Author|A|A"});
}

void TestDialects::readsFields()
{
    QFETCH(MetadataSyntax, syntax);
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(described(snapshot, metadata), expected);
    QCOMPARE(metadata.syntax, syntax);
}

void TestDialects::rangesHoldAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* name, const char* text, const char* entry, const char* written) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(entry)
                            << QString::fromUtf8(written);
    };
    row("bullet", "# T\n* Status: **x** (y) <!-- z -->\n* Date: d\n", "* Status: **x** (y) <!-- z -->\n",
        "**x** (y)");
    row("bullet over lines", "# T\n* Status: x\n  y\n\n* Date: d\n", "* Status: x\n  y\n", "x\n  y");
    row("row", "# T\n| Date | d |\n|--|--|\n| Status | [x](y) |\n", "| Status | [x](y) |\n", "[x](y)");
    row("mail", "Status: x\n  y\nDate: d\n\n", "Status: x\n  y\n", "x\n  y");
    row("plain", "# T\nStatus: x  \nDate: d\n", "Status: x  \n", "x");
    row("at the end", "# T\n- Date: d\n- Status: x", "- Status: x", "x");
}

void TestDialects::rangesHoldAll()
{
    QFETCH(QString, text);
    QFETCH(QString, entry);
    QFETCH(QString, written);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    const MetadataField* field = metadata.find({QStringLiteral("status")});
    QVERIFY(field);
    QCOMPARE(snapshot.view(field->entryRange).toString(), entry);
    QCOMPARE(snapshot.view(field->writtenRange).toString(), written);
    QVERIFY(metadata.range.start <= field->entryRange.start);
    QVERIFY(metadata.range.end() >= field->entryRange.end());
}

void TestDialects::leavesProseAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("list of contents", "# T\n\n- [Summary](#summary)\n- [Status: open](#status)\n");
    row("goals", "# T\n\n- Goal: fast\n- Non-goal: cheap\n- Scope: all\n");
    row("list with one name", "# T\n\n- Red\n- Green\n- Date: a fruit\n");
    row("sentences",
        "# T\n\n- Status: this list says of each field what it is for and how it is to be used.\n"
        "- Owner: the name of the person who answers for the document from start to end.\n");
    row("definitions", "# T\n\n| Term | Definition |\n|---|---|\n| Node | A machine |\n| Edge | A wire |\n");
    row("data", "# T\n\n| Name | Version | Comment |\n|---|---|---|\n| a | 1 | x |\n| b | 2 | y |\n");
    row("numbers", "# T\n\n| Status | Count |\n|---|---|\n| 200 | 4 |\n| 404 | 1 |\n| 500 | 7 |\n");
    row("paragraph with a colon",
        "# T\n\nStatus: the word that is used below for the state of a request, which\n"
        "may change.\n");
    row("sentence on one line",
        "# T\n\nStatus: this is the word that we use below for the state of any request in the system.\n");
    row("note", "# T\n\nNote: short\n");
    row("unknown name", "# T\n\nLatency: 20 ms\n");
    row("below a section", "# T\n\nText.\n\nMore.\n\nAuthor: A\n");
    row("code", "# T\n\n```yaml\nname: x\nimage: y\n\nstatus: z\n```\n");
    row("program", "# T\n\n```\nif status: go\nelse: stop\n```\n");
    row("address at the start", "https://example.org\n\n# T\n");
    row("first words", "Summary: this is a text.\nIt goes on.\n");
}

void TestDialects::leavesProseAlone()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    QStringList fields = described(snapshot, metadata);
    fields.removeAll(QStringLiteral("(heading)|T|T"));
    QCOMPARE(fields, QStringList());
    QCOMPARE(metadata.syntax, MetadataSyntax::None);
}

void TestDialects::readsYamlFiles()
{
    const TextSnapshot snapshot(QStringLiteral("# c\ntitle: x\nauthors:\n  - \"@a\"\nstatus: y # z\n"));
    const Metadata metadata = readYamlFile(snapshot);
    QCOMPARE(metadata.syntax, MetadataSyntax::YamlFile);
    QCOMPARE(described(snapshot, metadata), (QStringList{"title|x|x", "authors|- \"@a\"|@a", "status|y|y"}));
    const Metadata broken = readYamlFile(TextSnapshot(QStringLiteral("title: x\nstatus: [a\n")));
    QVERIFY(broken.error);
    QCOMPARE(broken.error->line, 2);
    QCOMPARE(broken.fields.size(), size_t(2));
}

void TestDialects::endsSoon_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* start, const char* piece, int count) {
        QTest::newRow(name) << QString::fromLatin1(start) + QString::fromLatin1(piece).repeated(count);
    };
    row("many items", "# T\n\n", "- Status: x\n", 200000);
    row("items that are no fields", "# T\n\n", "- x\n", 200000);
    row("lines of one item", "# T\n\n- Status: x\n", "  y\n", 200000);
    row("nested items", "# T\n\n- Status:\n", "  - y\n", 200000);
    row("many rows", "# T\n\n| A | B |\n|--|--|\n", "| Status | x |\n", 200000);
    row("many cells", "# T\n\n", "| Status ", 200000);
    row("many plain lines", "# T\n\n", "Status: x\n", 200000);
    row("many bold lines", "# T\n\n", "**Status:** x\n", 20000);
    row("many header lines", "", "Status: x\n y\n", 200000);
    row("open comments", "# T\n\n- Status: ", "<!-- ", 700);
    row("comments", "# T\n\n- Status: ", "<!-- --> ", 400);
    row("blanks", "# T\n\n- Status: x", " ", 3900);
    row("brackets", "# T\n\n- Status: ", "[(", 1900);
    row("marks", "# T\n\n- Status: ", "**_`", 900);
    row("commas", "# T\n\n- Authors: ", "a (b), ", 550);
    row("blank lines", "# T\n", "\n", 1000000);
    row("comment lines", "", "<!-- a -->\n", 200000);
    row("link targets", "", "[a]: b\n", 200000);
    row("headings", "", "## A\n", 200000);
}

void TestDialects::endsSoon()
{
    QFETCH(QString, text);
    const Metadata metadata = readMetadata(TextSnapshot(text));
    QVERIFY(metadata.range.end() <= text.size());
}

QTEST_APPLESS_MAIN(TestDialects)
#include "test_dialects.moc"
