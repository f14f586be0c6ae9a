#include "app/document/preparedtext.h"
#include "tests/editor/editorfixture.h"
#include "tests/support/documents.h"
#include "widgets/common/sourcetransfer.h"
#include "widgets/editor/linenumberarea.h"

#include <QApplication>
#include <QGlyphRun>
#include <QMimeData>
#include <QRawFont>
#include <QScrollBar>
#include <QSignalSpy>

using namespace redraft;

class TestSourceEditor : public test::EditorFixture
{
    Q_OBJECT

private slots:
    void init() { showEditor(); }
    void cleanup() { closeEditor(); }
    void typingReachesTheDocument();
    void undoTakesBackInDocument();
    void showsSignsAsTheyAreTyped();
    void tellsTopLineOnlyWhenTheUserScrolls();
    void showsBlockAfterGoTo();
    void tabIndentsListItems();
    void copyKeepsNoBreakSpaces();
    void readOnlyTextStays();
    void aNewWidthWrapsAnew();
    void clicksBetweenLinesHitTheNearestLine();
    void enterContinuesListsAndQuotes();
    void homeGoesToTheTextFirst();
    void numbersSelectTheirLines();
    void aPreparedTextIsShownAsAnyOther();
    void theWheelAsksForZoom();
    void anotherDocumentIsShownInTheSameFont();
};

void TestSourceEditor::typingReachesTheDocument()
{
    m_document->load(QStringLiteral("one\n"), LineEnding::Lf);
    QTest::keyClicks(m_editor, QStringLiteral("x"));
    QCOMPARE(m_document->snapshot().text, QStringLiteral("xone\n"));
    QTest::keyClick(m_editor, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("x\none\n"));
    QVERIFY(m_document->isModified());
}

void TestSourceEditor::undoTakesBackInDocument()
{
    m_document->load(QStringLiteral("one\n"), LineEnding::Lf);
    QVERIFY(m_document->apply(Edit::replace({0, 3}, QStringLiteral("two"), QStringLiteral("Swap"))));
    QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("one\n"));
    QCOMPARE(m_document->redoLabel(), QStringLiteral("Swap"));
    QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("two\n"));
}

void TestSourceEditor::showsSignsAsTheyAreTyped()
{
    const QString signs = QStringLiteral("!=->==</");
    m_document->load(QByteArrayLiteral("!=->==</\n\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7\n"), {});
    QCoreApplication::processEvents();
    const QTextBlock block = m_editor->document()->firstBlock();
    QCOMPARE(block.text(), signs);
    const QList<QGlyphRun> runs = block.layout()->lineAt(0).glyphRuns();
    QVERIFY(!runs.isEmpty());
    QList<quint32> drawn;
    for (const QGlyphRun& run : runs)
        drawn += run.glyphIndexes();
    QCOMPARE(drawn, runs.first().rawFont().glyphIndexesForString(signs));
    // Writing whose signs join is shaped.
    QVERIFY(formatsOf(0).isEmpty());
    QCOMPARE(formatsOf(1).first().format.fontStyleStrategy(), QFont::PreferDefault);
}

void TestSourceEditor::tellsTopLineOnlyWhenTheUserScrolls()
{
    m_document->load(test::generatedDocument(30000), LineEnding::Lf);
    QSignalSpy spy(m_editor, &SourceEditor::topLineChanged);
    m_editor->scrollToLine(100);
    QCOMPARE(spy.size(), 0);
    qreal top = -1;
    m_editor->forEachVisibleBlock([&](const QTextBlock& block, const QRectF&) {
        if (top < 0)
            top = block.blockNumber();
    });
    QCOMPARE(top, 100.0);
    m_editor->verticalScrollBar()->setValue(m_editor->verticalScrollBar()->value() + 5);
    QVERIFY(spy.size() > 0);
    QVERIFY(spy.last().first().toReal() > 100);
}

void TestSourceEditor::showsBlockAfterGoTo()
{
    m_document->load(test::generatedDocument(60000), LineEnding::Lf);
    const qsizetype middle = m_document->snapshot().lines.startOf(400);
    m_editor->goTo({middle, 4});
    QCOMPARE(m_editor->selectedRange(), (TextRange{middle, 4}));
    QVERIFY(m_editor->viewport()->rect().contains(m_editor->cursorRect()));
    m_editor->goTo({99999999, 10});
    QCOMPARE(m_editor->selectedRange().end(), m_document->snapshot().text.size());
}

void TestSourceEditor::tabIndentsListItems()
{
    m_document->load(QStringLiteral("- one\n- two\n"), LineEnding::Lf);
    m_editor->goTo({8, 0});
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("- one\n  - two\n"));
    QTest::keyClick(m_editor, Qt::Key_Backtab);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("- one\n- two\n"));
    QTest::keyClick(m_editor, Qt::Key_Backtab);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("- one\n- two\n"));
}

void TestSourceEditor::copyKeepsNoBreakSpaces()
{
    const QString odd = QStringLiteral("a\u00A0b") + QChar(0xDC80) + QStringLiteral("c\nd");
    const std::unique_ptr<QMimeData> data(sourceMimeData(odd));
    QCOMPARE(sourceText(*data), odd);
    QMimeData foreign;
    foreign.setText(QStringLiteral("a\r\nb\rc"));
    QCOMPARE(sourceText(foreign), QStringLiteral("a\nb\nc"));
    QMimeData files;
    files.setUrls({QUrl(QStringLiteral("file:///tmp/x.md"))});
    QVERIFY(!holdsSourceText(files));
}

void TestSourceEditor::readOnlyTextStays()
{
    m_document->load(QStringLiteral("- one"), LineEnding::Lf);
    m_document->setReadOnly(true);
    m_editor->goTo({5, 0});
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QTest::keyClicks(m_editor, QStringLiteral("x"));
    QCOMPARE(m_document->snapshot().text, QStringLiteral("- one"));
}

void TestSourceEditor::aNewWidthWrapsAnew()
{
    m_document->load(QStringLiteral("word ").repeated(60) + QStringLiteral("\nlast\n"), LineEnding::Lf);
    m_editor->grab();
    const QTextBlock line = m_document->textDocument()->firstBlock();
    const int before = line.layout()->lineCount();
    m_editor->resize(300, 400);
    m_editor->grab();
    QVERIFY(line.layout()->lineCount() > before);
    QVERIFY(!m_editor->horizontalScrollBar()->isVisible());
    QCOMPARE(line.lineCount(), line.layout()->lineCount());
}

void TestSourceEditor::clicksBetweenLinesHitTheNearestLine()
{
    m_document->load(QStringLiteral("first line\nsecond line\n"), LineEnding::Lf);
    m_editor->grab();
    QRectF second;
    m_editor->forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        if (block.blockNumber() == 1)
            second = rect;
    });
    const QTextLine line = m_document->textDocument()->findBlockByNumber(1).layout()->lineAt(0);
    QVERIFY(second.height() > line.height());
    const int x = int(line.cursorToX(3)) + 1;
    for (const qreal y : {second.top(), second.center().y(), second.bottom() - 1}) {
        m_editor->goTo({0, 0});
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, QPoint(x, qRound(y)));
        QCOMPARE(m_editor->selectedRange(), (TextRange{11 + 3, 0}));
    }
}

void TestSourceEditor::enterContinuesListsAndQuotes()
{
    m_document->load(QStringLiteral("3. a\n\n- [x] b\n\n> c\n"), LineEnding::Lf);
    for (const QString& end : {QStringLiteral("> c"), QStringLiteral("b"), QStringLiteral("a")}) {
        m_editor->goTo({m_document->snapshot().text.indexOf(end) + end.size(), 0});
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, QStringLiteral("x"));
    }
    QCOMPARE(m_document->snapshot().text, QStringLiteral("3. a\n4. x\n\n- [x] b\n- [ ] x\n\n> c\n> x\n"));
}

void TestSourceEditor::homeGoesToTheTextFirst()
{
    m_document->load(QStringLiteral("   text\n"), LineEnding::Lf);
    m_editor->goTo({6, 0});
    QTest::keyClick(m_editor, Qt::Key_Home);
    QCOMPARE(m_editor->selectedRange(), (TextRange{3, 0}));
    QTest::keyClick(m_editor, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 3}));
}

void TestSourceEditor::numbersSelectTheirLines()
{
    m_document->load(QStringLiteral("one\ntwo\nthree\n"), LineEnding::Lf);
    m_editor->grab();
    QList<int> middles;
    m_editor->forEachVisibleBlock(
        [&](const QTextBlock&, const QRectF& rect) { middles += qRound(rect.center().y()); });
    auto* numbers = m_editor->findChild<LineNumberArea*>();
    QTest::mouseClick(numbers, Qt::LeftButton, {}, QPoint(5, middles[1]));
    QCOMPARE(m_editor->selectedRange(), (TextRange{4, 4}));
    QTest::mouseClick(numbers, Qt::LeftButton, {}, QPoint(5, middles[0]));
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 4}));
    QTest::mousePress(numbers, Qt::LeftButton, {}, QPoint(5, middles[2]));
    QTest::mouseMove(numbers, QPoint(5, middles[1]));
    QTest::mouseRelease(numbers, Qt::LeftButton, {}, QPoint(5, middles[1]));
}

void TestSourceEditor::aPreparedTextIsShownAsAnyOther()
{
    m_document->load(QStringLiteral("old\n"), LineEnding::Lf);
    m_editor->grab();
    const QFont font = m_document->textDocument()->defaultFont();
    m_document->load(prepareText(QStringLiteral("# one\n").repeated(500), LineEnding::Lf, {}));
    m_editor->grab();
    QCOMPARE(m_document->textDocument()->defaultFont().family(), font.family());
    QCOMPARE(m_document->textDocument()->defaultFont().pointSizeF(), font.pointSizeF());
    QCOMPARE(colorAt(0, 0), Theme::light().link);
    QCOMPARE(m_document->textDocument()->lineCount(), 501);
    // Only lines in sight have something laid out.
    QCOMPARE(m_document->textDocument()->findBlockByNumber(250).layout()->lineCount(), 0);
    m_editor->goTo({m_document->snapshot().lines.startOf(400), 0});
    QCOMPARE(colorAt(400, 0), Theme::light().link);
    QTest::keyClicks(m_editor, QStringLiteral("x"));
    QVERIFY(m_document->snapshot().text.contains(QStringLiteral("x# one")));
}

void TestSourceEditor::theWheelAsksForZoom()
{
    QSignalSpy spy(m_editor, &SourceEditor::zoomRequested);
    const auto turn = [this](int angle, Qt::KeyboardModifiers modifiers) {
        const QPointF place(50, 50);
        QWheelEvent event(place, m_editor->viewport()->mapToGlobal(place), {}, {0, angle}, {}, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_editor->viewport(), &event);
    };
    turn(120, Qt::NoModifier);
    turn(60, Qt::ControlModifier);
    QCOMPARE(spy.size(), 0);
    turn(60, Qt::ControlModifier);
    turn(-240, Qt::ControlModifier);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[0].first().toInt(), 1);
    QCOMPARE(spy[1].first().toInt(), -2);
}

void TestSourceEditor::anotherDocumentIsShownInTheSameFont()
{
    m_editor->setZoom(150);
    const QFont font = m_editor->document()->defaultFont();
    QVERIFY(QFontInfo(font).fixedPitch());
    m_document->load(prepareText(QStringLiteral("one\n"), LineEnding::Lf, {}));
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("one\n"));
    QCOMPARE(m_editor->document()->defaultFont(), font);
}

QTEST_MAIN(TestSourceEditor)
#include "test_sourceeditor.moc"
