#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "widgets/common/dialogprompter.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/messagebar.h"
#include "widgets/shell/openingpage.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

namespace {

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// Long enough to be loaded on a thread, with enough lines not to be wrapped.
QByteArray largeText(char letter)
{
    return QByteArray("# Large\n\n") + (QByteArray(30, letter) + "\n").repeated(120'000);
}

} // namespace

/// The window while a file is on its way, or could not be opened.
class TestOpening : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aProblemStandsInPlaceOfADocument_data();
    void aProblemStandsInPlaceOfADocument();
    void createsAMissingFile();
    void aLargeFileComesLater();
    void cancellingShowsWhatWasThere();
    void cancellingTheFirstFileSaysSo();
    void anotherFileTakesThePlaceOfOneThatLoads();
    void closesWhileAFileLoads();
    void aLargeFileIsEditedAndSaved();
    void refusesALineThatIsTooLong();
    void aReadOnlyDocumentTakesNoEdits();
    void showsTheBranch();
    void linksLeadToPlacesInOtherFiles_data();
    void linksLeadToPlacesInOtherFiles();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QAction* action(ActionId id) const { return m_window->actions().action(id); }
    DocumentController& controller() const { return m_window->controller(); }
    OpeningPage* page() const { return m_window->findChild<OpeningPage*>(); }
    QPushButton* button(const char* name) const
    {
        return page()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    void begin(const QString& name);
    QString shownText() const { return controller().document().snapshot().text; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    DialogPrompter m_prompter;
    CodeHighlighter m_highlighter;
    std::unique_ptr<MainWindow> m_window;
};

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_settings = std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(WindowServices{m_prompter, *m_settings, m_highlighter});
    writeBytes(path(QStringLiteral("large.md")), largeText('a'));
    writeBytes(path(QStringLiteral("other.md")), largeText('b'));
    writeBytes(path(QStringLiteral("small.md")), "# Small\n");
}

void TestOpening::cleanup()
{
    if (m_window)
        controller().document().setUnmodified();
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

/// As main() does it.
void TestOpening::begin(const QString& name)
{
    m_window->beginOpening(path(name));
    m_window->show();
}

void TestOpening::aProblemStandsInPlaceOfADocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<bool>("canCreate");
    QTest::newRow("missing") << QStringLiteral("missing.md") << QStringLiteral("There is no file") << true;
    QTest::newRow("folder") << QStringLiteral(".") << QStringLiteral("is a folder") << false;
    QTest::newRow("binary") << QStringLiteral("binary.md") << QStringLiteral("binary file") << false;
}

void TestOpening::aProblemStandsInPlaceOfADocument()
{
    QFETCH(QString, name);
    QFETCH(QString, hint);
    QFETCH(bool, canCreate);
    writeBytes(path(QStringLiteral("binary.md")), QByteArray("\x7F"
                                                             "ELF\x02\x01\x01\x00\x00",
                                                             9));
    begin(name);
    QVERIFY(page()->isVisible());
    QVERIFY2(page()->message().contains(hint), qPrintable(page()->message()));
    QCOMPARE(button("createFile")->isVisible(), canCreate);
    QVERIFY(button("openAnother")->isVisible());
    QVERIFY(!button("cancelOpening")->isVisible());
    QCOMPARE(shownText(), QString());
    for (const ActionId id : {ActionId::Save, ActionId::SaveAs, ActionId::ExportPdf, ActionId::InsertTable})
        QVERIFY(!action(id)->isEnabled());
    button("newFromTemplate")->click();
    QVERIFY(!page()->isVisible());
    QVERIFY(shownText().startsWith(QStringLiteral("---\n")));
    QVERIFY(action(ActionId::Save)->isEnabled());
    QVERIFY(controller().path().isEmpty());
}

void TestOpening::createsAMissingFile()
{
    begin(QStringLiteral("new folder/rfc.md"));
    button("createFile")->click();
    QVERIFY(!page()->isVisible());
    QCOMPARE(controller().path(), path(QStringLiteral("new folder/rfc.md")));
    QVERIFY(!controller().isModified());
    QFile file(controller().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shownText());
    QVERIFY(!shownText().isEmpty());
}

void TestOpening::aLargeFileComesLater()
{
    begin(QStringLiteral("large.md"));
    QCOMPARE(controller().state(), DocumentState::Opening);
    QVERIFY(page()->isVisible());
    QVERIFY(page()->title().contains(QStringLiteral("large.md")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("large.md")));
    QVERIFY(!action(ActionId::Save)->isEnabled());
    QVERIFY(!m_window->isPictureComplete());
    QCOMPARE(shownText(), QString()); // no other document stands in for it
    QTRY_COMPARE_WITH_TIMEOUT(controller().state(), DocumentState::Shown, 60000);
    QVERIFY(!page()->isVisible());
    QCOMPARE(shownText(), QString::fromLatin1(largeText('a')));
    QVERIFY(action(ActionId::Save)->isEnabled());
}

void TestOpening::cancellingShowsWhatWasThere()
{
    begin(QStringLiteral("small.md"));
    QVERIFY(controller().open(path(QStringLiteral("large.md"))));
    QVERIFY(page()->isVisible());
    button("cancelOpening")->click();
    QCOMPARE(controller().state(), DocumentState::Shown);
    QVERIFY(!page()->isVisible());
    QCOMPARE(shownText(), QStringLiteral("# Small\n"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("small.md")));
}

void TestOpening::cancellingTheFirstFileSaysSo()
{
    begin(QStringLiteral("large.md"));
    button("cancelOpening")->click();
    QCOMPARE(controller().state(), DocumentState::Failed);
    QVERIFY(page()->title().contains(QStringLiteral("large.md")));
    QVERIFY(!button("createFile")->isVisible());
}

void TestOpening::anotherFileTakesThePlaceOfOneThatLoads()
{
    begin(QStringLiteral("large.md"));
    QVERIFY(controller().open(path(QStringLiteral("other.md"))));
    QVERIFY(page()->title().contains(QStringLiteral("other.md")));
    QTRY_COMPARE_WITH_TIMEOUT(controller().state(), DocumentState::Shown, 60000);
    QCOMPARE(shownText(), QString::fromLatin1(largeText('b')));
    QVERIFY(controller().open(path(QStringLiteral("large.md"))));
    QVERIFY(controller().open(path(QStringLiteral("small.md"))));
    QCOMPARE(controller().state(), DocumentState::Shown);
    QCOMPARE(shownText(), QStringLiteral("# Small\n"));
    QSignalSpy loaded(&controller().document(), &Document::loaded);
    QTRY_VERIFY(!controller().runner().isBusy());
    QCOMPARE(loaded.count(), 0); // the large one never comes
}

void TestOpening::closesWhileAFileLoads()
{
    begin(QStringLiteral("large.md"));
    QVERIFY(m_window->close());
    m_window.reset();
}

void TestOpening::aLargeFileIsEditedAndSaved()
{
    m_window->setView(View::Source);
    begin(QStringLiteral("large.md"));
    QTRY_COMPARE_WITH_TIMEOUT(controller().state(), DocumentState::Shown, 60000);
    auto* editor = m_window->findChild<SourceEditor*>();
    QTest::keyClicks(editor, QStringLiteral("x"));
    QCOMPARE(shownText(), u'x' + QString::fromLatin1(largeText('a')));
    QVERIFY(action(ActionId::Undo)->isEnabled());
    QVERIFY(controller().save());
    QFile file(path(QStringLiteral("large.md")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), 'x' + largeText('a'));
    QVERIFY(controller().open(path(QStringLiteral("small.md"))));
    QCOMPARE(editor->toPlainText(), QStringLiteral("# Small\n"));
    QTest::keyClicks(editor, QStringLiteral("y"));
    QCOMPARE(shownText(), QStringLiteral("y# Small\n"));
    controller().document().undo();
    QCOMPARE(editor->toPlainText(), QStringLiteral("# Small\n"));
}

void TestOpening::refusesALineThatIsTooLong()
{
    writeBytes(path(QStringLiteral("line.md")), "first\n" + QByteArray(int(longestLine) + 1, 'x'));
    begin(QStringLiteral("line.md"));
    QTRY_COMPARE(controller().state(), DocumentState::Failed);
    QVERIFY2(page()->message().contains(QStringLiteral("Line 2")), qPrintable(page()->message()));
}

void TestOpening::aReadOnlyDocumentTakesNoEdits()
{
    m_window->setView(View::Source);
    begin(QStringLiteral("small.md"));
    controller().document().setReadOnly(true);
    auto* editor = m_window->findChild<SourceEditor*>();
    QTest::keyClicks(editor, QStringLiteral("x"));
    QCOMPARE(shownText(), QStringLiteral("# Small\n"));
    for (const ActionId id : {ActionId::Save, ActionId::SaveAs, ActionId::Replace, ActionId::InsertTable})
        QVERIFY(!action(id)->isEnabled());
    QVERIFY(!controller().applyEdit(Edit::replace({0, 0}, QStringLiteral("x"), QStringLiteral("Test"))));
    QVERIFY(!controller().save());
    QCOMPARE(shownText(), QStringLiteral("# Small\n"));
    controller().document().setReadOnly(false);
    QVERIFY(action(ActionId::Save)->isEnabled());
}

void TestOpening::showsTheBranch()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".git")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("docs")));
    writeBytes(path(QStringLiteral(".git/HEAD")), "ref: refs/heads/topic/storage\n");
    writeBytes(path(QStringLiteral("docs/rfc.md")), "# RFC\n");
    begin(QStringLiteral("docs/rfc.md"));
    auto* branch = m_window->findChild<QLabel*>(QStringLiteral("branch"));
    QCOMPARE(branch->text(), QStringLiteral("topic/storage"));
    QVERIFY(branch->isVisible());
    writeBytes(path(QStringLiteral(".git/HEAD")), "0123456789abcdef0123456789abcdef01234567\n");
    QVERIFY(controller().open(path(QStringLiteral("small.md"))));
    QCOMPARE(branch->text(), QStringLiteral("01234567"));
    QVERIFY(QFile::remove(path(QStringLiteral(".git/HEAD"))));
    QVERIFY(controller().open(path(QStringLiteral("docs/rfc.md"))));
    QVERIFY(!branch->isVisible());
}

void TestOpening::linksLeadToPlacesInOtherFiles_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("place"); // text that is at the top of the preview, or of the message
    QTest::newRow("file") << "parts.md"
                          << "parts.md"
                          << "Parts";
    QTest::newRow("part") << "parts.md#part-40"
                          << "parts.md"
                          << "Part 40";
    QTest::newRow("encoded") << "parts.md#%C3%BCber"
                             << "parts.md"
                             << "Über";
    QTest::newRow("large") << "long.md#the-end"
                           << "long.md"
                           << "The end";
    QTest::newRow("same file") << "first.md#last-words"
                               << "first.md"
                               << "Last words";
    QTest::newRow("no such part") << "parts.md#nowhere"
                                  << "parts.md"
                                  << "has no place that is called “nowhere”";
    QTest::newRow("no such part here") << "#n%20o"
                                       << "first.md"
                                       << "has no place that is called “n o”";
}

void TestOpening::linksLeadToPlacesInOtherFiles()
{
    QFETCH(QString, link);
    QFETCH(QString, file);
    QFETCH(QString, place);
    QByteArray parts("# Parts\n\n");
    for (int i = 1; i <= 60; ++i)
        parts += "## Part " + QByteArray::number(i) + "\n\nSome words.\n\n";
    const QByteArray filling = QByteArray("Words and words.\n\n").repeated(100);
    writeBytes(path(QStringLiteral("parts.md")), parts + "## Über\n\n" + filling);
    writeBytes(path(QStringLiteral("long.md")), largeText('c') + "\n\n## The end\n\n" + filling);
    writeBytes(path(QStringLiteral("first.md")), "# First\n\n" + filling + "## Last words\n\n" + filling);
    begin(QStringLiteral("first.md"));
    auto* preview = m_window->findChild<PreviewView*>();
    QTRY_VERIFY(m_window->isPictureComplete());
    emit preview->linkActivated(link);
    QTRY_COMPARE(controller().displayName(), file);
    if (place.contains(QStringLiteral("called"))) {
        const auto* message = m_window->findChild<MessageBar*>();
        QTRY_VERIFY(message->text(MessageTopic::Opening).contains(place));
        return;
    }
    const auto isAtTop = [&] {
        const QStringList lines = shownText().split(u'\n');
        return lines.value(int(preview->topLine())).contains(place) ||
               lines.value(int(preview->topLine()) + 1).contains(place);
    };
    QTRY_VERIFY2(isAtTop(), qPrintable(QString::number(preview->topLine())));
}

QTEST_MAIN(TestOpening)
#include "test_opening.moc"
