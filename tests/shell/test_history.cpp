#include "tests/shell/windowfixture.h"
#include "tests/support/documents.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/preview/previewview.h"

using namespace redraft;

/// Back and Forward after links were followed in the preview.
class TestHistory : public test::WindowFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { endWindow(); }
    void anchorsCanBeLeftAgain();
    void otherDocumentsCanBeLeftAgain();
    void editsAreAskedFor();
    void missingFilesAreForgotten();
    void editsMoveThePlaces();

private:
    PreviewView& preview() const { return *m_window->findChild<PreviewView*>(); }
    void follow(const QString& link);
    void awaitPicture() { QTRY_VERIFY(m_window->isPictureComplete()); }
};

void TestHistory::init()
{
    startWindow();
    m_window->resize(1200, 600);
    m_window->setView(View::Split);
    const QByteArray filling = QByteArray("Some text.\n\n").repeated(80);
    test::writeBytes(path(QStringLiteral("b.md")), "# B\n\n" + filling + "## Place\n\n" + filling);
    openText("# A\n\n[anchor](#end) [other](b.md#place) [gone](c.md)\n\n" + filling + "## End\n\n" + filling);
    awaitPicture();
}

void TestHistory::follow(const QString& link)
{
    for (int block = 0; block < 3; ++block) {
        for (const LinkArea& area : preview().blockLayout(block).links()) {
            const QPoint point = preview().blockArea(block).topLeft() + area.area.center().toPoint();
            if (area.destination == link)
                return QTest::mouseClick(preview().viewport(), Qt::LeftButton, {}, point);
        }
    }
    QFAIL("no such link");
}

void TestHistory::anchorsCanBeLeftAgain()
{
    QVERIFY(!action(ActionId::GoBack)->isEnabled());
    follow("#end");
    const qreal there = preview().topLine();
    QVERIFY(there > 100);
    QVERIFY(action(ActionId::GoBack)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(preview().topLine(), 0.0);
    QVERIFY(!action(ActionId::GoBack)->isEnabled());
    QTest::mouseClick(preview().viewport(), Qt::ForwardButton, {}, {100, 100});
    QCOMPARE(preview().topLine(), there);
    QVERIFY(!action(ActionId::GoForward)->isEnabled());
}

void TestHistory::otherDocumentsCanBeLeftAgain()
{
    auto* editor = m_window->findChild<SourceEditor*>();
    editor->goTo({30, 0});
    editor->scrollToLine(0);
    follow("b.md#place");
    QTRY_VERIFY(preview().topLine() > 100);
    awaitPicture();
    const qreal there = preview().topLine();
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("b.md"));
    action(ActionId::GoBack)->trigger();
    QTRY_COMPARE(editor->selectedRange().start, 30);
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("a.md"));
    QCOMPARE(preview().topLine(), 0.0);
    action(ActionId::GoForward)->trigger();
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("b.md"));
    QTRY_COMPARE(preview().topLine(), there);
    QVERIFY(action(ActionId::GoBack)->isEnabled());
}

void TestHistory::editsAreAskedFor()
{
    follow("b.md#place");
    awaitPicture();
    appendText("More.\n");
    m_prompter.saveAnswer = Prompter::SaveChoice::Cancel;
    action(ActionId::GoBack)->trigger();
    QCOMPARE(m_prompter.saveQuestions, 1);
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("b.md"));
    QVERIFY(action(ActionId::GoBack)->isEnabled());
    m_prompter.saveAnswer = Prompter::SaveChoice::Save;
    action(ActionId::GoBack)->trigger();
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("a.md"));
    QVERIFY(test::bytesOf(path("b.md")).endsWith("More.\n"));
}

void TestHistory::missingFilesAreForgotten()
{
    follow("c.md");
    QVERIFY(!action(ActionId::GoBack)->isEnabled());
    follow("b.md#place");
    awaitPicture();
    QVERIFY(QFile::remove(path("a.md")));
    action(ActionId::GoBack)->trigger();
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("b.md"));
    QVERIFY(!message(MessageTopic::Opening).isEmpty());
    QVERIFY(!action(ActionId::GoBack)->isEnabled());
}

void TestHistory::editsMoveThePlaces()
{
    preview().scrollToLine(40);
    preview().surface().scroller().settle();
    const qreal before = preview().topLine();
    action(ActionId::GoBack)->trigger(); // nothing to go back to
    QCOMPARE(preview().topLine(), before);
    QVERIFY(preview().surface().tree());
    m_window->findChild<PreviewView*>()->leaving();
    QVERIFY(document().apply(Edit::replace({0, 0}, "One.\n\nTwo.\n\n", "Insert")));
    awaitPicture();
    preview().scrollToLine(0);
    action(ActionId::GoBack)->trigger();
    QVERIFY2(qAbs(preview().topLine() - before - 4) < 0.1, qPrintable(QString::number(preview().topLine())));
}

QTEST_MAIN(TestHistory)
#include "test_history.moc"
