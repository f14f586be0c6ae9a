#include "app/templates/templatereader.h"

#include <QTest>

using namespace redraft;

namespace {

/// A template in which only `part` is of interest.
QByteArray withPart(const QByteArray& part)
{
    return "id: small\nname: Small\nfields:\n  - {id: status, label: Status, kind: choice, choices: "
           "[Draft]}\n"
           "sections:\n  - {id: one, heading: One, answers: {problem: , context: , constraints: Limits}}\n" +
           part;
}

QByteArray withSection(const QByteArray& keys)
{
    return "id: small\nname: Small\nsections:\n  - id: one\n    heading: One\n" + keys;
}

} // namespace

/// The keys beyond fields and sections: shapes, severities, life cycle, process, form.
class TestTemplateSchema : public QObject
{
    Q_OBJECT

private slots:
    void readsShapes();
    void readsLifecycle();
    void readsForm();
    void readsProcessAndReadiness();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void notesWhatIsHardlyMeant();
    void namesChecksWithTheirLines();
    void hugeAndCyclicInputEnds();
};

void TestTemplateSchema::readsShapes()
{
    const auto read = readTemplate(withSection(R"(    shape: entries
    entry_name: Risk
    parts:
      - {id: impact, label: Impact, kind: choice, choices: [high, low], help: How bad.}
      - {id: owner, label: Owner, aliases: [DRI], requirement: optional}
)"),
                                   QString());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const SectionDefinition& section = read->sections.front();
    QVERIFY(section.shape == SectionShape::Entries);
    QCOMPARE(section.entryName, QStringLiteral("Risk"));
    QCOMPARE(section.parts.size(), size_t(2));
    QCOMPARE(section.parts[0].choices, (QStringList{"high", "low"}));
    QVERIFY(section.parts[0].requirement == Requirement::Required);
    QCOMPARE(section.parts[1].aliases, QStringList{"DRI"});
    QVERIFY(section.parts[1].requirement == Requirement::Optional);
}

void TestTemplateSchema::readsLifecycle()
{
    const auto read = readTemplate(R"(
id: small
name: Small
document_checks: [LINK-FILE, {rule: CLAIM-VAGUE, least: 2}]
severities: {SUM-ONE: note, MIG-PHASE: 'off'}
fields:
  - {id: status, label: Status, kind: choice}
  - {id: reviewers, label: Reviewers, kind: list}
sections: [{id: questions, heading: Questions}]
lifecycle:
  - {name: Draft, next: [In Review]}
  - name: In Review
    synonyms: [review]
    stage: review
    help: People read it.
    next: [Draft]
    requires: [{field: reviewers}, {section: questions}, {check: SUM-ONE}]
)",
                                   QString());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->documentChecks.size(), size_t(2));
    QCOMPARE(read->documentChecks[1].settings.value(QStringLiteral("least")), QStringLiteral("2"));
    QVERIFY(read->severities.value(QStringLiteral("SUM-ONE")) == Severity::Note);
    QVERIFY(read->severities.value(QStringLiteral("MIG-PHASE")) == Severity::Off);
    QCOMPARE(read->field(QStringLiteral("status"))->choices, (QStringList{"Draft", "In Review"}));
    const LifecycleState& review = read->lifecycle.states[1];
    QVERIFY(review.stage == LifecycleStage::Review);
    QCOMPARE(review.next, QStringList{"Draft"});
    using Kind = StateRequirement::Kind;
    QVERIFY(review.requirements == (std::vector<StateRequirement>{{Kind::Field, "reviewers"},
                                                                  {Kind::Section, "questions"},
                                                                  {Kind::Check, "SUM-ONE"}}));
}

void TestTemplateSchema::readsForm()
{
    const auto read =
        readTemplate(withPart("prompt: Write well.\n"
                              "form:\n  metadata: bullet_list\n  title: 'RFC {id}: {title}'\n"
                              "  section_level: 1\n  id: '{year}-{number:2}'\n"
                              "  file: 'text/{number:4}-{slug}.md'\n  dividers: true\n"
                              "match: {paths: ['text/*.md'], fields: [RFC PR], headings: [Prior art]}\n"),
                     QString());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->form == (DocumentForm{MetadataForm::BulletList, "", "RFC {id}: {title}", 1,
                                        "{year}-{number:2}", "text/{number:4}-{slug}.md", true}));
    QVERIFY(read->match == (MatchHints{{"text/*.md"}, {"RFC PR"}, {"Prior art"}}));
    QCOMPARE(read->promptPreface, QStringLiteral("Write well."));
    QCOMPARE(read->sectionFor(BriefAnswer::Constraints)->answers.value(BriefAnswer::Constraints),
             QStringLiteral("Limits"));
    QVERIFY(readTemplate(withSection({}), QString())->form == DocumentForm());
}

void TestTemplateSchema::readsProcessAndReadiness()
{
    const auto read =
        readTemplate(withPart("process: [{name: Draft, duration: 1 week, help: Write.}]\n"
                              "readiness: [Named, {text: Owned, group: People, section: one}]\n"),
                     QString());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->process == (std::vector<ProcessStep>{{"Draft", "1 week", "Write."}}));
    QVERIFY(read->readiness == (std::vector<ReadinessItem>{{"Named", "", ""}, {"Owned", "People", "one"}}));
}

void TestTemplateSchema::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& yaml, int line, const char* reason) {
        QTest::newRow(name) << yaml << line << QString::fromUtf8(reason);
    };
    row("unknown shape", withSection("    shape: round\n"), 6, "“shape” cannot be “round”");
    row("entries without name", withSection("    shape: entries\n"), 4, "The section “one” has entries but");
    row("name without entries", withSection("    entry_name: Risk\n"), 6, "The section “one” has an");
    row("table without parts", withSection("    shape: table\n"), 4, "The section “one” is a table without");
    row("prose with parts", withSection("    parts: [{id: a, label: A}]\n"), 6, "The section “one” is prose");
    row("part twice",
        withSection("    shape: table\n    parts:\n      - {id: a, label: A}\n"
                    "      - {id: b, label: a}\n"),
        9, "“a” names both “a” and “b”.");
    row("part is choice",
        withSection("    shape: table\n    parts:\n      - {id: a, label: A, kind: choice}\n"), 8,
        "The part “a” is a choice without");
    row("unknown answer", withSection("    answers: {reason: Why}\n"), 6,
        "“answers” has the unknown key “reason”");
    row("unknown severity", withPart("severities:\n  SUM-ONE: fatal\n"), 8, "“SUM-ONE” cannot be “fatal”");
    row("unknown state", withPart("lifecycle:\n  - name: Draft\n    next:\n      - Nowhere\n"), 10,
        "The state “Draft” leads to “Nowhere”, which is no state; known are Draft.");
    row("state twice", withPart("lifecycle:\n  - name: Draft\n  - name: draft\n"), 9,
        "“draft” names two states.");
    row("synonym of two",
        withPart("lifecycle:\n  - {name: A, synonyms: [x]}\n  - {name: B, synonyms: [X]}\n"), 9,
        "“X” names two states.");
    row("unknown stage", withPart("lifecycle:\n  - name: A\n    stage: limbo\n"), 9,
        "“stage” cannot be “limbo”");
    row("requires unknown field", withPart("lifecycle:\n  - name: A\n    requires:\n      - field: x\n"), 10,
        "The template has no field “x”.");
    row("requires unknown section", withPart("lifecycle:\n  - name: A\n    requires:\n      - section: x\n"),
        10, "The template has no section “x”.");
    row("requires two", withPart("lifecycle:\n  - name: A\n    requires:\n      - {field: x, check: y}\n"),
        10, "A requirement names one field, section or check.");
    row("status without states",
        "id: a\nname: A\nfields:\n  - {id: status, label: S, kind: choice}\nsections: [{id: s, heading: "
        "S}]\n",
        4, "The field “status” is a choice without “choices”.");
    row("item of unknown section", withPart("readiness:\n  - text: a\n    section: x\n"), 9,
        "The template has no section “x”.");
    row("step without name", withPart("process:\n  - help: x\n"), 8, "A step has no “name”.");
    row("unknown metadata", withPart("form:\n  metadata: toml\n"), 8, "“metadata” cannot be “toml”");
    row("companion missing", withPart("form:\n  metadata: companion_file\n"), 8, "“form” has no “companion”");
    row("companion elsewhere", withPart("form:\n  metadata: companion_file\n  companion: ../kep.yaml\n"), 9,
        "“companion” must be a plain file name.");
    row("unknown placeholder", withPart("form:\n  file: '{numbr}.md'\n"), 8,
        "The pattern “{numbr}.md” has the unknown placeholder {numbr}.");
    row("id in itself", withPart("form:\n  id: 'RFC-{id}'\n"), 8, "“id” cannot hold {id}.");
    row("unknown hint", withPart("match:\n  words: [a]\n"), 8, "“match” has the unknown key “words”");
    row("dividers no flag", withPart("form:\n  dividers: maybe\n"), 8, "“dividers” cannot be “maybe”");
}

void TestTemplateSchema::saysWhatIsWrong()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const auto result = readTemplate(yaml, QStringLiteral("team.yaml"));
    QVERIFY(!result);
    const QString start =
        QStringLiteral("The template team.yaml cannot be used: line %1: %2").arg(line).arg(reason);
    QVERIFY2(result.error().message.startsWith(start), qPrintable(result.error().message));
}

void TestTemplateSchema::notesWhatIsHardlyMeant()
{
    const auto island = examineTemplate(
        withPart("lifecycle:\n  - {name: Draft, next: [Done]}\n  - name: Done\n  - name: Lost\n"), QString());
    QVERIFY(island.isUsable());
    QCOMPARE(island.notes.size(), size_t(1));
    QCOMPARE(island.notes[0].line, 10);
    QCOMPARE(island.notes[0].text, QStringLiteral("No way leads from “Draft” to the state “Lost”."));
    const auto homeless = examineTemplate(withSection({}), QString());
    QVERIFY(homeless.isUsable());
    QCOMPARE(homeless.notes.size(), size_t(3));
    QVERIFY(homeless.notes[0].text.contains(QStringLiteral("“problem”")));
}

void TestTemplateSchema::namesChecksWithTheirLines()
{
    const auto read =
        examineTemplate("id: a\nname: A\nchecks: [SEC-EMPTY]\nsections:\n  - id: s\n"
                        "    heading: S\n    checks:\n      - rule: SUM-ONE\n        words: 9\n"
                        "severities:\n  TPL-LEFT: note\nlifecycle:\n  - name: Draft\n"
                        "    requires: [{check: OPEN-LISTED}]\ndocument_checks:\n  - LINK-FILE\n",
                        QString());
    QVERIFY(read.isUsable());
    QVERIFY(read.checks == (std::vector<TemplateNote>{{3, "SEC-EMPTY", 10},
                                                      {8, "SUM-ONE", 15},
                                                      {11, "TPL-LEFT", 3},
                                                      {14, "OPEN-LISTED", 24},
                                                      {16, "LINK-FILE", 5}}));
}

void TestTemplateSchema::hugeAndCyclicInputEnds()
{
    QVERIFY(!readTemplate(QByteArray(2 * 1024 * 1024, '#'), QString()));
    QVERIFY(!readTemplate("&a [*a]", QString()));
    QVERIFY(!readTemplate("id: a\nname: A\nsections: &s\n  - *s\n", QString()));
    QVERIFY(!readTemplate("&a\nid: x\nname: X\nsections:\n  - *a\n", QString()));
    QByteArray laughs = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 40; ++i)
        laughs += QStringLiteral("a%1: &a%1 [*a%2, *a%2]\n").arg(i).arg(i - 1).toLatin1();
    QVERIFY(!readTemplate(laughs + "sections: *a39\n", QString()));
    QVERIFY(!readTemplate("id: a\nname: A\nsections: *nothing\n", QString()));
}

QTEST_GUILESS_MAIN(TestTemplateSchema)
#include "test_templateschema.moc"
