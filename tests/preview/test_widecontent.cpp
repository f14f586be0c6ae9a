#include "app/rendering/sidewaysscroll.h"
#include "tests/preview/shownpreview.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QWheelEvent>

using namespace redraft;

using Shown = test::ShownPreview;

namespace {

const QString wideCode = QStringLiteral("Words.\n\n```\n") + QStringLiteral("abcdefghi ").repeated(60) +
                         QStringLiteral("\nsecond line\n```\n\nEnd.\n");

/// The scroll area of block 1 and where it lies in the viewport.
ScrollArea scrollOf(Shown& shown)
{
    std::vector<ScrollArea> scrolls;
    shown.view.blockLayout(1).collectScrolls(shown.view.blockArea(1).topLeft(), scrolls);
    return scrolls.empty() ? ScrollArea() : scrolls.front();
}

QPoint buttonOf(Shown& shown)
{
    std::vector<CodeArea> codes;
    shown.view.blockLayout(1).collectCode(shown.view.blockArea(1).topLeft(), codes);
    return codes.front().button.center().toPoint();
}

bool turnWheel(Shown& shown, QPointF at, QPoint turn, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, shown.surface()->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.surface(), &event);
    return event.isAccepted();
}

} // namespace

/// Code and tables in the preview that are wider than their room, and the button that copies code.
class TestWideContent : public QObject
{
    Q_OBJECT

private slots:
    void wheelsScrollSideways_data();
    void wheelsScrollSideways();
    void barIsDragged();
    void arrowKeysScroll();
    void scrollStaysWhileTyping();
    void buttonCopiesTheCode();
    void keyboardReachesTheButton();
    void buttonShowsOnlyWhereItIsNeeded();
    void scrollBarTakesNoRoomFromTheText();
};

void TestWideContent::wheelsScrollSideways_data()
{
    QTest::addColumn<QPoint>("turn");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("sideways") << QPoint(-120, 0) << int(Qt::NoModifier) << true;
    QTest::newRow("with Shift") << QPoint(0, -120) << int(Qt::ShiftModifier) << true;
    QTest::newRow("down") << QPoint(0, -120) << int(Qt::NoModifier) << false;
}

void TestWideContent::wheelsScrollSideways()
{
    QFETCH(QPoint, turn);
    QFETCH(int, modifiers);
    QFETCH(bool, scrolls);
    Shown shown(wideCode);
    const ScrollArea area = scrollOf(shown);
    QVERIFY(area.scroll && area.scroll->maximum() > 100);
    turnWheel(shown, area.area.center(), turn, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(area.scroll->offset() > 0, scrolls);
    const qreal before = area.scroll->offset();
    turnWheel(shown, QPointF(5, 5), turn, Qt::KeyboardModifiers(modifiers)); // not on the code
    QCOMPARE(area.scroll->offset(), before);
}

void TestWideContent::barIsDragged()
{
    Shown shown(wideCode);
    const ScrollArea area = scrollOf(shown);
    const QPoint handle = area.thumb.center().toPoint();
    const QPoint far = handle + QPoint(2000, 0);
    QTest::mousePress(shown.surface(), Qt::LeftButton, {}, handle);
    QTest::mouseMove(shown.surface(), handle + QPoint(20, 0));
    QVERIFY(area.scroll->offset() > 0 && area.scroll->offset() < area.scroll->maximum());
    QTest::mouseMove(shown.surface(), far);
    QCOMPARE(area.scroll->offset(), area.scroll->maximum());
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, far);
    QTest::mouseMove(shown.surface(), handle);
    QCOMPARE(area.scroll->offset(), area.scroll->maximum());
    QVERIFY(!shown.view.hasSelection());
    // A click beside the handle brings it there.
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {},
                      area.track.center().toPoint() - QPoint(area.track.width() / 2 - 2, 0));
    QCOMPARE(area.scroll->offset(), 0.0);
}

void TestWideContent::arrowKeysScroll()
{
    Shown shown(wideCode);
    const ScrollArea area = scrollOf(shown);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    const qreal once = area.scroll->offset();
    QVERIFY(once > 0);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(area.scroll->offset(), 2 * once);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QCOMPARE(area.scroll->offset(), 0.0);
}

void TestWideContent::scrollStaysWhileTyping()
{
    Shown shown(wideCode);
    scrollOf(shown).scroll->scrollTo(150);
    shown.change(QString(shown.text).replace(QLatin1String("second"), QLatin1String("changed")));
    shown.settle();
    QVERIFY(shown.view.blockLayout(1).plainText().contains(QLatin1String("changed")));
    QCOMPARE(scrollOf(shown).scroll->offset(), 150.0);
}

void TestWideContent::buttonCopiesTheCode()
{
    Shown shown(wideCode);
    QApplication::clipboard()->clear();
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, buttonOf(shown));
    QVERIFY(QApplication::clipboard()->text().endsWith(QLatin1String("\nsecond line")));
    QVERIFY(!shown.view.hasSelection());
}

void TestWideContent::keyboardReachesTheButton()
{
    Shown shown(wideCode);
    QApplication::clipboard()->clear();
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(QApplication::clipboard()->text().endsWith(QLatin1String("\nsecond line")));
}

void TestWideContent::buttonShowsOnlyWhereItIsNeeded()
{
    Shown shown(wideCode);
    const auto picture = [&shown] { return shown.surface()->grab(shown.view.blockArea(1)).toImage(); };
    const QImage quiet = picture();
    QTest::mouseMove(shown.surface(), shown.view.blockArea(1).center());
    const QImage hovered = picture();
    QVERIFY(hovered != quiet);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, buttonOf(shown));
    QVERIFY(picture() != hovered); // "Copied"
    QTest::mouseMove(shown.surface(), shown.view.blockArea(0).center());
    QTRY_COMPARE_WITH_TIMEOUT(picture(), quiet, 5'000);
}

/// A picture is the lower the narrower the column is: if the bar took its room from the text, a document that
/// just fills the window would show and hide it for ever.
void TestWideContent::scrollBarTakesNoRoomFromTheText()
{
    const QString sentence = QStringLiteral("Words that fill some lines of the column. ").repeated(6);
    Shown brief(sentence);
    Shown lengthy(QString(sentence + QStringLiteral("\n\n")).repeated(40));
    QVERIFY(!brief.view.verticalScrollBar()->isVisible());
    QVERIFY(lengthy.view.verticalScrollBar()->isVisible());
    QCOMPARE(brief.view.blockArea(0), lengthy.view.blockArea(0));
    QVERIFY(lengthy.view.blockArea(0).right() < lengthy.surface()->width());
}

QTEST_MAIN(TestWideContent)
#include "test_widecontent.moc"
