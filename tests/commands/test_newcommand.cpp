#include "app/templates/templatelibrary.h"
#include "tests/support/programrun.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

/// "redraft new", "redraft prompt" and "redraft templates" as a person types them.
class TestNewCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsOn_data();
    void countsOn();
    void fillsInWhatIsKnown();
    void keepsTheOutlineAroundAnswers();
    void takesTheNumberOfTheTitle();
    void takesTheProjectId();
    void writesTheFileBeside();
    void printsWithoutAFile();
    void agreesWithItsOwnCheck_data();
    void agreesWithItsOwnCheck();
    void keepsTheRulesOfDocuchango();
    void tellsOfValuesThatTheTemplateDoesNotKnow();
    void makesNoFoldersUnasked();
    void overwritesNothing();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void writesPrompts();
    void listsTemplatesOfTheRepository();
    void validatesTemplates();
    void matchesDocuments();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    Outcome run(const QStringList& arguments) const { return runProgram(arguments, m_folder->path()); }
    QString content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNewCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("rfcs/.git")));
}

void TestNewCommand::countsOn_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("made");
    QTest::newRow("empty folder") << QStringList{} << "technical-rfc"
                                  << "rfcs/"
                                  << "rfcs/rfc-001-a-b.md";
    QTest::newRow("highest and one") << QStringList{"rfc-041-x.md", "rfc-007-y.md"} << "technical-rfc"
                                     << "rfcs"
                                     << "rfcs/rfc-042-a-b.md";
    QTest::newRow("other habits") << QStringList{"RFC-2024-031.md", "0012-x.md", "2024-01-02-x.md",
                                                 "notes.md"}
                                  << "technical-rfc"
                                  << "rfcs"
                                  << "rfcs/rfc-032-a-b.md";
    QTest::newRow("name says it") << QStringList{"rfc-041-x.md"} << "technical-rfc"
                                  << "rfcs/rfc-099-z.md"
                                  << "rfcs/rfc-099-z.md";
    QTest::newRow("new folder") << QStringList{} << "madr"
                                << "docs/adr/"
                                << "docs/adr/0001-a-b.md";
    QTest::newRow("folder of its own") << QStringList{"12-x/README.md"} << "kubernetes-kep"
                                       << "rfcs"
                                       << "rfcs/13-a-b/README.md";
}

void TestNewCommand::countsOn()
{
    QFETCH(QStringList, there);
    QFETCH(QString, templateId);
    QFETCH(QString, output);
    QFETCH(QString, made);
    for (const QString& name : there) {
        QDir(m_folder->path()).mkpath(QFileInfo(path("rfcs/" + name)).path());
        QVERIFY(writeFile(path("rfcs/" + name), "x"));
    }
    const Outcome outcome = run({"new", "--template", templateId, "--title", "A: b", "-o", output});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QVERIFY(QString::fromUtf8(outcome.output).startsWith(made + u'\n'));
    QVERIFY(QFile::exists(path(made)));
}

void TestNewCommand::fillsInWhatIsKnown()
{
    QVERIFY(writeFile(path("problem.md"), "It takes 340 ms.\n"));
    const Outcome outcome = run({"new", "--title", "A", "--problem", "@problem.md", "--context", "One box.",
                                 "--constraints", "@@home", "--author", "Platform team", "--set",
                                 "reviewers=Security team,SRE", "--number", "5", "-o", "a.md"});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QString text = content("a.md");
    for (const char* part :
         {"title: A\n", "-005\n", "status: Draft\n", "authors: [Platform team]\n",
          "reviewers: [Security team, SRE]\n", "### The problem\n\nIt takes 340 ms.\n\n###",
          "### System context\n\nOne box.\n", "### Constraints\n\n@home\n"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
}

void TestNewCommand::keepsTheOutlineAroundAnswers()
{
    QVERIFY(writeFile(path("problem.md"), "340 ms.\n\n## Details\n\n```sh\n# x\n```\n\n### More\n\ny\n"));
    const Outcome outcome =
        run({"new", "--title", "A", "--problem", "@problem.md", "--context", "# B", "-o", "a.md"});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QString text = content("a.md");
    QVERIFY2(text.contains(
                 "### The problem\n\n340 ms.\n\n#### Details\n\n```sh\n# x\n```\n\n##### More\n\ny\n\n###"),
             qPrintable(text));
    QVERIFY2(text.contains("### System context\n\n#### B\n"), qPrintable(text));
}

void TestNewCommand::takesTheNumberOfTheTitle()
{
    const Outcome first = run({"new", "--template", "project-rfc", "--title", "RFC-009: T", "-o", "rfcs/"});
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    const QString name = QString::fromUtf8(first.output).trimmed();
    QVERIFY2(name.contains("009"), qPrintable(name));
    QVERIFY2(content(name).contains("\ntitle: \"RFC-009: T\"\n"), qPrintable(content(name)));
    QCOMPARE(first.errors, QByteArray());
    const Outcome second =
        run({"new", "--template", "project-rfc", "--title", "U", "--number", "9", "-o", "rfcs/"});
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.errors.contains("The number 9 is that of"), second.errors.constData());
    QVERIFY2(second.errors.contains("the next free one is 10"), second.errors.constData());
}

void TestNewCommand::takesTheProjectId()
{
    QVERIFY(writeFile(path("docs-project.yaml"), "version: \"1\"\nproject:\n  id: search\n  name: Search\n"));
    const QStringList words{"new", "--template", "docuchango-rfc", "--title", "A thing to do"};
    QVERIFY(run(words).output.contains("project_id: search\n"));
    QVERIFY(run(words + QStringList{"--set", "project_id=own"}).output.contains("project_id: own\n"));
}

void TestNewCommand::writesTheFileBeside()
{
    const Outcome outcome =
        run({"new", "--template", "kubernetes-kep", "--title", "A", "-o", "keps/7-a/README.md"});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QVERIFY(content("keps/7-a/README.md").startsWith(QStringLiteral("# KEP-7: A\n")));
    QVERIFY(content("keps/7-a/kep.yaml").contains(QStringLiteral("status: provisional\n")));
    QCOMPARE(outcome.errors, QByteArray());
    // A folder that is not there yet, named without a slash behind it.
    QCOMPARE(run({"new", "--template", "kubernetes-kep", "--title", "A", "-o", "more"}).exitCode, 0);
    QVERIFY(content("more/1-a/README.md").startsWith(QStringLiteral("# KEP-1: A\n")));
    QVERIFY(QFile::exists(path("more/1-a/kep.yaml")) && !QFile::exists(path("kep.yaml")));
    const Outcome apart = run({"new", "--template", "kubernetes-kep", "--title", "A", "-o", "keps/a.md"});
    QCOMPARE(apart.exitCode, 0);
    QVERIFY2(apart.errors.contains("rename keps/a.md"), apart.errors.constData());
}

void TestNewCommand::printsWithoutAFile()
{
    const Outcome outcome = run({"new", "--title", "A", "--template", "madr"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("\n# A\n"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 0);
}

void TestNewCommand::agreesWithItsOwnCheck_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("heading");
    const QHash<QString, QString> headings{{"docuchango-rfc", "# RFC-003: Y"},
                                           {"gap-analysis-memo", "# MEMO-003: Y"},
                                           {"go-proposal", "# Proposal: Y"},
                                           {"kubernetes-kep", "# KEP-3: Y"},
                                           {"madr", "# Y"},
                                           {"project-rfc", "# RFC-003: Y"},
                                           {"proposal-rfc", "# RFC-003: Y"},
                                           {"reliability-plan", "# Y"},
                                           {"rust-rfc", "- Feature Name: y"},
                                           {"technical-rfc", "# RFC-003: Y"}};
    for (const QString& id : TemplateLibrary::shipped()->ids())
        QTest::newRow(qPrintable(id)) << id << headings.value(id, "no heading is known");
}

/// Nothing is found about the names and fields of a new document but what is still to be filled in.
void TestNewCommand::agreesWithItsOwnCheck()
{
    QFETCH(QString, id);
    QFETCH(QString, heading);
    const Outcome made = run({"new", "--template", id, "--title", "Y", "--number", "3", "-o", "docs/"});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QString name = QString::fromUtf8(made.output).section(u'\n', 0, 0);
    QVERIFY2((u'\n' + content(name)).contains(u'\n' + heading + u'\n'), qPrintable(content(name)));
    for (const QString& line : QString::fromUtf8(run({"check", name}).output).split(u'\n')) {
        const bool isToFill = line.contains(": no value [META-MISSING]");
        QVERIFY2(isToFill || !line.contains(QRegularExpression("\\[(?:ID|META|MD|UUID)-")), qPrintable(line));
    }
}

void TestNewCommand::keepsTheRulesOfDocuchango()
{
    QVERIFY(writeFile(path("docs-cms/docs-project.yaml"), "version: \"1\"\nproject:\n  id: p\n  name: P\n"));
    const QStringList words{"new", "--template", "docuchango-rfc", "--title",
                            "Y",   "--author",   "Platform team"};
    QCOMPARE(run(words + QStringList{"-o", "docs-cms/rfcs/"}).exitCode, 0);
    const QString text = content("docs-cms/rfcs/rfc-001-y.md");
    QVERIFY2(text.contains("\ntitle: \"RFC-001: Y\"\n"), qPrintable(text));
    const Outcome checked = run({"check", "--profile", "docuchango", "docs-cms"});
    QVERIFY2(checked.exitCode == 0, checked.output.constData());
}

void TestNewCommand::tellsOfValuesThatTheTemplateDoesNotKnow()
{
    const Outcome outcome = run({"new", "--title", "A", "--set", "status=Draf", "-o", "a.md"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(
        outcome.errors,
        QByteArray("redraft: The template technical-rfc knows no state \"Draf\"; did you mean Draft?\n"));
    QVERIFY(content("a.md").contains(QStringLiteral("status: Draf\n")));
}

void TestNewCommand::makesNoFoldersUnasked()
{
    const Outcome outcome = run({"new", "--title", "A", "-o", "nope/x.md"});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains("There is no folder "), outcome.errors.constData());
    QVERIFY(!QFile::exists(path("nope")));
}

void TestNewCommand::overwritesNothing()
{
    QVERIFY(writeFile(path("a.md"), "mine"));
    const Outcome outcome = run({"new", "--title", "A", "-o", "a.md"});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.errors.contains("a.md is there already"));
    QCOMPARE(content("a.md"), QStringLiteral("mine"));
    QVERIFY(QDir(m_folder->path()).mkpath("k"));
    QVERIFY(writeFile(path("k/kep.yaml"), "mine"));
    QCOMPARE(run({"new", "--template", "kubernetes-kep", "--title", "A", "-o", "k/README.md"}).exitCode, 2);
    QVERIFY(!QFile::exists(path("k/README.md")));
}

void TestNewCommand::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("no title") << QStringList{"new"} << "--title";
    QTest::newRow("unknown template")
        << QStringList{"new", "--title", "A", "--template", "nope"} << "technical-rfc";
    QTest::newRow("unknown field") << QStringList{"new", "--title", "A", "--set", "x=1"} << "no field \"x\"";
    QTest::newRow("no day") << QStringList{"new", "--title", "A", "--set", "created=2020-13-45"}
                            << "\"2020-13-45\" is no date for Created";
    QTest::newRow("set without value") << QStringList{"new", "--title", "A", "--set", "x"} << "KEY=VALUE";
    QTest::newRow("missing answer") << QStringList{"new", "--title", "A", "--problem", "@gone.md"}
                                    << "gone.md";
    QTest::newRow("number") << QStringList{"new", "--title", "A", "--number", "-3"} << "--number";
    QTest::newRow("title on two lines")
        << QStringList{"new", "--title", "a\nb"} << "title holds a line break";
    QTest::newRow("author on two lines")
        << QStringList{"new", "--title", "A", "--author", "x\ny"} << "author holds a line break";
    QTest::newRow("stray word") << QStringList{"new", "a.md"} << "a.md";
    QTest::newRow("prompt for unknown template") << QStringList{"prompt", "--template", "nope"} << "madr";
    QTest::newRow("unknown verb") << QStringList{"templates", "eat"} << "validate";
    QTest::newRow("unknown id") << QStringList{"templates", "show", "nope"} << "madr";
    QTest::newRow("missing file") << QStringList{"templates", "validate", "gone.yaml"} << "gone.yaml";
    QTest::newRow("missing document") << QStringList{"templates", "match", "gone.md"} << "gone.md";
}

void TestNewCommand::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(named.toUtf8()), outcome.errors.constData());
    QVERIFY(outcome.output.isEmpty());
}

void TestNewCommand::writesPrompts()
{
    const Outcome printed = run({"prompt", "--problem", "It is slow."});
    QCOMPARE(printed.exitCode, 0);
    QVERIFY(printed.output.contains("### Problem statement\n\nIt is slow.\n"));
    const Outcome saved = run({"prompt", "--template", "madr", "-o", "prompt.md"});
    QCOMPARE(saved.exitCode, 0);
    QVERIFY(saved.output.isEmpty());
    QVERIFY(content("prompt.md").contains(QStringLiteral("**Decision Outcome**")));
}

void TestNewCommand::listsTemplatesOfTheRepository()
{
    QVERIFY(QDir(m_folder->path()).mkpath(".redraft/templates"));
    QVERIFY(writeFile(path(".redraft/templates/our.yaml"),
                      "id: our-rfc\nname: Ours\nsections: [{id: a, heading: A}]\n"));
    QVERIFY(writeFile(path(".redraft/templates/bad.yaml"), "id: x\n"));
    const Outcome list = run({"templates"});
    QCOMPARE(list.exitCode, 1);
    QVERIFY(list.output.startsWith("our-rfc "));
    QVERIFY(list.output.contains("\nmadr "));
    QVERIFY(list.errors.contains("bad.yaml cannot be used: line 1"));
    QVERIFY(run({"templates", "show", "our-rfc"}).output.contains("Sections:\n  A (required)"));
    QVERIFY(run({"new", "--template", "our-rfc", "--title", "T"}).output.contains("## A\n"));
}

void TestNewCommand::validatesTemplates()
{
    QVERIFY(writeFile(
        path("t.yaml"),
        "id: x\nname: X\nsections: [{id: a, heading: A, answers: {problem: , context: , constraints: }}]\n"
        "checks:\n  - SEC-EMPTY\n  - NO-SUCH\n"));
    const Outcome notes = run({"templates", "validate", "t.yaml"});
    QCOMPARE(notes.exitCode, 1);
    QVERIFY2(notes.output.startsWith("t.yaml:6:5: There is no check \"NO-SUCH\"; known are ALT-"),
             notes.output.constData());
    QVERIFY(writeFile(path("t.yaml"), "id: x\nname: X\ncolour: red\nchecks: [NO-SUCH]\n"));
    const Outcome faults = run({"templates", "validate", "t.yaml"});
    QCOMPARE(faults.exitCode, 1);
    for (const char* line :
         {"t.yaml:1:1: A template needs at least one section.\n",
          "\nt.yaml:3:1: A template has the unknown key", "\nt.yaml:4:10: There is no check"})
        QVERIFY2(faults.output.contains(line), faults.output.constData());
    QStringList shipped{"templates", "validate"};
    for (const QString& name : QDir(QStringLiteral(REDRAFT_SOURCE_DIR "/templates")).entryList({"*.yaml"}))
        shipped += QStringLiteral(REDRAFT_SOURCE_DIR "/templates/") + name;
    const Outcome fine = run(shipped);
    QVERIFY2(fine.exitCode == 0, fine.output.constData());
}

void TestNewCommand::matchesDocuments()
{
    QVERIFY(writeFile(
        path("a.md"),
        "# T\n\n## Context and Problem Statement\n\n## Considered Options\n\n## Decision Outcome\n"));
    QVERIFY(writeFile(path("b.md"), "Milk\n"));
    const Outcome outcome = run({"templates", "match", "a.md", "b.md"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output,
             QByteArray("a.md: madr (best match)\nb.md: none fits; technical-rfc is used in the window\n"));
}

QTEST_GUILESS_MAIN(TestNewCommand)
#include "test_newcommand.moc"
