#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "tests/support/documents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace redraft;
using namespace redraft::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

QByteArray bytesOf(const Document& document, const FileFormat& format)
{
    return encodeText(document.snapshot().text, format, document.minorityLines());
}

/// Where two byte strings differ, for the message.
QString firstDifference(const QByteArray& expected, const QByteArray& actual)
{
    const auto [one, other] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    const qsizetype at = one - expected.begin();
    return QStringLiteral("sizes %1 and %2, first difference at %3: %4 and %5")
        .arg(expected.size())
        .arg(actual.size())
        .arg(at)
        .arg(QString::fromLatin1(expected.mid(at, 8).toHex(' ')),
             QString::fromLatin1(actual.mid(at, 8).toHex(' ')));
}

} // namespace

/// Real documents: every Markdown file below REDRAFT_CORPUS, or the odd ones of our own.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void savesTheSameBytes_data() { addFiles(); }
    void savesTheSameBytes();
    void savesTheSameBytesAfterUndo_data() { addFiles(); }
    void savesTheSameBytesAfterUndo();
    void savesOneInsertionOnly_data() { addFiles(); }
    void savesOneInsertionOnly();

private:
    void addFiles();
    /// The document of the file named by the data row, with its format.
    FileFormat open(Document& document, QByteArray& bytes);
};

void TestCorpus::addFiles()
{
    QTest::addColumn<QString>("path");
    const QStringList files = corpusFiles();
    QVERIFY2(files.size() >= 12, "the corpus is missing");
    for (const QString& path : files)
        QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
}

FileFormat TestCorpus::open(Document& document, QByteArray& bytes)
{
    const QString path = *static_cast<QString*>(QTest::qData("path", qMetaTypeId<QString>()));
    bytes = contentOf(path);
    const Result<DecodedText> decoded = readDocumentFile(path);
    if (!decoded || !decoded->readOnlyReason.isEmpty()) {
        QTest::qFail(qPrintable(decoded ? decoded->readOnlyReason : decoded.error().message), __FILE__,
                     __LINE__);
        return {};
    }
    document.load(decoded->text, decoded->format.lineEnding, decoded->minorityLines);
    return decoded->format;
}

void TestCorpus::savesTheSameBytes()
{
    Document document;
    QByteArray bytes;
    const FileFormat format = open(document, bytes);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.md"));
    QVERIFY(writeDocumentFile(copy, bytesOf(document, format)).hasValue());
    const QByteArray saved = contentOf(copy);
    QVERIFY2(saved == bytes, qPrintable(firstDifference(bytes, saved)));
}

void TestCorpus::savesTheSameBytesAfterUndo()
{
    Document document;
    QByteArray bytes;
    const FileFormat format = open(document, bytes);
    const qsizetype length = document.snapshot().text.size();
    const QString inserted = QStringLiteral("an insertion\nof two lines");
    for (const qsizetype position : {qsizetype(0), length / 3, length / 2, length})
        QVERIFY(document.apply(Edit::replace({position, 0}, inserted, {})));
    QVERIFY(document.apply(Edit::replace({length / 4, length / 2}, QString(), {})));
    QTextCursor typing(document.textDocument());
    typing.movePosition(QTextCursor::Down, QTextCursor::KeepAnchor);
    typing.insertText(QStringLiteral("typed\n"));
    typing.select(QTextCursor::Document);
    typing.removeSelectedText();
    QCOMPARE(document.snapshot().text, QString());
    while (document.canUndo())
        document.undo();
    const QByteArray saved = bytesOf(document, format);
    QVERIFY2(saved == bytes, qPrintable(firstDifference(bytes, saved)));
}

void TestCorpus::savesOneInsertionOnly()
{
    Document document;
    QByteArray bytes;
    const FileFormat format = open(document, bytes);
    const qsizetype position = document.snapshot().text.size() / 2;
    QVERIFY(document.apply(Edit::replace({position, 0}, QStringLiteral("<here>"), {})));
    QByteArray saved = bytesOf(document, format);
    const qsizetype at = saved.indexOf("<here>");
    QVERIFY(at >= 0);
    saved.remove(at, 6);
    QVERIFY2(saved == bytes, qPrintable(firstDifference(bytes, saved)));
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
