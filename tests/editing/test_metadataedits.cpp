#include "app/editing/metadataedits.h"
#include "tests/support/edits.h"

#include <QTest>

using namespace redraft;

namespace {

QString frontMatter(const QString& yaml)
{
    return QStringLiteral("---\n") + yaml + QStringLiteral("---\n\n# Title\n\nText.\n");
}

const MetadataField* fieldNamed(const Metadata& metadata, const QString& key)
{
    return metadata.find({key});
}

/// The text after a change of one field; a null string if the edit was refused.
QString withValue(const QString& text, const QString& key, const QString& value)
{
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    const MetadataField* field = fieldNamed(metadata, key);
    const Edit edit = field ? test::editOf(setFieldValue(snapshot, metadata, *field, value)) : Edit{};
    return edit.isEmpty() ? QString() : applied(edit, text);
}

QString withItems(const QString& text, const QString& key, const QStringList& items)
{
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    const MetadataField* field = fieldNamed(metadata, key);
    const Edit edit = field ? test::editOf(setFieldItems(snapshot, metadata, *field, items)) : Edit{};
    return edit.isEmpty() ? QString() : applied(edit, text);
}

Template smallTemplate()
{
    Template result;
    const auto add = [&](const char* id, const char* label, FieldKind kind) {
        FieldDefinition field;
        field.id = QString::fromLatin1(id);
        field.label = QString::fromLatin1(label);
        field.kind = kind;
        result.fields.push_back(field);
    };
    add("status", "Status", FieldKind::Choice);
    add("authors", "Authors", FieldKind::List);
    add("created", "Created", FieldKind::Date);
    add("decision-deadline", "Decision deadline", FieldKind::Date);
    add("zone", "Zone", FieldKind::Text);
    return result;
}

QString withField(const QString& text, const QString& id, const QStringList& items)
{
    const TextSnapshot snapshot(text);
    const Template fields = smallTemplate();
    for (const FieldDefinition& definition : fields.fields) {
        if (definition.id == id) {
            const Edit edit =
                test::editOf(addField(snapshot, readMetadata(snapshot), fields, definition, items));
            return edit.isEmpty() ? QString() : applied(edit, text);
        }
    }
    return {};
}

} // namespace

class TestMetadataEdits : public QObject
{
    Q_OBJECT

private slots:
    void setsYamlValue_data();
    void setsYamlValue();
    void setsBoldValue_data();
    void setsBoldValue();
    void refuses_data();
    void refuses();
    void setsItems_data();
    void setsItems();
    void addsField_data();
    void addsField();
};

void TestMetadataEdits::setsYamlValue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* value, const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(value)
                            << QString::fromUtf8(after);
    };
    row("plain", "k: Draft\n", "Accepted", "k: Accepted\n");
    row("anchor stays", "k: &x Draft # c\n", "Accepted", "k: &x Accepted # c\n");
    row("alias gives way", "l: &x a\nk: *x\n", "b", "l: &x a\nk: b\n");
    row("placeholder gives way", "k: {date of it}\n", "b", "k: b\n");
    row("comment stays", "k: Draft   # c\n", "Accepted", "k: Accepted   # c\n");
    row("date stays plain", "k: 2026-01-02\n", "2026-01-03", "k: 2026-01-03\n");
    row("number stays plain", "k: 1\n", "2.0", "k: 2.0\n");
    row("double quotes stay", "k: \"a\" # c\n", "b \"c\"", "k: \"b \\\"c\\\"\" # c\n");
    row("single quotes stay", "k: 'a'\n", "it's", "k: 'it''s'\n");
    row("single quotes cannot", "k: 'a'\n", "x\ty", "k: \"x\\ty\"\n");
    row("colon", "k: a\n", "b: c", "k: \"b: c\"\n");
    row("colon without blank", "k: a\n", "http://x/#y", "k: http://x/#y\n");
    row("hash", "k: a\n", "b #c", "k: \"b #c\"\n");
    row("quotes and colon", "k: a\n", "\"b\": c", "k: '\"b\": c'\n");
    row("at sign", "k: a\n", "@b", "k: \"@b\"\n");
    row("dash", "k: a\n", "-b", "k: -b\n");
    row("dash and blank", "k: a\n", "- b", "k: \"- b\"\n");
    row("null", "k: a\n", "null", "k: \"null\"\n");
    row("lines", "k: a\n", "b\nc", "k: \"b\\nc\"\n");
    row("emptied", "k: a # c\n", "", "k:  # c\n");
    row("quotes emptied", "k: 'a'\n", "", "k: ''\n");
    row("empty", "k:\n", "a", "k: a\n");
    row("empty with a blank", "k: \n", "a", "k: a\n");
    row("empty with comment", "k:  # c\n", "a", "k: a  # c\n");
    row("tilde", "k: ~ # c\n", "a", "k: a # c\n");
    row("block", "k: |\n    a\n    b\n\nl: 1\n", "x\n\ny", "k: |\n    x\n\n    y\n\nl: 1\n");
    row("block with header", "k: |- # c\n  a\n", "x\ny", "k: |- # c\n  x\n  y\n");
    row("folded block", "k: >\n  a\n  b\n", "x\ny z", "k: >\n  x\n\n  y z\n");
    row("block emptied", "k: |\n  a\nl: 1\n", "", "k: \"\"\nl: 1\n");
    row("lines to one", "k: a\n  b\nl: 1\n", "c", "k: c\nl: 1\n");
    row("list from text", "k: [a, b]\n", "a, c", "k: [a, c]\n");
    row("comma list", "authors: A, B # c\n", "A, C", "authors: A, C # c\n");
    row("first of two", "k: a\nk: b\n", "c", "k: c\nk: b\n");
}

void TestMetadataEdits::setsYamlValue()
{
    QFETCH(QString, before);
    QFETCH(QString, value);
    QFETCH(QString, after);
    const QString key = before.startsWith(u'l') ? QStringLiteral("k") : before.left(before.indexOf(u':'));
    QCOMPARE(withValue(frontMatter(before), key, value), frontMatter(after));
}

void TestMetadataEdits::setsBoldValue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* value, const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(value)
                            << QString::fromUtf8(after);
    };
    row("plain", "**Status:** Draft\n", "Accepted", "**Status:** Accepted\n");
    row("hard break stays", "**Status:** Draft  \n**Date:** x\n", "Accepted",
        "**Status:** Accepted  \n**Date:** x\n");
    row("backslash stays", "- **Status**: Draft\\\n", "Accepted", "- **Status**: Accepted\\\n");
    row("empty", "**Status:**\n", "Draft", "**Status:** Draft\n");
    row("empty with hard break", "**Status:**   \n", "Draft", "**Status:** Draft  \n");
    row("emptied", "**Status:** Draft\n", "", "**Status:** \n");
    row("blanks go", "**Status:** Draft\n", "  A  ", "**Status:** A\n");
    row("anything", "**Status:** Draft\n", "a: **b** # 'c'", "**Status:** a: **b** # 'c'\n");
}

void TestMetadataEdits::setsBoldValue()
{
    QFETCH(QString, before);
    QFETCH(QString, value);
    QFETCH(QString, after);
    const QString title = QStringLiteral("# Title\n\n");
    QCOMPARE(withValue(title + before, QStringLiteral("status"), value), title + after);
    QCOMPARE(withValue(title + before, QStringLiteral("title"), QStringLiteral("C#")),
             QStringLiteral("# C#\n\n") + before);
}

void TestMetadataEdits::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const QString& text, const char* key, const char* value) {
        QTest::newRow(name) << text << QString::fromUtf8(key) << QString::fromUtf8(value);
    };
    row("front matter with an error", frontMatter(QStringLiteral("k: a\nl: [\n")), "k", "b");
    row("nested", frontMatter(QStringLiteral("k:\n  - l: 1\n")), "k", "b");
    row("anchor", frontMatter(QStringLiteral("k: &x a\nl: *x\n")), "k", "b");
    row("tag", frontMatter(QStringLiteral("k: !!str a\n")), "k", "b");
    row("flow front matter", frontMatter(QStringLiteral("{k: a}\n")), "k", "b");
    row("same value", frontMatter(QStringLiteral("k: 'a'\n")), "k", "a");
    row("line in a bold line", QStringLiteral("# T\n**Status:** a\n"), "status", "b\n# c");
    row("line in the heading", QStringLiteral("# T\n"), "title", "b\nc");
    row("hard break in a bold line", QStringLiteral("# T\n**Status:** a\n"), "status", "b\\");
    row("no title under a line", QStringLiteral("T\n===\n"), "title", "");
    row("setext becomes atx", QStringLiteral("T\n===\n"), "title", "# T");
}

void TestMetadataEdits::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QVERIFY(fieldNamed(readMetadata(TextSnapshot(text)), key));
    QCOMPARE(withValue(text, key, value), QString());
}

void TestMetadataEdits::setsItems_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const QStringList& items, const char* after) {
        QTest::newRow(name) << frontMatter(QString::fromUtf8(before)) << items
                            << frontMatter(QString::fromUtf8(after));
    };
    row("flow append", "k: [a, 'b']\n", {"a", "b", "c"}, "k: [a, 'b', 'c']\n");
    row("flow quotes", "k: [a]\n", {"a", "b, c"}, "k: [a, \"b, c\"]\n");
    row("flow remove first", "k: [ 'a', b ] # c\n", {"b"}, "k: [ b ] # c\n");
    row("flow remove middle", "k: [a,b,c]\n", {"a", "c"}, "k: [a,c]\n");
    row("flow replace", "k: [a, \"b\", c]\n", {"a", "x", "c"}, "k: [a, \"x\", c]\n");
    row("flow remove all", "k: [ a ]\n", {}, "k: []\n");
    row("flow fill", "k: []\n", {"a", "b"}, "k: [a, b]\n");
    row("flow over lines", "k: [\n  a, # x\n  b,\n]\n", {"a", "b", "c"}, "k: [\n  a, # x\n  b,\n  c,\n]\n");
    row("block append", "k:\n  - a # x\n  - 'b'\nl: 1\n", {"a", "b", "c"},
        "k:\n  - a # x\n  - 'b'\n  - 'c'\nl: 1\n");
    row("block insert first", "k:\n-   a\n", {"x", "a"}, "k:\n-   x\n-   a\n");
    row("block remove", "k:\n- a # x\n# y\n- b\n- c # z\n", {"a", "c"}, "k:\n- a # x\n# y\n- c # z\n");
    row("block replace keeps comment", "k:\n- \"a\" # x\n", {"b"}, "k:\n- \"b\" # x\n");
    row("block replace and remove", "k:\n- a\n- b\n- c\n- d\n", {"x", "c"}, "k:\n- x\n- c\n");
    row("block quotes", "k:\n- a\n", {"a", "@b"}, "k:\n- a\n- \"@b\"\n");
    row("block remove all", "k: # x\n- a\n- b\nl: 1\n", {}, "k: [] # x\nl: 1\n");
    row("block empty item", "k:\n-\n- b\n", {"a", "b"}, "k:\n- a\n- b\n");
    row("comma append", "authors: A, B # x\n", {"A", "B", "C"}, "authors: A, B, C # x\n");
    row("comma remove", "authors: A,B,C\n", {"A", "C"}, "authors: A,C\n");
    row("comma quotes", "authors: A, B\n", {"A", "B: C"}, "authors: [A, \"B: C\"]\n");
    row("scalar to two", "k: a # x\n", {"a", "b"}, "k: [a, b] # x\n");
    row("scalar to one", "k: 'a'\n", {"b"}, "k: 'b'\n");
    row("scalar to none", "k: a\n", {}, "k:\n");
    row("empty to one", "k: # x\n", {"a"}, "k: [a] # x\n");
    QTest::newRow("bold") << QStringLiteral("# T\n**Reviewers:** A, B (x, y)  \n**Date:** z\n")
                          << QStringList{QStringLiteral("B (x, y)"), QStringLiteral("C")}
                          << QStringLiteral("# T\n**Reviewers:** B (x, y), C  \n**Date:** z\n");
    QTest::newRow("bold empty") << QStringLiteral("# T\n**Reviewers:**\n")
                                << QStringList{QStringLiteral("A"), QStringLiteral("B")}
                                << QStringLiteral("# T\n**Reviewers:** A, B\n");
    QTest::newRow("bold comma in item")
        << QStringLiteral("# T\n**Reviewers:** A\n") << QStringList{QStringLiteral("A, B")} << QString();
}

void TestMetadataEdits::setsItems()
{
    QFETCH(QString, before);
    QFETCH(QStringList, items);
    QFETCH(QString, after);
    const Metadata metadata = readMetadata(TextSnapshot(before));
    const auto field = std::find_if(metadata.fields.begin(), metadata.fields.end(),
                                    [](const MetadataField& candidate) { return !candidate.isFromHeading; });
    QVERIFY(field != metadata.fields.end());
    QCOMPARE(withItems(before, field->key, items), after);
}

void TestMetadataEdits::addsField_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* id, const QStringList& items,
                        const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(id) << items
                            << QString::fromUtf8(after);
    };
    row("front matter, behind", "---\nstatus: x # c\nzone: 1\n---\n", "created", {"2026-01-02"},
        "---\nstatus: x # c\ncreated: 2026-01-02\nzone: 1\n---\n");
    row("front matter, before", "---\ntitle: T\ncreated: x\n---\n", "status", {"Draft"},
        "---\ntitle: T\nstatus: Draft\ncreated: x\n---\n");
    row("front matter, list", "---\nstatus: x\n---\n", "authors", {"A", "@b"},
        "---\nstatus: x\nauthors: [A, \"@b\"]\n---\n");
    row("front matter, block list", "---\nteams:\n  - 'x'\n---\n", "authors", {"A"},
        "---\nteams:\n  - 'x'\nauthors:\n  - 'A'\n---\n");
    row("front matter, joined like others", "---\nlast_update: x\n---\n", "decision-deadline", {"2026-01-02"},
        "---\nlast_update: x\ndecision_deadline: 2026-01-02\n---\n");
    row("front matter, capitals", "---\nStatus: x\n---\n", "created", {"y"},
        "---\nStatus: x\nCreated: y\n---\n");
    row("front matter, empty", "---\n---\n# T\n", "status", {"Draft"}, "---\nstatus: Draft\n---\n# T\n");
    row("front matter, no value", "---\nstatus: x\n---\n", "created", {}, "---\nstatus: x\ncreated:\n---\n");
    row("front matter with an error", "---\nstatus: [\n---\n", "created", {"y"}, "");
    row("bold", "# T\n**Status:** x\n**Zone:** y\n\nText\n", "created", {"z"},
        "# T\n**Status:** x\n**Created:** z\n**Zone:** y\n\nText\n");
    row("bold, last with hard breaks", "# T\n**Owner**: x  \n**Status**: y\n\nText\n", "created", {"z"},
        "# T\n**Owner**: x  \n**Status**: y  \n**Created**: z\n\nText\n");
    row("bold, between hard breaks", "# T\n**Status:** x\\\n**Zone:** y\n", "created", {"z"},
        "# T\n**Status:** x\\\n**Created:** z\\\n**Zone:** y\n");
    row("bold, bullets", "# T\n\n- __Status:__ x\n\nText\n", "created", {"z"},
        "# T\n\n- __Status:__ x\n- __Created:__ z\n\nText\n");
    row("bold, blank lines", "# T\n\n**Status:** x\n\n**Zone:** y\n", "created", {"z"},
        "# T\n\n**Status:** x\n\n**Created:** z\n\n**Zone:** y\n");
    row("bold, before the first", "# T\n**Created:** x\n", "status", {"y"},
        "# T\n**Status:** y  \n**Created:** x\n");
    row("bold, at the end of the text", "# T\n**Status:** x", "created", {"y"},
        "# T\n**Status:** x  \n**Created:** y");
    row("bold, people", "# T\n**Status:** x\n", "authors", {"A", "B"},
        "# T\n**Status:** x  \n**Authors:** A, B\n");
    row("under the title", "# T\n\nText\n", "status", {"Draft"}, "# T\n\n**Status:** Draft\n\nText\n");
    row("under the title, text below", "# T\nText\n", "status", {"Draft"},
        "# T\n\n**Status:** Draft\n\nText\n");
    row("under the title, nothing else", "# T", "status", {"Draft"}, "# T\n\n**Status:** Draft\n");
    row("under the title, unknown name", "# T\n\nText\n", "zone", {"Draft"},
        "---\nzone: Draft\n---\n\n# T\n\nText\n");
    row("no title", "Text\n", "status", {"Draft"}, "---\nstatus: Draft\n---\n\nText\n");
    row("no text", "", "status", {"Draft"}, "---\nstatus: Draft\n---\n");
}

void TestMetadataEdits::addsField()
{
    QFETCH(QString, before);
    QFETCH(QString, id);
    QFETCH(QStringList, items);
    QFETCH(QString, after);
    QCOMPARE(withField(before, id, items), after);
}

QTEST_APPLESS_MAIN(TestMetadataEdits)
#include "test_metadataedits.moc"
