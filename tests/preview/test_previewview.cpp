#include "tests/preview/shownpreview.h"
#include "tests/support/documents.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace redraft;

using Shown = test::ShownPreview;
using test::analysisOf;
using test::paragraphs;

class TestPreviewView : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsNearIsLaidOut();
    void onlyTheChangedBlockIsLaidOutAgain_data();
    void onlyTheChangedBlockIsLaidOutAgain();
    void randomEditsGiveTheSamePictureAsAFreshView();
    void textInSightStaysWhenTextAboveChanges();
    void scrollingThroughEstimatesDoesNotJump();
    void linesAndPlacesAgree();
    void scrollToLineTellsNothingBack();
    void userScrollingTellsTheLine();
    void keysScroll();
    void taskClickAsksForAnEdit();
    void linksScrollOrAreHandedOn();
    void clicksLeadToTheSource();
    void mouseSelectsAcrossBlocks();
    void selectAllCopiesTheDocument();
    void showPositionBringsTheBlockIntoSight();
    void zoomAndThemeKeepThePlace();
    void headerReplacesTitleAndFields();
    void emptyDocumentSaysSo();
    void pictureIsCompletedOnce();
    void corpusIsShown();
};

void TestPreviewView::onlyWhatIsNearIsLaidOut()
{
    Shown shown(paragraphs(3000));
    QVERIFY2(shown.view.layoutCount() < 120, qPrintable(QString::number(shown.view.layoutCount())));
    QVERIFY(shown.view.layoutCount() > 5);
}

void TestPreviewView::onlyTheChangedBlockIsLaidOutAgain_data()
{
    QTest::addColumn<int>("blocks");
    QTest::newRow("30 blocks") << 30;
    QTest::newRow("3,000 blocks") << 3000;
}

void TestPreviewView::onlyTheChangedBlockIsLaidOutAgain()
{
    QFETCH(int, blocks);
    Shown shown(paragraphs(blocks));
    const qint64 before = shown.view.layoutCount();
    shown.change(
        QString(shown.text).insert(shown.text.indexOf(QLatin1String("Paragraph 2 ")) + 3, QLatin1Char('x')));
    shown.settle();
    QCOMPARE(shown.view.layoutCount() - before, 1);
    QVERIFY(shown.view.blockLayout(2).plainText().startsWith(QLatin1String("Parxagraph 2")));
    shown.change(shown.text + QStringLiteral("Far below.\n"));
    shown.settle();
    QVERIFY(shown.view.layoutCount() - before <= (blocks > 100 ? 1 : 2));
}

void TestPreviewView::randomEditsGiveTheSamePictureAsAFreshView()
{
    QRandomGenerator random(7);
    Shown shown(test::generatedDocument(6'000));
    const QStringList pieces{QStringLiteral("\n\n# New title\n\n"),
                             QStringLiteral("x"),
                             QStringLiteral("\n"),
                             QStringLiteral("\n- item\n"),
                             QStringLiteral("```\n"),
                             QStringLiteral("**Status:** Draft\n"),
                             QStringLiteral("\n\n<details><summary>More</summary>\n\n"),
                             QStringLiteral("\n\n</details>\n\n"),
                             QStringLiteral("\n\n<blockquote>\n\n"),
                             QStringLiteral("\n\n</blockquote>\n\n")};
    for (int step = 0; step < 60; ++step) {
        QString text = shown.text;
        const int at = random.bounded(int(text.size()));
        if (random.bounded(3) == 0)
            text.remove(at, random.bounded(40));
        else
            text.insert(at, pieces.at(random.bounded(int(pieces.size()))));
        shown.change(text);
        shown.settle();
        Shown fresh(text);
        fresh.view.verticalScrollBar()->setValue(0);
        shown.view.verticalScrollBar()->setValue(0);
        shown.settle();
        fresh.settle();
        for (int slot = 0; slot < fresh.view.surface().column().slotCount(); ++slot)
            QCOMPARE(shown.view.surface().column().textOf(slot), fresh.view.surface().column().textOf(slot));
        // The surface alone: scroll bars differ, because each view has guessed other heights.
        QVERIFY2(shown.surface()->grab().toImage() == fresh.surface()->grab().toImage(),
                 qPrintable(QString::number(step)));
    }
}

void TestPreviewView::textInSightStaysWhenTextAboveChanges()
{
    Shown shown(paragraphs(400));
    shown.scrollTo(8000);
    const int block = shown.analysis->tree->blockAtLine(int(shown.view.topLine())) + 1;
    const int before = shown.view.blockArea(block).top();
    shown.change(QStringLiteral("# Added\n\n") + QStringLiteral("many words ").repeated(300) +
                 QStringLiteral("\n\n") + shown.text);
    shown.settle();
    QVERIFY(qAbs(shown.view.blockArea(block + 2).top() - before) <= 1);
    shown.change(shown.text.mid(shown.text.indexOf(QLatin1String("Paragraph 1 "))));
    shown.settle();
    QVERIFY(qAbs(shown.view.blockArea(block - 1).top() - before) <= 1);
}

void TestPreviewView::scrollingThroughEstimatesDoesNotJump()
{
    Shown shown(test::generatedDocument(200'000));
    QScrollBar* bar = shown.view.verticalScrollBar();
    shown.scrollTo(bar->maximum() / 2);
    for (int step = 0; step < 60; ++step) {
        const int block = shown.analysis->tree->blockAtLine(int(shown.view.topLine()));
        const int before = shown.view.blockArea(block).top();
        const int value = bar->value();
        bar->setValue(value - 100);
        shown.settle();
        const int moved = shown.view.blockArea(block).top() - before;
        QVERIFY2(qAbs(moved - 100) <= 2, qPrintable(QStringLiteral("%1: %2").arg(step).arg(moved)));
    }
}

void TestPreviewView::linesAndPlacesAgree()
{
    Shown shown(test::generatedDocument(60'000));
    const int lines = shown.analysis->snapshot.lines.lineCount();
    for (int line = 0; line < lines * 9 / 10; line += 13) {
        shown.view.scrollToLine(line);
        const int block = shown.analysis->tree->blockAtLine(line);
        if (block < 0 || shown.view.blockLayout(block).height() <= 0)
            continue;
        QVERIFY2(qAbs(shown.view.topLine() - line) < 1.1,
                 qPrintable(QStringLiteral("%1 %2").arg(line).arg(shown.view.topLine())));
        if (shown.analysis->tree->blocks[size_t(block)].line == line)
            QVERIFY(qAbs(shown.view.blockArea(block).top()) <= 1);
    }
}

void TestPreviewView::scrollToLineTellsNothingBack()
{
    Shown shown(paragraphs(200));
    QSignalSpy told(&shown.view, &PreviewView::topLineChanged);
    shown.view.scrollToLine(150);
    shown.settle();
    QVERIFY(shown.scrollTop() > 0);
    QCOMPARE(told.count(), 0);
}

void TestPreviewView::userScrollingTellsTheLine()
{
    Shown shown(paragraphs(200));
    QSignalSpy told(&shown.view, &PreviewView::topLineChanged);
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    QVERIFY(told.count() >= 1);
    QVERIFY(told.last().first().toReal() > 2);
    QCOMPARE(told.last().first().toReal(), shown.view.topLine());
}

void TestPreviewView::keysScroll()
{
    Shown shown(paragraphs(200));
    const auto press = [&shown](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&shown.view, key, modifiers);
        return shown.scrollTop();
    };
    const int line = press(Qt::Key_Down);
    QVERIFY(line > 0);
    QCOMPARE(press(Qt::Key_Up), 0);
    const int page = press(Qt::Key_PageDown);
    QVERIFY(page > 400);
    QVERIFY(press(Qt::Key_Space) > page);
    QVERIFY(qAbs(press(Qt::Key_Space, Qt::ShiftModifier) - page) < 5);
    press(Qt::Key_End);
    shown.settle();
    press(Qt::Key_End);
    QCOMPARE(shown.scrollTop(), shown.view.verticalScrollBar()->maximum());
    QVERIFY(shown.view.blockArea(199).bottom() < shown.surface()->height());
    QCOMPARE(press(Qt::Key_Home), 0);
}

void TestPreviewView::taskClickAsksForAnEdit()
{
    Shown shown(QStringLiteral("Text\n\n- [ ] one\n- [x] two\n"));
    QSignalSpy wished(&shown.view, &PreviewView::editRequested);
    std::vector<TaskArea> tasks;
    shown.view.blockLayout(1).collectTasks({}, tasks);
    QCOMPARE(tasks.size(), size_t(2));
    const QPoint first = shown.view.blockArea(1).topLeft() + tasks[0].area.center().toPoint();
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, first);
    QCOMPARE(wished.count(), 1);
    const QString ticked = applied(wished.first().first().value<Edit>(), shown.text);
    QCOMPARE(ticked, QStringLiteral("Text\n\n- [x] one\n- [x] two\n"));
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!shown.view.selectedText().isEmpty());
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, first);
    QCOMPARE(wished.count(), 2);
}

void TestPreviewView::linksScrollOrAreHandedOn()
{
    Shown shown(QStringLiteral("[far](#the-end) [web](https://example.org) [none](#nowhere)[^1]\n\n") +
                paragraphs(80) + QStringLiteral("## The end\n\nLast.\n\n[^1]: Note.\n"));
    QSignalSpy activated(&shown.view, &PreviewView::linkActivated);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {},
                      shown.linkPoint(0, QStringLiteral("https://example.org")));
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.linkPoint(0, QStringLiteral("#nowhere")));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("https://example.org"));
    QCOMPARE(shown.scrollTop(), 0);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.linkPoint(0, QStringLiteral("#the-end")));
    shown.settle();
    QCOMPARE(activated.count(), 1);
    QVERIFY(shown.view.blockArea(81).top() >= 0 &&
            shown.view.blockArea(81).bottom() < shown.surface()->height());
    const int note = int(shown.analysis->tree->blocks.size()) - 1;
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {},
                      shown.linkPoint(note, QStringLiteral("#fnref-1-1")));
    QVERIFY(shown.scrollTop() < 100);
}

void TestPreviewView::clicksLeadToTheSource()
{
    Shown shown(QStringLiteral("First\n\n- one\n- two\n\n```\na\nb\n```\n"));
    QSignalSpy wished(&shown.view, &PreviewView::navigateRequested);
    const QRect list = shown.view.blockArea(1);
    QTest::mouseDClick(shown.surface(), Qt::LeftButton, {}, {list.left() - 10, list.bottom() - 4});
    QCOMPARE(wished.count(), 1);
    QCOMPARE(wished.last().first().value<qsizetype>(), shown.text.indexOf(QLatin1String("two")));
    const QRect code = shown.view.blockArea(2);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, Qt::ControlModifier,
                      {code.left() + 40, code.center().y() + 8});
    QCOMPARE(wished.last().first().value<qsizetype>(), shown.text.indexOf(QLatin1String("b\n")));
}

void TestPreviewView::mouseSelectsAcrossBlocks()
{
    Shown shown(QStringLiteral("Alpha beta\n\nGamma delta\n\nLast one\n"));
    const QRect first = shown.view.blockArea(0), third = shown.view.blockArea(2);
    QTest::mousePress(shown.surface(), Qt::LeftButton, {}, first.topLeft() + QPoint(0, 8));
    QTest::mouseMove(shown.surface(), third.topLeft() + QPoint(0, 8));
    QMouseEvent move(QEvent::MouseMove, third.topLeft() + QPointF(0, 8),
                     shown.surface()->mapToGlobal(third.topLeft()), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(shown.surface(), &move);
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, third.topLeft() + QPoint(0, 8));
    QCOMPARE(shown.view.selectedText(), QStringLiteral("Alpha beta\n\nGamma delta"));
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Alpha beta\n\nGamma delta"));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!shown.view.hasSelection());
}

void TestPreviewView::selectAllCopiesTheDocument()
{
    Shown shown(paragraphs(300));
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    const QString selected = shown.view.selectedText();
    QCOMPARE(selected.count(QLatin1String("Paragraph ")), 300);
    shown.change(shown.text + QStringLiteral("More\n"));
    QVERIFY(!shown.view.selectedText().contains(QLatin1String("More")));
}

void TestPreviewView::showPositionBringsTheBlockIntoSight()
{
    Shown shown(paragraphs(300));
    shown.view.showPosition(shown.text.indexOf(QLatin1String("Paragraph 200 ")));
    shown.settle();
    const QRect area = shown.view.blockArea(200);
    QVERIFY(area.top() >= 0 && area.bottom() <= shown.surface()->height());
    const QImage marked = shown.view.grab().toImage();
    const QColor accent = Theme::light().accent;
    QCOMPARE(marked.pixelColor(area.left() - 14, area.center().y()), accent);
    const int before = shown.scrollTop();
    shown.view.showPosition(shown.text.indexOf(QLatin1String("Paragraph 200 ")) + 5);
    QCOMPARE(shown.scrollTop(), before);
}

void TestPreviewView::zoomAndThemeKeepThePlace()
{
    Shown shown(paragraphs(300));
    shown.view.scrollToLine(300);
    shown.settle();
    const qreal line = shown.view.topLine();
    for (const int zoom : {50, 300, 100}) {
        shown.view.setZoom(zoom);
        shown.settle();
        QVERIFY2(qAbs(shown.view.topLine() - line) < 1.5, qPrintable(QString::number(shown.view.topLine())));
    }
    shown.view.setTheme(Theme::dark());
    shown.settle();
    QVERIFY(qAbs(shown.view.topLine() - line) < 1.5);
    QCOMPARE(shown.view.grab().toImage().pixelColor(2, 2), Theme::dark().surface);
}

void TestPreviewView::headerReplacesTitleAndFields()
{
    Shown shown(
        QStringLiteral("# RFC-1: Title\n\n**Status:** Draft\n**Authors:** Team\n\n## Summary\n\nText\n"));
    const DocumentHeader header = makeDocumentHeader(*shown.analysis);
    QCOMPARE(header.content.title, QStringLiteral("RFC-1: Title"));
    QCOMPARE(header.content.status, QStringLiteral("Draft"));
    QCOMPARE(header.content.details, QStringList{QStringLiteral("Team")});
    QCOMPARE(header.shownBlocks, (std::vector<int>{0, 1}));
    QCOMPARE(shown.view.blockLayout(0).height(), 0.0);
    QCOMPARE(shown.view.blockLayout(1).height(), 0.0);
    QVERIFY(shown.view.blockLayout(2).height() > 0);
    shown.view.selectAll();
    QVERIFY(shown.view.selectedText().startsWith(QLatin1String("RFC-1: Title\nDraft\nTeam")));
    shown.change(QStringLiteral("Before\n\n") + shown.text);
    shown.settle();
    shown.view.selectAll();
    QVERIFY(shown.view.selectedText().contains(QLatin1String("Before")));
    QCOMPARE(shown.view.selectedText().count(QLatin1String("RFC-1: Title")), 1);
}

void TestPreviewView::emptyDocumentSaysSo()
{
    Shown shown(QString{});
    const QImage empty = shown.view.grab().toImage();
    shown.change(QStringLiteral("<!-- nothing to see -->"));
    shown.settle();
    QVERIFY(shown.view.grab().toImage() != empty);
    QVERIFY(shown.view.isPictureComplete());
    QVERIFY(!shown.view.accessibleName().isEmpty());
    shown.change(QString());
    shown.settle();
    QCOMPARE(shown.view.grab().toImage(), empty);
    shown.view.setDocument(nullptr); // being read: not known to be empty
    QVERIFY(shown.view.grab().toImage() != empty);
}

void TestPreviewView::pictureIsCompletedOnce()
{
    CodeHighlighter highlighter;
    PreviewView view(highlighter);
    QSignalSpy completed(&view, &PreviewView::pictureCompleted);
    view.resize(500, 500);
    view.show();
    QVERIFY(!view.isPictureComplete());
    view.setDocument(analysisOf(QStringLiteral("# T\n\n```cpp\nint x;\n```\n")));
    QTRY_VERIFY(view.isPictureComplete());
    QTRY_COMPARE(completed.count(), 1);
}

void TestPreviewView::corpusIsShown()
{
    const QStringList files = test::corpusFiles();
    if (files.isEmpty())
        QSKIP("no corpus: neither REDRAFT_CORPUS nor tests/data/corpus has Markdown files");
    Shown shown(QString{});
    const int stride = std::max(1, int(files.size()) / 40);
    for (int index = 0; index < files.size(); index += stride) {
        QFile file(files.at(index));
        QVERIFY(file.open(QIODevice::ReadOnly));
        shown.change(QString::fromUtf8(file.readAll()));
        shown.view.scrollToLine(0);
        shown.settle();
        QScrollBar* bar = shown.view.verticalScrollBar();
        for (int page = 0; page < 200 && bar->value() < bar->maximum(); ++page) {
            const int before = bar->value();
            QTest::keyClick(&shown.view, Qt::Key_PageDown);
            shown.settle();
            QVERIFY2(bar->value() > before, qPrintable(files.at(index)));
        }
    }
}

QTEST_MAIN(TestPreviewView)
#include "test_previewview.moc"
