#include "app/commands/setcommand.h"
#include "app/document/documentfile.h"
#include "app/metadata/metadata.h"
#include "tests/support/documents.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

namespace {

struct Outcome
{
    ExitCode exitCode = ExitCode::WrongUse;
    QByteArray output;
    QString errors;
};

Outcome run(const QStringList& arguments)
{
    QBuffer output;
    QBuffer errors;
    output.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    const ExitCode exitCode = SetCommand().run(arguments, CommandStreams{output, errors});
    return {exitCode, output.data(), QString::fromUtf8(errors.data())};
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSetCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsAllOtherBytes_data();
    void keepsAllOtherBytes();
    void patchesTheFileBesideReadme();
    void writesAllOrNothing();
    void tellsOfValuesThatTheTemplateDoesNotKnow();
    void setsTheKeyThatCounts();
    void tellsOfWhatStays_data();
    void tellsOfWhatStays();
    void writesWhereItIsTold();
    void refuses_data();
    void refuses();
    void changesOnlyTheStateOfTheCorpus();
    void endsSoonOnHostileYaml();

private:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSetCommand::keepsAllOtherBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& before, const QStringList& words,
                        const QByteArray& after) { QTest::newRow(name) << before << words << after; };
    row("front matter", "---\nstatus: a # c\n---\nText", {"status=b"}, "---\nstatus: b # c\n---\nText");
    row("byte order mark", "\xEF\xBB\xBF---\r\nstatus: a\r\n---\r\n", {"status=b"},
        "\xEF\xBB\xBF---\r\nstatus: b\r\n---\r\n");
    row("carriage returns, added", "# T\r\n- Status: a\r\n- Zone: z\r\n", {"created=c"},
        "# T\r\n- Status: a\r\n- Created: c\r\n- Zone: z\r\n");
    row("mixed line ends", "# T\n- Status: a\n- Zone: z\n\nx\r\ny\nz\r\n", {"created=c", "--remove", "zone"},
        "# T\n- Status: a\n- Created: c\n\nx\r\ny\nz\r\n");
    row("bytes that are no text", "# T\n- Status: a\n\n\xFF\xC3 x\n", {"status=b"},
        "# T\n- Status: b\n\n\xFF\xC3 x\n");
    row("zero byte", QByteArray("# T\n- Status: a\n\n\0x\n", 21), {"status=b"},
        QByteArray("# T\n- Status: b\n\n\0x\n", 21));
    row("several", "# T\n- Status: a\n- Tags: x, y\n- Date: d\n",
        {"status=b", "tags+=z", "tags-=x", "--rename", "date=Since"},
        "# T\n- Status: b\n- Tags: y, z\n- Since: d\n");
    row("quotes", "---\nauthor: x\n---\n", {"author=@a: b #c"}, "---\nauthor: \"@a: b #c\"\n---\n");
    row("maps in maps", "---\nm:\n  a: 1\n  b:\n    c: 2\nz: 3\n---\n", {"m.b.c=4", "m.d=5", "n.e=6", "y=7"},
        "---\nm:\n  a: 1\n  b:\n    c: 4\n  d: 5\nz: 3\nn:\n  e: 6\ny: 7\n---\n");
    row("status as a section",
        "# 9. T\n\nDate: d\n\n## Status\n\nAccepted\n\nSuperseded by x\n\n## Context\n",
        {"status=Superseded", "created=c"},
        "# 9. T\n\nDate: c\n\n## Status\n\nSuperseded\n\nSuperseded by x\n\n## Context\n");
    row("status as a section, no fields", "# T\n\n## Status\nDraft  \n## Context\n", {"status=Done"},
        "# T\n\n## Status\nDone  \n## Context\n");
    row("text in the status section", "# T\n\n- Owner: a\n\n## Status\n\nThis is still discussed.\n",
        {"status=Done"}, "# T\n\n- Status: Done\n- Owner: a\n\n## Status\n\nThis is still discussed.\n");
    row("text that looks like other types",
        "---\nowner: Ann\nrfc: 12\nx: abc\ndate: 2024-01-01\nn: 3 # c\n---\n",
        {"owner=007", "rfc=13", "x=yes", "date=2024-02-02", "title=2024-01-01", "tags=1.5, b", "pages=3",
         "n="},
        "---\nowner: \"007\"\ntitle: \"2024-01-01\"\nrfc: 13\nx: \"yes\"\ndate: 2024-02-02\nn:  # c\ntags: "
        "[\"1.5\", b]\npages: 3\n---\n");
    row("emptied", "---\nn: 0123\nx: y\n---\n", {"n=", "x="}, "---\nn:\nx:\n---\n");
    row("items in quotes", "---\nauthors: [z]\n---\n", {"authors=x,\"a, b\"", "tags=\"c, d\",e"},
        "---\nauthors: [x, \"a, b\"]\ntags: [\"c, d\", e]\n---\n");
    row("map as a whole", "---\na: 1\nm:\n  b: 2\n\n# c\nn:\n  d: 3\n---\n",
        {"--rename", "n=o", "--remove", "m"}, "---\na: 1\n\n# c\no:\n  d: 3\n---\n");
    row("map in braces", "---\nm: {a: 1, b: 'x', c: [d]} # k\n---\n",
        {"m.a=2", "m.b=it's", "m.c+=e", "m.f=g, h", "m.i+=j"},
        "---\nm: {a: 2, b: 'it''s', c: [d, e], f: \"g, h\", i: [j]} # k\n---\n");
    row("entries of a map in braces", "---\nm: {a: 1, b: 2, c}\n---\n",
        {"m.c=3", "m.a=", "--rename", "m.a=z", "--remove", "m.b"}, "---\nm: {z: , c: 3}\n---\n");
    row("map in a map that is there", "---\nm:\n    a:\n        b: 1\ne:\n---\n",
        {"m.c=2", "m.d.f=3", "e.g=4"},
        "---\nm:\n    a:\n        b: 1\n    c: 2\n    d:\n      f: 3\ne:\n  g: 4\n---\n");
    row("anchor", "---\na: &x b\nc: *x\n---\n", {"c=d", "a=e", "--rename", "a=f"},
        "---\nf: &x e\nc: d\n---\n");
    row("placeholder", "---\ndate: {YYYY-MM-DD when decided}\n---\n", {"date=2026-01-02"},
        "---\ndate: 2026-01-02\n---\n");
    row("none yet", "# T\n\nText.\n", {"status=a", "created=c"},
        "---\nstatus: a\ncreated: c\n---\n\n# T\n\nText.\n");
    row("no title", "Text.\n", {"status=a"}, "---\nstatus: a\n---\n\nText.\n");
    row("nothing new", "# T\n- Status: a\n", {"status=a"}, "# T\n- Status: a\n");
}

void TestSetCommand::keepsAllOtherBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, words);
    QFETCH(QByteArray, after);
    const QString path = write(QStringLiteral("a.md"), before);
    const Outcome outcome = run(QStringList{path} + words);
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, ExitCode::Done);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(fileBytes(path), after);
}

void TestSetCommand::patchesTheFileBesideReadme()
{
    const QByteArray text = "# KEP-1: T\n\n## Summary\n";
    const QString readme = write(QStringLiteral("README.md"), text);
    const QString kep =
        write(QStringLiteral("kep.yaml"), "title: T\nstatus: a\nauthors:\n  - \"@a\"\nstage: x\n");
    QCOMPARE(run({readme, "status=b", "authors+=@b", "title=U"}).exitCode, ExitCode::Done);
    QCOMPARE(fileBytes(kep), QByteArray("title: U\nstatus: b\nauthors:\n  - \"@a\"\n  - \"@b\"\nstage: x\n"));
    QCOMPARE(fileBytes(readme), text);
    QVERIFY(QFile::remove(readme));
    QCOMPARE(run({kep, "stage=y"}).exitCode, ExitCode::Done);
    QVERIFY(fileBytes(kep).endsWith("stage: y\n"));
    const Outcome missing = run({readme, "status=c"});
    QCOMPARE(missing.exitCode, ExitCode::WrongUse);
    QVERIFY(missing.errors.contains(QStringLiteral("README.md")));
}

void TestSetCommand::writesAllOrNothing()
{
    const QByteArray text = "# T\n- Status: a\n- Date: d\n";
    const QString path = write(QStringLiteral("a.md"), text);
    const Outcome outcome = run({path, "status=b", "date=c\nd"});
    QCOMPARE(outcome.exitCode, ExitCode::WrongUse);
    QVERIFY2(outcome.errors.contains(QStringLiteral("line break")), qPrintable(outcome.errors));
    QCOMPARE(fileBytes(path), text);
}

void TestSetCommand::tellsOfValuesThatTheTemplateDoesNotKnow()
{
    const QString path = write(QStringLiteral("rfc-001-a.md"),
                               "---\ntitle: A plan\nstatus: Draft\nauthors: [Platform team]\ncreated: "
                               "2026-01-02\n---\n\n## Motivation\n\nIt.\n\n## Summary\n\nIt.\n");
    const Outcome unknown = run({path, "status=banana"});
    QCOMPARE(unknown.exitCode, ExitCode::Done);
    QVERIFY2(unknown.errors.contains(QStringLiteral("knows no state \"banana\"; its states are: Draft, ")),
             qPrintable(unknown.errors));
    QVERIFY(fileBytes(path).contains("status: banana\n"));
    QVERIFY(run({path, "status=Acepted"}).errors.endsWith(QStringLiteral("did you mean Accepted?\n")));
    const Outcome date = run({path, "created=yesterday"});
    QCOMPARE(date.exitCode, ExitCode::Done);
    QCOMPARE(date.errors,
             QStringLiteral("redraft: \"yesterday\" is no date for Created; write it as YYYY-MM-DD.\n"));
    QCOMPARE(run({path, "status=Draft", "created=2026-02-03"}).errors, QString());
    const Outcome title = run({path, "title=x\ny"});
    QCOMPARE(title.exitCode, ExitCode::WrongUse);
    QVERIFY(title.errors.contains(QStringLiteral("line break")));
    QVERIFY(fileBytes(path).contains("title: A plan\n"));
}

void TestSetCommand::setsTheKeyThatCounts()
{
    const QString path = write(QStringLiteral("a.md"), "---\ndup: 1\nzone: x\ndup: 2\n---\n");
    QCOMPARE(run({path, "dup=3"}).exitCode, ExitCode::Done);
    QCOMPARE(fileBytes(path), QByteArray("---\ndup: 1\nzone: x\ndup: 3\n---\n"));
}

void TestSetCommand::tellsOfWhatStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("remark");
    const QByteArray noted = "# T\n\n* Owner: x\n* Status: **Implemented (Swift 5.9)**\n";
    QTest::newRow("note") << noted << "status=Rejected"
                          << "The note “(Swift 5.9)” stays; look whether it still holds.";
    QTest::newRow("new note") << noted << "status=Rejected (x)" << QString();
    QTest::newRow("same value") << noted << "status=Implemented" << QString();
    QTest::newRow("twice") << QByteArray("# T\n\n- Status: a\n- Owner: x\n- Status: b\n") << "status=c"
                           << "The field “Status” stands 2 times; the first was set.";
    QTest::newRow("key twice")
        << QByteArray("---\nstatus: a\nowner: x\nstatus: b\n---\n") << "status=c"
        << "The field “status” stands 2 times; the last was set, which is the one that "
           "counts.";
    const QByteArray linked = "# T\n\n- Status: [ACCEPTED](/README.md#accepted)\n- Owner: x\n";
    QTest::newRow("link") << linked << "status=Rejected"
                          << "The link to “/README.md#accepted” stays; look whether it still fits.";
    QTest::newRow("link that fits") << linked << "status=accepted" << QString();
}

void TestSetCommand::tellsOfWhatStays()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    QFETCH(QString, remark);
    const Outcome outcome = run({write(QStringLiteral("a.md"), text), word});
    QCOMPARE(outcome.exitCode, ExitCode::Done);
    QCOMPARE(outcome.errors, remark.isEmpty() ? QString() : QStringLiteral("redraft: %1\n").arg(remark));
}

void TestSetCommand::writesWhereItIsTold()
{
    const QByteArray text = "# T\n- Status: a\n";
    const QString path = write(QStringLiteral("a.md"), text);
    QCOMPARE(run({path, "status=b", "-o", "-"}).output, QByteArray("# T\n- Status: b\n"));
    const QString other = m_folder->filePath(QStringLiteral("b.md"));
    QCOMPARE(run({path, "status=b", "-o", other}).exitCode, ExitCode::Done);
    QCOMPARE(fileBytes(other), QByteArray("# T\n- Status: b\n"));
    QCOMPARE(fileBytes(path), text);
    QCOMPARE(run({path, "status=c", "-o", path}).exitCode, ExitCode::Done);
    QCOMPARE(fileBytes(path), QByteArray("# T\n- Status: c\n"));
}

void TestSetCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QStringList{} << "Name the FILE";
    QTest::newRow("no assignment") << QStringList{"FILE"} << "Nothing to set";
    QTest::newRow("no value") << QStringList{"FILE", "status"} << "NAME=VALUE";
    QTest::newRow("no name") << QStringList{"FILE", "=b"} << "NAME=VALUE";
    QTest::newRow("no new name") << QStringList{"FILE", "--rename", "status"} << "OLD=NEW";
    QTest::newRow("no such option") << QStringList{"FILE", "--force", "status=b"} << "force";
    QTest::newRow("no such file") << QStringList{"nowhere.md", "status=b"} << "nowhere.md";
    QTest::newRow("a folder") << QStringList{".", "status=b"} << "older";
    QTest::newRow("into a folder") << QStringList{"FILE", "status=b", "-o", "/"} << "folder";
    QTest::newRow("into no folder") << QStringList{"FILE", "status=b", "-o", "/no/such/a.md"} << "a.md";
    QTest::newRow("anchor in use") << QStringList{"ALIASES", "status=b"} << "refer to";
    QTest::newRow("an item of one value") << QStringList{"FILE", "status+=b"} << "holds one value";
    QTest::newRow("one value as an item") << QStringList{"FILE", "status-=a"} << "holds one value";
    QTest::newRow("several on a line") << QStringList{"SEVERAL", "status=b"} << "several fields";
    QTest::newRow("a section") << QStringList{"SECTION", "--remove", "status"} << "is a section";
    QTest::newRow("no such field") << QStringList{"FILE", "--remove", "zone"} << "zone";
}

void TestSetCommand::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, reason);
    const QByteArray text = "# T\n- Status: a\n";
    const QString path = write(QStringLiteral("a.md"), text);
    words.replaceInStrings(QStringLiteral("FILE"), path);
    words.replaceInStrings(
        QStringLiteral("SEVERAL"),
        write(QStringLiteral("c.md"), "# T\n\n**Note:** Draft **Date:** d\n\n**Author:** x\n"));
    words.replaceInStrings(QStringLiteral("SECTION"),
                           write(QStringLiteral("d.md"), "# T\n\n## Status\n\nDraft\n"));
    words.replaceInStrings(QStringLiteral("ALIASES"),
                           write(QStringLiteral("b.md"), "---\nstatus: &x a\nz: *x\n---\n"));
    const Outcome outcome = run(words);
    QCOMPARE(outcome.exitCode, ExitCode::WrongUse);
    QVERIFY2(outcome.errors.contains(reason), qPrintable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QCOMPARE(fileBytes(path), text);
}

/// On every document that has a state the bytes differ in its value alone.
void TestSetCommand::changesOnlyTheStateOfTheCorpus()
{
    int changed = 0;
    for (const QString& path : test::corpusFiles()) {
        const Result<DecodedText> file = readDocumentFile(path);
        if (!file)
            continue;
        const Metadata metadata = readMetadata(TextSnapshot(file->text));
        const MetadataField* field = metadata.find({QStringLiteral("status")});
        if (!field || metadata.error)
            continue;
        const Outcome outcome = run({path, "status=Zzz", "-o", "-"});
        QVERIFY2(outcome.exitCode == ExitCode::Done, qPrintable(path + u' ' + outcome.errors));
        const QByteArray before = fileBytes(path);
        // A name without a value and a blank gets the blank, too.
        const bool needsBlank = field->value.isEmpty() && !before.contains("tatus: ");
        const QByteArray written = needsBlank ? " Zzz" : "Zzz";
        const qsizetype place = outcome.output.indexOf(written);
        const QByteArray value = field->value.toUtf8();
        QVERIFY2(place >= 0 && before.left(place) == outcome.output.left(place), qPrintable(path));
        const qsizetype rest = outcome.output.size() - place - written.size();
        QVERIFY2(before.right(rest) == outcome.output.right(rest), qPrintable(path));
        QCOMPARE(before.mid(place, before.size() - place - rest), value);
        ++changed;
    }
    qInfo("%d documents", changed);
    QVERIFY(changed > 0);
}

void TestSetCommand::endsSoonOnHostileYaml()
{
    QByteArray bomb = "---\nstatus: a\nx0: &x0 [y]\n";
    for (int i = 1; i < 40; ++i)
        bomb += QByteArrayLiteral("x%1: &x%1 [*x%2, *x%2, *x%2]\n")
                    .replace("%1", QByteArray::number(i))
                    .replace("%2", QByteArray::number(i - 1));
    const QString aliases = write(QStringLiteral("a.md"), bomb + "---\n");
    QCOMPARE(run({aliases, "status=b"}).exitCode, ExitCode::Done);
    QByteArray expected = bomb + "---\n";
    QCOMPARE(fileBytes(aliases), expected.replace("status: a", "status: b"));
    const QString cycle = write(QStringLiteral("b.md"), "---\nstatus: a\nx: &x [*x]\n---\n");
    const Outcome outcome = run({cycle, "status=b"});
    QVERIFY(outcome.exitCode == ExitCode::Done || !outcome.errors.isEmpty());
    QVERIFY(fileBytes(cycle).endsWith("x: &x [*x]\n---\n"));
}

QTEST_MAIN(TestSetCommand)
#include "test_setcommand.moc"
