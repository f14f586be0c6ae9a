#include "app/workspace/documentneighbourhood.h"
#include "tests/support/programrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace redraft;
using namespace redraft::test;

class TestRfcIndex : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsFacts();
    void knowsTheFamily();
    void knowsFamiliesOfFolders();
    void noticesChanges();
    void answersManyThreads();
    void givesFieldsAwayOnce();
    void findsRepositories();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    bool write(const QString& name, const QByteArray& bytes) const { return writeFile(path(name), bytes); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRfcIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(QStringLiteral("rfc-001-a.md"),
                  "---\nid: rfc-001\ntitle: \"RFC-001: A plan\"\nstatus: Draft\ndoc_uuid: u-1\n"
                  "superseded_by: rfc-002\n---\n\n# Top\n\n> ## In a quote\n\n<a id='own'></a>\n"));
    QVERIFY(write(QStringLiteral("rfc-002-b.md"), "# RFC-002: Another\n\n**Status:** Accepted\n"));
    QVERIFY(write(QStringLiteral("README.md"), "# List\n") && write(QStringLiteral("x.txt"), "no"));
}

void TestRfcIndex::readsFacts()
{
    const RfcIndex index;
    const auto facts = index.facts(path(QStringLiteral("rfc-001-a.md")));
    QVERIFY(facts);
    QCOMPARE(facts->id, QStringLiteral("rfc-001"));
    QCOMPARE(facts->title, QStringLiteral("A plan"));
    QCOMPARE(facts->status, QStringLiteral("Draft"));
    QCOMPARE(facts->uuid, QStringLiteral("u-1"));
    QCOMPARE(facts->supersededBy, QStringLiteral("rfc-002"));
    QCOMPARE(facts->anchors, QStringList({"top", "in-a-quote", "own"}));
    QCOMPARE(index.facts(path(QStringLiteral("rfc-002-b.md")))->id, QStringLiteral("RFC-002"));
    QVERIFY(!index.facts(path(QStringLiteral("no.md"))) && !index.facts(path(QStringLiteral("x.txt"))));
    QVERIFY(index.exists(path(QStringLiteral("x.txt"))) && !index.exists(path(QStringLiteral("no.md"))));
}

void TestRfcIndex::knowsTheFamily()
{
    const auto index = std::make_shared<RfcIndex>();
    const DocumentNeighbourhood around(index, path(QStringLiteral("rfc-002-b.md")), m_folder->path());
    QStringList ids;
    for (const NeighbourFacts& facts : around.siblings())
        ids += facts.id;
    QCOMPARE(ids, QStringList({"rfc-001", "RFC-002"}));
    const DocumentNeighbourhood page(index, path(QStringLiteral("README.md")), m_folder->path());
    QCOMPARE(page.siblings(), around.siblings());
    QCOMPARE(DocumentNeighbourhood(index, {}, {}).siblings(), QList<NeighbourFacts>());
}

void TestRfcIndex::knowsFamiliesOfFolders()
{
    for (const char* name : {"keps/0001-a/README.md", "keps/0002-b/README.md", "keps/notes/README.md"})
        QVERIFY(write(QString::fromLatin1(name), "# Title\n"));
    const RfcIndex index;
    QStringList paths;
    for (const NeighbourFacts& facts : index.family(path(QStringLiteral("keps/0002-b/README.md"))))
        paths += QDir(path(QStringLiteral("keps"))).relativeFilePath(facts.path);
    QCOMPARE(paths, QStringList({"0001-a/README.md", "0002-b/README.md"}));
}

void TestRfcIndex::noticesChanges()
{
    RfcIndex index;
    const QString file = path(QStringLiteral("rfc-002-b.md"));
    const QString added = path(QStringLiteral("rfc-003-c.md"));
    QCOMPARE(index.family(file).size(), 2);
    QVERIFY(!index.exists(added));
    QVERIFY(!index.refresh());
    QCOMPARE(index.revision(), 0);
    QVERIFY(write(QStringLiteral("rfc-003-c.md"), "# RFC-003: New\n"));
    QVERIFY(index.refresh());
    QCOMPARE(index.revision(), 1);
    QVERIFY(index.exists(added));
    QCOMPARE(index.family(file).size(), 3);
    QVERIFY(write(QStringLiteral("rfc-002-b.md"), "# RFC-002: Another one\n\n**Status:** Implemented\n"));
    QVERIFY(index.refresh());
    QCOMPARE(index.facts(file)->status, QStringLiteral("Implemented"));
    QVERIFY(QFile::remove(file));
    QVERIFY(index.refresh());
    QCOMPARE(index.family(added).size(), 2);
}

void TestRfcIndex::answersManyThreads()
{
    for (int i = 10; i < 60; ++i)
        QVERIFY(write(QStringLiteral("rfc-0%1-x.md").arg(i), "# Title\n\n## Part\n"));
    RfcIndex index;
    std::vector<std::thread> threads;
    std::atomic<int> known = 0;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([this, &index, &known] {
            for (int i = 10; i < 60; ++i) {
                const QString file = path(QStringLiteral("rfc-0%1-x.md").arg(i));
                if (index.family(file).size() == 52 &&
                    index.facts(file)->anchors.contains(QStringLiteral("part")))
                    ++known;
                index.refresh();
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(known.load(), 200);
}

void TestRfcIndex::givesFieldsAwayOnce()
{
    const QString file = path(QStringLiteral("rfc-002-b.md"));
    const QString text = QStringLiteral("# RFC-002: Another\n\n**Status:** Accepted\n");
    const RfcIndex index(RfcIndex::Fields::Keep);
    QVERIFY(!index.takeMetadata(file, text)); // not read yet
    index.family(file);
    QVERIFY(!index.takeMetadata(file, text + u' ')); // the file has changed meanwhile
    const auto metadata = index.takeMetadata(file, text);
    QVERIFY(metadata);
    QCOMPARE(metadata->fields, readMetadata(TextSnapshot(text)).fields);
    QVERIFY(!index.takeMetadata(file, text));
    const RfcIndex forgetful;
    forgetful.family(file);
    QVERIFY(!forgetful.takeMetadata(file, text));
}

void TestRfcIndex::findsRepositories()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("r/.git")));
    QVERIFY(write(QStringLiteral("r/docs/a.md"), "x"));
    QCOMPARE(repositoryFolder(path(QStringLiteral("r/docs/a.md"))),
             QDir(path(QStringLiteral("r"))).absolutePath());
    QCOMPARE(repositoryFolder(QStringLiteral("/no/such/folder/a.md")), QString());
}

QTEST_GUILESS_MAIN(TestRfcIndex)
#include "test_rfcindex.moc"
