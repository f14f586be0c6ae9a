#include "app/markdown/codehighlighter.h"
#include "widgets/common/prompter.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/form/formview.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

// Text that comes in by other ways than one key at a time: input methods, drag and drop, held keys.

namespace {

const QString start = QStringLiteral("# T\n\n## Summary\n\n**Bold** words\n\nEnd\n");

class SilentPrompter : public Prompter
{
public:
    SaveChoice askToSave(QWidget*, const QString&) override { return SaveChoice::Discard; }
    ReloadChoice askToReload(QWidget*, const QString&, bool) override { return ReloadChoice::Cancel; }
    QString openFileName(QWidget*, const QString&) override { return {}; }
    QString saveFileName(QWidget*, const QString&, const QString&) override { return {}; }
    void showError(QWidget*, const QString&, const QString&) override {}
};

/// What an input method shows before the reader has chosen.
void compose(QWidget* widget, const QString& preedit)
{
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    QInputMethodEvent event(preedit, {{QInputMethodEvent::TextFormat, 0, int(preedit.size()), underlined},
                                      {QInputMethodEvent::Cursor, int(preedit.size()), 1, {}}});
    QApplication::sendEvent(widget, &event);
}

void commit(QWidget* widget, const QString& text, int from = 0, int length = 0)
{
    QInputMethodEvent event;
    event.setCommitString(text, from, length);
    QApplication::sendEvent(widget, &event);
}

bool drop(QWidget* target, const QMimeData& data, QPoint place)
{
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    return event.isAccepted();
}

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void compositionIsNoTextUntilCommitted_data() { addViews(); }
    void compositionIsNoTextUntilCommitted();
    void compositionKeepsTheColours();
    void committedTextMayReplaceWhatStandsAround();
    void copiesExactly_data() { addViews(); }
    void copiesExactly();
    void droppedTextGoesWhereItFalls_data() { addViews(); }
    void droppedTextGoesWhereItFalls();
    void filesDroppedOnAnEditorAreOpened_data() { addViews(); }
    void filesDroppedOnAnEditorAreOpened();
    void heldKeysAllArrive_data() { addViews(); }
    void heldKeysAllArrive();

private:
    static void addViews();
    void open(const QString& text, View view);
    QPlainTextEdit* editor() const;
    void putCursor(QPlainTextEdit* editor, const QString& before) const;
    void settle();
    Document& document() const { return m_window->controller().document(); }
    QString text() const { return document().snapshot().text; }
    QString analysedText() const { return m_window->controller().runner().latest()->snapshot.text; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SilentPrompter m_prompter;
    CodeHighlighter m_highlighter;
    std::unique_ptr<MainWindow> m_window;
};

void TestTyping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(WindowServices{m_prompter, *m_settings, m_highlighter});
    m_window->resize(1200, 800);
}

void TestTyping::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestTyping::addViews()
{
    QTest::addColumn<View>("view");
    QTest::newRow("source") << View::Split;
    QTest::newRow("section") << View::Form;
}

void TestTyping::settle()
{
    QTRY_VERIFY(m_window->isPictureComplete());
}

void TestTyping::open(const QString& text, View view)
{
    QFile file(m_folder->filePath(QStringLiteral("a.md")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();
    QVERIFY(m_window->openFile(file.fileName()));
    m_window->setView(view);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    settle();
    QTRY_VERIFY(editor());
}

/// The one in the source, or that of the first section.
QPlainTextEdit* TestTyping::editor() const
{
    if (auto* source = m_window->findChild<SourceEditor*>(); source && source->isVisible())
        return source;
    return m_window->findChild<SectionEditor*>();
}

void TestTyping::putCursor(QPlainTextEdit* editor, const QString& before) const
{
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(int(editor->toPlainText().indexOf(before)));
    editor->setTextCursor(cursor);
    editor->setFocus();
}

void TestTyping::compositionIsNoTextUntilCommitted()
{
    QFETCH(View, view);
    open(start, view);
    QPlainTextEdit* edit = editor();
    putCursor(edit, QStringLiteral("words"));
    const int revision = document().revision();
    for (const QString& preedit : {QStringLiteral("に"), QStringLiteral("にほ"), QStringLiteral("日本")}) {
        compose(edit, preedit);
        QCOMPARE(edit->textCursor().block().layout()->preeditAreaText(), preedit);
        QApplication::processEvents();
        QCOMPARE(document().revision(), revision);
    }
    QCOMPARE(text(), start);
    QVERIFY(!document().canUndo() && !m_window->controller().isModified());
    commit(edit, QStringLiteral("日本"));
    QVERIFY(edit->textCursor().block().layout()->preeditAreaText().isEmpty());
    const QString after = QString(start).replace(QStringLiteral("words"), QStringLiteral("日本words"));
    QCOMPARE(text(), after);
    settle();
    QCOMPARE(analysedText(), after);
    document().undo();
    QCOMPARE(text(), start);
    QVERIFY(!document().canUndo());
    // Given up: nothing has happened.
    putCursor(edit, QStringLiteral("words"));
    compose(edit, QStringLiteral("に"));
    compose(edit, QString());
    QCOMPARE(text(), start);
}

/// Qt puts the formats of what is composed in the place of all the others of the line.
void TestTyping::compositionKeepsTheColours()
{
    open(start, View::Split);
    QPlainTextEdit* edit = editor();
    edit->grab();
    putCursor(edit, QStringLiteral("words"));
    const QTextBlock line = edit->textCursor().block();
    const auto before = line.layout()->formats();
    QVERIFY(!before.isEmpty());
    compose(edit, QStringLiteral("にほ"));
    edit->grab();
    const auto during = line.layout()->formats();
    for (const QTextLayout::FormatRange& range : before)
        QVERIFY(during.contains(range));
    QVERIFY(std::any_of(during.begin(), during.end(), [&](const QTextLayout::FormatRange& range) {
        return range.start == edit->textCursor().positionInBlock() && range.format.fontUnderline();
    }));
    compose(edit, QString());
    edit->grab();
    QCOMPARE(line.layout()->formats(), before);
}

void TestTyping::committedTextMayReplaceWhatStandsAround()
{
    open(start, View::Split);
    QPlainTextEdit* edit = editor();
    putCursor(edit, QStringLiteral("words"));
    compose(edit, QStringLiteral("x"));
    commit(edit, QStringLiteral("é"), -5, 4); // of "**Bold** " the "ld**"
    QCOMPARE(text(), QString(start).replace(QStringLiteral("**Bold** words"), QStringLiteral("**Boé words")));
    document().undo();
    QCOMPARE(text(), start);
}

void TestTyping::droppedTextGoesWhereItFalls()
{
    QFETCH(View, view);
    open(start, view);
    QPlainTextEdit* edit = editor();
    QTextCursor place = edit->textCursor();
    place.setPosition(int(edit->toPlainText().indexOf(QStringLiteral("words"))));
    QMimeData data;
    data.setText(QStringLiteral("two\r\nlines\u00a0and "));
    QVERIFY(drop(edit->viewport(), data, edit->cursorRect(place).center()));
    const QString after =
        QString(start).replace(QStringLiteral("words"), QStringLiteral("two\nlines\u00a0and words"));
    QCOMPARE(text(), after);
    settle();
    QCOMPARE(analysedText(), after);
    document().undo();
    QCOMPARE(text(), start);
}

void TestTyping::copiesExactly()
{
    QFETCH(View, view);
    open(QString(start).replace(QStringLiteral("words"), QStringLiteral("no\u00a0break")), view);
    QPlainTextEdit* edit = editor();
    edit->selectAll();
    edit->copy();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("no\u00a0break")));
    edit->paste();
    QVERIFY(text().contains(QStringLiteral("no\u00a0break")));
}

void TestTyping::filesDroppedOnAnEditorAreOpened()
{
    QFETCH(View, view);
    open(start, view);
    QFile file(m_folder->filePath(QStringLiteral("dropped.md")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("dropped\n");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(drop(editor()->viewport(), data, QPoint(20, 10)));
    QTRY_COMPARE(text(), QStringLiteral("dropped\n"));
}

/// A thousand keys as fast as they can be sent, with an analysis on its way most of the time.
void TestTyping::heldKeysAllArrive()
{
    QFETCH(View, view);
    open(start, view);
    QPlainTextEdit* edit = editor();
    putCursor(edit, QStringLiteral("words"));
    QString typed;
    for (int i = 0; i < 1000; ++i) {
        const QChar key = i % 60 == 59 ? QChar(u'\n') : i % 7 == 6 ? QChar(u' ') : QChar(u'a' + i % 26);
        typed += key;
        if (key == u'\n')
            QTest::keyClick(edit, Qt::Key_Return);
        else
            QTest::keyClicks(edit, QString(key));
        if (i % 3 == 0)
            QApplication::processEvents();
    }
    const QString after = QString(start).replace(QStringLiteral("words"), typed + QStringLiteral("words"));
    QCOMPARE(text(), after);
    settle();
    QCOMPARE(analysedText(), after);
    QCOMPARE(m_window->controller().runner().latest()->snapshot.revision, document().revision());
    for (int steps = 0; document().canUndo() && steps < 1000; ++steps)
        document().undo();
    QCOMPARE(text(), start);
}

QTEST_MAIN(TestTyping)
#include "test_typing.moc"
