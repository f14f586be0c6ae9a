#include "app/reporting/filechecker.h"
#include "app/templates/templatereader.h"
#include "tests/shell/windowfixture.h"
#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/editor/sourceeditor.h"

using namespace redraft;
using namespace redraft::test;

/// What comes of a click in the checklist. One on a finding leads there: the cursor stands where it is to be
/// mended, and nothing is selected.
class TestFindingClicks : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void putsTheCursorThere_data();
    void putsTheCursorThere();
    void givesTheFieldTheFocus();
    void savesWhatTheCommandLineWouldHaveFixed_data();
    void savesWhatTheCommandLineWouldHaveFixed();

private:
    void click(const QString& checkId)
    {
        auto* view = m_window->findChild<ChecklistView*>();
        auto* model = m_window->findChild<ChecklistModel*>();
        for (int row = 0; row < model->rowCount(); ++row) {
            const Finding* finding = model->findingOf(row);
            if (!finding || finding->checkId != checkId)
                continue;
            view->scrollTo(model->index(row));
            const QRect rect = view->visualRect(model->index(row));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(70, 8));
            return;
        }
        QFAIL(qPrintable(checkId + QStringLiteral(" is not in the list")));
    }
};

void TestFindingClicks::putsTheCursorThere_data()
{
    QTest::addColumn<View>("view");
    QTest::newRow("form") << View::Form;
    QTest::newRow("source") << View::Source;
    QTest::newRow("split") << View::Split;
}

void TestFindingClicks::putsTheCursorThere()
{
    QFETCH(View, view);
    m_window->setView(view);
    const QString text = QStringLiteral("---\ntitle: T\nstatus: Draft\n---\n\n## Summary\n\nText.\n\n"
                                        "## Motivation\n\nIt fails now and then, for many users.\n");
    openRfc(text.toUtf8());
    QTRY_VERIFY(m_window->isPictureComplete());
    click(QStringLiteral("CLAIM-VAGUE"));
    const auto* cursorOwner = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    const auto* section = qobject_cast<QTextEdit*>(QApplication::focusWidget());
    QVERIFY(cursorOwner || section);
    const QTextCursor cursor = cursorOwner ? cursorOwner->textCursor() : section->textCursor();
    QVERIFY(!cursor.hasSelection());
    QVERIFY2(cursor.block().text().mid(cursor.positionInBlock()).startsWith(QStringLiteral("many users")),
             qPrintable(cursor.block().text().mid(cursor.positionInBlock())));
}

void TestFindingClicks::givesTheFieldTheFocus()
{
    openRfc("---\ntitle: T\nstatus: Draft\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    click(QStringLiteral("META-MISSING"));
    QVERIFY(QApplication::focusWidget());
    QVERIFY2(QApplication::focusWidget()->accessibleName().startsWith(QStringLiteral("Number")),
             qPrintable(QApplication::focusWidget()->accessibleName()));
}

void TestFindingClicks::savesWhatTheCommandLineWouldHaveFixed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text("# T\n\n## Summary\n\nSee [why](#Motivation).\n```\nls\n```\n");
    QTest::newRow("one line end") << text;
    QTest::newRow("line ends of DOS") << QByteArray(text).replace("\n", "\r\n");
    QTest::newRow("both, and no UTF-8") << text + "\xff\r\n";
}

/// All of it is one step back.
void TestFindingClicks::savesWhatTheCommandLineWouldHaveFixed()
{
    QFETCH(QByteArray, bytes);
    openRfc(bytes);
    QTRY_VERIFY(m_window->isPictureComplete());
    const QString before = document().snapshot().text;
    m_window->findChild<ChecklistHeader*>()->fixAllChosen();
    QTRY_VERIFY(document().isModified());
    QVERIFY(document().snapshot().text.contains(QStringLiteral("\n## Detailed design\n")));
    document().undo();
    QCOMPARE(document().snapshot().text, before);
    document().redo();
    action(ActionId::Save)->trigger();
    const auto contextOf = [](const FoundDocument&, const ParsedDocument&) {
        return AnalysisContext{technicalRfcTemplate(), QDate::currentDate()};
    };
    writeBytes(path(QStringLiteral("b.md")), bytes);
    FileChecker(contextOf, FixMode::ApplySafeFixes).check({path("b.md"), QStringLiteral("b.md")});
    QCOMPARE(bytesOf(path("a.md")), bytesOf(path("b.md")));
}

QTEST_MAIN(TestFindingClicks)
#include "test_findingclicks.moc"
