#include "app/editing/tableedits.h"

#include "tests/editing/entryfixture.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace redraft::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

SectionDefinition metrics()
{
    SectionDefinition definition;
    definition.shape = SectionShape::Table;
    definition.parts = {part(QStringLiteral("metric"), QStringLiteral("Metric")),
                        part(QStringLiteral("threshold"), QStringLiteral("Alert when"))};
    return definition;
}

/// Runs "cell 0 1 text", "row 1", "removerow 0", "moverow 0 1", "column 1 Heading", "removecolumn 0",
/// "movecolumn 0 1", "paste 0 0 a,b;c,d", "table"; "\\n" in values is a line end.
Result<Edit> runTable(const ReadSection& section, const QString& command)
{
    const QString name = command.section(u' ', 0, 0);
    const auto number = [&command](int at) { return command.section(u' ', at, at).toInt(); };
    const auto rest = [&command](int at) {
        return command.section(u' ', at).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    };
    if (name == u"cell")
        return setCell(section, number(1), number(2), rest(3));
    if (name == u"row")
        return addRow(section, number(1));
    if (name == u"removerow")
        return removeRow(section, number(1));
    if (name == u"moverow")
        return moveRow(section, number(1), number(2));
    if (name == u"column")
        return addColumn(section, number(1), rest(2));
    if (name == u"removecolumn")
        return removeColumn(section, number(1));
    if (name == u"movecolumn")
        return moveColumn(section, number(1), number(2));
    if (name == u"table")
        return makeTable(section);
    std::vector<QStringList> cells;
    const QStringList lines = rest(3).split(u';');
    for (const QString& line : lines)
        cells.push_back(line.split(u','));
    return pasteCells(section, number(1), number(2), cells);
}

} // namespace

class TestTableEdits : public QObject
{
    Q_OBJECT

private slots:
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void readsPastedCells_data();
    void readsPastedCells();
    void changesOnlyWhatIsNamed_data();
    void changesOnlyWhatIsNamed();
};

void TestTableEdits::edits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* command, const char* after) {
        QTest::newRow(name) << text(before) << text(command) << text(after);
    };
    const char* loose = "| Metric | Alert when |\n|---|---|\n| p99 | > 50 ms |\n| misses | |\n\nEnd.\n";
    const char* aligned = "| Metric | Alert |\n|--------|-------|\n| p99    | 50 ms |\n| miss   |       |\n";
    const char* open = "Metric | Alert\n--|--\np99 | 50\nmiss\n";
    row("cell", loose, "cell 0 0 p50",
        "| Metric | Alert when |\n|---|---|\n| p50 | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("empty cell", loose, "cell 1 1 > 5 %",
        "| Metric | Alert when |\n|---|---|\n| p99 | > 50 ms |\n| misses | > 5 % |\n\nEnd.\n");
    row("to empty", loose, "cell 0 0 ",
        "| Metric | Alert when |\n|---|---|\n|  | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("header", loose, "cell -1 1 When",
        "| Metric | When |\n|---|---|\n| p99 | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("aligned, longer", aligned, "cell 0 0 p99.9",
        "| Metric | Alert |\n|--------|-------|\n| p99.9  | 50 ms |\n| miss   |       |\n");
    row("aligned, shorter", aligned, "cell 0 1 5",
        "| Metric | Alert |\n|--------|-------|\n| p99    | 5     |\n| miss   |       |\n");
    row("aligned, too long", aligned, "cell 0 0 p99 latency",
        "| Metric | Alert |\n|--------|-------|\n| p99 latency | 50 ms |\n| miss   |       |\n");
    row("aligned, into an empty one", aligned, "cell 1 1 5 %",
        "| Metric | Alert |\n|--------|-------|\n| p99    | 50 ms |\n| miss   | 5 %   |\n");
    row("to the right", "| A |   B |\n|---|----:|\n| a |   1 |\n", "cell 0 1 25",
        "| A |   B |\n|---|----:|\n| a |  25 |\n");
    row("pipes", loose, "cell 0 0 a|b\\\\|c `x|y`",
        "| Metric | Alert when |\n|---|---|\n| a\\|b\\\\\\|c `x\\|y` | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("line end", loose, "cell 0 0 p99\\nlast",
        "| Metric | Alert when |\n|---|---|\n| p99<br>last | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("what stays keeps its spelling", "| A |\n|-|\n| x<br/>y \\| z |\n", "cell 0 0 x\\ny | zz",
        "| A |\n|-|\n| x<br/>y \\| zz |\n");
    row("backslash at the end", "|A|B|\n|-|-|\n|a|b|\n", "cell 0 0 a\\", "|A|B|\n|-|-|\n|a\\ |b|\n");
    row("short row", open, "cell 1 1 5", "Metric | Alert\n--|--\np99 | 50\nmiss | 5 |\n");
    row("first cell without pipes", open, "cell 0 0 ", "Metric | Alert\n--|--\n| | 50\nmiss\n");
    row("last cell without pipes", open, "cell 0 1 ", "Metric | Alert\n--|--\np99 | |\nmiss\n");
    row("row at the end", loose, "row 2",
        "| Metric | Alert when |\n|---|---|\n| p99 | > 50 ms |\n| misses | |\n|  |  |\n\nEnd.\n");
    row("aligned row", aligned, "row 2",
        "| Metric | Alert |\n|--------|-------|\n| p99    | 50 ms |\n| miss   |       |\n|        |       "
        "|\n");
    row("row in front", loose, "row 0",
        "| Metric | Alert when |\n|---|---|\n|  |  |\n| p99 | > 50 ms |\n| misses | |\n\nEnd.\n");
    row("first row", "A | B\n-|-\n", "row 0", "A | B\n-|-\n|  |  |\n");
    row("remove row", loose, "removerow 0", "| Metric | Alert when |\n|---|---|\n| misses | |\n\nEnd.\n");
    row("move row far", "| A |\n|-|\n| a |\n| b |\n| c |\n", "moverow 0 2",
        "| A |\n|-|\n| b |\n| c |\n| a |\n");
    row("move row far up", "| A |\n|-|\n| a |\n| b |\n| c |", "moverow 2 -2",
        "| A |\n|-|\n| c |\n| a |\n| b |");
    row("move column far", "| A | B | C |\n|-|:-:|-|\n| a | b |  c |\n", "movecolumn 2 -2",
        "| C | A | B |\n|-|-|:-:|\n|  c | a | b |\n");
    row("move row", loose, "moverow 0 1",
        "| Metric | Alert when |\n|---|---|\n| misses | |\n| p99 | > 50 ms |\n\nEnd.\n");
    row("column at the end", loose, "column 2 Who",
        "| Metric | Alert when | Who |\n|---|---| --- |\n| p99 | > 50 ms |  |\n| misses | |  |\n\nEnd.\n");
    row("column in front", loose, "column 0 Who",
        "| Who | Metric | Alert when |\n| --- |---|---|\n|  | p99 | > 50 ms |\n|  | misses | |\n\nEnd.\n");
    row("column without pipes", open, "column 2 Who",
        "Metric | Alert | Who\n--|-- | ---\np99 | 50 | |\nmiss\n");
    row("remove column", loose, "removecolumn 0", "| Alert when |\n|---|\n| > 50 ms |\n| |\n\nEnd.\n");
    row("remove column without pipes", open, "removecolumn 0", "| Alert |\n| -- |\n| 50 |\n|  |\n");
    row("move column", loose, "movecolumn 0 1",
        "| Alert when | Metric |\n|---|---|\n| > 50 ms | p99 |\n| | misses |\n\nEnd.\n");
    row("move column without pipes", open, "movecolumn 0 1", "Alert | Metric\n--|--\n50 | p99\n| | miss |\n");
    row("paste", loose, "paste 1 1 a,b;c,d;e",
        "| Metric | Alert when |  |\n|---|---| --- |\n| p99 | > 50 ms |  |\n| misses | a | b |\n|  | c | d "
        "|\n|  | e |  |\n\nEnd.\n");
    row("table", "Text.\n\n---\n", "table", "Text.\n\n| Metric | Alert when |\n|---|---|\n|  |  |\n\n---\n");
}

void TestTableEdits::edits()
{
    QFETCH(const QString, before);
    QFETCH(const QString, command);
    QFETCH(const QString, after);
    const QString heading = QStringLiteral("## Metrics\n\n");
    const auto section = readSection(heading + before, metrics());
    QVERIFY(section);
    const Result<Edit> edit = runTable(*section, command);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    QCOMPARE(applied(*edit, section->source()), heading + after);
}

void TestTableEdits::refuses_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* name, const char* before, const char* command) {
        QTest::newRow(name) << text(before) << text(command);
    };
    row("no table", "Text.\n", "cell 0 0 a");
    row("no such row", "| A |\n|-|\n| a |\n", "cell 1 0 a");
    row("no such column", "| A |\n|-|\n| a |\n", "cell 0 1 a");
    row("only column", "| A |\n|-|\n| a |\n", "removecolumn 0");
    row("header as a row", "| A |\n|-|\n| a |\n", "removerow -1");
    row("first row up", "| A |\n|-|\n| a |\n", "moverow 0 -1");
    row("second table", "| A |\n|-|\n| a |\n", "table");
}

void TestTableEdits::refuses()
{
    QFETCH(const QString, before);
    QFETCH(const QString, command);
    const auto section = readSection(QStringLiteral("## Metrics\n\n") + before, metrics());
    QVERIFY(section);
    QVERIFY(!runTable(*section, command));
}

void TestTableEdits::readsPastedCells_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* pasted, const char* cells) {
        QTest::newRow(name) << text(pasted) << text(cells);
    };
    row("tabs", "a\tb\nc\td\n", "a,b;c,d");
    row("tabs and CR LF", "a\tb\r\nc\td\r\n", "a,b;c,d");
    row("a column", "a\nb\n", "a;b");
    row("quotes", "\"a \"\"b\"\"\nc\"\td\n", "a \"b\"/c,d");
    row("a lone quote", "5\"\t\"x\n", "5\",\"x");
    row("commas", "a,\"b,c\"\nd,e", "a,b+c;d,e");
    row("a sentence", "First, second", "First+ second");
    row("sentences", "One, two.\nThree.", "One+ two./Three.");
    row("empty", "", "");
    row("empty cells", "\t\n\tb", ",;,b");
}

void TestTableEdits::readsPastedCells()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, cells);
    QStringList lines;
    for (QStringList row : pastedCells(pasted))
        lines += row.replaceInStrings(QStringLiteral(","), QStringLiteral("+"))
                     .replaceInStrings(QStringLiteral("\n"), QStringLiteral("/"))
                     .join(u',');
    QCOMPARE(lines.join(u';'), cells);
}

void TestTableEdits::changesOnlyWhatIsNamed_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// A random cell of every table of the corpus gets a random text: it reads so, and all other lines and rooms
/// are the same, unit for unit. Rows and columns that are added and removed, or moved there and back, leave
/// no trace.
void TestTableEdits::changesOnlyWhatIsNamed()
{
    QFETCH(const int, seed);
    QRandomGenerator random{quint32(seed)};
    const QStringList values{QStringLiteral("x"),
                             QStringLiteral("a | b"),
                             QString(),
                             QStringLiteral("`a|b` \\"),
                             QStringLiteral("two\nlines"),
                             QStringLiteral("**long** text with [link](a|b) and more"),
                             QStringLiteral("\\|"),
                             QStringLiteral("--")};
    int edits = 0;
    for (const QString& path : corpusFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
        const Outline outline = makeOutline(*parseMarkdown(snapshot), snapshot);
        for (const Section& each : outline.sections) {
            const auto section = readSection(snapshot.view(each.whole()).toString(), metrics());
            if (each.level < 2 || !section || !section->table)
                continue;
            const SourceTable& table = section->table->table;
            const int row = random.bounded(int(table.rows.size()) + 1) - 1;
            const int column = random.bounded(table.columnCount());
            const QString value = values[random.bounded(values.size())];
            const Result<Edit> edit = setCell(*section, row, column, value);
            QVERIFY2(edit, qPrintable(path + value));
            const QString changed = applied(*edit, section->source());
            const auto after = readSection(changed, metrics());
            const SourceTable& now = after->table->table;
            for (int i = -1; i < std::ssize(table.rows); ++i) {
                if (i != row)
                    QCOMPARE(after->snapshot.view(now.line(i).range),
                             section->snapshot.view(table.line(i).range));
            }
            const auto& cells = table.line(row).cells;
            for (size_t i = 0; i < cells.size(); ++i) {
                if (int(i) != column)
                    QCOMPARE(after->snapshot.view(now.line(row).cells[i].room).trimmed(),
                             section->snapshot.view(cells[i].room).trimmed());
            }
            const auto back = [&](const Result<Edit>& there, auto&& undo) {
                QVERIFY2(there, qPrintable(path));
                const auto between = readSection(applied(*there, section->source()), metrics());
                const Result<Edit> again = undo(*between);
                QVERIFY2(again, qPrintable(path));
                QCOMPARE(applied(*again, between->source()), section->source());
                ++edits;
            };
            const int rowCount = int(table.rows.size());
            const int newRow = random.bounded(rowCount + 1);
            back(addRow(*section, newRow), [&](const ReadSection& read) { return removeRow(read, newRow); });
            if (rowCount > 1)
                back(moveRow(*section, 0, 1), [&](const ReadSection& read) { return moveRow(read, 1, -1); });
            const bool isClosed = section->snapshot.view(table.range).startsWith(u'|');
            if (isClosed)
                back(addColumn(*section, column, value),
                     [&](const ReadSection& read) { return removeColumn(read, column); });
            ++edits;
        }
    }
    qInfo("%d edits", edits);
    QVERIFY(edits > 0);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestTableEdits)
#include "test_tableedits.moc"
