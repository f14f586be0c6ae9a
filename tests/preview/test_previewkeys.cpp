#include "tests/preview/shownpreview.h"
#include "tests/support/documents.h"
#include "widgets/common/searchrow.h"
#include "widgets/preview/previewmenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace redraft;
using test::paragraphs;
using Shown = test::ShownPreview;

namespace {

QString countOf(Shown& shown)
{
    return shown.view.findBar()->findChild<QLabel*>()->text();
}

QLineEdit* patternOf(Shown& shown)
{
    return shown.view.findBar()->findChild<QLineEdit*>();
}

PreviewMenu* openMenu(Shown& shown, QPoint point)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, shown.surface()->mapToGlobal(point));
    QApplication::sendEvent(shown.surface(), &event);
    return shown.view.findChild<PreviewMenu*>();
}

QAction* entry(PreviewMenu* menu, const char* text)
{
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == QLatin1String(text))
            return action;
    }
    return nullptr;
}

} // namespace

/// Search, keyboard and context menu of the preview.
class TestPreviewKeys : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTheReaderSees();
    void goesRoundTheMatches();
    void findTellsTheSourceWhereItIs();
    void matchCaseAndWords();
    void findKeepsCountWhileTheTextChanges();
    void findReachesFarBlocks();
    void highlightsAreSeen();
    void tabGoesThroughLinksAndBoxes();
    void focusIsSeenAndScrolledTo();
    void menuOffersWhatIsThere();
    void menuOpensAtTheFocus();
};

void TestPreviewKeys::findsWhatTheReaderSees()
{
    Shown shown(QStringLiteral("Some **bo**ld word.\n\nA [bold](https://bold.example) link.\n\n") +
                test::paragraphs(60));
    QTest::keyClick(&shown.view, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(shown.view.findBar()->isVisible());
    QCOMPARE(shown.view.findBar()->geometry().right(), shown.view.rect().right());
    const QScrollBar* bar = shown.view.verticalScrollBar();
    QVERIFY(bar->mapTo(&shown.view, bar->rect().bottomLeft()).y() < shown.view.findBar()->y());
    QTest::keyClicks(patternOf(shown), QStringLiteral("bold"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 2"));
    QTest::keyClick(patternOf(shown), Qt::Key_Escape);
    QVERIFY(!shown.view.findBar()->isVisible());
    QCOMPARE(shown.view.selectedText(), QStringLiteral("bold"));
    QCOMPARE(shown.surface()->height(), shown.view.height());
}

void TestPreviewKeys::goesRoundTheMatches()
{
    Shown shown(QStringLiteral("x one x\n\nnone\n\n- x\n- y\n- x\n"));
    shown.view.openFind();
    QTest::keyClicks(patternOf(shown), QStringLiteral("x"));
    for (const char* count : {"1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"}) {
        QTRY_COMPARE(countOf(shown), QLatin1String(count));
        QTest::keyClick(patternOf(shown), Qt::Key_Return);
    }
    QTRY_COMPARE(countOf(shown), QStringLiteral("2 of 4"));
    shown.view.findPrevious();
    shown.view.findPrevious();
    QCOMPARE(countOf(shown), QStringLiteral("4 of 4"));
    shown.view.findNext();
    QCOMPARE(countOf(shown), QStringLiteral("1 of 4"));
    patternOf(shown)->setText(QStringLiteral("nowhere"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("No match"));
}

void TestPreviewKeys::findTellsTheSourceWhereItIs()
{
    Shown shown(paragraphs(200) + QStringLiteral("The needle.\n\n") + paragraphs(100));
    QSignalSpy told(&shown.view, &PreviewView::topLineChanged);
    shown.view.openFind();
    patternOf(shown)->setText(QStringLiteral("needle"));
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().first().toReal() > 380);
    told.clear();
    shown.view.showPosition(0); // asked for by the source itself
    QVERIFY(told.isEmpty());
}

void TestPreviewKeys::matchCaseAndWords()
{
    Shown shown(QStringLiteral("Word words WORD a_word word.\n"));
    shown.view.openFind();
    patternOf(shown)->setText(QStringLiteral("word"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 5"));
    QList<QToolButton*> toggles = shown.view.findBar()->findChildren<QToolButton*>();
    toggles[0]->click();
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 3"));
    toggles[1]->click();
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 1"));
}

void TestPreviewKeys::findKeepsCountWhileTheTextChanges()
{
    Shown shown(paragraphs(50));
    shown.view.openFind();
    patternOf(shown)->setText(QStringLiteral("Paragraph"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 50"));
    shown.view.findNext();
    shown.change(QStringLiteral("Paragraph above\n\n") + shown.text);
    QTRY_COMPARE(countOf(shown), QStringLiteral("3 of 51"));
    shown.change(QString(shown.text).remove(QStringLiteral("Paragraph 30 ")));
    QTRY_COMPARE(countOf(shown), QStringLiteral("3 of 50"));
}

void TestPreviewKeys::findReachesFarBlocks()
{
    Shown shown(paragraphs(5'000) + QStringLiteral("The needle.\n\n") + paragraphs(100));
    const qint64 before = shown.view.layoutCount();
    shown.view.openFind();
    patternOf(shown)->setText(QStringLiteral("needle"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 1"));
    const QRect area = shown.view.blockArea(5'000);
    QVERIFY(shown.surface()->rect().contains(area));
    QVERIFY(shown.view.layoutCount() - before < 100);
}

void TestPreviewKeys::highlightsAreSeen()
{
    Shown shown(QStringLiteral("One needle.\n\nAnother needle.\n"));
    const QRect second(shown.wordPoint(1, QStringLiteral("needle")) - QPoint(4, 9), QSize(8, 3));
    const QImage before = shown.surface()->grab(second).toImage();
    shown.view.openFind();
    patternOf(shown)->setText(QStringLiteral("needle"));
    QTRY_COMPARE(countOf(shown), QStringLiteral("1 of 2"));
    const QImage marked = shown.surface()->grab(second).toImage();
    QVERIFY(marked != before);
    shown.view.findNext();
    QVERIFY(shown.surface()->grab(second).toImage() != marked);
}

void TestPreviewKeys::tabGoesThroughLinksAndBoxes()
{
    Shown shown(
        QStringLiteral("[one](#a) and [two](https://example.org)\n\nplain\n\n- [ ] task [in it](#b)\n"));
    QSignalSpy links(&shown.view, &PreviewView::linkActivated);
    QSignalSpy edits(&shown.view, &PreviewView::editRequested);
    shown.view.setFocus();
    const auto tab = [&shown](Qt::Key key = Qt::Key_Tab) {
        QTest::keyClick(&shown.view, key);
        const std::optional<PreviewTarget> target = shown.view.focusTarget().target();
        return !target ? QStringLiteral("none") : target->task ? QStringLiteral("task") : target->link;
    };
    QCOMPARE(tab(), QStringLiteral("#a"));
    QCOMPARE(tab(), QStringLiteral("https://example.org"));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(links.count(), 1);
    QCOMPARE(tab(), QStringLiteral("task"));
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(edits.count(), 2);
    QCOMPARE(tab(), QStringLiteral("#b"));
    QCOMPARE(tab(Qt::Key_Backtab), QStringLiteral("task"));
    QCOMPARE(tab(), QStringLiteral("#b"));
    QCOMPARE(tab(), QStringLiteral("none"));
    QCOMPARE(tab(Qt::Key_Backtab), QStringLiteral("#b"));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.view.focusTarget().isEmpty());
}

void TestPreviewKeys::focusIsSeenAndScrolledTo()
{
    Shown shown(QStringLiteral("First [here](#a).\n\n") + paragraphs(200) + QStringLiteral("[far](#b)\n"));
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    const QPoint edge = shown.linkPoint(0, QStringLiteral("#a"));
    const QRect around(edge - QPoint(60, 20), QSize(120, 40));
    const QImage focused = shown.surface()->grab(around).toImage();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QVERIFY(shown.surface()->rect().contains(shown.view.blockArea(201)));
    QTest::keyClick(&shown.view, Qt::Key_Backtab);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.scrollTop(), 0);
    QVERIFY(shown.surface()->grab(around).toImage() != focused);
}

void TestPreviewKeys::menuOffersWhatIsThere()
{
    Shown shown(QStringLiteral("A [link](https://example.org).\n\n```\ncode\nmore\n```\n"));
    QSignalSpy links(&shown.view, &PreviewView::linkActivated);
    QSignalSpy sources(&shown.view, &PreviewView::navigateRequested);
    PreviewMenu* menu = openMenu(shown, shown.linkPoint(0, QStringLiteral("https://example.org")));
    QVERIFY(menu);
    QVERIFY(!entry(menu, "Copy")->isEnabled());
    QVERIFY(!entry(menu, "Copy code"));
    entry(menu, "Copy link address")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://example.org"));
    entry(menu, "Open link")->trigger();
    QCOMPARE(links.count(), 1);
    delete menu;
    menu = openMenu(shown, shown.view.blockArea(1).center());
    QVERIFY(!entry(menu, "Open link"));
    entry(menu, "Copy code")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("code\nmore"));
    entry(menu, "Show in source")->trigger();
    QCOMPARE(sources.count(), 1);
    entry(menu, "Select all")->trigger();
    QVERIFY(shown.view.hasSelection());
    delete menu;
}

void TestPreviewKeys::menuOpensAtTheFocus()
{
    Shown shown(QStringLiteral("A [link](https://example.org).\n"));
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&shown.view, &event);
    PreviewMenu* menu = shown.view.findChild<PreviewMenu*>();
    QVERIFY(menu && entry(menu, "Open link"));
    delete menu;
}

QTEST_MAIN(TestPreviewKeys)
#include "test_previewkeys.moc"
