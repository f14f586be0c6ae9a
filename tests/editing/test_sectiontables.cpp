#include "app/editing/sectiontables.h"
#include "app/editing/tableedits.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QTest>

namespace redraft::test {

/// The tables of a section and the texts around them.
class TestSectionTables : public QObject
{
    Q_OBJECT

private slots:
    void dividesASection_data();
    void dividesASection();
    void keepsAllButTheTable();
    void coversRealSections();
};

namespace {

QStringList piecesIn(const ReadSection& section)
{
    QList<std::pair<qsizetype, QString>> all;
    for (const EntryText& text : section.texts)
        all.append({text.range.start, section.snapshot.view(text.range).toString()});
    for (const SectionTable& table : section.tables)
        all.append({table.table.range.start - 1, table.table.headings().join(u'/')});
    std::sort(all.begin(), all.end());
    QStringList texts;
    for (const auto& each : all)
        texts += each.second;
    return texts;
}

/// The sections at the top of a document, each with its source.
QStringList sectionsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
    const Outline outline = makeOutline(*parseMarkdown(snapshot), snapshot);
    QStringList sources;
    for (const int index : outline.topSections())
        sources += snapshot.view(outline.sections[size_t(index)].whole()).toString();
    return sources;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

/// All that stands below the heading, made of its pieces.
QString joined(const ReadSection& section)
{
    QList<TextRange> ranges;
    for (const EntryText& text : section.texts)
        ranges += text.range;
    for (const SectionTable& table : section.tables)
        ranges += table.table.range;
    std::sort(ranges.begin(), ranges.end(), [](TextRange a, TextRange b) { return a.start < b.start; });
    QString all;
    for (const TextRange range : ranges)
        all += section.snapshot.view(range).toString();
    return withoutBlanks(all);
}

} // namespace

void TestSectionTables::dividesASection_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("wanted");
    const QString table = QStringLiteral("| A | B |\n|---|---|\n| 1 | 2 |");
    QTest::newRow("none") << "## S\n\nText\n" << QStringList{"Text"};
    QTest::newRow("text around") << "## S\n\na\n\n" + table + "\n\nb\n" << QStringList{"a", "A/B", "b"};
    QTest::newRow("code in front") << "## S\n\n    code\n\n" + table + "\n\nb\n"
                                   << QStringList{"    code", "A/B", "b"};
    QTest::newRow("next to a paragraph") << "## S\na\n" + table + "\n\nb\n" << QStringList{"a", "A/B", "b"};
    QTest::newRow("nothing below") << "## S\n\n" + table << QStringList{"A/B", QString()};
    QTest::newRow("two") << "## S\n\n" + table + "\n\n### I\n\n" + table + "\n\nb"
                         << QStringList{"A/B", "### I", "A/B", "b"};
    QTest::newRow("target of a link") << "## S\n\n[a]: b\n\n" + table + "\n\n[c]: d\n"
                                      << QStringList{"[a]: b", "A/B", "[c]: d"};
    QTest::newRow("comment below") << "## S\n\n" + table + "\n\n<!-- c -->\n"
                                   << QStringList{"A/B", "<!-- c -->"};
    QTest::newRow("in a quote") << "## S\n\n> | A |\n> |---|\n> | 1 |\n"
                                << QStringList{"> | A |\n> |---|\n> | 1 |"};
}

void TestSectionTables::dividesASection()
{
    QFETCH(QString, source);
    QFETCH(QStringList, wanted);
    const auto section = readSection(source, {});
    QVERIFY(section);
    QCOMPARE(piecesIn(*section), wanted);
}

/// Only the named table may read differently after an edit of it.
void TestSectionTables::keepsAllButTheTable()
{
    const QString source = QStringLiteral("## S\n\n| A |\n|---|\n| 1 |\n\nb\n\n| B |\n|---|\n| 2 |\n");
    const auto section = readSection(source, {});
    QVERIFY(section);
    const Result<Edit> edit = setCell(forTable(*section, 1), 0, 0, QStringLiteral("new"));
    QVERIFY(edit);
    QCOMPARE(applied(*edit, source), QString(source).replace("| 2 |", "| new |"));
    QVERIFY(!setCell(forTable(*section, 2), 0, 0, QStringLiteral("new")));
}

void TestSectionTables::coversRealSections()
{
    int tables = 0;
    int refused = 0;
    for (const QString& path : corpusFiles()) {
        for (const QString& source : sectionsOf(path)) {
            const bool isSmall = source.size() < 60'000;
            const auto section = isSmall && mayHoldTable(source) ? readSection(source, {}) : std::nullopt;
            if (!section || !section->isClosed)
                continue;
            QVERIFY2(joined(*section) == withoutBlanks(source.mid(section->section().heading.end())),
                     qPrintable(path));
            for (int i = 0; i < std::ssize(section->tables) && i < 6; ++i, ++tables) {
                const Result<Edit> edit = setCell(forTable(*section, i), -1, 0, QStringLiteral("New words"));
                refused += edit ? 0 : 1;
                if (!edit)
                    continue;
                const auto after = readSection(applied(*edit, source), {});
                QVERIFY2(after && after->tables.size() == section->tables.size(), qPrintable(path));
                QCOMPARE(after->tables[size_t(i)].table.header.text(0), QStringLiteral("New words"));
            }
        }
    }
    qInfo("%d tables, %d edits refused", tables, refused);
    QVERIFY(tables > 0);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestSectionTables)
#include "test_sectiontables.moc"
