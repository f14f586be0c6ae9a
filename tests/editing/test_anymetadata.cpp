#include "app/editing/metadataedits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

constexpr quint32 seed = 20261121;

/// Texts made of all that the readers of metadata look at.
class Generator
{
public:
    int below(int bound) { return int(m_random.bounded(bound)); }
    QString pieces(int most)
    {
        static const QStringList all{"- ",
                                     "* ",
                                     "**",
                                     "__",
                                     "Status",
                                     "Authors",
                                     ": ",
                                     ":",
                                     "|",
                                     " | ",
                                     "\n",
                                     "\n",
                                     "\n",
                                     "\n\n",
                                     "```\n",
                                     "~~~",
                                     "---",
                                     "---\n",
                                     "<!--",
                                     "-->",
                                     "[a](b)",
                                     "[c]",
                                     "(d)",
                                     "`",
                                     "#",
                                     "# T\n",
                                     "## Meta\n",
                                     "  ",
                                     "    ",
                                     "\t",
                                     ", ",
                                     "\\",
                                     "<br>",
                                     "Created",
                                     "2026-01-02",
                                     "Draft",
                                     "é",
                                     "😀",
                                     "{x}",
                                     "&a ",
                                     "*a",
                                     "| a | b |\n",
                                     "|--|--|\n",
                                     "\"",
                                     "'",
                                     "Zone: z",
                                     "at https://example.org.",
                                     "...",
                                     "=\n",
                                     "status: ",
                                     "a:\n  b: c\n",
                                     "- Date: x\n",
                                     "**Owner:** y\n"};
        QString text;
        for (int count = below(most); count >= 0; --count) {
            const int piece = below(int(all.size()) + 2);
            if (piece < all.size())
                text += all[piece];
            else
                text += piece == all.size() ? QChar(char16_t(0xDC80)) : QChar(u'\0');
        }
        return text;
    }

private:
    QRandomGenerator m_random{seed};
};

bool isInside(TextRange range, qsizetype size)
{
    return range.start >= 0 && range.length >= 0 && range.end() <= size;
}

} // namespace

/// Whatever stands in a document, reading and editing its metadata end well.
class TestAnyMetadata : public QObject
{
    Q_OBJECT

private slots:
    void rangesAreInTheText();
    void editsFitAndTouchOneField();
};

void TestAnyMetadata::rangesAreInTheText()
{
    Generator generator;
    int fields = 0;
    for (int round = 0; round < 6000; ++round) {
        const QString text = generator.pieces(40);
        const Metadata metadata = readMetadata(TextSnapshot(text));
        QVERIFY2(isInside(metadata.range, text.size()), qPrintable(text));
        for (const MetadataField& field : metadata.fields) {
            ++fields;
            for (const TextRange range :
                 {field.keyRange, field.valueRange, field.entryRange, field.writtenRange, field.noteRange})
                QVERIFY2(isInside(range, text.size()), qPrintable(text));
            QVERIFY2(field.valueRange.start >= field.entryRange.start, qPrintable(text));
            QCOMPARE(field.itemRanges.empty() || qsizetype(field.itemRanges.size()) == field.items.size(),
                     true);
        }
    }
    QVERIFY2(fields > 500, qPrintable(QString::number(fields)));
}

void TestAnyMetadata::editsFitAndTouchOneField()
{
    Generator generator;
    int edits = 0;
    for (int round = 0; round < 2000; ++round) {
        const QString text = generator.pieces(30);
        const TextSnapshot snapshot(text);
        const Metadata metadata = readMetadata(snapshot);
        if (metadata.fields.empty())
            continue;
        const MetadataField& field = metadata.fields[size_t(generator.below(int(metadata.fields.size())))];
        FieldDefinition definition;
        definition.id = definition.label = QStringLiteral("Deadline");
        const QString value = generator.pieces(4);
        for (const Result<Edit>& edit :
             {setFieldValue(snapshot, metadata, field, value),
              setFieldItems(snapshot, metadata, field, {value, QStringLiteral("x")}),
              removeField(snapshot, metadata, field), renameField(snapshot, metadata, field, value),
              addField(snapshot, metadata, Template{}, definition, {value})}) {
            if (!edit) {
                QVERIFY(!edit.error().message.isEmpty());
                continue;
            }
            QVERIFY2(isApplicable(*edit, text.size()), qPrintable(text));
            const Metadata after = readMetadata(TextSnapshot(applied(*edit, text)));
            QVERIFY2(!after.error, qPrintable(text));
            ++edits;
        }
    }
    QVERIFY2(edits > 300, qPrintable(QString::number(edits)));
}

QTEST_APPLESS_MAIN(TestAnyMetadata)
#include "test_anymetadata.moc"
