#include "app/document/document.h"
#include "app/document/preparedtext.h"
#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "widgets/common/sourcetransfer.h"
#include "widgets/editor/findbar.h"
#include "widgets/editor/linenumberarea.h"
#include "widgets/editor/sourceeditor.h"

#include <QApplication>
#include <QGlyphRun>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRawFont>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace redraft;

class TestSourceEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingReachesTheDocument();
    void undoTakesBackInDocument();
    void colorsOnlyWhatIsSeen();
    void colorsFollowEdits();
    void showsSignsAsTheyAreTyped();
    void tellsTopLineOnlyWhenTheUserScrolls();
    void showsBlockAfterGoTo();
    void tabIndentsListItems();
    void copyKeepsNoBreakSpaces();
    void readOnlyTextStays();
    void findsAndCounts();
    void replacesOneAndAll();
    void marksBadExpressions();
    void countFollowsTheSelection();
    void findsAgainWhileTheBarIsClosed();
    void coloursAreThoseOfFreshDocument();
    void codeHasItsColoursDeepInAFence();
    void typingInAFenceKeepsTheStatesBelow();
    void longLinesWrapAndSayWhyTheyArePlain();
    void aNewWidthWrapsAnew();
    void clicksBetweenLinesHitTheNearestLine();
    void enterContinuesListsAndQuotes();
    void homeGoesToTheTextFirst();
    void numbersSelectTheirLines();
    void aPreparedTextIsShownAsAnyOther();
    void theWheelAsksForZoom();
    void anotherDocumentIsShownInTheSameFont();

private:
    QList<QTextLayout::FormatRange> formatsOf(int line) const;
    QColor colorAt(int line, int column) const;
    QString countText() const;
    template <typename T>
    T* child(const QString& accessibleName) const;

    CodeHighlighter m_highlighter;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_window;
    SourceEditor* m_editor = nullptr;
    FindBar* m_bar = nullptr;
};

void TestSourceEditor::init()
{
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<QWidget>();
    m_editor = new SourceEditor(*m_document, m_highlighter, m_window.get());
    m_bar = new FindBar(*m_editor, *m_document, m_window.get());
    m_editor->setTheme(Theme::light());
    m_editor->resize(600, 400);
    m_window->resize(600, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_editor->setFocus();
}

void TestSourceEditor::cleanup()
{
    m_window.reset();
    m_document.reset();
}

QList<QTextLayout::FormatRange> TestSourceEditor::formatsOf(int line) const
{
    return m_document->textDocument()->findBlockByNumber(line).layout()->formats();
}

QColor TestSourceEditor::colorAt(int line, int column) const
{
    QColor color = Theme::light().text;
    for (const QTextLayout::FormatRange& range : formatsOf(line)) {
        if (column >= range.start && column < range.start + range.length &&
            range.format.hasProperty(QTextFormat::ForegroundBrush))
            color = range.format.foreground().color();
    }
    return color;
}

/// What the bar says beside the pattern: the label behind the last toggle.
QString TestSourceEditor::countText() const
{
    for (QLabel* label : m_bar->findChildren<QLabel*>()) {
        if (label->parentWidget() == child<QLineEdit>(QStringLiteral("Find"))->parentWidget())
            return label->text();
    }
    return {};
}

template <typename T>
T* TestSourceEditor::child(const QString& accessibleName) const
{
    for (T* widget : m_bar->findChildren<T*>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

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

void TestSourceEditor::colorsOnlyWhatIsSeen()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("# Heading %1\n").arg(i);
    m_document->load(text, LineEnding::Lf);
    QCOMPARE(colorAt(0, 0), Theme::light().accent);
    QVERIFY(formatsOf(2000).isEmpty());
    m_editor->goTo({m_document->snapshot().lines.startOf(2000), 0});
    QCOMPARE(colorAt(2000, 0), Theme::light().accent);
    QVERIFY(formatsOf(1000).isEmpty());
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

void TestSourceEditor::colorsFollowEdits()
{
    m_document->load(QStringLiteral("text\n\n# Heading\n\n# Other\n"), LineEnding::Lf);
    QCOMPARE(colorAt(2, 0), Theme::light().accent);
    QVERIFY(m_document->apply(Edit::replace({4, 0}, QStringLiteral("\n```\n"), QString())));
    QCOMPARE(colorAt(4, 0), Theme::light().text);
    QVERIFY(
        m_document->apply(Edit::replace({m_document->snapshot().text.indexOf(QStringLiteral("# Other")), 0},
                                        QStringLiteral("```\n"), QString())));
    QCOMPARE(colorAt(4, 0), Theme::light().text);
    QCOMPARE(m_document->snapshot().lines.lineCount(), 9);
    QCOMPARE(colorAt(7, 0), Theme::light().accent);
    m_document->undo();
    m_document->undo();
    QCOMPARE(colorAt(2, 0), Theme::light().accent);
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

void TestSourceEditor::findsAndCounts()
{
    m_document->load(QStringLiteral("cat Cat catalogue\ncat\n"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    QTest::keyClicks(pattern, QStringLiteral("cat"));
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 3}));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(m_editor->selectedRange(), (TextRange{4, 3}));
    child<QToolButton>(QStringLiteral("Whole words"))->click();
    child<QToolButton>(QStringLiteral("Match case"))->click(); // "Cat" is none any more
    QCOMPARE(m_editor->selectedRange(), (TextRange{18, 3}));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 3}));
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_editor->selectedRange(), (TextRange{18, 3}));
    QTest::keyClick(child<QToolButton>(QStringLiteral("Whole words")), Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    m_bar->open(FindBar::Mode::Find);
    QTest::keyClick(pattern, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
}

void TestSourceEditor::replacesOneAndAll()
{
    m_document->load(QStringLiteral("a1 a2 a3"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Replace);
    child<QToolButton>(QStringLiteral("Regular expression"))->click();
    auto* replacement = child<QLineEdit>(QStringLiteral("Replace with"));
    child<QLineEdit>(QStringLiteral("Find"))->setText(QStringLiteral("a(\\d)"));
    replacement->setText(QStringLiteral("\\1b"));
    QTest::keyClick(replacement, Qt::Key_Return);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b a2 a3"));
    for (QPushButton* button : m_bar->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Replace all"))
            button->click();
    }
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b 2b 3b"));
    m_document->undo();
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b a2 a3"));
}

void TestSourceEditor::marksBadExpressions()
{
    m_document->load(QStringLiteral("text ((("), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("((("));
    QCOMPARE(m_editor->selectedRange(), (TextRange{5, 3}));
    child<QToolButton>(QStringLiteral("Regular expression"))->click();
    child<QToolButton>(QStringLiteral("Whole words"))->click();
    const auto told = [this](const QString& words) {
        for (QLabel* label : m_bar->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(told(QStringLiteral("Not a regular expression")));
    QVERIFY(told(QStringLiteral("at character 4")));
    pattern->setText(QStringLiteral("\\("));
    QVERIFY(!told(QStringLiteral("Not a regular expression")));
}

void TestSourceEditor::countFollowsTheSelection()
{
    m_document->load(QStringLiteral("a a a a"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("a"));
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    m_editor->select({6, 1});
    QCOMPARE(countText(), QStringLiteral("4 of 4"));
    m_editor->select({7, 0});
    QVERIFY(countText().startsWith(QStringLiteral("4 match")));
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(countText(), QStringLiteral("4 of 4"));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    QVERIFY(m_document->apply(Edit::replace({0, 1}, QStringLiteral("b"), QString())));
    QVERIFY(countText().startsWith(QStringLiteral("3 match")));
    m_document->undo();
    m_editor->select({0, 1});
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    QVERIFY(pattern->hasFocus());
}

void TestSourceEditor::findsAgainWhileTheBarIsClosed()
{
    m_document->load(QStringLiteral("a b a"), LineEnding::Lf);
    m_bar->findNext(); // nothing to find yet
    QVERIFY(m_bar->isVisible());
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("a"));
    QSignalSpy closed(m_bar, &FindBar::closed);
    QTest::keyClick(pattern, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_editor->hasFocus());
    m_bar->findNext();
    QCOMPARE(m_editor->selectedRange(), (TextRange{4, 1}));
    QVERIFY(m_document->apply(Edit::replace({0, 0}, QStringLiteral("a "), QString())));
    m_bar->findPrevious();
    QCOMPARE(m_editor->selectedRange(), (TextRange{2, 1}));
    QVERIFY(m_bar->isHidden());
}

/// Colours after random edits equal those of the same text loaded afresh.
void TestSourceEditor::coloursAreThoseOfFreshDocument()
{
    const QStringList pieces{QStringLiteral("```\n"), QStringLiteral("~~~ sql\n"), QStringLiteral("# x\n"),
                             QStringLiteral("---\n"), QStringLiteral("<!-- "),     QStringLiteral(" -->"),
                             QStringLiteral("\n"),    QStringLiteral("**b**"),     QString()};
    QRandomGenerator random(7);
    m_document->load(QStringLiteral("---\na: b\n---\n\n# Title\n\n```yaml\nkey: 1\n```\n\ntext **bold**\n"),
                     LineEnding::Lf);
    for (int i = 0; i < 400; ++i) {
        const int length = int(m_document->snapshot().text.size());
        const int position = random.bounded(length + 1);
        const int removed = random.bounded(qMin(6, length - position) + 1);
        m_document->apply(
            Edit::replace({position, removed}, pieces[random.bounded(int(pieces.size()))], QString()));
        m_editor->verticalScrollBar()->setValue(0);
        Document fresh;
        SourceEditor other(fresh, m_highlighter);
        other.setTheme(Theme::light());
        other.resize(600, 400);
        fresh.load(m_document->snapshot().text, LineEnding::Lf);
        other.grab();
        const int lines = qMin(15, m_document->textDocument()->blockCount());
        for (int line = 0; line < lines; ++line)
            QCOMPARE(formatsOf(line), fresh.textDocument()->findBlockByNumber(line).layout()->formats());
    }
}

void TestSourceEditor::codeHasItsColoursDeepInAFence()
{
    if (!CodeHighlighter::isAvailable())
        QSKIP(qPrintable(CodeHighlighter::unavailableReason()));
    // The comment opens in line 4 and is what all lines below are.
    m_document->load(QStringLiteral("text\n\n```cpp\nint a;\n/* open\n") +
                         QStringLiteral("int b = 1;\n").repeated(8000) + QStringLiteral("*/ int c;\n```\n"),
                     LineEnding::Lf);
    m_editor->goTo({m_document->snapshot().lines.startOf(7990), 0});
    QTRY_COMPARE(colorAt(7990, 0), Theme::light().code(CodeStyle::Comment));
}

void TestSourceEditor::typingInAFenceKeepsTheStatesBelow()
{
    if (!CodeHighlighter::isAvailable())
        QSKIP(qPrintable(CodeHighlighter::unavailableReason()));
    m_document->load(QStringLiteral("```cpp\nint a;\nint b;\nint c;\n```\n"), LineEnding::Lf);
    const QColor type = colorAt(3, 0);
    QVERIFY(type != Theme::light().text);
    QVERIFY(m_document->apply(Edit::replace({7, 0}, QStringLiteral("/* "), QString())));
    QCOMPARE(colorAt(3, 0), Theme::light().code(CodeStyle::Comment));
    QVERIFY(m_document->apply(Edit::replace({10, 0}, QStringLiteral("*/"), QString())));
    QCOMPARE(colorAt(3, 0), type);
    QVERIFY(m_document->apply(Edit::replace({3, 3}, QStringLiteral("unknown"), QString())));
    QCOMPARE(colorAt(3, 0), Theme::light().text);
}

void TestSourceEditor::longLinesWrapAndSayWhyTheyArePlain()
{
    m_document->load(QStringLiteral("# T\n") + QStringLiteral("abc**d**").repeated(25000) +
                         QStringLiteral("\n# U\n"),
                     LineEnding::Lf);
    m_window->grab();
    const QTextBlock line = m_document->textDocument()->findBlockByNumber(1);
    QVERIFY(m_editor->isTooLongToColor(line));
    QVERIFY(!m_editor->isTooLongToColor(line.previous()));
    QVERIFY(line.layout()->lineCount() > 1000);
    QCOMPARE(colorAt(1, 4), Theme::light().text);
    // Its shaping is for the whole line; the sum must not overflow, or Qt writes past its arrays.
    QCOMPARE(formatsOf(1).size(), 1);
    QCOMPARE(formatsOf(1).front().start, 0);
    QVERIFY(formatsOf(1).front().length >= line.length());
    m_editor->goTo({1000, 0});
    QTest::keyClicks(m_editor, QStringLiteral("xy"));
    QTest::keyClick(m_editor, Qt::Key_End);
    QTest::keyClick(m_editor, Qt::Key_Down);
    QCOMPARE(m_document->snapshot().lines.rangeOf(1).length, qsizetype(200002));
    QCOMPARE(m_document->undoLabel(), QString());
    // The line gets its colours when it is short again.
    QVERIFY(m_document->apply(Edit::replace({12, 199990}, QString(), QString())));
    QVERIFY(!m_editor->isTooLongToColor(line));
    bool hasBold = false;
    for (const QTextLayout::FormatRange& range : formatsOf(1))
        hasBold = hasBold || range.format.fontWeight() == QFont::Bold;
    QVERIFY(hasBold);
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
    QCOMPARE(colorAt(0, 0), Theme::light().accent);
    QCOMPARE(m_document->textDocument()->lineCount(), 501);
    // Only lines in sight have something laid out.
    QCOMPARE(m_document->textDocument()->findBlockByNumber(250).layout()->lineCount(), 0);
    m_editor->goTo({m_document->snapshot().lines.startOf(400), 0});
    QCOMPARE(colorAt(400, 0), Theme::light().accent);
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
