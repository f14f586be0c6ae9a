#include "app/document/documentfile.h"
#include "app/editing/metadataedits.h"
#include "tests/support/documents.h"
#include "tests/support/edits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

constexpr quint32 seed = 20261121;

/// Every change that a field of this shape allows, each named by what it sets.
const QStringList& newValues()
{
    static const QStringList values{QStringLiteral("Accepted"), QStringLiteral("A: b # 'c' \"d\""),
                                    QStringLiteral("2026-01-02")};
    return values;
}

struct OpenedFile
{
    QString path;
    DecodedText file;
    TextSnapshot snapshot;
    Metadata metadata;
};

/// The files that can be read, with their metadata.
std::vector<OpenedFile> openedFiles()
{
    std::vector<OpenedFile> opened;
    for (const QString& path : test::corpusFiles()) {
        const Result<DecodedText> file = readDocumentFile(path);
        if (!file)
            continue;
        const TextSnapshot snapshot(file->text);
        opened.push_back({path, *file, snapshot, readMetadata(snapshot)});
    }
    return opened;
}

bool isList(const MetadataField& field)
{
    return field.shape == ValueShape::FlowList || field.shape == ValueShape::BlockList ||
           field.shape == ValueShape::CommaList;
}

/// `Discussion at https://…` has no place for what is no address, and a map is not one value.
bool mayBeRefused(const OpenedFile& opened, const MetadataField& field, const QString& value)
{
    const QStringView between = opened.snapshot.view(
        TextRange::fromBounds(field.keyRange.end(), std::max(field.keyRange.end(), field.valueRange.start)));
    const bool isAddress = opened.metadata.syntax == MetadataSyntax::PlainLines && !between.contains(u':');
    return field.shape == ValueShape::Map || (isAddress && !value.contains(QStringLiteral("://")));
}

/// What the field may change: its value, or for a link and a note all that is written.
TextRange changeable(const OpenedFile& opened, const MetadataField& field)
{
    return isInText(opened.metadata.syntax) || field.isFromHeading ? field.writtenRange : field.valueRange;
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

/// True if the edit changes nothing outside of `range` and what it changes is read back by `isWanted`.
bool isConfined(const OpenedFile& opened, const Edit& edit, TextRange range)
{
    if (edit.deltas.isEmpty() || !isApplicable(edit, opened.snapshot.text.size()))
        return false;
    for (const TextDelta& delta : edit.deltas) {
        if (delta.position < range.start || delta.removedRange().end() > range.end())
            return false;
    }
    return isConfinedInBytes(opened.file, range, applied(edit, opened.snapshot.text));
}

} // namespace

class TestCorpusMetadata : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheState();
    void changesOnlyTheValue();
    void changesOnlyTheItems();
    void addsAndRemoves();
};

/// Each document that has a state gets another one: the difference is that value alone.
void TestCorpusMetadata::changesOnlyTheState()
{
    QMap<int, int> counts;
    for (const OpenedFile& opened : openedFiles()) {
        const MetadataField* field =
            opened.metadata.find({QStringLiteral("status"), QStringLiteral("state")});
        if (!field || opened.metadata.error)
            continue;
        for (const char* value : {"Accepted", "In Review"}) {
            const Edit edit =
                test::editOf(setFieldValue(opened.snapshot, opened.metadata, *field, QLatin1String(value)));
            if (field->value == QLatin1String(value))
                continue;
            QVERIFY2(isConfined(opened, edit, field->valueRange), qPrintable(opened.path));
            QCOMPARE(edit.deltas.size(), 1);
            const Metadata after = readMetadata(TextSnapshot(applied(edit, opened.snapshot.text)));
            QCOMPARE(after.find({field->key})->value, QLatin1String(value));
            QCOMPARE(after.find({field->key})->note, field->note);
        }
        ++counts[int(opened.metadata.syntax)];
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        qInfo("dialect %d: %d states changed", count.key(), count.value());
    QVERIFY(!counts.isEmpty());
}

/// In each file one value after the other is replaced: the difference must lie inside of the value, and the
/// value must be read back.
void TestCorpusMetadata::changesOnlyTheValue()
{
    int edits = 0;
    int refused = 0;
    for (const OpenedFile& opened : openedFiles()) {
        for (size_t i = 0; i < opened.metadata.fields.size(); ++i) {
            const MetadataField& field = opened.metadata.fields[i];
            for (const QString& value : newValues()) {
                if (value == field.value || (isList(field) && value != newValues().front()))
                    continue;
                const QString context = opened.path + u' ' + field.key;
                const Edit edit = test::editOf(setFieldValue(opened.snapshot, opened.metadata, field, value));
                if (edit.isEmpty()) {
                    QVERIFY2(opened.metadata.error || mayBeRefused(opened, field, value),
                             qPrintable(context));
                    ++refused;
                    continue;
                }
                QVERIFY2(!opened.metadata.error, qPrintable(context));
                const TextRange range =
                    field.shape == ValueShape::BlockList ? field.entryRange : changeable(opened, field);
                QVERIFY2(isConfined(opened, edit, range), qPrintable(context));
                const Metadata after = readMetadata(TextSnapshot(applied(edit, opened.snapshot.text)));
                QVERIFY2(after.fields[i].value == value, qPrintable(context));
                ++edits;
            }
        }
    }
    qInfo("%d values changed, %d refused", edits, refused);
    QVERIFY(edits > 0);
}

void TestCorpusMetadata::changesOnlyTheItems()
{
    int edits = 0;
    for (const OpenedFile& opened : openedFiles()) {
        for (size_t i = 0; i < opened.metadata.fields.size() && !opened.metadata.error; ++i) {
            const MetadataField& field = opened.metadata.fields[i];
            if (field.itemRanges.empty())
                continue;
            QStringList shorter = field.items;
            shorter.removeFirst();
            for (const QStringList& items : {field.items + QStringList{QStringLiteral("@new")}, shorter}) {
                const Edit edit = test::editOf(setFieldItems(opened.snapshot, opened.metadata, field, items));
                const QString context = opened.path + u' ' + field.key;
                QVERIFY2(isConfined(opened, edit, field.entryRange), qPrintable(context));
                const Metadata after = readMetadata(TextSnapshot(applied(edit, opened.snapshot.text)));
                QVERIFY2(after.fields[i].items == items, qPrintable(context));
                ++edits;
            }
        }
    }
    qInfo("%d lists changed", edits);
    QVERIFY(edits > 0);
}

/// A field chosen by chance is removed, another is renamed, and a new one is added: all others stay.
void TestCorpusMetadata::addsAndRemoves()
{
    QRandomGenerator random(seed);
    int done = 0;
    for (const OpenedFile& opened : openedFiles()) {
        const Metadata& metadata = opened.metadata;
        if (metadata.error || metadata.syntax == MetadataSyntax::None)
            continue;
        std::vector<const MetadataField*> own;
        for (const MetadataField& field : metadata.fields) {
            if (!field.isFromHeading)
                own.push_back(&field);
        }
        if (own.empty())
            continue;
        const MetadataField& chosen = *own[size_t(random.bounded(int(own.size())))];
        const QByteArray context = (opened.path + u' ' + chosen.key).toUtf8();
        const Result<Edit> removal = removeField(opened.snapshot, metadata, chosen);
        QVERIFY2(removal.hasValue(), context.constData());
        QVERIFY2(applied(*removal, opened.snapshot.text).size() < opened.snapshot.text.size(), context.constData());
        const Result<Edit> renaming =
            renameField(opened.snapshot, metadata, chosen, chosen.key + QStringLiteral(" two"));
        if (renaming.hasValue())
            QVERIFY2(isConfined(opened, *renaming, chosen.keyRange), context.constData());
        FieldDefinition definition;
        definition.id = definition.label = QStringLiteral("Decision deadline");
        if (metadata.find(definition.names()))
            continue;
        const Result<Edit> added =
            addField(opened.snapshot, metadata, Template{}, definition, {QStringLiteral("2026-01-02")});
        QVERIFY2(added.hasValue(), context.constData());
        QCOMPARE(added->deltas.size(), 1);
        QCOMPARE(added->deltas.front().removed, 0);
        ++done;
    }
    qInfo("%d documents with a field removed, renamed and added", done);
    QVERIFY(done > 0);
}

QTEST_APPLESS_MAIN(TestCorpusMetadata)
#include "test_corpusmetadata.moc"
