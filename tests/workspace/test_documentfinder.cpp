#include "app/workspace/documentfinder.h"
#include "tests/support/programrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace redraft;
using namespace redraft::test;

class TestDocumentFinder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsBelowFolders();
    void takesNamedFilesAsTheyAre();
    void enters_data();
    void enters();
    void survivesLinkLoops();
    void tellsWhatIsMissing();
    void tellsOfUnreadableFolders();
    void namesEachFileOnce();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    bool make(const QString& name) const { return writeFile(path(name), "# Title\n"); }
    QStringList shownIn(const QStringList& paths) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocumentFinder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Below the folder of the test.
QStringList TestDocumentFinder::shownIn(const QStringList& paths) const
{
    QStringList shown;
    for (const FoundDocument& document : findDocuments(paths).documents)
        shown += QDir(m_folder->path()).relativeFilePath(document.shown);
    return shown;
}

void TestDocumentFinder::findsBelowFolders()
{
    for (const char* name : {"b.md", "a.markdown", "sub/deep/c.MD", "d.txt", "md"})
        QVERIFY(make(QString::fromLatin1(name)));
    QCOMPARE(shownIn({m_folder->path()}), QStringList({"a.markdown", "b.md", "sub/deep/c.MD"}));
    QCOMPARE(shownIn({m_folder->path() + u'/'}), QStringList({"a.markdown", "b.md", "sub/deep/c.MD"}));
}

void TestDocumentFinder::takesNamedFilesAsTheyAre()
{
    QVERIFY(make(QStringLiteral("plan.txt")) && make(QStringLiteral(".hidden/a.md")));
    QCOMPARE(shownIn({path(QStringLiteral("plan.txt"))}), QStringList{"plan.txt"});
    QCOMPARE(shownIn({path(QStringLiteral(".hidden"))}), QStringList{".hidden/a.md"});
}

void TestDocumentFinder::enters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("folder") << "docs/a.md" << true;
    QTest::newRow("hidden folder") << ".cache/a.md" << false;
    QTest::newRow("git") << ".git/a.md" << false;
    QTest::newRow("packages") << "node_modules/x/a.md" << false;
    QTest::newRow("blanks") << "my docs/a b.md" << true;
    QTest::newRow("hidden file") << ".draft.md" << false;
}

void TestDocumentFinder::enters()
{
    QFETCH(QString, name);
    QFETCH(bool, isFound);
    QVERIFY(make(name));
    QCOMPARE(shownIn({m_folder->path()}), isFound ? QStringList{name} : QStringList());
}

void TestDocumentFinder::survivesLinkLoops()
{
    QVERIFY(make(QStringLiteral("a/b/c.md")));
    QVERIFY(QFile::link(path(QStringLiteral("a")), path(QStringLiteral("a/b/loop"))));
    QVERIFY(QFile::link(path(QStringLiteral("self.md")), path(QStringLiteral("self.md"))));
    const FoundDocuments found = findDocuments({m_folder->path()});
    QCOMPARE(int(found.documents.size()), 1);
    QCOMPARE(found.problems.size(), 1);
    QVERIFY(found.problems.constFirst().contains(QStringLiteral("self.md")));
}

void TestDocumentFinder::tellsWhatIsMissing()
{
    QVERIFY(make(QStringLiteral("a.md")));
    const FoundDocuments found = findDocuments({path(QStringLiteral("no.md")), path(QStringLiteral("a.md"))});
    QCOMPARE(int(found.documents.size()), 1);
    QCOMPARE(found.problems.size(), 1);
    QVERIFY(found.problems.constFirst().contains(QStringLiteral("no.md")));
}

void TestDocumentFinder::tellsOfUnreadableFolders()
{
    if (geteuid() == 0)
        QSKIP("the administrator reads everything");
    QVERIFY(make(QStringLiteral("closed/a.md")) && make(QStringLiteral("b.md")));
    QVERIFY(QFile::setPermissions(path(QStringLiteral("closed")), {}));
    const FoundDocuments found = findDocuments({m_folder->path()});
    QFile::setPermissions(path(QStringLiteral("closed")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(int(found.documents.size()), 1);
    QCOMPARE(found.problems.size(), 1);
}

void TestDocumentFinder::namesEachFileOnce()
{
    QVERIFY(make(QStringLiteral("x/a.md")));
    QVERIFY(QFile::link(path(QStringLiteral("x/a.md")), path(QStringLiteral("x/b.md"))));
    QVERIFY(QFile::link(path(QStringLiteral("x")), path(QStringLiteral("y"))));
    QCOMPARE(shownIn({m_folder->path(), path(QStringLiteral("x/a.md"))}), QStringList{"x/a.md"});
}

QTEST_GUILESS_MAIN(TestDocumentFinder)
#include "test_documentfinder.moc"
