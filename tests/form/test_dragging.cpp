#include "tests/form/sectionform.h"
#include "widgets/form/grip.h"

#include <QSignalSpy>

namespace redraft::test {

namespace {

QString table()
{
    return QStringLiteral("## Metrics\n\n| Signal | Alert when | Look at |\n|---|---|---|\n| a | 1 | x |\n"
                          "| b | 2 | y |\n| c | 3 | z |\n");
}

QString list()
{
    return QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n**Mitigation:**\n\n1. Watch\n2. Alert\n3. Wait\n");
}

/// Takes the grip and lets it go `way` further on.
void drag(Grip& grip, QPoint way)
{
    const QPoint start = grip.rect().center();
    QTest::mousePress(&grip, Qt::LeftButton, {}, start);
    for (const int part : {2, 1}) {
        const QPoint place = start + way / part;
        QMouseEvent move(QEvent::MouseMove, place, grip.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&grip, &move);
    }
    QTest::mouseRelease(&grip, Qt::LeftButton, {}, start + way);
    QApplication::processEvents();
}

/// The grip that appears with the mouse over a cell.
Grip* gripAt(GridView& grid, int row, int column)
{
    const QPoint place = grid.visualRect(grid.model()->index(row, column)).center();
    QMouseEvent move(QEvent::MouseMove, place, grid.viewport()->mapToGlobal(place), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(grid.viewport(), &move);
    for (Grip* grip : grid.findChildren<Grip*>()) {
        if (grip->isVisible())
            return grip;
    }
    return nullptr;
}

} // namespace

class TestDragging : public QObject
{
    Q_OBJECT

private slots:
    void movesRows_data();
    void movesRows();
    void movesColumns();
    void movesListLines_data();
    void movesListLines();
    void movesTasks_data();
    void movesTasks();
};

void TestDragging::movesRows_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("down to the end") << 1 << 3 << "| b | 2 | y |\n| c | 3 | z |\n| a | 1 | x |\n";
    QTest::newRow("up to the start") << 3 << 1 << "| c | 3 | z |\n| a | 1 | x |\n| b | 2 | y |\n";
    QTest::newRow("not above the header") << 2 << 0 << "|---|---|---|\n| b | 2 | y |\n| a | 1 | x |\n";
    QTest::newRow("nowhere") << 2 << 2 << "| a | 1 | x |\n| b | 2 | y |\n| c | 3 | z |\n";
}

void TestDragging::movesRows()
{
    QFETCH(int, row);
    QFETCH(int, to);
    QFETCH(QString, wanted);
    Form form(table());
    GridView& grid = *form.grid();
    Grip* grip = gripAt(grid, row, 0);
    QVERIFY(grip);
    const int step = grid.rowHeight(1);
    drag(*grip, {0, (to - row) * step + (to < row ? -step / 3 : step / 3)});
    QVERIFY2(form.body().contains(wanted), qPrintable(form.body()));
    while (form.document.canUndo())
        form.document.undo();
    QCOMPARE(form.body(), table());
    QVERIFY(!gripAt(grid, 1, 0)->isHidden());
    form.document.setReadOnly(true);
    QVERIFY(!gripAt(grid, 1, 0));
}

void TestDragging::movesColumns()
{
    const Form form(table());
    GridView& grid = *form.grid();
    Grip* grip = gripAt(grid, 0, 0);
    QVERIFY(grip);
    drag(*grip, {grid.columnWidth(0) + grid.columnWidth(1), 0});
    QVERIFY2(form.body().contains("| Alert when | Look at | Signal |") ||
                 form.body().contains("| Alert when | Signal | Look at |"),
             qPrintable(form.body()));
    QCOMPARE(const_cast<Form&>(form).document.undoLabel(), QStringLiteral("Move column"));
    const_cast<Form&>(form).document.undo();
    QCOMPARE(form.body(), table());
}

void TestDragging::movesListLines_data()
{
    QTest::addColumn<bool>("isByKey");
    QTest::newRow("keys") << true;
    QTest::newRow("mouse") << false;
}

void TestDragging::movesListLines()
{
    QFETCH(bool, isByKey);
    Form form(list());
    SectionEditor* last = form.named("Mitigation of Lag, line 3");
    QVERIFY(last);
    last->setFocus();
    if (isByKey) {
        Form::key(Qt::Key_Up, Qt::AltModifier);
        QVERIFY2(form.body().contains("1. Watch\n2. Wait\n3. Alert\n"), qPrintable(form.body()));
        QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Lag, line 2"));
    } else {
        QWidget* row = last->parentWidget()->parentWidget();
        auto* grip = row->findChild<Grip*>();
        QVERIFY(grip);
        drag(*grip, {0, -3 * row->height()});
        QVERIFY2(form.body().contains("1. Wait\n2. Watch\n3. Alert\n"), qPrintable(form.body()));
        QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Lag, line 1"));
    }
    form.document.undo();
    QCOMPARE(form.body(), list());
}

void TestDragging::movesTasks_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("key") << "key"
                         << "- [ ] one\n- [ ] three\n- [x] two\n  lines\n";
    QTest::newRow("up") << "up"
                        << "- [ ] three\n- [ ] one\n- [x] two\n  lines\n";
    QTest::newRow("down") << "down"
                          << "- [x] two\n  lines\n- [ ] three\n- [ ] one\n";
}

void TestDragging::movesTasks()
{
    QFETCH(QString, way);
    QFETCH(QString, wanted);
    const QString phases =
        QStringLiteral("## Migration strategy\n\n### Phase 1: Setup\n\n- [ ] one\n- [x] two\n"
                       "  lines\n- [ ] three\n\nAfter.\n");
    Form form(phases);
    const bool isDown = way == QStringLiteral("down");
    SectionEditor* task = form.named(isDown ? "Tasks of Setup, line 1" : "Tasks of Setup, line 3");
    QVERIFY(task);
    task->setFocus();
    QWidget* row = task->parentWidget()->parentWidget();
    auto* grip = row->findChild<Grip*>();
    QVERIFY(grip && grip->isEnabled());
    if (way == QStringLiteral("key"))
        Form::key(Qt::Key_Up, Qt::AltModifier);
    else
        drag(*grip, {0, (isDown ? 6 : -6) * row->height()});
    QVERIFY2(form.body().contains(wanted), qPrintable(form.body()));
    QCOMPARE(qobject_cast<SectionEditor*>(QApplication::focusWidget())->rawText(),
             isDown ? QStringLiteral("one") : QStringLiteral("three"));
    form.document.undo();
    QCOMPARE(form.body(), phases);
    form.document.setReadOnly(true);
    QVERIFY(!form.form.findChildren<Grip*>().front()->isEnabled());
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestDragging)
#include "test_dragging.moc"
