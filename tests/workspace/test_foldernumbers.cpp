#include "app/workspace/foldernumbers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace redraft::test {

/// Which number a new document gets among those of its folder.
class TestFolderNumbers : public QObject
{
    Q_OBJECT

private slots:
    void readEverySpelling_data();
    void readEverySpelling();
    void areOneWhereNothingIs();
};

void TestFolderNumbers::readEverySpelling_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("next");
    const auto name = [](const char* given, int next) {
        QTest::newRow(given) << QString::fromLatin1(given) << QByteArray("Text.\n") << next;
    };
    name("rfc-012.md", 13);
    name("RFC_012_cache.md", 13);
    name("0012-x.md", 13);
    name("12-foo.md", 13);
    name("RFC12.md", 13);
    name("ADR-0007.md", 8);
    name("rfc-2024-031.md", 32);
    name("KEP-1234/README.md", 1235);
    name("2024-01-02-notes.md", 1);
    name("cache.md", 1);
    name("rfc-012.txt", 1);
    const auto said = [](const char* tag, const QByteArray& text, int next) {
        QTest::newRow(tag) << QStringLiteral("cache.md") << text << next;
    };
    said("id", "---\nid: rfc-012\n---\n", 13);
    said("number", "---\nnumber: RFC-012\n---\n", 13);
    said("number alone", "---\nnumber: 12\n---\n", 13);
    said("bold line", "# Cache\n\n**RFC ID:** RFC 12\n**Status:** Draft\n", 13);
    said("title", "# RFC-012: Cache\n\n**Status:** Draft\n", 13);
    said("uuid", "---\nid: 0a8d3c2e-1111-4222-8333-123456789abc\n---\n", 1);
    said("year", "---\nid: 2024\n---\n", 1);
    said("broken", "---\nid: [\n---\n", 1);
}

void TestFolderNumbers::readEverySpelling()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, next);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QFileInfo(name).path()));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const FolderNumbers numbers(folder.path());
    const QString pattern = QStringLiteral("rfc-{number:3}-{slug}.md");
    QCOMPARE(numbers.next(pattern), next);
    QCOMPARE(numbers.nameWith(pattern, next - 1), next > 1 ? name.section(u'/', 0, 0) : QString());
}

void TestFolderNumbers::areOneWhereNothingIs()
{
    QCOMPARE(FolderNumbers(QString()).next(QString()), 1);
    QCOMPARE(FolderNumbers(QStringLiteral("/no/such/folder")).next(QString()), 1);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestFolderNumbers)
#include "test_foldernumbers.moc"
