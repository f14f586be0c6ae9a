#include "app/templates/templatereader.h"

#include <QTest>

using namespace redraft;

namespace {

const QByteArray sound = "id: small\nname: Small\nsections:\n  - id: one\n    heading: One\n";

QStringList placesOf(const std::vector<TemplateNote>& notes)
{
    QStringList places;
    for (const TemplateNote& note : notes)
        places += QStringLiteral("%1:%2 %3").arg(note.line).arg(note.column).arg(note.text);
    return places;
}

} // namespace

/// All that is wrong with one file, and where.
class TestTemplateFaults : public QObject
{
    Q_OBJECT

private slots:
    void tellsEveryFault_data();
    void tellsEveryFault();
    void findsTheOpenBracket_data();
    void findsTheOpenBracket();
    void countsTheOthersInAnError();
    void notesStandBesideFaults();
    void endsWhereAliasesRepeatAFault();
};

void TestTemplateFaults::tellsEveryFault_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("starts"); // of all faults
    const auto row = [](const char* name, const QByteArray& yaml, const QStringList& starts) {
        QTest::newRow(name) << yaml << starts;
    };
    row("none", sound, {});
    row("keys", sound + "    color: red\ncolour: red\ncolour: red\n",
        {"6:5 A section has the unknown key “color”", "7:1 A template has the unknown key “colour”",
         "8:1 A template has the key “colour” twice.", "8:1 A template has the unknown key “colour”"});
    row("kinds", sound + "    aliases: Uno\nform: 3\nchecks: {a: b}\n",
        {"6:14 “aliases” must be a list.", "7:7 “form” must be a map", "8:9 “checks” must be a list."});
    row("missing", "sections:\n  - id: one\n",
        {"1:1 A template has no “id”.", "1:1 A template has no “name”.", "2:5 A section has no “heading”."});
    row("ids", sound + "  - {id: one, heading: Two}\n  - {id: two, heading: ONE}\n",
        {"6:5 The id “one” stands twice", "7:5 “one” names both “one” and “two”."});
    row("a wrong value is not taken for another one as well",
        sound + "    shape: round\n    parts: [{id: a, label: A}]\n"
                "fields:\n  - {id: x, label: X, kind: colour, choices: [red]}\n"
                "  - {id: y, label: Y, kind: choice, choices: red}\n",
        {"6:12 “shape” cannot be “round”", "9:29 “kind” cannot be “colour”",
         "10:46 “choices” must be a list."});
    row("no choices at all", sound + "fields: [{id: x, label: X, kind: choice, choices: []}]\n",
        {"6:10 The field “x” is a choice without “choices”."});
    row("no map where one is needed", sound + "  - two\nfields: [a, [b]]\nseverities: [c]\nmatch: d\n",
        {"6:5 A section must be a map", "7:10 A field must be a map", "7:13 A field must be a map",
         "8:13 “severities” must be a map", "9:8 “match” must be a map"});
    row("states",
        sound + "lifecycle:\n  - {name: A, next: [B, C, D]}\n  - {name: C, stage: limbo}\n"
                "  - {synonyms: [x]}\n  - 7\n",
        {"7:22 The state “A” leads to “B”, which is no state; known are A, C.",
         "7:28 The state “A” leads to “D”", "8:22 “stage” cannot be “limbo”", "9:5 A state has no “name”.",
         "10:5 A state must be a map"});
    row("requirements",
        sound + "lifecycle:\n  - {name: A, requires: [{field: x}, {chek: y}, {section: z}, 3, {field: }]}\n",
        {"7:26 The template has no field “x”.", "7:39 A requirement has the unknown key “chek”",
         "7:49 The template has no section “z”.", "7:63 A requirement must be a map",
         "7:66 A requirement has no “field”."});
    row("patterns", sound + "form: {title: '{x}', file: '{y}.md'}\n",
        {"6:15 The pattern “{x}”", "6:28 The pattern “{y}.md”"});
    row("columns in characters", "\xEF\xBB\xBF" + sound + "form: {metadata: none, id: 'éé', file: '{x}'}\n",
        {"6:40 The pattern"});
}

void TestTemplateFaults::tellsEveryFault()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QStringList, starts);
    const QStringList places = placesOf(examineTemplate(yaml, QString()).faults);
    QVERIFY2(places.size() == starts.size(), qPrintable(places.join(u'\n')));
    for (qsizetype i = 0; i < places.size(); ++i)
        QVERIFY2(places[i].startsWith(starts[i]), qPrintable(places[i]));
}

void TestTemplateFaults::findsTheOpenBracket_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    const QString list = QStringLiteral(" A list “[” is never closed with “]”.");
    const QString map = QStringLiteral(" A brace “{” is never closed with “}”.");
    const auto row = [](const char* name, const QByteArray& yaml, const QString& place) {
        QTest::newRow(name) << yaml << place;
    };
    row("the last line", "id: a\nname: [A\n", "2:7" + list);
    row("fields behind", "id: a\nname: [A\nfields:\n  - id: x\n", "2:7" + list);
    row("items behind", "id: [a\n- b\n", "1:5" + list);
    row("brace", "id: a\nname: {A: 2\nfields:\n  - id: x\n", "2:7" + map);
    row("inner one is closed", "x: [a, [b]\ny: 3\n", "1:4" + list);
    row("other bracket closes", "x: {a: [1, 2}\ny: 2\n", "1:8" + list);
    row("pair in a list", "a: [b: c\n", "1:4" + list);
    row("characters before", "é: ü\ná: [b\n", "2:4" + list);
    row("no bracket", "a: b\nc: ]d\n", "2:4 A closing bracket has no opening one.");
    row("fault in a closed list", "a: [b, @c]\n",
        "1:8 A value cannot start with this character; put quotes around the value.");
}

void TestTemplateFaults::findsTheOpenBracket()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, place);
    QCOMPARE(placesOf(examineTemplate(yaml, QString()).faults), QStringList{place});
}

void TestTemplateFaults::countsTheOthersInAnError()
{
    const auto one = readTemplate(sound + "colour: red\n", QStringLiteral("t.yaml"));
    QVERIFY(!one && !one.error().message.contains(QStringLiteral("more fault")));
    const auto three = readTemplate(sound + "a: b\nc: d\ne: f\n", QStringLiteral("t.yaml"));
    QVERIFY(!three);
    QVERIFY(three.error().message.startsWith(QStringLiteral("The template t.yaml cannot be used: line 6: ")));
    QVERIFY(three.error().message.endsWith(QStringLiteral(" There are 2 more faults in this file.")));
}

void TestTemplateFaults::notesStandBesideFaults()
{
    const TemplateReading reading = examineTemplate(
        "name: X\nchecks: [NO-SUCH, {words: 3}]\nsections: one\nlifecycle: [{name: A}, {name: B}, 3]\n",
        QString());
    QCOMPARE(reading.faults.size(), size_t(4));
    QVERIFY(placesOf(reading.notes).contains(QStringLiteral("4:24 No way leads from “A” to the state “B”.")));
    QCOMPARE(placesOf(reading.checks), QStringList{"2:10 NO-SUCH"});
}

void TestTemplateFaults::endsWhereAliasesRepeatAFault()
{
    QByteArray yaml = "x: &a {id: a, heading: A, k: 1}\nsections:\n";
    for (int i = 0; i < 50000; ++i)
        yaml += "  - *a\n";
    const TemplateReading reading = examineTemplate(yaml, QString());
    QVERIFY(!reading.isUsable() && reading.faults.size() < 10);
}

QTEST_GUILESS_MAIN(TestTemplateFaults)
#include "test_templatefaults.moc"
