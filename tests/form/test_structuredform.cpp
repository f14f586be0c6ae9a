#include "tests/form/sectionform.h"

#include "app/templates/templatereader.h"
#include "widgets/form/sectioncard.h"
#include "widgets/form/structuredview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>

namespace redraft::test {

namespace {

QString risks()
{
    return QStringLiteral(
        "## Risks\n\n### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n"
        "- Watch\n- Alert\n\n### Risk 2: Cost\n\nSome words.\n\n**Impact:** High\n");
}

QString metrics()
{
    return QStringLiteral("## Metrics\n\nBefore.\n\n| Signal | Alert when |\n|---|---|\n| p99 | > 50 ms |\n| "
                          "misses | |\n\nAfter.\n");
}

} // namespace

class TestStructuredForm : public QObject
{
    Q_OBJECT

private slots:
    void showsEntriesAndTables();
    void typesIntoParts();
    void addsEntriesByKeyboard();
    void movesAndRemovesEntries();
    void writesLists();
    void togglesTasks();
    void keepsWhatCannotBeRead();
    void typesFreeText();
    void switchesToText();
    void editsCells();
    void tabsThroughCells();
    void movesRowsAndColumns();
    void pastesAndCopiesCells();
    void followsOutsideEdits();
    void undoesEverything();
    void isReadOnly();
};

void TestStructuredForm::showsEntriesAndTables()
{
    const Form entries(risks());
    QCOMPARE(entries.named("Name of Risk 1")->rawText(), QStringLiteral("Lag"));
    QCOMPARE(entries.named("Impact of Lag")->rawText(), QStringLiteral("Stale"));
    QCOMPARE(entries.control<QComboBox>("Probability of Lag")->currentText(), QStringLiteral("Low"));
    QCOMPARE(entries.named("Mitigation of Lag, line 2")->rawText(), QStringLiteral("Alert"));
    QCOMPARE(entries.named("Text of Cost")->rawText(), QStringLiteral("Some words."));
    QVERIFY(entries.control<QComboBox>("Probability of Cost")); // missing, but wanted
    QVERIFY(!entries.editor("Risks"));
    const Form table(metrics());
    QCOMPARE(table.grid()->model()->rowCount(), 3);
    QCOMPARE(table.grid()->accessibleName(), QStringLiteral("Table of Metrics"));
    QCOMPARE(table.grid()->model()->index(1, 1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Alert when, row 1: > 50 ms"));
}

void TestStructuredForm::typesIntoParts()
{
    const Form form(risks());
    form.named("Impact of Lag")->setFocus();
    Form::key(Qt::Key_End);
    form.type(" data");
    QCOMPARE(form.body(), risks().replace("Stale", "Stale data"));
    QCOMPARE(form.focusedName(), QStringLiteral("Impact of Lag"));
    auto* choice = form.control<QComboBox>("Probability of Cost");
    choice->setFocus();
    Form::key(Qt::Key_Down);
    QVERIFY2(form.body().endsWith("**Impact:** High\n\n**Probability:** Low\n"), qPrintable(form.body()));
    QCOMPARE(QApplication::focusWidget(), choice);
    form.named("Name of Risk 2")->setFocus();
    Form::key(Qt::Key_End);
    form.type(" of it");
    QVERIFY(form.body().contains("### Risk 2: Cost of it\n"));
    QCOMPARE(form.focusedName(), QStringLiteral("Name of Risk 2"));
}

void TestStructuredForm::addsEntriesByKeyboard()
{
    const Form form(QStringLiteral("## Risks\n\n## Open questions\n\nNone, all is decided.\n"));
    form.press("Add risk");
    QCOMPARE(form.focusedName(), QStringLiteral("Name of Risk 1"));
    form.type("Lag"); // the name is selected
    Form::key(Qt::Key_Return);
    form.type("Stale");
    QVERIFY2(form.body().startsWith("## Risks\n\n### Risk 1: Lag\n\n**Impact:** "
                                    "Stale\n\n**Probability:**\n\n**Mitigation:**\n\n## Open"),
             qPrintable(form.body()));
    Form::key(Qt::Key_Return, Qt::ControlModifier);
    form.type("Cost");
    QVERIFY(form.body().contains("**Mitigation:**\n\n### Risk 2: Cost\n\n**Impact:**\n"));
}

void TestStructuredForm::movesAndRemovesEntries()
{
    const Form form(risks());
    form.named("Name of Risk 1")->setFocus();
    Form::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(form.body().startsWith("## Risks\n\n### Risk 1: Cost\n\nSome words."));
    QCOMPARE(form.focusedName(), QStringLiteral("Name of Risk 2"));
    QCOMPARE(form.named("Name of Risk 2")->rawText(), QStringLiteral("Lag"));
    form.press("Move Risk 2 up");
    QCOMPARE(form.body(), risks());
    form.press("Remove Risk 1");
    QCOMPARE(form.body(),
             QStringLiteral("## Risks\n\n### Risk 2: Cost\n\nSome words.\n\n**Impact:** High\n"));
    QCOMPARE(form.focusedName(), QStringLiteral("Name of Risk 1"));
}

void TestStructuredForm::writesLists()
{
    const Form form(risks());
    form.named("Mitigation of Lag, line 1")->setFocus();
    Form::key(Qt::Key_End);
    Form::key(Qt::Key_Return);
    form.type("Wait");
    QVERIFY(form.body().contains("- Watch\n- Wait\n- Alert\n"));
    QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Lag, line 2"));
    for (int i = 0; i < 5; ++i)
        Form::key(Qt::Key_Backspace);
    QVERIFY(form.body().contains("- Watch\n- Alert\n"));
    form.named("Add to Mitigation of Cost")->setFocus();
    form.type("Save");
    QVERIFY2(form.body().endsWith("**Impact:** High\n\n**Mitigation:**\n\n- Save\n"),
             qPrintable(form.body()));
    QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Cost, line 1"));
}

void TestStructuredForm::togglesTasks()
{
    const Form form(QStringLiteral("## Migration\n\n### Phase 1: Setup\n\n- [ ] one\n- [x] two\n"));
    form.control<QCheckBox>("one")->click();
    QVERIFY(form.body().endsWith("- [x] one\n- [x] two\n"));
    form.named("Tasks of Setup, line 2")->setFocus();
    Form::key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(form.body().endsWith("- [x] two\n- [x] one\n"));
    form.named("Add to Tasks of Setup")->setFocus();
    form.type("three");
    QVERIFY(form.body().endsWith("- [x] one\n- [ ] three\n"));
}

/// What would be read otherwise stays in the editor, with the reason, and is written as it is in the end.
void TestStructuredForm::keepsWhatCannotBeRead()
{
    const Form form(risks());
    SectionEditor* impact = form.named("Impact of Cost");
    impact->setFocus();
    Form::key(Qt::Key_End);
    Form::key(Qt::Key_Return);
    form.type("```");
    QVERIFY(form.body().endsWith("**Impact:** High\n``\n") || form.body().endsWith("**Impact:** High\n"));
    QVERIFY(!impact->toolTip().isEmpty());
    QVERIFY(impact->rawText().endsWith("\n```"));
    form.named("Name of Risk 2")->setFocus();
    QVERIFY2(form.body().contains("**Impact:**\n\n- High\n  ```"), qPrintable(form.body()));
    QCOMPARE(form.named("Impact of Cost, line 1")->rawText(), QStringLiteral("High\n```"));
}

void TestStructuredForm::typesFreeText()
{
    const Form form(risks());
    form.named("Text of Cost")->setFocus();
    Form::key(Qt::Key_End);
    Form::key(Qt::Key_Return);
    Form::key(Qt::Key_Return);
    form.type("### Risk 3: Load");
    QVERIFY(form.body().contains("Some words.\n\n### Risk 3: Load\n\n**Impact:** High"));
    QCOMPARE(form.focusedName(), QStringLiteral("Text of Cost"));
    form.named("Name of Risk 1")->setFocus();
    QApplication::processEvents();
    QCOMPARE(form.named("Name of Risk 3")->rawText(), QStringLiteral("Load"));
    QCOMPARE(form.named("Text of Cost")->rawText(), QStringLiteral("Some words."));
}

void TestStructuredForm::switchesToText()
{
    const Form form(risks());
    form.press("Edit Risks as text");
    QVERIFY(form.editor("Risks"));
    QVERIFY(!form.named("Name of Risk 1"));
    form.editor("Risks")->setFocus();
    form.type("x");
    QVERIFY(form.editor("Risks")); // remembered
    form.press("Edit Risks as form");
    QVERIFY(form.named("Name of Risk 1"));
    const Form open(QStringLiteral("## Risks\n\n### Lag\n\n```\nopen\n"));
    QVERIFY(open.editor("Risks"));
}

void TestStructuredForm::editsCells()
{
    const Form form(metrics());
    GridView* grid = form.grid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(2, 1));
    QTest::keyClicks(grid, QStringLiteral("5"));
    form.type("|% ");
    form.type("x");
    Form::key(Qt::Key_Return, Qt::ShiftModifier);
    form.type("y");
    QCOMPARE(form.body(), metrics().replace("| misses | |", "| misses | 5\\|% x<br>y |"));
    Form::key(Qt::Key_Return);
    QVERIFY(!grid->isEditingCell());
    grid->setCurrentIndex(grid->model()->index(1, 0));
    QTest::keyClick(grid, Qt::Key_F2);
    form.type(".9");
    QVERIFY(form.body().contains("| p99.9 | > 50 ms |"));
    Form::key(Qt::Key_Escape);
    QTest::keyClick(grid, Qt::Key_Delete);
    QVERIFY(form.body().contains("|  | > 50 ms |"));
}

void TestStructuredForm::tabsThroughCells()
{
    const Form form(metrics());
    GridView* grid = form.grid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(2, 1));
    QTest::keyClicks(grid, QStringLiteral("x"));
    Form::key(Qt::Key_Tab);
    QVERIFY(form.body().contains("| misses | x |\n|  |  |\n\nAfter."));
    QCOMPARE(grid->currentIndex(), grid->model()->index(3, 0));
    form.type("n"); // opens the cell
    form.type("ew");
    QVERIFY2(form.body().contains("| new |  |\n"), qPrintable(form.body()));
    Form::key(Qt::Key_Backtab);
    QCOMPARE(grid->currentIndex(), grid->model()->index(2, 1));
}

void TestStructuredForm::movesRowsAndColumns()
{
    const Form form(metrics());
    GridView* grid = form.grid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(1, 0));
    Form::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(form.body().contains("| misses | |\n| p99 | > 50 ms |\n"));
    QCOMPARE(grid->currentIndex().row(), 2);
    Form::key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(form.body().contains("| Alert when | Signal |"));
    QCOMPARE(grid->currentIndex().column(), 1);
    form.press("Remove row");
    QVERIFY(!form.body().contains("p99"));
    form.press("Add column");
    QVERIFY(form.body().contains("| Alert when | Signal | Column 3 |"));
}

void TestStructuredForm::pastesAndCopiesCells()
{
    const Form form(metrics());
    GridView* grid = form.grid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(2, 0));
    QApplication::clipboard()->setText(QStringLiteral("a\tb\tc\nd\t\"e\nf\"\tg\n"));
    const QString before = form.body();
    QTest::keySequence(grid, QKeySequence::Paste);
    QVERIFY2(form.body().contains("| a | b | c |\n| d | e<br>f | g |\n\nAfter."), qPrintable(form.body()));
    QApplication::clipboard()->clear();
    QMetaObject::invokeMethod(grid, "copy"); // as the window's menu does
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a\tb\tc\nd\t\"e\nf\"\tg"));
    const_cast<Form&>(form).document.undo();
    QCOMPARE(form.body(), before);
}

void TestStructuredForm::followsOutsideEdits()
{
    Form form(risks());
    SectionEditor* impact = form.named("Impact of Cost");
    impact->setFocus();
    impact->setCursorPosition(2, 2);
    const qsizetype at = form.text().indexOf("Stale");
    form.document.apply(Edit::replace({at, 5}, QStringLiteral("Very stale"), QString()));
    QCOMPARE(form.named("Impact of Lag")->rawText(), QStringLiteral("Very stale"));
    QCOMPARE(QApplication::focusWidget(), impact);
    QCOMPARE(impact->textCursor().position(), 2);
    form.document.apply(Edit::replace({form.text().indexOf("High"), 0}, QStringLiteral("Not "), QString()));
    QCOMPARE(impact->rawText(), QStringLiteral("Not High"));
    QCOMPARE(impact->textCursor().position(), 6);
}

void TestStructuredForm::undoesEverything()
{
    Form form(risks());
    form.press("Add risk");
    QCOMPARE(form.document.undoLabel(), QStringLiteral("Add risk"));
    form.type("Load");
    form.press("Move Risk 3 up");
    form.press("Remove Risk 1");
    while (form.document.canUndo())
        form.document.undo();
    QCOMPARE(form.body(), risks());
    QCOMPARE(form.named("Name of Risk 1")->rawText(), QStringLiteral("Lag"));
    QVERIFY(!form.named("Name of Risk 3"));
}

void TestStructuredForm::isReadOnly()
{
    Form form(risks());
    form.document.setReadOnly(true);
    QApplication::processEvents();
    QVERIFY(form.named("Impact of Lag")->isReadOnly());
    QVERIFY(!form.control<QToolButton>("Add risk"));
    QVERIFY(!form.control<QToolButton>("Remove Risk 1")->isEnabled());
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestStructuredForm)
#include "test_structuredform.moc"
