#include "tests/shell/windowfixture.h"
#include "widgets/editor/sourceeditor.h"

using namespace redraft;
using namespace redraft::test;

class TestWindowFiles : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void startsWithANewDocumentOfTheTemplate();
    void savesOnlyWhatWasEdited();
    void typingInTheSourceIsSavedByTheShortcut();
    void asksForANameAtTheFirstSave();
    void aFailedSaveKeepsTheDocumentModified();
    void aFileThatCannotBeReadLeavesTheDocument_data();
    void aFileThatCannotBeReadLeavesTheDocument();
    void anOutsideChangeKeepsBothTextsUntilChosen();
    void keepingMyTextLetsTheNextSaveWrite();
    void reloadingTakesTheTextOfTheFile();
    void closingAsksAboutChanges();
    void opensADroppedFile();
    void listsRecentFiles();
};

void TestWindowFiles::startsWithANewDocumentOfTheTemplate()
{
    QVERIFY(m_window->controller().path().isEmpty());
    QVERIFY(document().snapshot().text.startsWith(QStringLiteral("---\n")));
    QVERIFY(!m_window->controller().isModified());
    QTRY_VERIFY(m_window->controller().runner().latest());
    QVERIFY(m_window->close());
    QCOMPARE(m_prompter.saveQuestions, 0);
}

void TestWindowFiles::savesOnlyWhatWasEdited()
{
    openText("\xEF\xBB\xBF# One\r\n\r\nText\xC2\xA0here\r\nno end");
    appendText(QStringLiteral("!"));
    QVERIFY(m_window->controller().isModified());
    QVERIFY(m_window->isWindowModified());
    action(ActionId::Save)->trigger();
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))),
             QByteArray("\xEF\xBB\xBF# One\r\n\r\nText\xC2\xA0here\r\nno end!"));
    QVERIFY(!m_window->controller().isModified());
}

void TestWindowFiles::typingInTheSourceIsSavedByTheShortcut()
{
    openText("text\n");
    m_window->setView(View::Source);
    auto* editor = m_window->findChild<SourceEditor*>();
    QVERIFY(editor);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("My "));
    QVERIFY(m_window->controller().isModified());
    QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("My text\n"));
}

void TestWindowFiles::asksForANameAtTheFirstSave()
{
    appendText(QStringLiteral("more\n"));
    action(ActionId::Save)->trigger();
    QVERIFY(m_window->controller().isModified());
    m_prompter.saveAsAnswer = path(QStringLiteral("new.md"));
    action(ActionId::Save)->trigger();
    QVERIFY(bytesOf(path(QStringLiteral("new.md"))).endsWith("more\n"));
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("new.md"));
    QVERIFY(!m_window->controller().isModified());
}

void TestWindowFiles::aFailedSaveKeepsTheDocumentModified()
{
    openText("old\n");
    appendText(QStringLiteral("new\n"));
    m_prompter.saveAsAnswer = path(QStringLiteral("no such folder/b.md"));
    action(ActionId::SaveAs)->trigger();
    QVERIFY(m_window->controller().isModified());
    QVERIFY(!message(MessageTopic::Saving).isEmpty());
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("a.md"));
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("old\n"));
    action(ActionId::Save)->trigger();
    QVERIFY(message(MessageTopic::Saving).isEmpty());
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("old\nnew\n"));
}

void TestWindowFiles::aFileThatCannotBeReadLeavesTheDocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("not there") << QStringLiteral("missing.md");
    QTest::newRow("folder") << QStringLiteral(".");
    QTest::newRow("binary") << QStringLiteral("binary.md");
}

void TestWindowFiles::aFileThatCannotBeReadLeavesTheDocument()
{
    QFETCH(QString, name);
    writeBytes(path(QStringLiteral("binary.md")), QByteArray("\x7F"
                                                             "ELF\x02\x01\x01\x00\x00\x00\x00\xFF\xFE",
                                                             13));
    openText("kept\n");
    QVERIFY(!m_window->openFile(path(name)));
    QVERIFY(!message(MessageTopic::Opening).isEmpty());
    QCOMPARE(document().snapshot().text, QStringLiteral("kept\n"));
    QCOMPARE(m_window->controller().displayName(), QStringLiteral("a.md"));
}

void TestWindowFiles::anOutsideChangeKeepsBothTextsUntilChosen()
{
    openText("mine\n");
    appendText(QStringLiteral("edited\n"));
    writeBytes(path(QStringLiteral("a.md")), "theirs, longer\n");
    QTRY_COMPARE(m_prompter.reloadQuestions, 1);
    QVERIFY(!message(MessageTopic::OutsideChange).isEmpty());
    QCOMPARE(document().snapshot().text, QStringLiteral("mine\nedited\n"));
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("theirs, longer\n"));
    action(ActionId::Save)->trigger(); // asks again, answered with "later": nothing is overwritten
    QCOMPARE(m_prompter.reloadQuestions, 2);
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("theirs, longer\n"));
}

void TestWindowFiles::keepingMyTextLetsTheNextSaveWrite()
{
    openText("mine\n");
    m_prompter.reloadAnswer = Prompter::ReloadChoice::KeepMine;
    writeBytes(path(QStringLiteral("a.md")), "theirs, longer\n");
    QTRY_COMPARE(m_prompter.reloadQuestions, 1);
    QVERIFY(m_window->controller().isModified());
    action(ActionId::Save)->trigger();
    QCOMPARE(m_prompter.reloadQuestions, 1);
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("mine\n"));
    QVERIFY(!m_window->controller().isModified());
}

void TestWindowFiles::reloadingTakesTheTextOfTheFile()
{
    openText("mine\n");
    m_prompter.reloadAnswer = Prompter::ReloadChoice::Reload;
    writeBytes(path(QStringLiteral("a.md")), "theirs, longer\n");
    QTRY_COMPARE(document().snapshot().text, QStringLiteral("theirs, longer\n"));
    QVERIFY(!m_window->controller().isModified());
}

void TestWindowFiles::closingAsksAboutChanges()
{
    openText("text\n");
    appendText(QStringLiteral("more\n"));
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    m_prompter.saveAnswer = Prompter::SaveChoice::Save;
    QVERIFY(m_window->close());
    QCOMPARE(m_prompter.saveQuestions, 2);
    QCOMPARE(bytesOf(path(QStringLiteral("a.md"))), QByteArray("text\nmore\n"));
}

void TestWindowFiles::opensADroppedFile()
{
    writeBytes(path(QStringLiteral("dropped.md")), "dropped\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path(QStringLiteral("dropped.md")))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(document().snapshot().text, QStringLiteral("dropped\n"));
}

void TestWindowFiles::listsRecentFiles()
{
    SessionState session(*m_settings);
    for (int i = 0; i < 12; ++i) {
        const QString file = path(QStringLiteral("%1.md").arg(i));
        writeBytes(file, "text\n");
        QVERIFY(m_window->openFile(file));
    }
    QCOMPARE(session.recentFiles().size(), 10);
    QCOMPARE(session.recentFiles().first(), path(QStringLiteral("11.md")));
    QVERIFY(QFile::remove(path(QStringLiteral("11.md"))));
    QVERIFY(!m_window->openFile(path(QStringLiteral("11.md"))));
    QVERIFY(!session.recentFiles().contains(path(QStringLiteral("11.md"))));
}

QTEST_MAIN(TestWindowFiles)
#include "test_windowfiles.moc"
