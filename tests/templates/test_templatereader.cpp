#include "app/templates/templatereader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

QByteArray withLine(const QByteArray& line)
{
    return "id: small\nname: Small\nfields:\n  - id: status\n    label: Status\n    kind: choice\n    "
           "choices: [Draft]\n"
           "sections:\n  - id: one\n    heading: One\n" +
           line;
}

} // namespace

class TestTemplateReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAllKeys();
    void usesDefaults();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void brokenBytesGiveAnError();
    void shippedTemplateHoldsTheTenParts();
    void shippedTemplateIsLoadedOnce();
};

void TestTemplateReader::readsAllKeys()
{
    const QByteArray yaml = R"(
id: note
name: Note
description: A short note.
language: de
checks: [TPL-LEFT]
fields:
  - id: created
    label: Angelegt
    kind: date
    requirement: recommended
    aliases: [date, start date]
    help: When it began.
    placeholder: YYYY-MM-DD
sections:
  - id: why
    heading: Why
    aliases: [Reason]
    requirement: optional
    guidance: >-
      Say why,
      briefly.
    scaffold: |
      [Why.]

      More.
    checks:
      - SEC-EMPTY
      - rule: SUM-ONE
        words: 40
)";
    const Result<Template> result = readTemplate(yaml, QStringLiteral("note.yaml"));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    Template expected;
    expected.id = QStringLiteral("note");
    expected.name = QStringLiteral("Note");
    expected.description = QStringLiteral("A short note.");
    expected.language = QStringLiteral("de");
    expected.source = QStringLiteral("note.yaml");
    expected.checks = {{QStringLiteral("TPL-LEFT"), {}}};
    expected.fields = {{QStringLiteral("created"),
                        QStringLiteral("Angelegt"),
                        {QStringLiteral("date"), QStringLiteral("start date")},
                        FieldKind::Date,
                        Requirement::Recommended,
                        {},
                        QStringLiteral("When it began."),
                        QStringLiteral("YYYY-MM-DD")}};
    expected.sections = {{QStringLiteral("why"),
                          QStringLiteral("Why"),
                          {QStringLiteral("Reason")},
                          Requirement::Optional,
                          QStringLiteral("Say why, briefly."),
                          QStringLiteral("[Why.]\n\nMore.\n"),
                          {{QStringLiteral("SEC-EMPTY"), {}},
                           {QStringLiteral("SUM-ONE"), {{QStringLiteral("words"), QStringLiteral("40")}}}}}};
    QVERIFY(*result == expected);
    QCOMPARE(result->field(QStringLiteral("created"))->names().size(), 4);
    QVERIFY(!result->section(QStringLiteral("none")));
}

void TestTemplateReader::usesDefaults()
{
    const Result<Template> result = readTemplate(
        "id: a\nname: A\nsections: [{id: s, heading: S}]\nfields: [{id: f, label: F}]\n", QString());
    QVERIFY(result);
    QCOMPARE(result->language, QStringLiteral("en"));
    QCOMPARE(result->fields.front().kind, FieldKind::Text);
    QCOMPARE(result->fields.front().requirement, Requirement::Optional);
    QCOMPARE(result->sections.front().requirement, Requirement::Required);
}

void TestTemplateReader::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char* name, const QByteArray& yaml, int line, const char* reason) {
        QTest::newRow(name) << yaml << line << QString::fromUtf8(reason);
    };
    row("empty", "", 1, "The file is empty.");
    row("only a comment", "# nothing\n", 1, "The file is empty.");
    row("a list", "- a\n- b\n", 1, "A template must be a map of keys and values.");
    row("unknown key", withLine("colour: red\n"), 11, "A template has the unknown key “colour”");
    row("unknown key of a section", withLine("    color: red\n"), 11,
        "A section has the unknown key “color”");
    row("key twice", withLine("    id: two\n"), 11, "A section has the key “id” twice.");
    row("missing id", withLine("  - heading: Two\n"), 11, "A section has no “id”.");
    row("blank heading", withLine("  - id: two\n    heading: '  '\n"), 11, "A section has no “heading”.");
    row("duplicate id", withLine("  - id: one\n    heading: Two\n"), 11,
        "The id “one” stands twice in “sections”.");
    row("duplicate name", withLine("  - id: two\n    heading: Two\n    aliases: [1. ONE!]\n"), 11,
        "“one” names both “one” and “two”.");
    row("unknown requirement", withLine("    requirement: must\n"), 11,
        "“requirement” cannot be “must”; known are required, recommended, optional.");
    row("aliases no list", withLine("    aliases: Uno\n"), 11, "“aliases” must be a list.");
    row("alias no text", withLine("    aliases: [[a]]\n"), 11, "“aliases” must be text.");
    row("heading no text", withLine("  - id: two\n    heading: [a]\n"), 12, "“heading” must be text.");
    row("check without rule", withLine("    checks: [{words: 3}]\n"), 11, "A check has no “rule”.");
    row("setting no text", withLine("    checks: [{rule: SUM-ONE, words: [3]}]\n"), 11,
        "“words” must be text.");
    row("checks no list", withLine("    checks: SUM-ONE\n"), 11, "“checks” must be a list.");
    row("unknown kind",
        "id: a\nname: A\nfields:\n  - id: x\n    label: X\n    kind: number\nsections: [{id: s, heading: "
        "S}]\n",
        6, "“kind” cannot be “number”; known are text, choice, date, list, url.");
    row("choice without choices",
        "id: a\nname: A\nfields:\n  - id: x\n    label: X\n    kind: choice\nsections: [{id: s, heading: "
        "S}]\n",
        4, "The field “x” is a choice without “choices”.");
    row("choices without choice",
        "id: a\nname: A\nfields:\n  - id: x\n    label: X\n    choices: [A]\nsections: [{id: s, heading: "
        "S}]\n",
        6, "The field “x” has choices but is not of the kind “choice”.");
    row("no sections", "id: a\nname: A\n", 1, "A template needs at least one section.");
    row("no YAML", "id: a\nname: [A\n", 2, "A list “[” is never closed with “]”.");
}

void TestTemplateReader::saysWhatIsWrong()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const Result<Template> result = readTemplate(yaml, QStringLiteral("team.yaml"));
    QVERIFY(!result);
    const QString start =
        QStringLiteral("The template team.yaml cannot be used: line %1: %2").arg(line).arg(reason);
    QVERIFY2(result.error().message.startsWith(start), qPrintable(result.error().message));
    QVERIFY(result.error().message.size() > start.size() - reason.size());
}

void TestTemplateReader::brokenBytesGiveAnError()
{
    technicalRfcTemplate(); // registers the resources
    QByteArray shipped;
    {
        QFile file(QStringLiteral(":/redraft/templates/technical-rfc.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        shipped = file.readAll();
    }
    QRandomGenerator random(7);
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray broken = shipped;
        for (int j = 0; j < 3; ++j)
            broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
        const Result<Template> result = readTemplate(broken, QStringLiteral("broken.yaml"));
        refused += result ? 0 : 1;
        QVERIFY(result || result.error().message.contains(QStringLiteral("broken.yaml")));
    }
    QVERIFY(refused > 20);
    QVERIFY(!readTemplate(QByteArray("\0\xff\xfe{", 4), QStringLiteral("x")));
    QVERIFY(!readTemplate(QByteArray(20000, '['), QStringLiteral("x")));
}

void TestTemplateReader::shippedTemplateHoldsTheTenParts()
{
    const std::shared_ptr<const Template> shipped = technicalRfcTemplate();
    QCOMPARE(shipped->id, QStringLiteral("technical-rfc"));
    QStringList required;
    for (const SectionDefinition& section : shipped->sections) {
        QVERIFY2(!section.guidance.isEmpty() && !section.scaffold.isEmpty(), qPrintable(section.id));
        if (section.requirement == Requirement::Required)
            required += section.heading;
    }
    QCOMPARE(required, (QStringList{"Summary", "Motivation", "Detailed design", "Alternatives considered",
                                    "Migration strategy", "Observability and monitoring",
                                    "Security considerations", "Open questions", "Timeline and milestones"}));
    for (const char* id : {"title", "number", "status", "authors", "reviewers", "created", "deadline"})
        QVERIFY2(shipped->field(QString::fromLatin1(id)), id);
}

void TestTemplateReader::shippedTemplateIsLoadedOnce()
{
    QCOMPARE(technicalRfcTemplate().get(), technicalRfcTemplate().get());
}

QTEST_GUILESS_MAIN(TestTemplateReader)
#include "test_templatereader.moc"
