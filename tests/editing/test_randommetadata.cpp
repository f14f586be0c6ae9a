#include "app/editing/metadataedits.h"
#include "tests/support/edits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

QString frontMatter(const QString& yaml)
{
    return QStringLiteral("---\n") + yaml + QStringLiteral("---\n\n# Title\n\nText.\n");
}

/// Fields and values that nobody would write, the same at each run.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return int(m_random.bounded(bound)); }
    QString oneOf(const QStringList& choices) { return choices[below(int(choices.size()))]; }
    /// Text made of all that YAML could stumble over.
    QString value()
    {
        static const QStringList pieces{
            QStringLiteral("Draft"),      QStringLiteral("a b"),  QStringLiteral(": "),
            QStringLiteral(" #"),         QStringLiteral("'"),    QStringLiteral("\""),
            QStringLiteral("\\"),         QStringLiteral("["),    QStringLiteral("]"),
            QStringLiteral(","),          QStringLiteral("{"),    QStringLiteral("}"),
            QStringLiteral("- "),         QStringLiteral("-"),    QStringLiteral("?"),
            QStringLiteral("&"),          QStringLiteral("*"),    QStringLiteral("!"),
            QStringLiteral("|"),          QStringLiteral(">"),    QStringLiteral("%"),
            QStringLiteral("@"),          QStringLiteral("`"),    QStringLiteral("~"),
            QStringLiteral("null"),       QStringLiteral("yes"),  QStringLiteral("12"),
            QStringLiteral("2026-01-02"), QStringLiteral("é"),    QStringLiteral("😀"),
            QStringLiteral(" "),          QStringLiteral(":"),    QStringLiteral("---"),
            QStringLiteral("..."),        QStringLiteral("\t"),   QStringLiteral("="),
            QStringLiteral("\n"),         QString(QChar(0x2028)), QString(QChar(0xA0)),
            QString(QChar(0x7)),          QString(QChar(0xFEFF)), QString(QChar(0xDC80)),
            QStringLiteral("#"),          QStringLiteral("<<")};
        QString text;
        for (int count = below(5); count >= 0; --count)
            text += oneOf(pieces);
        return text;
    }
    QString item()
    {
        QString text;
        while (text.isEmpty())
            text = value().trimmed();
        return text;
    }
    /// Front matter of a few fields in all shapes, with comments and blank lines.
    QString yaml()
    {
        static const QStringList values{QStringLiteral(" Draft"),
                                        QStringLiteral(" 'it''s'"),
                                        QStringLiteral(" \"x \\\" y\""),
                                        QString(),
                                        QStringLiteral(" "),
                                        QStringLiteral(" ~"),
                                        QStringLiteral(" [a, 'b', \"c\"]"),
                                        QStringLiteral(" []"),
                                        QStringLiteral("\n  - x\n  - 'y' # c\n  - \"z\""),
                                        QStringLiteral("\n- 😀 x\n-\n- y"),
                                        QStringLiteral(" |\n  one\n  two"),
                                        QStringLiteral(" >-\n    one\n    two"),
                                        QStringLiteral(" one\n  two"),
                                        QStringLiteral(" [\n  a, # c\n  b,\n]"),
                                        QStringLiteral(" 2026-01-02"),
                                        QStringLiteral("\n  indented"),
                                        QStringLiteral(" \"one\n  two\"")};
        QString text;
        const int count = 1 + below(6);
        for (int i = 0; i < count; ++i) {
            text += oneOf({QString(), QString(), QStringLiteral("# about\n"), QStringLiteral("\n")});
            text += oneOf({QStringLiteral("key%1"), QStringLiteral("\"key%1\""), QStringLiteral("key%1 ")})
                        .arg(i) +
                    u':';
            const QString value = oneOf(values);
            text += value;
            if (!value.contains(u'\n'))
                text +=
                    oneOf({QString(), QString(), QStringLiteral(" # note: 'x'"), QStringLiteral("   # 😀")});
            text += u'\n';
        }
        return text;
    }

private:
    QRandomGenerator m_random;
};

} // namespace

/// Whatever value a field gets, it is read back as it was given, and every other field stays.
class TestRandomMetadata : public QObject
{
    Q_OBJECT

private slots:
    void anyValueIsReadBack();
    void anyItemsAreReadBack();
    void anyBoldValueIsReadBackOrRefused();
};

void TestRandomMetadata::anyValueIsReadBack()
{
    Generator generator(7);
    int changed = 0;
    for (int round = 0; round < 6000; ++round) {
        const QString text = frontMatter(generator.yaml());
        const TextSnapshot snapshot(text);
        const Metadata metadata = readMetadata(snapshot);
        QVERIFY2(!metadata.error, qPrintable(text));
        const size_t index = size_t(generator.below(int(metadata.fields.size())));
        const MetadataField& field = metadata.fields[index];
        QVERIFY2(field.shape != ValueShape::Map, qPrintable(text));
        if (field.isFromHeading || field.shape == ValueShape::FlowList ||
            field.shape == ValueShape::BlockList)
            continue;
        QString value = generator.value();
        if (field.shape == ValueShape::BlockScalar) {
            while (value.endsWith(u'\n'))
                value.chop(1);
        }
        const Edit edit = test::editOf(setFieldValue(snapshot, metadata, field, value));
        const QString context = text + QStringLiteral("\n=> ") + field.key + QStringLiteral(" = ") + value;
        QVERIFY2(!edit.isEmpty() || value == field.value, qPrintable(context));
        if (edit.isEmpty())
            continue;
        ++changed;
        QCOMPARE(edit.deltas.size(), 1);
        const TextRange removed = edit.deltas[0].removedRange();
        const TextRange before = TextRange::fromBounds(removed.start, field.valueRange.start);
        QVERIFY2(removed.end() == field.valueRange.end(), qPrintable(context));
        QVERIFY2(before.isEmpty() || value.isEmpty(), qPrintable(context)); // the blank goes with the value
        QVERIFY2(snapshot.view(before).trimmed().isEmpty(), qPrintable(context));
        const TextSnapshot changedText(applied(edit, text));
        const Metadata after = readMetadata(changedText);
        QCOMPARE(after.fields.size(), metadata.fields.size());
        for (size_t i = 0; i < after.fields.size(); ++i)
            QVERIFY2(after.fields[i].value == (i == index ? value : metadata.fields[i].value),
                     qPrintable(context));
    }
    QVERIFY2(changed > 2500, qPrintable(QString::number(changed)));
}

void TestRandomMetadata::anyItemsAreReadBack()
{
    Generator generator(11);
    int changed = 0;
    for (int round = 0; round < 8000; ++round) {
        const QString text = frontMatter(generator.yaml());
        const TextSnapshot snapshot(text);
        const Metadata metadata = readMetadata(snapshot);
        const size_t index = size_t(generator.below(int(metadata.fields.size())));
        const MetadataField& field = metadata.fields[index];
        if (field.shape != ValueShape::FlowList && field.shape != ValueShape::BlockList)
            continue;
        QStringList items;
        QList<QStringView> keptSources;
        for (size_t i = 0; i < field.itemRanges.size(); ++i) {
            if (generator.below(4) == 0)
                items += generator.item();
            if (generator.below(3) == 0)
                continue;
            items += field.items[qsizetype(i)];
            keptSources += snapshot.view(field.itemRanges[i]);
        }
        if (generator.below(2) == 0)
            items += generator.item();
        const Edit edit = test::editOf(setFieldItems(snapshot, metadata, field, items));
        const QString context =
            text + QStringLiteral("\n=> ") + field.key + u' ' + items.join(QStringLiteral(" ; "));
        QVERIFY2(!edit.isEmpty() || items == field.items, qPrintable(context));
        if (edit.isEmpty())
            continue;
        ++changed;
        QVERIFY(isApplicable(edit, text.size()));
        for (const TextDelta& delta : edit.deltas)
            QVERIFY2(delta.position >= field.entryRange.start &&
                         delta.removedRange().end() <= field.entryRange.end(),
                     qPrintable(context));
        const TextSnapshot changedText(applied(edit, text));
        const Metadata after = readMetadata(changedText);
        QCOMPARE(after.fields.size(), metadata.fields.size());
        QVERIFY2(after.fields[index].items == items, qPrintable(context));
        qsizetype from = 0;
        const QStringView entry = changedText.view(after.fields[index].entryRange);
        for (const QStringView kept : keptSources) {
            from = entry.indexOf(kept, from);
            QVERIFY2(from >= 0, qPrintable(context));
            from += kept.size();
        }
        for (size_t i = 0; i < after.fields.size(); ++i)
            QVERIFY2(i == index || after.fields[i].value == metadata.fields[i].value, qPrintable(context));
    }
    QVERIFY2(changed > 1000, qPrintable(QString::number(changed)));
}

void TestRandomMetadata::anyBoldValueIsReadBackOrRefused()
{
    Generator generator(13);
    int changed = 0;
    for (int round = 0; round < 6000; ++round) {
        const QString lineEnd =
            generator.oneOf({QStringLiteral("\n"), QStringLiteral("  \n"), QStringLiteral("\\\n"),
                             QStringLiteral("<br>\n"), QStringLiteral("\n\n")});
        QString text =
            generator.oneOf({QStringLiteral("# Title\n\n"), QStringLiteral("Title\n=====\n"), QString()});
        for (const char* name : {"Status", "Authors", "Zone", "Created"}) {
            const QString value =
                generator.oneOf({QStringLiteral("Draft"), QStringLiteral("A, B (c, d)"), QString(),
                                 QStringLiteral("June 28, 2026"), QStringLiteral("[x](y)")});
            text += QStringLiteral("**%1:** ").arg(QString::fromLatin1(name)) + value + lineEnd;
        }
        text += QStringLiteral("\n## Summary\n\nText.\n");
        const TextSnapshot snapshot(text);
        const Metadata metadata = readMetadata(snapshot);
        QCOMPARE(metadata.syntax, MetadataSyntax::BoldLines);
        const size_t index = size_t(generator.below(int(metadata.fields.size())));
        const MetadataField& field = metadata.fields[index];
        const QString value = generator.value();
        const Edit edit = test::editOf(setFieldValue(snapshot, metadata, field, value));
        if (edit.isEmpty())
            continue;
        ++changed;
        const QString context = text + QStringLiteral("\n=> ") + field.key + QStringLiteral(" = ") + value;
        QCOMPARE(edit.deltas.size(), 1);
        const TextRange removed = edit.deltas[0].removedRange();
        QVERIFY2(removed == field.valueRange || removed == field.writtenRange, qPrintable(context));
        const TextSnapshot changedText(applied(edit, text));
        QVERIFY2(changedText.lines.lineCount() == snapshot.lines.lineCount(), qPrintable(context));
        const Metadata after = readMetadata(changedText);
        QCOMPARE(after.fields.size(), metadata.fields.size());
        for (size_t i = 0; i < after.fields.size(); ++i) {
            if (i != index)
                QVERIFY2(after.fields[i].value == metadata.fields[i].value, qPrintable(context));
            else
                QVERIFY2(changedText.view(after.fields[i].writtenRange).contains(value.trimmed()),
                         qPrintable(context));
        }
    }
    QVERIFY2(changed > 3000, qPrintable(QString::number(changed)));
}

QTEST_APPLESS_MAIN(TestRandomMetadata)
#include "test_randommetadata.moc"
