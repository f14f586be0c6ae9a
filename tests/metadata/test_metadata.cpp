#include "app/metadata/metadata.h"

#include <QTest>

using namespace redraft;

namespace {

QString source(const TextSnapshot& snapshot, TextRange range)
{
    return snapshot.view(range).toString();
}

/// Each field as "key|value as written|shape|decoded items", which shows structure and ranges at once.
QStringList described(const TextSnapshot& snapshot, const Metadata& metadata)
{
    const QStringList shapes{QStringLiteral("scalar"), QStringLiteral("flow"),  QStringLiteral("block"),
                             QStringLiteral("comma"),  QStringLiteral("lines"), QStringLiteral("map"),
                             QStringLiteral("empty")};
    QStringList lines;
    for (const MetadataField& field : metadata.fields) {
        if (field.isFromHeading)
            continue;
        lines += field.key + u'|' + source(snapshot, field.valueRange) + u'|' + shapes[int(field.shape)] +
                 u'|' + field.items.join(u';');
    }
    return lines;
}

} // namespace

class TestMetadata : public QObject
{
    Q_OBJECT

private slots:
    void readsYaml_data();
    void readsYaml();
    void rangesAreExact();
    void placesOfEmptyValues();
    void reportsFaults_data();
    void reportsFaults();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void readsBoldLines_data();
    void readsBoldLines();
    void leavesProseAlone_data();
    void leavesProseAlone();
    void findsTitle_data();
    void findsTitle();
    void splitsNumberedTitles_data();
    void splitsNumberedTitles();
    void findsFieldsByAnyName();
    void foldsNames_data();
    void foldsNames();
};

void TestMetadata::readsYaml_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* yaml, const QStringList& expected) {
        QTest::newRow(name) << QString::fromUtf8(yaml) << expected;
    };
    row("plain", "status: Draft\n", {"status|Draft|scalar|Draft"});
    row("comment", "status: Draft # c\n", {"status|Draft|scalar|Draft"});
    row("hash in text", "rfc: C#7 a#b\n", {"rfc|C#7 a#b|scalar|C#7 a#b"});
    row("double quotes", "t: \"a \\\"b\\\" \\u00e9\" # c\n", {"t|\"a \\\"b\\\" \\u00e9\"|scalar|a \"b\" é"});
    row("single quotes", "t: 'it''s # x'\n", {"t|'it''s # x'|scalar|it's # x"});
    row("quoted key", "\"my key\": a\n'b' : c\n", {"my key|a|scalar|a", "b|c|scalar|c"});
    row("dates stay", "d: 2026-01-02\n", {"d|2026-01-02|scalar|2026-01-02"});
    row("numbers stay", "v: 1.10\n", {"v|1.10|scalar|1.10"});
    row("empty", "a:\nb: \nc: # x\nd: ~\ne: null\n",
        {"a||empty|", "b||empty|", "c||empty|", "d|~|empty|", "e|null|empty|"});
    row("flow list", "a: [x, 'y z', \"w\"] # c\n", {"a|[x, 'y z', \"w\"]|flow|x;y z;w"});
    row("flow list over lines", "a: [\n  x, # [1]\n  'y, z',\n]\nb: 1\n",
        {"a|[\n  x, # [1]\n  'y, z',\n]|flow|x;y, z", "b|1|scalar|1"});
    row("empty flow list", "a: []\n", {"a|[]|flow|"});
    row("block list", "a:\n  - x # c\n\n  # d\n  - \"y\"\nb: 1\n",
        {"a|- x # c\n\n  # d\n  - \"y\"|block|x;y", "b|1|scalar|1"});
    row("block list without indentation", "a:\n- x\n-\n- '- z'\nb: 1\n",
        {"a|- x\n-\n- '- z'|block|x;;- z", "b|1|scalar|1"});
    row("yaml comma list", "author: A (@a, x), B\n", {"author|A (@a, x), B|comma|A (@a, x);B"});
    row("comma in text", "title: A, B\n", {"title|A, B|scalar|A, B"});
    row("literal block", "a: |\n  x\n  y\n\nb: 1\n", {"a||\n  x\n  y|lines|x\ny", "b|1|scalar|1"});
    row("folded block", "a: >-\n  x\n  y\nb: 1\n", {"a|>-\n  x\n  y|lines|x y", "b|1|scalar|1"});
    row("hash in block", "a: |\n  x\n  # y\n# z\nb: 1\n", {"a||\n  x\n  # y|lines|x\n# y", "b|1|scalar|1"});
    row("plain over lines", "a: x\n  y\nb: 1\n", {"a|x\n  y|lines|x y", "b|1|scalar|1"});
    row("quoted over lines", "a: \"x\n  y\"\nb: 1\n", {"a|\"x\n  y\"|lines|x y", "b|1|scalar|1"});
    row("nested map", "a:\n  b: 1\n  c: # x\n    d: [2, 3]\nd: 1\n",
        {"a.b|1|scalar|1", "a.c.d|[2, 3]|flow|2;3", "d|1|scalar|1"});
    row("deeply nested map", "a:\n  b:\n    c:\n      d:\n        e: 1\n", {"a.b.c.d|e: 1|map|e: 1"});
    row("anchored map", "a: &x\n  b: 1\n", {"a|&x\n  b: 1|map|&x\n  b: 1"});
    row("flow map", "a: {b: 1}\n", {"a|{b: 1}|map|{b: 1}"});
    row("list of maps", "a:\n- b: 1\n- c\n", {"a|- b: 1\n- c|map|- b: 1\n- c"});
    row("alias", "a: &x Draft # c\nb: *x\n", {"a|Draft|scalar|Draft", "b|*x|map|Draft"});
    row("anchored list", "a: &x [b, c]\n", {"a|[b, c]|flow|b;c"});
    row("tag", "a: !!str 12\n", {"a|!!str 12|map|12"});
    row("twice", "a: 1\na: 2\n", {"a|1|scalar|1", "a|2|scalar|2"});
    row("beyond the basic plane",
        "\xF0\x9F\x98\x80: \xF0\x9F\x98\x80 x # \xF0\x9F\x98\x80\nb: \xF0\x9F\x98\x80\n",
        {"😀|😀 x|scalar|😀 x", "b|😀|scalar|😀"});
    row("carriage returns", "a: x\r\nb:\r\nc: [1]\r\n", {"a|x|scalar|x", "b||empty|", "c|[1]|flow|1"});
    row("comments only", "# nothing\n", {});
    row("nothing", "", {});
}

void TestMetadata::readsYaml()
{
    QFETCH(QString, yaml);
    QFETCH(QStringList, expected);
    const TextSnapshot snapshot(QStringLiteral("---\n") + yaml + QStringLiteral("---\n\n# Title\n"));
    const Metadata metadata = readMetadata(snapshot);
    QVERIFY2(!metadata.error, qPrintable(metadata.error ? metadata.error->message : QString()));
    QCOMPARE(metadata.syntax, MetadataSyntax::YamlFrontMatter);
    QCOMPARE(described(snapshot, metadata), expected);
}

void TestMetadata::rangesAreExact()
{
    const TextSnapshot snapshot(
        QStringLiteral("---\n# top\nkey one : 'v' # c\n\n# about b\nb:\n  - x # 1\n  - 'y'\n---\ntext"));
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(metadata.fields.size(), size_t(2));
    QCOMPARE(source(snapshot, metadata.range),
             QStringLiteral("# top\nkey one : 'v' # c\n\n# about b\nb:\n  - x # 1\n  - 'y'\n"));
    QCOMPARE(source(snapshot, metadata.fields[0].keyRange), QStringLiteral("key one"));
    QCOMPARE(source(snapshot, metadata.fields[0].entryRange), QStringLiteral("key one : 'v' # c\n"));
    QCOMPARE(source(snapshot, metadata.fields[1].entryRange), QStringLiteral("b:\n  - x # 1\n  - 'y'\n"));
    QCOMPARE(source(snapshot, metadata.fields[1].itemRanges[0]), QStringLiteral("x"));
    QCOMPARE(source(snapshot, metadata.fields[1].itemRanges[1]), QStringLiteral("'y'"));
}

void TestMetadata::placesOfEmptyValues()
{
    const TextSnapshot snapshot(QStringLiteral("---\na:\nb: \nc:   # x\nd: [ ]\n---\n"));
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(metadata.fields[0].valueRange, (TextRange{6, 0}));
    QCOMPARE(metadata.fields[1].valueRange, (TextRange{10, 0}));
    QCOMPARE(metadata.fields[2].valueRange, (TextRange{13, 0}));
    QCOMPARE(metadata.fields[3].shape, ValueShape::FlowList);
}

void TestMetadata::reportsFaults_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("fieldCount");
    const auto row = [](const char* name, const char* yaml, int line, int column, int fieldCount) {
        QTest::newRow(name) << QString::fromUtf8(yaml) << line << column << fieldCount;
    };
    row("second colon", "status: Draft\ntitle: a: b\n", 3, 9, 2);
    row("behind wide characters", "a: \xF0\x9F\x98\x80 \xC3\xA9: c\n", 2, 8, 1);
    row("open quote at the end", "a: 1\ntitle: \"open\nb: [x\n", 3, 8, 3);
    row("open bracket", "a: [x\nb: 1\n", 2, 4, 2);
    row("text behind list", "a: [x] y\n", 2, 8, 1);
    row("list", "- a\n- b\n", 2, 1, 0);
    row("text", "just text\n", 2, 1, 0);
    row("missing colon", "a: 1\nstatus\nb: 2\n", 3, 1, 2);
    row("missing colon at the end", "a: 1\nstatus\n", 3, 1, 1);
    row("at sign", "author: @someone\n", 2, 9, 1);
    row("tab", "a:\n\tb: 1\n", 3, 3, 1);
    row("unknown alias", "a: *nobody\n", 2, 4, 1);
    row("alias inside of its anchor", "b: &x [1]\na: &a [*x, *a]\n", 3, 12, 2);
    row("control character", "a: 1\nb: \x04\n", 3, 4, 2);
}

void TestMetadata::reportsFaults()
{
    QFETCH(QString, yaml);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, fieldCount);
    const TextSnapshot snapshot(QStringLiteral("---\n") + yaml + QStringLiteral("---\ntext\n"));
    const Metadata metadata = readMetadata(snapshot);
    QVERIFY(metadata.error);
    QVERIFY(metadata.error->message.endsWith(u'.'));
    QCOMPARE(metadata.error->line, line);
    QCOMPARE(metadata.error->column, column);
    QCOMPARE(metadata.error->position, snapshot.lines.startOf(line - 1) + column - 1);
    QCOMPARE(int(metadata.fields.size()), fieldCount);
}

void TestMetadata::survivesHostileInput_data()
{
    QTest::addColumn<QString>("yaml");
    const auto many = [](const char* piece, int count) { return QString::fromLatin1(piece).repeated(count); };
    QTest::newRow("brackets") << QStringLiteral("a: ") + many("[", 100000);
    QTest::newRow("braces") << QStringLiteral("a: ") + many("{", 100000);
    QTest::newRow("brackets on lines") << many("a: [\n", 50000);
    QTest::newRow("dashes") << many("- ", 100000);
    QTest::newRow("question marks") << many("? ", 100000);
    QTest::newRow("anchors") << many("&a ", 50000);
    QTest::newRow("exclamation marks") << many("! ", 50000);
    QTest::newRow("colons") << many(": ", 100000);
    QTest::newRow("long") << many("key: value\n", 100000);
    QTest::newRow("quotes") << many("'", 100001);
    QTest::newRow("nul") << QStringLiteral("a: ") + QChar(u'\0') + QStringLiteral("b");
    QTest::newRow("no text bytes") << QStringLiteral("a: ") + QChar(char16_t(0xDCFF)) +
                                          QStringLiteral("b: [");
    QTest::newRow("byte order mark") << QChar(char16_t(0xFEFF)) + QStringLiteral("a: b");
    QString bomb = QStringLiteral("a0: &a0 [x]\n");
    for (int i = 1; i < 40; ++i)
        bomb += QStringLiteral("a%1: &a%1 [*a%2, *a%2, *a%2, *a%2]\n").arg(i).arg(i - 1);
    QTest::newRow("aliases of aliases") << bomb;
}

void TestMetadata::survivesHostileInput()
{
    QFETCH(QString, yaml);
    const TextSnapshot snapshot(QStringLiteral("---\n") + yaml + QStringLiteral("\n---\ntext\n"));
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(metadata.syntax, MetadataSyntax::YamlFrontMatter);
    for (const MetadataField& field : metadata.fields) {
        QVERIFY(field.valueRange.start >= 0 && field.valueRange.end() <= snapshot.text.size());
        QVERIFY(field.entryRange.start >= 0 && field.entryRange.end() <= snapshot.text.size());
    }
}

void TestMetadata::readsBoldLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << expected;
    };
    row("colon inside", "# T\n**Status:** Draft\n**Created:** June 28, 2024\n---\n",
        {"Status|Draft|scalar|Draft", "Created|June 28, 2024|scalar|June 28, 2024"});
    row("colon outside", "# T\n\n**Status**: Draft\n\n## S\n", {"Status|Draft|scalar|Draft"});
    row("underscores", "__Status:__ Draft\n", {"Status|Draft|scalar|Draft"});
    row("hard breaks", "# T\n**Status:** Draft  \n**Version:** 2\\\n**Date:** x<br>\n",
        {"Status|Draft|scalar|Draft", "Version|2|scalar|2", "Date|x|scalar|x"});
    row("blank lines", "# T\n\n**Status:** Draft\n\n**Date:** 2024-01-02\n\nText.\n",
        {"Status|Draft|scalar|Draft", "Date|2024-01-02|scalar|2024-01-02"});
    row("choices stay", "# T\n**Status:** Draft | In Review | Done\n",
        {"Status|Draft | In Review | Done|scalar|Draft | In Review | Done"});
    row("people", "# T\n**Reviewers:** A (x, y), B\n", {"Reviewers|A (x, y), B|comma|A (x, y);B"});
    row("other lists", "# T\n**Status:** Draft\n**Systems:** api, web\n",
        {"Status|Draft|scalar|Draft", "Systems|api, web|comma|api;web"});
    row("empty", "# T\n**Status:**\n**Date:** \n**Owner:**  \n",
        {"Status||empty|", "Date||empty|", "Owner||empty|"});
    row("unknown names", "# T\n**Zone:** 1\n**Depth:** 2\n", {"Zone|1|scalar|1", "Depth|2|scalar|2"});
    row("paragraph below", "# T\n**Status:** Draft\n\n**Note:** This text has bold words.\n",
        {"Status|Draft|scalar|Draft"});
}

void TestMetadata::readsBoldLines()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(metadata.syntax, MetadataSyntax::BoldLines);
    QCOMPARE(described(snapshot, metadata), expected);
}

void TestMetadata::leavesProseAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("note", "# T\n\n**Note:** this paragraph explains\nwhat is meant.\n");
    row("note on one line", "# T\n\n**Note:** short\n");
    row("one unknown name", "# T\n\n**Latency:** 20 ms\n");
    row("definitions",
        "# T\n\n**Node**: A machine that takes part.\n**Edge**: A wire between two machines.\n");
    row("inside of a section", "# T\n\nText.\n\n**Status:** Draft\n");
    row("below a section", "# T\n\n## Alternatives\n\n**Pros:** fast\n**Cons:** dear\n");
    row("goes on", "# T\n\n**Status:** of this work\nis unknown.\n");
    row("several on one line, one of them prose", "# T\n**Status:** Draft | **Note:** hot\n");
    row("several on one line, sentences", "# T\n**Edge:** A wire. **Node:** A machine.\n");
    row("several on one line that goes on", "# T\n**Status:** Draft **Owner:** the team\nthat wrote it.\n");
    row("several on one line, code", "# T\n**Status:** write `**Owner:** x`\n");
    row("in code", "```\n# T\n**Status:** Draft\n```\n");
    row("nothing", "");
}

void TestMetadata::leavesProseAlone()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    QCOMPARE(metadata.syntax, MetadataSyntax::None);
    QCOMPARE(described(snapshot, metadata), QStringList());
}

void TestMetadata::findsTitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isFromHeading");
    const auto row = [](const char* name, const char* text, const char* title, bool isFromHeading = true) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(title) << isFromHeading;
    };
    row("atx", "text\n\n# RFC 1: Wide \xF0\x9F\x98\x80 title\n", "RFC 1: Wide 😀 title");
    row("closing hashes", "# Title ##\n", "Title");
    row("hash in the word", "# C#\n", "C#");
    row("indented", "   # Title\n", "Title");
    row("setext", "Title\n=====\n", "Title");
    row("not in code", "```\n# no\n```\n~~~~\n# no\n~~~\n# no\n~~~~\n    # no\n\t# no\n# Yes\n", "Yes");
    row("not in comments", "<!-- a\n# no\n-->\n# Yes\n", "Yes");
    row("second level is none", "## A\n# B\n", "B");
    row("field wins", "---\ntitle: Field\n---\n# Heading\n", "Field", false);
    row("behind front matter", "---\nstatus: x\n---\n# Heading\n", "Heading");
    row("no blank", "#Tag\n# Title\n", "Title");
}

void TestMetadata::findsTitle()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(bool, isFromHeading);
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    const MetadataField* field = metadata.find({QStringLiteral("title")});
    QVERIFY(field);
    QCOMPARE(field->value, title);
    QCOMPARE(source(snapshot, field->valueRange), title);
    QCOMPARE(field->isFromHeading, isFromHeading);
}

void TestMetadata::splitsNumberedTitles_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* title, const char* number, const char* rest) {
        QTest::newRow(title) << QString::fromUtf8(number) << QString::fromUtf8(rest);
    };
    row("RFC-2024-031: X", "RFC-2024-031", "X");
    row("RFC 12 - X", "RFC 12", "X");
    row("KEP-1234: X y", "KEP-1234", "X y");
    row("ADR 7: X", "ADR 7", "X");
    row("[RFC-3] X", "RFC-3", "X");
    row("0042. X", "0042", "X");
    row("12: X", "12", "X");
    row("RFC 12 \xE2\x80\x94 X", "RFC 12", "X");
    row("X", "", "X");
    row("Phase 2: X", "", "Phase 2: X");
    row("HTTP 2: X", "", "HTTP 2: X");
    row("2024 in review", "", "2024 in review");
    row("3.5 beats 3.4", "", "3.5 beats 3.4");
    row("RFC: X", "", "RFC: X");
}

void TestMetadata::splitsNumberedTitles()
{
    QFETCH(QString, number);
    QFETCH(QString, rest);
    const QString title = QString::fromUtf8(QTest::currentDataTag());
    const NumberedTitle split = splitNumberedTitle(title);
    QCOMPARE(split.number, number);
    QCOMPARE(title.mid(split.titleStart), rest);
}

void TestMetadata::findsFieldsByAnyName()
{
    const Metadata metadata =
        readMetadata(TextSnapshot(QStringLiteral("---\ncreated_at: 1\nSee-Also: 2\n---\n")));
    QVERIFY(metadata.find({QStringLiteral("no"), QStringLiteral("Created At")}));
    QVERIFY(metadata.find({QStringLiteral("see also")}));
    QVERIFY(!metadata.find({QStringLiteral("created")}));
}

void TestMetadata::foldsNames_data()
{
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* name, const char* folded) {
        QTest::newRow(name) << QString::fromUtf8(folded);
    };
    row("Author(s)", "authors");
    row("AUTHOR(S) of_this-text", "authors of this text");
    row(" \t_Last--Updated_ \n", "last updated");
    row("GRÖSSE\u00a0Über", "grösse über");
    row("(s", "(s");
    row("((s)s)", "(ss)");
    row(" -_ ", "");
}

void TestMetadata::foldsNames()
{
    QFETCH(QString, folded);
    const QString written = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(foldedFieldName(written), folded);
    const Metadata metadata =
        readMetadata(TextSnapshot(QStringLiteral("---\nGröße: 1\nOwner(S)_: 2\n---\n")));
    QVERIFY(metadata.find({folded + u'x', QStringLiteral("-GRÖßE")}) == &metadata.fields.front());
    QVERIFY(metadata.find({QStringLiteral("owner"), QStringLiteral("OWNERS")}) == &metadata.fields.back());
}

QTEST_APPLESS_MAIN(TestMetadata)
#include "test_metadata.moc"
