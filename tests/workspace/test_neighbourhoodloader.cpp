#include "app/workspace/neighbourhoodloader.h"
#include "tests/support/programrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

class TestNeighbourhoodLoader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheFolder();
    void noticesNewFiles();
    void forgetsTheOldFolder();
    void endsWhileItReads();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNeighbourhoodLoader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* name : {"a/rfc-001-x.md", "a/rfc-002-y.md", "b/rfc-001-z.md"})
        QVERIFY(writeFile(path(QString::fromLatin1(name)), "# Title\n"));
}

void TestNeighbourhoodLoader::readsTheFolder()
{
    NeighbourhoodLoader loader;
    const QSignalSpy changed(&loader, &NeighbourhoodLoader::changed);
    QVERIFY(!loader.neighbourhood());
    loader.follow(path(QStringLiteral("a/rfc-001-x.md")));
    QVERIFY(!loader.neighbourhood());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(loader.neighbourhood()->ownPath(), path(QStringLiteral("a/rfc-001-x.md")));
    QCOMPARE(loader.neighbourhood()->siblings().size(), 2);
}

void TestNeighbourhoodLoader::noticesNewFiles()
{
    NeighbourhoodLoader loader;
    loader.follow(path(QStringLiteral("a/rfc-001-x.md")));
    QTRY_VERIFY(loader.neighbourhood());
    const int before = loader.neighbourhood()->revision();
    QVERIFY(writeFile(path(QStringLiteral("a/rfc-003-new.md")), "# New\n"));
    QTRY_COMPARE(loader.neighbourhood()->siblings().size(), 3);
    QTRY_VERIFY(loader.neighbourhood()->revision() > before);
}

void TestNeighbourhoodLoader::forgetsTheOldFolder()
{
    NeighbourhoodLoader loader;
    const QSignalSpy changed(&loader, &NeighbourhoodLoader::changed);
    loader.follow(path(QStringLiteral("a/rfc-001-x.md")));
    QTRY_COMPARE(changed.size(), 1);
    loader.follow(path(QStringLiteral("b/rfc-001-z.md")));
    QVERIFY(!loader.neighbourhood());
    QTRY_VERIFY(loader.neighbourhood());
    QCOMPARE(loader.neighbourhood()->siblings().size(), 1);
    loader.follow(QString());
    QVERIFY(!loader.neighbourhood());
    loader.refresh();
    QVERIFY(!loader.neighbourhood());
}

void TestNeighbourhoodLoader::endsWhileItReads()
{
    for (int i = 0; i < 20; ++i) {
        NeighbourhoodLoader loader;
        loader.follow(path(QStringLiteral("a/rfc-001-x.md")));
    }
    NeighbourhoodLoader missing;
    const QSignalSpy changed(&missing, &NeighbourhoodLoader::changed);
    missing.follow(path(QStringLiteral("no/such/folder/a.md")));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(missing.neighbourhood()->siblings().isEmpty());
}

QTEST_GUILESS_MAIN(TestNeighbourhoodLoader)
#include "test_neighbourhoodloader.moc"
