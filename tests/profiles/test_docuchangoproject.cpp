#include "app/profiles/docuchango/indexfaults.h"
#include "app/profiles/docuchango/projectroot.h"
#include "app/profiles/docuchango/validator.h"
#include "tests/support/programrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

namespace {

QByteArray rfc(const char* number, const QByteArray& title = "Session cache", const QByteArray& uuid = {})
{
    const QByteArray own = uuid.isEmpty() ? QByteArray("0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1") + number : uuid;
    return "---\ntitle: " + title + "\nstatus: Draft\nauthor: Platform team\ncreated: 2026-01-02\nid: rfc-" +
           QByteArray(number) + "\nproject_id: example\ndoc_uuid: " + own + "\n---\n\n# Title\n";
}

} // namespace

class TestDocuchangoProject : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheDefaultFolders();
    void refusesFileNames_data();
    void refusesFileNames();
    void comparesIds();
    void readsDocumentTypes();
    void takesNoUnknownKeys();
    void blocksPathsThatLeaveTheProject();
    void readsSubprojects();
    void checksIndexes();
    void checksBuckets();
    void seesAByteOrderMark();
    void findsTheRoot();
    void reportsOnTheCommandLine();
    void mendsWhatIsSafe();
    void mendsDatesAndFrontMatter();
    void mendsWordsAndOpenCode();
    void saysWhereItLooked();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    bool write(const char* name, const QByteArray& bytes) const
    {
        return writeFile(path(QString::fromLatin1(name)), bytes);
    }
    /// "name: message" of everything found.
    QStringList found() const
    {
        QStringList lines;
        for (const ValidatedFile& file : validateProject(readDocuchangoProject(m_folder->path()))) {
            for (const Finding& finding : file.findings)
                lines += QDir(m_folder->path()).relativeFilePath(file.path) + QStringLiteral(": ") +
                         finding.message;
        }
        return lines;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocuchangoProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write("docs-cms/rfcs/rfc-001-cache.md", rfc("001")));
}

void TestDocuchangoProject::readsTheDefaultFolders()
{
    QVERIFY(write("docs-cms/rfcs/rfc-000-template.md", "no front matter"));
    QVERIFY(write("docs-cms/rfcs/index.md", "no front matter") && write("docs-cms/README.md", "none"));
    QVERIFY(write("docs-cms/other/a.md", "no front matter"));
    QCOMPARE(found(), QStringList());
    QVERIFY(write("docs-cms/guide.md", "# Guide\n") && write("docs-cms/memos/memo-001-a.md", "# Memo\n"));
    QCOMPARE(found(), QStringList({"docs-cms/memos/memo-001-a.md: Missing YAML frontmatter",
                                   "docs-cms/memos/memo-001-a.md: Missing 'id' field in frontmatter",
                                   "docs-cms/guide.md: Missing YAML frontmatter"}));
}

void TestDocuchangoProject::refusesFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("right") << "rfc-002-a.md" << false;
    QTest::newRow("capitals") << "RFC-002-a.md" << true;
    QTest::newRow("four digits") << "rfc-0002-a.md" << true;
    QTest::newRow("no name") << "rfc-002.md" << true;
    QTest::newRow("other kind") << "adr-002-a.md" << true;
}

void TestDocuchangoProject::refusesFileNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isRefused);
    QVERIFY(writeFile(path(QStringLiteral("docs-cms/rfcs/") + name), rfc("002")));
    const QString expected =
        QStringLiteral("docs-cms/rfcs/%1: Invalid RFC filename: %1 (pattern: ^(rfc)-(\\d{3})-(.+)\\.md$)")
            .arg(name);
    QCOMPARE(found(), isRefused ? QStringList{expected} : QStringList());
}

void TestDocuchangoProject::comparesIds()
{
    QVERIFY(write("docs-cms/rfcs/rfc-002-b.md", rfc("001", "\"RFC-003: Something else\"")));
    QVERIFY(write("docs-cms/rfcs/rfc-004-d.md",
                  rfc("004", "Another title", "0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1001")));
    const QString name = QStringLiteral("docs-cms/rfcs/rfc-002-b.md: ");
    QStringList expected{name + "ID mismatch: frontmatter has 'rfc-001' but filename suggests 'rfc-002'",
                         name + "ID mismatch with title: frontmatter has 'rfc-001' but title has 'RFC-003'",
                         name + "Duplicate ID 'rfc-001' - also used by rfc-001-cache.md"};
    const QString uuid =
        QStringLiteral("Duplicate UUID '0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1001' - also used by "
                       "rfc-001-cache.md");
    expected += name + uuid;
    expected += QStringLiteral("docs-cms/rfcs/rfc-004-d.md: ") + uuid;
    QCOMPARE(found(), expected);
}

void TestDocuchangoProject::readsDocumentTypes()
{
    QVERIFY(write(
        "docs-project.yaml",
        "project: {id: example, name: Example}\nstructure:\n  doc_types:\n    notes:\n      schema: generic\n"
        "      folders: [notes]\n      naming_standard: kebab-case\n      require_frontmatter: false\n"
        "    rfc:\n      folders: [docs-cms/rfcs]\n      filename_pattern: '^(rfc)-(\\d{3})\\.md$'\n"));
    QVERIFY(write("notes/good-name.md", "Plain\n") && write("notes/Bad.md", "Plain\n"));
    QCOMPARE(found(),
             QStringList({"notes/Bad.md: Invalid GENERIC filename: Bad.md (pattern: "
                          "^[a-z0-9]+(?:-[a-z0-9]+)*\\.md$)",
                          "docs-cms/rfcs/rfc-001-cache.md: Invalid RFC filename: rfc-001-cache.md (pattern: "
                          "^(rfc)-(\\d{3})\\.md$)"}));
}

void TestDocuchangoProject::takesNoUnknownKeys()
{
    QVERIFY(write("docs-cms/docs-project.yaml",
                  "project: {id: example, name: Example}\nvalidation: {strict: true}\n"));
    const DocuchangoProject project = readDocuchangoProject(m_folder->path());
    QCOMPARE(project.warnings.size(), 1);
    QVERIFY(project.warnings.constFirst().contains(QStringLiteral("Extra inputs are not permitted")));
    QVERIFY(project.errors.isEmpty() && project.projectId.isEmpty());
    QCOMPARE(int(project.lanes.size()), 4); // as without one
}

void TestDocuchangoProject::blocksPathsThatLeaveTheProject()
{
    const QByteArray config =
        "project: {id: example, name: Example}\nstructure: {rfc_dir: ../out, document_folders: "
        "[../out]}\n";
    QVERIFY(write("docs-cms/docs-project.yaml", config));
    const DocuchangoProject project = readDocuchangoProject(m_folder->path());
    QCOMPARE(project.errors.size(), 1);
    QVERIFY(
        project.errors.constFirst().startsWith(QStringLiteral("Blocked document folder path '../out' in ")));
    QVERIFY(write("docs-cms/docs-project.yaml", config + "security: {allow_external_paths: true}\n"));
    QVERIFY(readDocuchangoProject(m_folder->path()).errors.isEmpty());
}

void TestDocuchangoProject::readsSubprojects()
{
    QVERIFY(write("docs-project.yaml",
                  "project: {id: example, name: Example}\nsubprojects: [one, one, ., two]\n"
                  "structure: {rfc_dir: docs-cms/rfcs, document_folders: [docs-cms/rfcs]}\n"));
    QVERIFY(write("one/docs-cms/docs-project.yaml", "project: {id: one, name: One}\n"));
    QVERIFY(write("one/docs-cms/rfcs/rfc-001-x.md",
                  rfc("001", "Another title", "1b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1001")));
    QCOMPARE(found(), QStringList{"one/docs-cms/rfcs/rfc-001-x.md: Duplicate ID 'rfc-001' - also used by "
                                  "rfc-001-cache.md"});
}

void TestDocuchangoProject::checksIndexes()
{
    QVERIFY(write("docs-project.yaml",
                  "project: {id: example, name: Example}\nstructure: {document_folders: [], "
                  "docs_roots: []}\nindexes:\n  - {name: List, path: list.md, targets: ['plans/**/*.md'], "
                  "allow_extra_links: false}\n  - {name: None, path: none.md, targets: []}\n"));
    QVERIFY(write("plans/a.md", "A\n") && write("plans/deep/b.md", "B\n") && write("c.md", "C\n"));
    QVERIFY(write("list.md", "# List\n\n- [A](plans/a.md)\n- [C](./c.md)\n- [X](https://example.org)\n"));
    QCOMPARE(found(), QStringList({"list.md: Document index 'List' is missing target: plans/deep/b.md",
                                   "list.md: Document index 'List' line 4 links outside targets: ./c.md",
                                   "none.md: Document index 'None' not found: none.md"}));
    QVERIFY(write("list.md", "# List\n"));
    QCOMPARE(found().constFirst(), QStringLiteral("list.md: Document index 'List' has no Markdown links"));
}

void TestDocuchangoProject::checksBuckets()
{
    QVERIFY(write(
        "docs-project.yaml",
        "project: {id: example, name: Example}\nstructure: {document_folders: [], docs_roots: []}\nindexes:\n"
        "  - name: Weeks\n    path: list.md\n    targets: ['notes/*.md']\n    time_bucket: {cadence: weekly, "
        "field: created, heading_pattern: '^\\d{4}-W\\d{2}$'}\n"));
    QVERIFY(write("notes/a.md", "---\ncreated: 2026-05-18\n---\n") &&
            write("notes/b.md", "---\ncreated: 2026-05-25\n---\n"));
    QVERIFY(write("notes/c.md", "---\ncreated: 2026-12-31\n---\n") && write("notes/d.md", "none\n"));
    QVERIFY(write("list.md", "## 2026-W21\n\n- [A](notes/a.md)\n- [B](notes/b.md)\n- [C](notes/c.md)\n- "
                             "[D](notes/d.md)\n\n## 2026-W22\n\n## Later\n"));
    QCOMPARE(found(),
             QStringList({"list.md: Document index 'Weeks' line 10 has invalid bucket heading: Later",
                          "list.md: Document index 'Weeks' links notes/b.md under '2026-W21' instead of "
                          "'2026-W22'",
                          "list.md: Document index 'Weeks' missing bucket heading: 2026-W53",
                          "list.md: Document index 'Weeks' cannot determine bucket for notes/d.md"}));
}

void TestDocuchangoProject::seesAByteOrderMark()
{
    QVERIFY(write("docs-cms/rfcs/rfc-001-cache.md", "\xef\xbb\xbf" + rfc("001")));
    QCOMPARE(found().constFirst(),
             QStringLiteral("docs-cms/rfcs/rfc-001-cache.md: Missing YAML frontmatter"));
}

void TestDocuchangoProject::findsTheRoot()
{
    const QString root = QDir(m_folder->path()).absolutePath();
    QCOMPARE(docuchangoRoot(path(QStringLiteral("docs-cms/rfcs/rfc-001-cache.md"))), root);
    QVERIFY(write("docs-cms/docs-project.yaml", "project: {id: example, name: Example}\n"));
    QCOMPARE(docuchangoRoot(path(QStringLiteral("docs-cms/rfcs"))), root);
    QCOMPARE(docuchangoRoot(root), root);
}

void TestDocuchangoProject::reportsOnTheCommandLine()
{
    QVERIFY(write("docs-cms/rfcs/rfc-002-b.md", rfc("002") + "\nText \n```\nx\n```\n"));
    const Outcome outcome =
        runProgram({"check", "--profile", "docuchango", "docs-cms/rfcs"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(
        outcome.output,
        QByteArray("docs-cms/rfcs/rfc-002-b.md:13:1: error: Trailing whitespace [DC-T1]\n"
                   "docs-cms/rfcs/rfc-002-b.md:14:1: error: Missing blank line before opening code fence "
                   "[DC-F1]\n"
                   "docs-cms/rfcs/rfc-002-b.md:14:1: error: Opening code fence missing language (use "
                   "```text for plain text) [DC-F2]\n"
                   "2 files: 3 errors, 0 warnings, 0 remarks\n"));
    QCOMPARE(
        runProgram({"check", "--profile", "docuchango", "docs-cms/rfcs/rfc-001-cache.md"}, m_folder->path())
            .exitCode,
        0);
}

void TestDocuchangoProject::mendsWhatIsSafe()
{
    QByteArray text = rfc("002") + "\n- p99 <10 ms\n\nText \n```\nx\n```\nmore";
    text.replace("status: Draft", "status: In Review # own\ntags: [API Design, api-design]")
        .replace("doc_uuid: 0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1002\n", "")
        .replace("\n", "\r\n");
    QVERIFY(write("docs-cms/rfcs/rfc-002-b.md", text));
    const Outcome outcome =
        runProgram({"check", "--profile", "docuchango", "--fix", "docs-cms"}, m_folder->path());
    QVERIFY2(outcome.exitCode == 0, outcome.output.constData());
    const QByteArray fixed = fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-002-b.md")));
    QVERIFY2(fixed.contains("status: Proposed # own\r\ntags: [api-design]\r\n") &&
                 fixed.contains("\r\ndoc_uuid: "),
             fixed.constData());
    QVERIFY2(fixed.endsWith("- p99 &lt;10 ms\r\n\r\nText\r\n\r\n```text\r\nx\r\n```\r\n\r\nmore"),
             fixed.constData());
    QCOMPARE(fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-001-cache.md"))), rfc("001"));
}

/// Dates in other forms are no fault, but docuchango's fixer writes them anew; ids come from the file name.
void TestDocuchangoProject::mendsDatesAndFrontMatter()
{
    QByteArray dated = rfc("002");
    dated.replace("created: 2026-01-02", "date: 'June 3, 2026' # own").replace("id: rfc-002\n", "");
    QVERIFY(write("docs-cms/rfcs/rfc-002-b.md", dated));
    QVERIFY(write("docs-cms/rfcs/rfc-003-session-cache.md", "# T\n\nText.\n"));
    const QStringList asked{"check", "--profile", "docuchango", "--fix", "docs-cms"};
    const Outcome outcome = runProgram(asked, m_folder->path());
    QVERIFY2(outcome.exitCode == 0, outcome.output.constData());
    const QByteArray fixed = fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-002-b.md")));
    QVERIFY2(fixed.contains("\ncreated: '2026-06-03' # own\n") && fixed.contains("id: rfc-002\n"),
             fixed.constData());
    const QByteArray made = fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-003-session-cache.md")));
    QVERIFY2(
        made.startsWith("---\ntitle: Session Cache\nstatus: Draft\nauthor: Engineering Team\ncreated: ") &&
            made.contains("\nid: rfc-003\n") && made.endsWith("\n---\n\n# T\n\nText.\n"),
        made.constData());
    QVERIFY(!runProgram(asked, m_folder->path()).output.contains("fixed"));
}

void TestDocuchangoProject::mendsWordsAndOpenCode()
{
    QByteArray text = rfc("002") + "\n# Plan   \n\nOne  \ntwo  \n\n```c\nx";
    text.replace("status: Draft", "status: Draft\ntags: API Design, Back End # own");
    QVERIFY(write("docs-cms/rfcs/rfc-002-b.md", text));
    QVERIFY(write("docs-cms/rfcs/rfc-003-c.md", rfc("003") + "\n```c\nx\n```c\ny\n"));
    const Outcome outcome =
        runProgram({"check", "--profile", "docuchango", "--fix", "docs-cms"}, m_folder->path());
    const QByteArray fixed = fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-002-b.md")));
    QVERIFY2(fixed.contains("\ntags: [api-design, back-end] # own\n"), fixed.constData());
    QVERIFY2(fixed.endsWith("\n# Plan\n\nOne  \ntwo\n\n```c\nx\n```\n"), fixed.constData());
    QVERIFY2(fileBytes(path(QStringLiteral("docs-cms/rfcs/rfc-003-c.md"))).endsWith("\n```c\nx\n```c\ny\n"),
             "nobody knows which mark is meant");
    QVERIFY2(outcome.output.contains(": fixed: line ") && !outcome.output.contains(": Line "),
             outcome.output.constData());
}

void TestDocuchangoProject::saysWhereItLooked()
{
    QVERIFY(write("docs-cms/docs-project.yaml", "project: {id: example, name: Example}\n"));
    QVERIFY(write("notes/a.md", "# A\n"));
    const Outcome outcome = runProgram({"check", "--profile", "docuchango", "notes"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(
        outcome.errors.contains("docs-cms/docs-project.yaml names the folders docs-cms/adr, docs-cms/rfcs"),
        outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestDocuchangoProject)
#include "test_docuchangoproject.moc"
