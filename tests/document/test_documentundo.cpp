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

class TestDocumentUndo : public QObject
{
    Q_OBJECT

private slots:
    void joinsUnlabelledInsertionsIntoOneStep();
    void keepsLabelsInStep();
    void keepsTypingOutOfAppliedSteps();
    void tellsUndoState();
    void joinsTypingOfOneName();
    void keepsASavedStateAStepOfItsOwn();
};

void TestDocumentUndo::joinsUnlabelledInsertionsIntoOneStep()
{
    Document document;
    document.load(QStringLiteral("ab"), LineEnding::Lf);
    for (int i = 0; i < 3; ++i)
        QVERIFY(document.apply(Edit::replace({1 + i, 0}, QStringLiteral("x"), QString())));
    QVERIFY(document.apply(Edit::replace({0, 0}, QStringLiteral("named "), QStringLiteral("Insert"))));
    QVERIFY(document.apply(Edit::replace({6, 0}, QStringLiteral("y"), QString())));
    QCOMPARE(document.snapshot().text, QStringLiteral("named yaxxxb"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("named axxxb"));
    QCOMPARE(document.undoLabel(), QStringLiteral("Insert"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("axxxb"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("ab"));
    QVERIFY(!document.isModified());
}

void TestDocumentUndo::keepsLabelsInStep()
{
    Document document;
    document.load(QStringLiteral("text"), LineEnding::Lf);
    QTextCursor typing(document.textDocument());
    document.apply(insertion(0, QStringLiteral("A"), QStringLiteral("Add A")));
    document.apply(insertion(0, QStringLiteral("B"), QStringLiteral("Add B")));
    QCOMPARE(document.undoLabel(), QStringLiteral("Add B"));
    typing.movePosition(QTextCursor::End);
    typing.insertText(QStringLiteral("t"));
    QCOMPARE(document.undoLabel(), QString());
    document.apply(insertion(0, QStringLiteral("C"), QStringLiteral("Add C")));
    QCOMPARE(document.undoLabel(), QStringLiteral("Add C"));
    const QStringList labels{QStringLiteral("Add C"), QString(), QStringLiteral("Add B"),
                             QStringLiteral("Add A")};
    for (const QString& label : labels) {
        QVERIFY(document.canUndo());
        QCOMPARE(document.undoLabel(), label);
        document.undo();
        QCOMPARE(document.redoLabel(), label);
    }
    QVERIFY(!document.canUndo());
    QCOMPARE(document.snapshot().text, QStringLiteral("text"));
    document.redo();
    QCOMPARE(document.undoLabel(), QStringLiteral("Add A"));
    QCOMPARE(document.redoLabel(), QStringLiteral("Add B"));
    typing.insertText(QStringLiteral("u"));
    QVERIFY(!document.canRedo());
    QCOMPARE(document.redoLabel(), QString());
    QCOMPARE(document.undoLabel(), QString());
    document.undo();
    QCOMPARE(document.undoLabel(), QStringLiteral("Add A"));
}

void TestDocumentUndo::keepsTypingOutOfAppliedSteps()
{
    Document document;
    QTextCursor typing(document.textDocument());
    typing.insertText(QStringLiteral("a"));
    document.apply(insertion(1, QStringLiteral("b"), QStringLiteral("Add b")));
    typing.setPosition(2);
    typing.insertText(QStringLiteral("c"));
    typing.insertText(QStringLiteral("d"));
    QCOMPARE(document.snapshot().text, QStringLiteral("abcd"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("ab"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("a"));
    document.undo();
    QCOMPARE(document.snapshot().text, QString());
}

void TestDocumentUndo::tellsUndoState()
{
    Document document;
    QSignalSpy told(&document, &Document::undoStateChanged);
    document.apply(insertion(0, QStringLiteral("a"), QStringLiteral("First")));
    QVERIFY(told.count() > 0);
    told.clear();
    document.apply(insertion(0, QStringLiteral("b"), QStringLiteral("Second")));
    QCOMPARE(told.count(), 1); // only the label differs
    document.undo();
    QVERIFY(told.count() > 1);
}

void TestDocumentUndo::joinsTypingOfOneName()
{
    Document document;
    document.load(QStringLiteral("title: \n"), LineEnding::Lf);
    const auto type = [&document](const QString& text, const QString& typing) {
        Edit edit = insertion(document.snapshot().text.size() - 1, text, QStringLiteral("Set title"));
        edit.typing = typing;
        QVERIFY(document.apply(edit));
    };
    type(QStringLiteral("a"), QStringLiteral("1"));
    type(QStringLiteral("b"), QStringLiteral("1"));
    type(QStringLiteral("c"), QStringLiteral("1"));
    type(QStringLiteral("d"), QStringLiteral("2"));
    QCOMPARE(document.undoLabel(), QStringLiteral("Set title"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("title: abc\n"));
    QCOMPARE(document.undoLabel(), QStringLiteral("Set title"));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("title: \n"));
    QVERIFY(!document.canUndo());
    QCOMPARE(document.redoLabel(), QStringLiteral("Set title"));
    document.redo();
    QCOMPARE(document.snapshot().text, QStringLiteral("title: abc\n"));
    type(QStringLiteral("e"), QStringLiteral("1")); // something was undone in between
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("title: abc\n"));
}

void TestDocumentUndo::keepsASavedStateAStepOfItsOwn()
{
    Document document;
    Edit edit = insertion(0, QStringLiteral("a"), QStringLiteral("Set title"));
    edit.typing = QStringLiteral("1");
    QVERIFY(document.apply(edit));
    document.setUnmodified();
    QVERIFY(document.apply(edit));
    QVERIFY(document.apply(edit));
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("a"));
    QVERIFY(!document.isModified());
    document.apply(insertion(1, QStringLiteral("z"), QStringLiteral("Other")));
    QVERIFY(document.apply(edit)); // another step stands between
    document.undo();
    QCOMPARE(document.snapshot().text, QStringLiteral("az"));
}

QTEST_MAIN(TestDocumentUndo)
#include "test_documentundo.moc"
