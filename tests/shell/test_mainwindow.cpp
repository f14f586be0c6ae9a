#include "tests/shell/windowfixture.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/editor/findbar.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/form/formview.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentpanes.h"

using namespace redraft;
using namespace redraft::test;

class TestMainWindow : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void switchesViews();
    void everythingHasItsPlaceInASmallWindow();
    void panesShareANarrowWindow();
    void undoSaysWhatItTakesBack();
    void mapsEditsOfAnOlderRevisionOrDropsThem();
    void insertsAtTheCursor();
    void lineCommandsAreOneStepEach();
    void goesToALine();
    void insertsIntoTheSectionOfTheForm();
    void formAndPreviewScrollTogether();
    void thePaletteFindsAndRunsActions();
    void thePaletteListsWhatWasUsedFirst();
    void replacingKeepsTheFocusInTheFindBar();
    void opensOnlySafeLinks_data();
    void opensOnlySafeLinks();
    void everyActionHasOneShortcutAtMost();
    void remembersTheSession();

public slots:
    void noteAddress(const QUrl& url) { m_addresses.append(url.toString()); }

private:
    QStringList m_addresses;
};

void TestMainWindow::switchesViews()
{
    openText("# Title\n");
    auto* preview = m_window->findChild<PreviewView*>();
    QVERIFY(preview->isVisible());
    QVERIFY(!m_window->findChild<SourceEditor*>()); // made when it is first shown
    action(ActionId::ViewSource)->trigger();
    QVERIFY(!preview->isVisible());
    QVERIFY(m_window->findChild<SourceEditor*>()->isVisible());
    action(ActionId::ViewSplit)->trigger();
    QVERIFY(preview->isVisible());
    QVERIFY(m_window->findChild<SourceEditor*>()->isVisible());
    action(ActionId::ShowPreview)->trigger();
    QVERIFY(!preview->isVisible());
    action(ActionId::ViewForm)->trigger();
    QVERIFY(!m_window->findChild<SourceEditor*>()->isVisible());
}

void TestMainWindow::everythingHasItsPlaceInASmallWindow()
{
    openText("# Title\n");
    action(ActionId::ViewSplit)->trigger();
    m_window->resize(m_window->minimumSize());
    QCoreApplication::processEvents();
    const auto* splitter = m_window->findChild<DocumentPanes*>();
    for (int i = 0; i + 1 < splitter->count(); ++i)
        QVERIFY(splitter->widget(i)->geometry().right() < splitter->widget(i + 1)->geometry().left());
    const auto* button = m_window->findChild<QToolButton*>(QStringLiteral("export"));
    QVERIFY(button->isVisible());
    QVERIFY(m_window->rect().contains(QRect(button->mapTo(m_window.get(), QPoint(0, 0)), button->size())));
}

void TestMainWindow::panesShareANarrowWindow()
{
    openText("# Title\n");
    action(ActionId::ViewSplit)->trigger();
    auto* panes = m_window->findChild<DocumentPanes*>();
    m_window->resize(1024, 700);
    QCoreApplication::processEvents();
    QCOMPARE(panes->sizes().at(0), 256);
    QVERIFY(std::abs(panes->sizes().at(1) - panes->sizes().at(2)) < 4);
    m_window->resize(1440, 900);
    QCoreApplication::processEvents();
    QCOMPARE(panes->sizes().at(0), 300);
    // What the user chose stays.
    panes->restoreSizes({320, 300, 818});
    m_window->resize(1440, 800);
    QCoreApplication::processEvents();
    QCOMPARE(panes->sizes().at(0), 320);
}

void TestMainWindow::undoSaysWhatItTakesBack()
{
    openText("text\n");
    QVERIFY(!action(ActionId::Undo)->isEnabled());
    appendText(QStringLiteral("more\n"));
    QVERIFY(action(ActionId::Undo)->isEnabled());
    QVERIFY(action(ActionId::Undo)->text().contains(QStringLiteral("Append")));
    action(ActionId::Undo)->trigger();
    QCOMPARE(document().snapshot().text, QStringLiteral("text\n"));
    action(ActionId::Redo)->trigger();
    QCOMPARE(document().snapshot().text, QStringLiteral("text\nmore\n"));
}

void TestMainWindow::mapsEditsOfAnOlderRevisionOrDropsThem()
{
    openText("one two\n");
    const int revision = document().revision();
    const Edit late = Edit::replace({4, 3}, QStringLiteral("2"), QStringLiteral("Number"));
    QVERIFY(document().apply(Edit::replace({0, 0}, QStringLiteral(">> "), QString())));
    QVERIFY(m_window->controller().applyEdit(late, revision));
    QCOMPARE(document().snapshot().text, QStringLiteral(">> one 2\n"));
    QVERIFY(!m_window->controller().applyEdit(late, revision));
    QVERIFY(message(MessageTopic::Editing).contains(QStringLiteral("Number")));
    QCOMPARE(document().snapshot().text, QStringLiteral(">> one 2\n"));
}

void TestMainWindow::insertsAtTheCursor()
{
    openText("word\n");
    m_window->setView(View::Source);
    auto* editor = m_window->findChild<SourceEditor*>();
    editor->goTo({0, 4});
    action(ActionId::Bold)->trigger();
    QCOMPARE(document().snapshot().text, QStringLiteral("**word**\n"));
    action(ActionId::InsertTable)->trigger();
    QVERIFY(document().snapshot().text.contains(QStringLiteral("| --")));
}

void TestMainWindow::lineCommandsAreOneStepEach()
{
    openText("one\ntwo\nthree\n");
    m_window->setView(View::Source);
    auto* editor = m_window->findChild<SourceEditor*>();
    editor->goTo({5, 1});
    const std::vector<std::pair<ActionId, QString>> steps{
        {ActionId::MoveLineUp, QStringLiteral("two\none\nthree\n")},
        {ActionId::DuplicateLine, QStringLiteral("two\ntwo\none\nthree\n")},
        {ActionId::MoveLineDown, QStringLiteral("two\none\ntwo\nthree\n")},
        {ActionId::DeleteLine, QStringLiteral("two\none\nthree\n")}};
    QStringList texts{document().snapshot().text};
    for (const auto& [id, text] : steps) {
        action(id)->trigger();
        QCOMPARE(document().snapshot().text, text);
        texts += text;
    }
    while (texts.size() > 1) {
        texts.removeLast();
        document().undo();
        QCOMPARE(document().snapshot().text, texts.last());
    }
    editor->goTo({1, 0});
    action(ActionId::SelectLine)->trigger();
    QCOMPARE(editor->selectedRange(), (TextRange{0, 4}));
    m_window->setView(View::Form);
    QVERIFY(!action(ActionId::DeleteLine)->isEnabled());
    m_window->setView(View::Split);
    QVERIFY(action(ActionId::DeleteLine)->isEnabled());
    document().setReadOnly(true);
    QVERIFY(!action(ActionId::DeleteLine)->isEnabled());
}

void TestMainWindow::goesToALine()
{
    openText("one\ntwo\nthree\n");
    m_window->setView(View::Form);
    action(ActionId::GoToLine)->trigger();
    auto* dialog = m_window->findChild<QInputDialog*>();
    QVERIFY(dialog);
    QVERIFY(!m_window->findChild<SourceEditor*>()->isHidden());
    QCOMPARE(dialog->intMaximum(), 4);
    dialog->setIntValue(3);
    dialog->accept();
    QCOMPARE(m_window->findChild<SourceEditor*>()->selectedRange(), (TextRange{8, 0}));
}

void TestMainWindow::insertsIntoTheSectionOfTheForm()
{
    openText("# T\n\n## Summary\n\nsome words\n");
    m_window->setView(View::Form);
    QApplication::setActiveWindow(m_window.get());
    FormView& form = *m_window->findChild<FormView*>();
    QTRY_COMPARE(form.findChildren<QPlainTextEdit*>().size(), 1);
    form.goToField(QStringLiteral("title"));
    action(ActionId::Bold)->trigger();
    QCOMPARE(document().snapshot().text, QStringLiteral("# T\n\n## Summary\n\nsome words\n"));
    QVERIFY(message(MessageTopic::Editing).contains(QStringLiteral("section")));
    form.goTo({document().snapshot().text.indexOf(QStringLiteral("words")), 5});
    action(ActionId::Bold)->trigger();
    QTest::keyClick(QApplication::focusWidget(), 'x');
    QCOMPARE(document().snapshot().text, QStringLiteral("# T\n\n## Summary\n\nsome **x**\n"));
    QVERIFY(message(MessageTopic::Editing).isEmpty());
}

void TestMainWindow::formAndPreviewScrollTogether()
{
    QByteArray text("# T\n\n");
    for (int i = 0; i < 40; ++i)
        text += "## Part " + QByteArray::number(i) + "\n\n" + QByteArray("Words of it.\n\n").repeated(8);
    openText(text);
    m_window->setView(View::Form);
    FormView& form = *m_window->findChild<FormView*>();
    PreviewView& preview = *m_window->findChild<PreviewView*>();
    QTRY_VERIFY(m_window->isPictureComplete() && form.verticalScrollBar()->maximum() > 0);
    form.verticalScrollBar()->setValue(form.verticalScrollBar()->maximum() / 2);
    QVERIFY(form.topLine() > 100);
    QVERIFY(qAbs(preview.topLine() - form.topLine()) < 2);
    const int formPlace = form.verticalScrollBar()->value();
    preview.verticalScrollBar()->setValue(preview.verticalScrollBar()->value() / 2);
    QVERIFY(form.verticalScrollBar()->value() < formPlace);
    QVERIFY(qAbs(preview.topLine() - form.topLine()) < 2);
    form.verticalScrollBar()->setValue(form.verticalScrollBar()->maximum());
    QCOMPARE(preview.verticalScrollBar()->value(), preview.verticalScrollBar()->maximum());
}

void TestMainWindow::thePaletteFindsAndRunsActions()
{
    action(ActionId::CommandPalette)->trigger();
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("zm in"));
    QCOMPARE(palette->listedTexts().value(0), QStringLiteral("Zoom in"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(SessionState(*m_settings).zoom(), 110);
    action(ActionId::CommandPalette)->trigger();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestMainWindow::thePaletteListsWhatWasUsedFirst()
{
    action(ActionId::CommandPalette)->trigger();
    auto* palette = m_window->findChild<CommandPalette*>();
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("zoom in"));
    QTest::keyClick(field, Qt::Key_Return);
    action(ActionId::CommandPalette)->trigger();
    QTest::keyClicks(field, QStringLiteral("split"));
    QTest::keyClick(field, Qt::Key_Return);
    makeWindow();
    action(ActionId::CommandPalette)->trigger();
    palette = m_window->findChild<CommandPalette*>();
    QCOMPARE(palette->listedTexts().mid(0, 3),
             (QStringList{QStringLiteral("Split"), QStringLiteral("Zoom in"), QStringLiteral("New RFC")}));
}

void TestMainWindow::replacingKeepsTheFocusInTheFindBar()
{
    openText("a a a\n");
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    action(ActionId::ViewSource)->trigger();
    action(ActionId::Replace)->trigger();
    auto* bar = m_window->findChild<FindBar*>();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a"));
    for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        button->setFocus();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(bar->isAncestorOf(QApplication::focusWidget()), qPrintable(button->text()));
    }
    QCOMPARE(document().snapshot().text, QStringLiteral("  \n"));
    action(ActionId::Undo)->trigger();
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(document().snapshot().text, QStringLiteral(" a a\n"));
}

void TestMainWindow::opensOnlySafeLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("outcome"); // an address, a file that is shown, or words of a refusal
    const auto row = [](const char* link, const char* outcome) {
        QTest::newRow(link) << QString::fromLatin1(link) << QString::fromLatin1(outcome);
    };
    row("https://example.org/a?b", "https://example.org/a?b");
    row("HTTP://example.org/", "http://example.org/");
    row("mailto:a@example.org", "mailto:a@example.org");
    row("other.md", "other.md");
    row("./other.md#part", "other.md");
    row("oth%65r.md", "other.md");
    row("javascript:alert(1)", "was not opened");
    row("file:///bin/sh", "was not opened");
    row("ftp://example.org/a.md", "was not opened");
    row("//example.org/a.md", "was not opened");
    row("run.sh", "was not opened");
    row("data:text/html,x", "was not opened");
}

void TestMainWindow::opensOnlySafeLinks()
{
    QFETCH(QString, link);
    QFETCH(QString, outcome);
    const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                              QStringLiteral("file"), QStringLiteral("ftp"),   QStringLiteral("javascript")};
    for (const QString& scheme : schemes)
        QDesktopServices::setUrlHandler(scheme, this, "noteAddress");
    m_addresses.clear();
    writeBytes(path(QStringLiteral("other.md")), "other\n");
    writeBytes(path(QStringLiteral("run.sh")), "echo\n");
    openText("text\n");
    emit m_window->findChild<PreviewView*>()->linkActivated(link);
    for (const QString& scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
    const bool isAddress = outcome.contains(QLatin1Char(':'));
    QCOMPARE(m_addresses, isAddress ? QStringList{outcome} : QStringList());
    const bool isFile = outcome.endsWith(QLatin1String(".md"));
    QTRY_COMPARE(m_window->controller().displayName(), isFile ? outcome : QStringLiteral("a.md"));
    QCOMPARE(message(MessageTopic::Opening).contains(QStringLiteral("was not opened")),
             !isFile && !isAddress);
}

void TestMainWindow::everyActionHasOneShortcutAtMost()
{
    QMap<QString, QString> users;
    for (const ActionDefinition& definition : ActionTable::definitions()) {
        const QString keys = definition.shortcut.toString();
        QVERIFY2(keys.isEmpty() || !users.contains(keys),
                 qPrintable(keys + QStringLiteral(" is used twice")));
        users.insert(keys, QString::fromUtf8(definition.text));
        QVERIFY(action(definition.id)->isVisible());
    }
}

void TestMainWindow::remembersTheSession()
{
    action(ActionId::ViewSplit)->trigger();
    action(ActionId::ZoomIn)->trigger();
    action(ActionId::ShowChecklist)->trigger();
    action(ActionId::ThemeDark)->trigger();
    QVERIFY(m_window->close());
    makeWindow();
    QVERIFY(action(ActionId::ViewSplit)->isChecked());
    QVERIFY(m_window->findChild<SourceEditor*>()->isVisible());
    QVERIFY(!action(ActionId::ShowChecklist)->isChecked());
    QVERIFY(action(ActionId::ThemeDark)->isChecked());
    QCOMPARE(SessionState(*m_settings).zoom(), 110);
    m_settings->setValue(QStringLiteral("window/zoom"), QStringLiteral("very big"));
    QCOMPARE(SessionState(*m_settings).zoom(), 100);
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
