#include "tests/support/documentfollower.h"

#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace redraft;
using namespace redraft::test;

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void loadsAsOneRevision();
    void keepsOddCharacters_data();
    void keepsOddCharacters();
    void seesTyping_data();
    void seesTyping();
    void appliesExactDeltas();
    void refusesWhatDoesNotFit();
    void leavesOutWhatChangesNothing();
    void unitesLineEndsOfInsertions();
    void tellsModified();
    void refusesWhileReadOnly();
    void asksForSelections();
    void letsSlotsEdit();
    void ignoresColours();
    void worksUnderAnEditor();
};

void TestDocument::loadsAsOneRevision()
{
    Document document;
    QSignalSpy loaded(&document, &Document::loaded);
    QSignalSpy changed(&document, &Document::changed);
    const int before = document.revision();
    document.load(QStringLiteral("one\r\ntwo\rthree\n"), LineEnding::CrLf);
    QCOMPARE(document.snapshot().text, QStringLiteral("one\ntwo\nthree\n"));
    QCOMPARE(document.lineEnding(), LineEnding::CrLf);
    QCOMPARE(document.revision(), before + 1);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!document.canUndo());
    QVERIFY(!document.isModified());
    document.apply(insertion(0, QStringLiteral("x")));
    document.load(QString(), LineEnding::Lf);
    QCOMPARE(document.snapshot().text, QString());
    QVERIFY(!document.canUndo());
    QVERIFY(!document.isModified());
    QVERIFY(!document.deltaLog().mapPosition(0, before, Affinity::After));
}

void TestDocument::keepsOddCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b\u202fc");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("object replacement") << QStringLiteral("a\ufffc\ufffcb\n\ufffc");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("controls") << QStringLiteral("\x01\x08\x0b\x0c\x1b\x7f\u0085");
    QTest::newRow("byte order mark") << QStringLiteral("\ufeff\ufeffa");
    QTest::newRow("noncharacters") << QStringLiteral("\ufdd2\ufdef\ufffe\uffff");
    QTest::newRow("beyond the basic plane") << QStringLiteral("\U0001f600\U0010ffff");
    QTest::newRow("a held byte") << QString(QStringLiteral("a") + QChar(0xdc80) + QStringLiteral("b"));
    QTest::newRow("held bytes") << QString(3, QChar(0xdcff));
    QTest::newRow("held byte behind a pair") << QString(QStringLiteral("\U0001f600") + QChar(0xdc80));
    QTest::newRow("only line ends") << QStringLiteral("\n\n\n");
}

void TestDocument::keepsOddCharacters()
{
    QFETCH(QString, text);
    Document document;
    document.load(text, LineEnding::Lf);
    QCOMPARE(textOf(document), text);
    QCOMPARE(document.snapshot().text, text);
    QVERIFY(document.apply(insertion(text.size(), QStringLiteral("\n") + text)));
    QCOMPARE(textOf(document), QString(text + QStringLiteral("\n") + text));
    QTextCursor cursor(document.textDocument());
    cursor.insertText(text);
    QCOMPARE(document.snapshot().text, QString(text + text + QStringLiteral("\n") + text));
    document.undo();
    document.undo();
    QCOMPARE(document.snapshot().text, text);
}

void TestDocument::seesTyping_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result");
    QTest::newRow("at the start") << 0 << 0 << "x"
                                  << "xab\ncd";
    QTest::newRow("at the end") << 5 << 5 << "x"
                                << "ab\ncdx";
    QTest::newRow("line end at the end") << 5 << 5 << "\n"
                                         << "ab\ncd\n";
    QTest::newRow("joins lines") << 2 << 3 << ""
                                 << "abcd";
    QTest::newRow("removes the last character") << 4 << 5 << ""
                                                << "ab\nc";
    QTest::newRow("removes the last line") << 2 << 5 << ""
                                           << "ab";
    QTest::newRow("removes all") << 0 << 5 << ""
                                 << "";
    QTest::newRow("replaces all") << 0 << 5 << "x\ny\n"
                                  << "x\ny\n";
    QTest::newRow("replaces all by a line end") << 0 << 5 << "\n"
                                                << "\n";
    QTest::newRow("replaces across lines") << 1 << 4 << "1\n2\n3"
                                           << "a1\n2\n3d";
}

void TestDocument::seesTyping()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, typed);
    QFETCH(QString, result);
    Document document;
    document.load(QStringLiteral("ab\ncd"), LineEnding::Lf);
    Follower follower(document);
    const int revision = document.revision();
    QTextCursor cursor(document.textDocument());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(typed);
    QCOMPARE(document.snapshot().text, result);
    QCOMPARE(document.revision(), revision + 1);
    compareAll(document, follower);
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("ab\ncd"));
    compareAll(document, follower);
    document.redo();
    QCOMPARE(document.snapshot().text, result);
    compareAll(document, follower);
    document.textDocument()->setPlainText(QStringLiteral("not through load()"));
    compareAll(document, follower);
    document.textDocument()->clear();
    compareAll(document, follower);
}

void TestDocument::appliesExactDeltas()
{
    Document document;
    document.load(QStringLiteral("one two three four five six"), LineEnding::Lf);
    QSignalSpy changed(&document, &Document::changed);
    const QList<TextDelta> deltas{{0, 3, QStringLiteral("1")},
                                  {8, 5, QStringLiteral("3")},
                                  {14, 4, QString()},
                                  {19, 0, QStringLiteral("V")},
                                  {24, 3, QStringLiteral("6\n")}};
    QVERIFY(document.apply({deltas, std::nullopt, QStringLiteral("Count")}));
    QCOMPARE(document.snapshot().text, QStringLiteral("1 two 3  Vfive 6\n"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QList<TextDelta>>(), deltas);
    QCOMPARE(document.deltaLog().mapPosition(4, document.revision() - 1, Affinity::After), 2);
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("one two three four five six"));
    QVERIFY(!document.canUndo());
    document.redo();
    QCOMPARE(document.snapshot().text, QStringLiteral("1 two 3  Vfive 6\n"));
    QVERIFY(!document.canRedo());
}

void TestDocument::refusesWhatDoesNotFit()
{
    Document document;
    document.load(QStringLiteral("abc"), LineEnding::Lf);
    QVERIFY(!document.apply(insertion(4, QStringLiteral("x"))));
    QVERIFY(!document.apply(insertion(-1, QStringLiteral("x"))));
    QVERIFY(!document.apply({{{2, 1, {}}, {0, 1, {}}}, std::nullopt, {}}));
    QVERIFY(!document.apply({{{0, 2, {}}, {1, 1, {}}}, std::nullopt, {}}));
    QCOMPARE(document.snapshot().text, QStringLiteral("abc"));
    QVERIFY(!document.canUndo());
}

void TestDocument::leavesOutWhatChangesNothing()
{
    Document document;
    document.load(QStringLiteral("abc"), LineEnding::Lf);
    QSignalSpy changed(&document, &Document::changed);
    QVERIFY(document.apply({}));
    QVERIFY(document.apply(Edit::replace({0, 3}, QStringLiteral("abc"), QStringLiteral("Same"))));
    QCOMPARE(changed.count(), 0);
    QVERIFY(!document.canUndo());
    QVERIFY(document.apply(Edit::replace({0, 3}, QStringLiteral("axc"), QStringLiteral("Middle"))));
    QCOMPARE(changed.first().first().value<QList<TextDelta>>(),
             (QList<TextDelta>{{1, 1, QStringLiteral("x")}}));
}

void TestDocument::unitesLineEndsOfInsertions()
{
    Document document;
    Follower follower(document);
    QVERIFY(document.apply(insertion(0, QStringLiteral("a\r\nb\rc\u2029d\ufdd0e\ufdd1f\n"))));
    QCOMPARE(document.snapshot().text, QStringLiteral("a\nb\nc\nd\ne\nf\n"));
    compareAll(document, follower);
}

void TestDocument::tellsModified()
{
    Document document;
    document.load(QStringLiteral("a"), LineEnding::Lf);
    QSignalSpy modified(&document, &Document::modifiedChanged);
    document.apply(insertion(0, QStringLiteral("b")));
    QVERIFY(document.isModified());
    document.setUnmodified();
    document.apply(insertion(0, QStringLiteral("c")));
    document.undo();
    QVERIFY(!document.isModified());
    document.undo();
    QVERIFY(document.isModified());
    document.redo();
    QVERIFY(!document.isModified());
    QList<bool> values;
    for (const QList<QVariant>& arguments : modified)
        values += arguments.first().toBool();
    QCOMPARE(values, (QList<bool>{true, false, true, false, true, false}));
}

void TestDocument::refusesWhileReadOnly()
{
    Document document;
    document.apply(insertion(0, QStringLiteral("a")));
    QSignalSpy told(&document, &Document::readOnlyChanged);
    document.setReadOnly(true);
    document.setReadOnly(true);
    QCOMPARE(told.count(), 1);
    QVERIFY(!document.apply(insertion(0, QStringLiteral("b"))));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("a"));
    document.setReadOnly(false);
    QVERIFY(document.apply(insertion(0, QStringLiteral("b"))));
}

void TestDocument::asksForSelections()
{
    Document document;
    document.load(QStringLiteral("a\nb\nc"), LineEnding::Lf);
    QSignalSpy asked(&document, &Document::selectionRequested);
    Edit edit = insertion(2, QStringLiteral("xyz"));
    document.apply(edit);
    QCOMPARE(asked.count(), 0);
    edit.selection = TextRange{3, 2};
    document.apply(edit);
    QCOMPARE(asked.takeFirst().first().value<TextRange>(), (TextRange{3, 2}));
    document.undo();
    QCOMPARE(asked.takeFirst().first().value<TextRange>(), (TextRange{2, 0}));
}

void TestDocument::letsSlotsEdit()
{
    Document document;
    Follower early(document);
    connect(&document, &Document::changed, &document, [&document](const QList<TextDelta>& deltas) {
        if (deltas.first().inserted == QStringLiteral("("))
            document.apply(
                insertion(deltas.first().position + 1, QStringLiteral(")"), QStringLiteral("Close")));
    });
    Follower late(document);
    QTextCursor(document.textDocument()).insertText(QStringLiteral("("));
    QCOMPARE(document.snapshot().text, QStringLiteral("()"));
    compareAll(document, early);
    compareAll(document, late);

    // Qt does not report at all what a slot of contentsChange does.
    QObject slot;
    bool isDone = false;
    connect(document.textDocument(), &QTextDocument::contentsChange, &slot, [&document, &isDone] {
        if (!std::exchange(isDone, true))
            QTextCursor(document.textDocument()).insertText(QStringLiteral("stealthy\n"));
    });
    document.apply(insertion(1, QStringLiteral("x")));
    compareAll(document, late);
    QCOMPARE(document.snapshot().text, QStringLiteral("stealthy\n(x)"));
}

void TestDocument::ignoresColours()
{
    Document document;
    Highlighter highlighter(document.textDocument());
    document.load(QStringLiteral("ab\ncd\nef"), LineEnding::Lf);
    Follower follower(document);
    const int revision = document.revision();
    highlighter.rehighlight();
    QTextCursor cursor(document.textDocument());
    cursor.select(QTextCursor::Document);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.mergeCharFormat(bold);
    QCOMPARE(document.revision(), revision);
    compareAll(document, follower);
}

void TestDocument::worksUnderAnEditor()
{
    Document document;
    document.load(QStringLiteral("one\ntwo\n"), LineEnding::Lf);
    document.textDocument()->setDocumentLayout(new QPlainTextDocumentLayout(document.textDocument()));
    Follower follower(document);
    QPlainTextEdit editor;
    editor.setDocument(document.textDocument());
    editor.resize(300, 200);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    QTest::keyClicks(&editor, QStringLiteral("xyz"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(document.snapshot().text, QStringLiteral("xyzone\ntwo\nxyzone\ntwo\n"));
    compareAll(document, follower);
    QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_Delete);
    QCOMPARE(document.snapshot().text, QString());
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    compareAll(document, follower);
    document.load(QStringLiteral("other\n\ufffc"), LineEnding::Lf);
    compareAll(document, follower);
}

QTEST_MAIN(TestDocument)
#include "test_document.moc"
