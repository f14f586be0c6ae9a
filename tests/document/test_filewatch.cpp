#include "app/document/documentfile.h"
#include "app/document/filewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

class TestFileWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsOfOtherContent_data();
    void tellsOfOtherContent();
    void tellsOfReplacementAgainAndAgain();
    void keepsSilentAboutSameContent_data();
    void keepsSilentAboutSameContent();
    void tellsOfRemovalAndReturn();
    void forgetsOldPath();
    void checksWhenAsked();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("rfc.md")); }
    void write(const QByteArray& bytes);
    void replace(const QByteArray& bytes);
    void waitForNotice();

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_notices = 0;
};

void TestFileWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write("one");
}

void TestFileWatch::write(const QByteArray& bytes)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestFileWatch::replace(const QByteArray& bytes)
{
    QVERIFY(writeDocumentFile(path(), bytes).hasValue());
}

/// Another file that is watched too tells when notices of this folder have come through.
void TestFileWatch::waitForNotice()
{
    FileWatch marker;
    const QString file = m_folder->filePath(QStringLiteral("marker"));
    marker.watch(file);
    QSignalSpy told(&marker, &FileWatch::changedOutside);
    QVERIFY(writeDocumentFile(file, QByteArray::number(++m_notices)).hasValue());
    QVERIFY(told.wait());
}

void TestFileWatch::tellsOfOtherContent_data()
{
    QTest::addColumn<bool>("atomically");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("written in place") << false << QByteArray("another text");
    QTest::newRow("same size") << false << QByteArray("two");
    QTest::newRow("replaced") << true << QByteArray("another text");
    QTest::newRow("replaced, same size") << true << QByteArray("two");
    QTest::newRow("emptied") << false << QByteArray();
}

void TestFileWatch::tellsOfOtherContent()
{
    QFETCH(bool, atomically);
    QFETCH(QByteArray, bytes);
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    QSignalSpy removed(&watch, &FileWatch::removedOutside);
    watch.watch(path());
    atomically ? replace(bytes) : write(bytes);
    QTRY_COMPARE(changed.count(), 1);
    waitForNotice();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 0);
}

void TestFileWatch::tellsOfReplacementAgainAndAgain()
{
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    watch.watch(path());
    for (int i = 1; i <= 4; ++i) {
        replace(QByteArray::number(i));
        QTRY_COMPARE(changed.count(), i);
    }
}

void TestFileWatch::keepsSilentAboutSameContent_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"touched", "rewritten", "replaced", "saved by ourselves", "another file"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestFileWatch::keepsSilentAboutSameContent()
{
    QFETCH(QString, kind);
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    QSignalSpy removed(&watch, &FileWatch::removedOutside);
    watch.watch(path());
    if (kind == QStringLiteral("touched")) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
    } else if (kind == QStringLiteral("rewritten")) {
        write("one");
    } else if (kind == QStringLiteral("replaced")) {
        replace("one");
    } else if (kind == QStringLiteral("saved by ourselves")) {
        replace("our text");
        watch.watch(path());
    }
    waitForNotice();
    waitForNotice();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(removed.count(), 0);
    replace("not silent");
    QTRY_COMPARE(changed.count(), 1);
}

void TestFileWatch::tellsOfRemovalAndReturn()
{
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    QSignalSpy removed(&watch, &FileWatch::removedOutside);
    watch.watch(path());
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 0);
    write("back");
    QTRY_COMPARE(changed.count(), 1);
    replace("and changed");
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(removed.count(), 1);
}

void TestFileWatch::forgetsOldPath()
{
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    watch.watch(path());
    watch.watch(QString());
    write("unseen");
    waitForNotice();
    QCOMPARE(changed.count(), 0);
    const QString other = m_folder->filePath(QStringLiteral("not yet.md"));
    watch.watch(other);
    QVERIFY(writeDocumentFile(other, "new").hasValue());
    QTRY_COMPARE(changed.count(), 1);
}

void TestFileWatch::checksWhenAsked()
{
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changedOutside);
    watch.watch(path());
    watch.check();
    QCOMPARE(changed.count(), 0);
    write("two");
    watch.check();
    QCOMPARE(changed.count(), 1);
    watch.check();
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "test_filewatch.moc"
