#include "app/document/documentfile.h"
#include "app/document/filekind.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace redraft;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

bool writePlainly(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// No file of this process may grow over a size: writing fails as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{size, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

/// Without the powers of the superuser, to whom no file is forbidden. Owns `folder` meanwhile.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString& folder)
        : m_before(geteuid())
    {
        if (m_before == 0 && chown(qPrintable(folder), nobody, gid_t(-1)) == 0)
            m_isSure = setresuid(nobody, nobody, 0) == 0;
        else
            m_isSure = m_before != 0;
    }
    ~OrdinaryUser()
    {
        if (m_before == 0 && setresuid(0, 0, 0) != 0)
            qFatal("the user could not be changed back");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
    bool isSure() const { return m_isSure; }

private:
    static constexpr uid_t nobody = 65534;
    uid_t m_before;
    bool m_isSure = false;
};

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsFiles();
    void refusesToRead_data();
    void refusesToRead();
    void refusesForbiddenFile();
    void writesFiles();
    void keepsPermissions();
    void followsLinks();
    void refusesToWrite_data();
    void refusesToWrite();
    void keepsOldFileOnFullDisk_data();
    void keepsOldFileOnFullDisk();
    void writesInPlaceWhereFolderIsClosed();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocumentFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDocumentFile::readsFiles()
{
    const QByteArray bytes("\xef\xbb\xbf# T\r\n\xff\n");
    QVERIFY(writePlainly(path("x.md"), bytes));
    const Result<DecodedText> decoded = readDocumentFile(path("x.md"));
    QVERIFY(decoded.hasValue());
    QCOMPARE(encodeText(decoded->text, decoded->format, decoded->minorityLines), bytes);
}

void TestDocumentFile::refusesToRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hint");
    QTest::newRow("missing") << "missing.md"
                             << "There is no file";
    QTest::newRow("in a missing folder") << "none/missing.md"
                                         << "There is no file";
    QTest::newRow("folder") << "folder"
                            << "is a folder";
    QTest::newRow("pipe") << "pipe"
                          << "no ordinary file";
    QTest::newRow("dangling link") << "dangling"
                                   << "There is no file";
    QTest::newRow("too large") << "large"
                               << "too large";
    QTest::newRow("binary") << "binary"
                            << "binary file (GIF)";
}

void TestDocumentFile::refusesToRead()
{
    QFETCH(QString, name);
    QFETCH(QString, hint);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(mkfifo(qPrintable(path("pipe")), 0600), 0);
    QVERIFY(QFile::link(path("nothing"), path("dangling")));
    QVERIFY(writePlainly(path("binary"), "GIF89a"));
    QFile large(path("large"));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestFile + 1)); // a hole, takes no space
    const Result<DecodedText> decoded = readDocumentFile(m_folder->filePath(name));
    QVERIFY(!decoded.hasValue());
    QVERIFY2(decoded.error().message.contains(hint), qPrintable(decoded.error().message));
    QVERIFY(decoded.error().message.contains(m_folder->filePath(name)));
}

void TestDocumentFile::refusesForbiddenFile()
{
    const OrdinaryUser user(m_folder->path());
    QVERIFY(user.isSure());
    QVERIFY(writePlainly(path("x.md"), "text"));
    QVERIFY(QFile::setPermissions(path("x.md"), QFile::WriteOwner));
    const Result<DecodedText> decoded = readDocumentFile(path("x.md"));
    QVERIFY(!decoded.hasValue());
    QVERIFY(decoded.error().message.contains(QStringLiteral("may not read")));
}

void TestDocumentFile::writesFiles()
{
    QVERIFY(writeDocumentFile(path("x.md"), "one").hasValue());
    QCOMPARE(contentOf(path("x.md")), QByteArray("one"));
    QVERIFY(writeDocumentFile(path("x.md"), QByteArray()).hasValue());
    QCOMPARE(contentOf(path("x.md")), QByteArray());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("x.md")});
}

void TestDocumentFile::keepsPermissions()
{
    QVERIFY(writePlainly(path("x.md"), "one"));
    const QFile::Permissions permissions =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(path("x.md"), permissions));
    const QFile::Permissions before = QFile::permissions(path("x.md"));
    QVERIFY(writeDocumentFile(path("x.md"), "two").hasValue());
    QCOMPARE(QFile::permissions(path("x.md")), before);
}

void TestDocumentFile::followsLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QVERIFY(writePlainly(path("folder/real.md"), "one"));
    QVERIFY(QFile::link(QStringLiteral("real.md"), path("folder/near.md")));
    QVERIFY(QFile::link(path("folder/near.md"), path("far.md")));
    QVERIFY(writeDocumentFile(path("far.md"), "two").hasValue());
    QVERIFY(QFileInfo(path("far.md")).isSymLink());
    QVERIFY(QFileInfo(path("folder/near.md")).isSymLink());
    QCOMPARE(contentOf(path("folder/real.md")), QByteArray("two"));
}

void TestDocumentFile::refusesToWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hint");
    QTest::newRow("folder") << "folder"
                            << "is a folder";
    QTest::newRow("missing folder") << "none/x.md"
                                    << "does not exist";
    QTest::newRow("device") << "device"
                            << "no ordinary file";
    QTest::newRow("file as a folder") << "file/x.md"
                                      << "does not exist";
    QTest::newRow("name too long") << QString(300, u'x') << "could not be saved";
}

void TestDocumentFile::refusesToWrite()
{
    QFETCH(QString, name);
    QFETCH(QString, hint);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QVERIFY(writePlainly(path("file"), "one"));
    QCOMPARE(mkfifo(qPrintable(path("device")), 0600), 0);
    const Result<Done> written = writeDocumentFile(m_folder->filePath(name), "two");
    QVERIFY(!written.hasValue());
    QVERIFY2(written.error().message.contains(hint), qPrintable(written.error().message));
    QVERIFY(written.error().message.contains(m_folder->filePath(name)));
    QCOMPARE(contentOf(path("file")), QByteArray("one"));
}

void TestDocumentFile::keepsOldFileOnFullDisk_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isFolderClosed");
    for (const int size : {1'001, 5'000, 100'000, 3'000'000}) {
        QTest::addRow("%d bytes", size) << size << false;
        QTest::addRow("%d bytes in place", size) << size << true;
    }
}

void TestDocumentFile::keepsOldFileOnFullDisk()
{
    QFETCH(int, size);
    QFETCH(bool, isFolderClosed);
    const OrdinaryUser user(m_folder->path());
    QVERIFY(user.isSure());
    QVERIFY(writePlainly(path("x.md"), "old"));
    if (isFolderClosed)
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const FullDisk full(1000);
        const Result<Done> written = writeDocumentFile(path("x.md"), QByteArray(size, 'n'));
        QVERIFY(!written.hasValue());
        QVERIFY2(written.error().message.contains(QStringLiteral("The file is as it was")),
                 qPrintable(written.error().message));
    }
    QCOMPARE(contentOf(path("x.md")), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("x.md")});
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestDocumentFile::writesInPlaceWhereFolderIsClosed()
{
    const OrdinaryUser user(m_folder->path());
    QVERIFY(user.isSure());
    QVERIFY(writePlainly(path("x.md"), "old text"));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    for (const QByteArray& bytes : {QByteArray(50'000, 'n'), QByteArray("short"), QByteArray()}) {
        QVERIFY(writeDocumentFile(path("x.md"), bytes).hasValue());
        QCOMPARE(contentOf(path("x.md")), bytes);
    }
    const Result<Done> written = writeDocumentFile(path("new.md"), "x");
    QVERIFY(!written.hasValue());
    QVERIFY(written.error().message.contains(path("new.md")));
    QVERIFY(QFile::setPermissions(path("x.md"), QFile::ReadOwner));
    QVERIFY(!writeDocumentFile(path("x.md"), "x").hasValue());
    QCOMPARE(contentOf(path("x.md")), QByteArray());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "test_documentfile.moc"
