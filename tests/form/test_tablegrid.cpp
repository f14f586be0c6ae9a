#include "tests/form/sectionform.h"

#include <QClipboard>
#include <QLabel>
#include <QMimeData>

namespace redraft::test {

namespace {

QString metrics()
{
    return QStringLiteral(
        "## Metrics\n\n| Signal | Alert when |\n|---|---|\n| [metric] | [figure] |\n| misses "
        "| |\n\nAfter.\n");
}

void open(const Form& form, int row, int column)
{
    GridView* grid = form.grid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(row, column));
    QTest::keyClick(grid, Qt::Key_F2);
    QVERIFY(grid->isEditingCell());
}

} // namespace

class TestTableGrid : public QObject
{
    Q_OBJECT

private slots:
    void spreadsCellsFromAnOpenCell_data();
    void spreadsCellsFromAnOpenCell();
    void bringsBackWhatStoodInACell_data();
    void bringsBackWhatStoodInACell();
    void selectsPlaceholders();
    void dropsARowWalkedThrough_data();
    void dropsARowWalkedThrough();
    void tellsOfCellsBeyondTheHead();
};

void TestTableGrid::spreadsCellsFromAnOpenCell_data()
{
    QTest::addColumn<QString>("clipboard");
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("cells") << "a\tb\nc\td\ne\tf\n"
                           << QString() << 1 << "| a | b |\n| c | d |\n| e | f |\n\nAfter.";
    QTest::newRow("one row") << "a\tb" << QString() << 1 << "| a | b |\n| misses | |\n\nAfter.";
    QTest::newRow("column of a table")
        << "a\nb\nc\n"
        << "<table><tr><td>a</td></tr></table>" << 1 << "| a | [figure] |\n| b | |\n| c |  |\n\nAfter.";
    QTest::newRow("joined with what stands there")
        << "es\tb" << QString() << 2 << "| [metric] | [figure] |\n| misseses | b |\n\nAfter.";
    QTest::newRow("lines of one cell")
        << "a\nb" << QString() << 1 << "| a<br>b | [figure] |\n| misses | |\n\nAfter.";
}

void TestTableGrid::spreadsCellsFromAnOpenCell()
{
    QFETCH(QString, clipboard);
    QFETCH(QString, html);
    QFETCH(int, row);
    QFETCH(QString, wanted);
    Form form(metrics());
    auto* data = new QMimeData;
    data->setText(clipboard);
    if (!html.isEmpty())
        data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
    open(form, row, 0);
    QMetaObject::invokeMethod(QApplication::focusWidget(), "paste"); // as the window's menu does
    QApplication::processEvents();
    QVERIFY2(form.body().contains(wanted), qPrintable(form.body()));
    form.document.undo();
    QCOMPARE(form.body(), metrics());
}

void TestTableGrid::bringsBackWhatStoodInACell_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::newRow("replaced") << 1 << 0 << "a long text that stays in its cell";
    QTest::newRow("empty") << 2 << 1 << "x";
    QTest::newRow("longer") << 2 << 0 << " and more";
    QTest::newRow("nothing typed") << 2 << 0 << "";
}

void TestTableGrid::bringsBackWhatStoodInACell()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, typed);
    const Form form(metrics());
    open(form, row, column);
    form.type(typed);
    QCOMPARE(form.body() == metrics(), typed.isEmpty());
    Form::key(Qt::Key_Escape);
    QCOMPARE(form.body(), metrics());
    QVERIFY(!form.grid()->isEditingCell());
    QVERIFY(form.grid()->hasFocus());
    QCOMPARE(form.grid()->currentIndex(), form.grid()->model()->index(row, column));
}

void TestTableGrid::selectsPlaceholders()
{
    const Form form(metrics());
    open(form, 1, 0);
    form.type("p99");
    QVERIFY2(form.body().contains("| p99 | [figure] |"), qPrintable(form.body()));
    Form::key(Qt::Key_Return);
    open(form, 1, 0);
    form.type(".9");
    QVERIFY2(form.body().contains("| p99.9 | [figure] |"), qPrintable(form.body()));
}

void TestTableGrid::dropsARowWalkedThrough_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isSaved");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("left") << "" << false << "| misses | |\n\nAfter.";
    QTest::newRow("left and saved") << "" << true << "| misses | |\n\nAfter.";
    QTest::newRow("written into") << "x" << false << "| misses | |\n| x |  |\n\nAfter.";
}

void TestTableGrid::dropsARowWalkedThrough()
{
    QFETCH(QString, typed);
    QFETCH(bool, isSaved);
    QFETCH(QString, wanted);
    Form form(metrics());
    form.grid()->setFocus();
    form.grid()->setCurrentIndex(form.grid()->model()->index(2, 1));
    Form::key(Qt::Key_Tab);
    QCOMPARE(form.grid()->currentIndex(), form.grid()->model()->index(3, 0));
    form.type(typed);
    form.form.setFocus();
    if (isSaved)
        form.form.flush();
    QApplication::processEvents();
    QVERIFY2(form.body().contains(wanted), qPrintable(form.body()));
}

void TestTableGrid::tellsOfCellsBeyondTheHead()
{
    const auto told = [](const Form& form) {
        QStringList texts;
        for (const QLabel* label : form.form.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&form.form))
                texts += label->text();
        }
        return texts.join(u'\n');
    };
    const Form form(
        metrics().replace(QStringLiteral("| misses | |"), QStringLiteral("| misses | 3 | more |")));
    QVERIFY2(told(form).contains("Row 2 has more cells than the table has columns: “more”"),
             qPrintable(told(form)));
    open(form, 2, 0);
    form.type("es");
    QVERIFY2(form.body().contains("| misseses | 3 | more |"), qPrintable(form.body()));
    const Form other(metrics());
    QVERIFY(!told(other).contains("more cells"));
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestTableGrid)
#include "test_tablegrid.moc"
