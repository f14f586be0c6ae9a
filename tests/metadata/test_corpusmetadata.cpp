#include "app/document/documentfile.h"
#include "app/editing/metadataedits.h"
#include "tests/support/documents.h"
#include "tests/support/edits.h"

#include <QTest>

using namespace redraft;

namespace {

/// Every change that a field of this shape allows, each named by what it sets.
const QStringList& newValues()
{
    static const QStringList values{QStringLiteral("Accepted"), QStringLiteral("A: b # 'c' \"d\""),
                                    QStringLiteral("2026-01-02")};
    return values;
}

/// True if the bytes of the file with `after` as its text differ from the old ones inside of the value only.
bool isConfinedInBytes(const DecodedText& file, TextRange value, const QString& after)
{
    if (QStringView(file.text).mid(value.start, value.length).contains(u'\n'))
        return true; // fewer lines than before: what the ends of the others become is the document's affair
    FileFormat withoutMark = file.format;
    withoutMark.hasByteOrderMark = false;
    const QByteArray oldBytes = encodeText(file.text, file.format, file.minorityLines);
    const QByteArray newBytes = encodeText(after, file.format, file.minorityLines);
    const qsizetype head = encodeText(file.text.left(value.start), file.format, file.minorityLines).size();
    const qsizetype length = encodeText(file.text.mid(value.start, value.length), withoutMark, {}).size();
    return newBytes.left(head) == oldBytes.left(head) &&
           newBytes.right(oldBytes.size() - head - length) == oldBytes.mid(head + length);
}

bool isEditable(const MetadataField& field)
{
    return field.shape != ValueShape::Map && field.shape != ValueShape::FlowList &&
           field.shape != ValueShape::BlockList;
}

} // namespace

class TestCorpusMetadata : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheValue();
    void changesOnlyTheItems();
};

/// In each file one value after the other is replaced: the difference must lie inside of the value, and the
/// value must be read back.
void TestCorpusMetadata::changesOnlyTheValue()
{
    int counts[3] = {};
    int faulty = 0;
    int edits = 0;
    int untouchable = 0;
    const QStringList files = test::corpusFiles();
    QVERIFY(!files.isEmpty());
    for (const QString& path : files) {
        const Result<DecodedText> file = readDocumentFile(path);
        if (!file) {
            qInfo("no text, not read: %s", qPrintable(path));
            continue;
        }
        const TextSnapshot snapshot(file->text);
        const Metadata metadata = readMetadata(snapshot);
        ++counts[int(metadata.syntax)];
        faulty += metadata.error ? 1 : 0;
        for (size_t i = 0; i < metadata.fields.size(); ++i) {
            const MetadataField& field = metadata.fields[i];
            if (metadata.error || !isEditable(field)) {
                ++untouchable;
                QVERIFY(!metadata.error || !setFieldValue(snapshot, metadata, field, newValues().front()));
                continue;
            }
            for (const QString& value : newValues()) {
                if (value == field.value)
                    continue;
                const QString context = path + u' ' + field.key;
                const Edit edit = test::editOf(setFieldValue(snapshot, metadata, field, value));
                QVERIFY2(edit.deltas.size() == 1, qPrintable(context));
                QVERIFY2(edit.deltas[0].removedRange() == field.valueRange, qPrintable(context));
                const QString after = applied(edit, snapshot.text);
                QCOMPARE(after.left(field.valueRange.start), snapshot.text.left(field.valueRange.start));
                const qsizetype rest = snapshot.text.size() - field.valueRange.end();
                QCOMPARE(after.right(rest), snapshot.text.right(rest));
                QVERIFY2(isConfinedInBytes(*file, field.valueRange, after), qPrintable(context));
                QVERIFY2(readMetadata(TextSnapshot(after)).fields[i].value == value, qPrintable(context));
                ++edits;
            }
        }
    }
    qInfo("%d files: %d front matter (%d with an error), %d bold lines, %d without metadata; %d values "
          "changed, "
          "%d fields are not edited as one value",
          int(files.size()), counts[1], faulty, counts[2], counts[0], edits, untouchable);
    QVERIFY(edits > 0);
}

void TestCorpusMetadata::changesOnlyTheItems()
{
    int edits = 0;
    for (const QString& path : test::corpusFiles()) {
        const Result<DecodedText> file = readDocumentFile(path);
        if (!file)
            continue;
        const TextSnapshot snapshot(file->text);
        const Metadata metadata = readMetadata(snapshot);
        for (size_t i = 0; i < metadata.fields.size() && !metadata.error; ++i) {
            const MetadataField& field = metadata.fields[i];
            if (field.itemRanges.empty())
                continue;
            QStringList shorter = field.items;
            shorter.removeFirst();
            for (const QStringList& items : {field.items + QStringList{QStringLiteral("@new")}, shorter}) {
                const Edit edit = test::editOf(setFieldItems(snapshot, metadata, field, items));
                QVERIFY2(!edit.isEmpty(), qPrintable(path + u' ' + field.key));
                const Metadata after = readMetadata(TextSnapshot(applied(edit, snapshot.text)));
                QCOMPARE(after.fields[i].items, items);
                ++edits;
            }
        }
    }
    qInfo("%d lists changed", edits);
    QVERIFY(edits > 0);
}

QTEST_APPLESS_MAIN(TestCorpusMetadata)
#include "test_corpusmetadata.moc"
