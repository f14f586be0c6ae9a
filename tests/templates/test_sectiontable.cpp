#include "app/templates/sectiontable.h"

#include "tests/support/documents.h"

#include <QTest>

namespace redraft::test {

namespace {

SectionDefinition metrics()
{
    SectionDefinition definition;
    definition.shape = SectionShape::Table;
    definition.parts = {
        {"metric", "Metric", {"Signal"}, FieldKind::Text, Requirement::Required, {}, {}},
        {"threshold", "Threshold", {"Alert when"}, FieldKind::Text, Requirement::Required, {}, {}}};
    return definition;
}

struct Read
{
    explicit Read(const QString& text)
        : snapshot(QStringLiteral("## Metrics\n\n") + text)
        , tree(parseMarkdown(snapshot))
        , outline(makeOutline(*tree, snapshot))
        , table(readSectionTable({snapshot, *tree, outline, outline.sections[0]}, metrics()))
    {
    }

    QString row(const SourceRow& line) const
    {
        QStringList cells;
        for (const SourceCell& cell : line.cells)
            cells += cell.text + u'@' + snapshot.view(cell.range).toString();
        return cells.join(u';');
    }

    /// Parts of the columns, then the rows: "text@source" of each cell; then the texts around.
    QString shown() const
    {
        if (!table)
            return QStringLiteral("none");
        QStringList lines{table->partIds.join(u','), row(table->table.header)};
        for (const SourceRow& line : table->table.rows)
            lines += row(line);
        for (const EntryText& text : table->texts)
            lines += QStringLiteral("text: ") + snapshot.view(text.range).toString();
        return lines.join(u'/').replace(u'\n', u'#');
    }

    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    std::optional<SectionTable> table;
};

} // namespace

class TestSectionTable : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void cellsAreThoseOfTheParser();
};

void TestSectionTable::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* text, const char* shown) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("by alias, with a further column",
        "Text.\n\n| Signal | Alert when | Who |\n|---|:-:|--:|\n| p99 | > 5 | x |\n\nEnd.",
        "metric,threshold,/Signal@Signal;Alert when@Alert when;Who@Who/p99@p99;> 5@> 5;x@x/text: Text./text: "
        "End.");
    row("bold header", "| **Metric** | `Threshold` |\n|-|-|",
        "metric,threshold/**Metric**@**Metric**;`Threshold`@`Threshold`");
    row("pipes", "| Metric | Threshold |\n|-|-|\n| a \\| b | `c \\| d` |\n| x<br/>y | \\\\ |",
        "metric,threshold/Metric@Metric;Threshold@Threshold/a | b@a \\| b;`c | d`@`c \\| "
        "d`/x#y@x<br/>y;\\\\@\\\\");
    row("no outer pipes, short and long rows", "Metric | Threshold\n--|--\na\nb | c | d\n",
        "metric,threshold/Metric@Metric;Threshold@Threshold/a@a/b@b;c@c;d@d");
    row("empty cells", "| Metric | Threshold |\n|-|-|\n| | x |\n|||\n",
        "metric,threshold/Metric@Metric;Threshold@Threshold/@;x@x/@;@");
    row("the one that matches", "| A | B |\n|-|-|\n| 1 | 2 |\n\n| Metric | Threshold |\n|-|-|\n| a | b |",
        "metric,threshold/Metric@Metric;Threshold@Threshold/a@a;b@b/text: | A | B |#|-|-|#| 1 | 2 |");
    row("the only one", "| A | B |\n|-|-|\n| 1 | 2 |", ",/A@A;B@B/1@1;2@2");
    row("none of two", "| A | B |\n|-|-|\n| 1 | 2 |\n\n| C | D |\n|-|-|\n| 1 | 2 |", "none");
    row("in a quote", "> | Metric | Threshold |\n> |-|-|\n", "none");
    row("none", "Text.", "none");
}

void TestSectionTable::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(Read(text).shown(), shown);
}

/// Rows and cells are those that cmark-gfm sees, in every table of the corpus.
void TestSectionTable::cellsAreThoseOfTheParser()
{
    int tables = 0;
    for (const QString& path : corpusFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
        const auto tree = parseMarkdown(snapshot);
        for (size_t block = 0; block < tree->blocks.size(); ++block) {
            const BlockEntry entry = tree->blocks[block];
            if (entry.block->node.kind != NodeKind::Table)
                continue;
            const auto table = readTable(snapshot, *tree, int(block));
            QVERIFY2(table, qPrintable(path));
            QCOMPARE(table->rows.size() + 1, entry.block->node.children.size());
            for (size_t row = 0; row <= table->rows.size(); ++row) {
                const std::vector<Node>& cells = entry.block->node.children[row].children;
                const SourceRow& line = table->line(int(row) - 1);
                for (size_t cell = 0; cell < std::min(cells.size(), line.cells.size()); ++cell)
                    QCOMPARE(snapshot.view(line.cells[cell].range),
                             snapshot.view(cells[cell].range.shifted(entry.start)));
                for (size_t cell = line.cells.size(); cell < cells.size(); ++cell)
                    QVERIFY(plainText(cells[cell]).isEmpty());
            }
            ++tables;
        }
    }
    qInfo("%d tables", tables);
    QVERIFY(tables > 0);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestSectionTable)
#include "test_sectiontable.moc"
