#include "tests/preview/shownpreview.h"
#include "tests/support/documents.h"

#include <QSignalSpy>
#include <QTest>

using namespace redraft;
using test::paragraphs;
using Shown = test::ShownPreview;

namespace {

/// A document whose heights are hard to guess: wide and narrow letters, code that wraps, tables, breaks.
QString unevenDocument(int bytes)
{
    const QStringList blocks{
        QStringLiteral("iiiiii llllll ").repeated(40),
        QStringLiteral("WWWWWW MMMMMM ").repeated(40),
        QStringLiteral("```\n") + QStringLiteral("x = 1; ").repeated(60) + QStringLiteral("\n```"),
        QStringLiteral("| a | b |\n|---|---|\n| ") + QStringLiteral("long cell ").repeated(60) +
            QStringLiteral(" | c |"),
        QStringLiteral("short"),
        QStringLiteral("one\\\ntwo\\\nthree\\\nfour\\\nfive\\\nsix"),
        QStringLiteral("## A heading"),
        QStringLiteral("> quoted\n>\n> - item\n>   - inner\n>\n> more"),
    };
    QString text;
    for (int number = 0; text.size() < bytes; ++number)
        text += blocks[(number * 5 + number / 7) % blocks.size()] + QStringLiteral("\n\n");
    return text;
}

/// What is at the top of the viewport: blocks with the share that is scrolled past.
qreal placeOf(Shown& shown)
{
    const PreviewScroller& scroller = shown.view.surface().scroller();
    const BlockColumn& column = shown.view.surface().column();
    const qreal inside = scroller.top() - column.topOf(scroller.topSlot());
    return scroller.topSlot() + inside / std::max(1.0, column.heightOf(scroller.topSlot()));
}

} // namespace

class TestPreviewScrolling : public QObject
{
    Q_OBJECT

private slots:
    void smallStepsGoOneWay_data();
    void smallStepsGoOneWay();
    void stepsAreAsLongAsAskedFor();
    void draggingGoesOneWay();
    void endShowsTheEnd();
    void editsAboveKeepThePlace();
    void widthAndZoomKeepThePlace();
    void followingMakesNoEcho();
    void aDragReleasesTheBarWhereTheContentIs();
};

void TestPreviewScrolling::smallStepsGoOneWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("isIdle");
    for (const bool isIdle : {false, true}) {
        for (const int step : {7, 48, 560}) {
            const QByteArray name = QByteArray::number(step) + (isIdle ? " px, with pauses" : " px at once");
            QTest::newRow(("uneven, " + name).constData()) << unevenDocument(120'000) << step << isIdle;
            QTest::newRow(("generated 1 MB, " + name).constData())
                << test::generatedDocument(1'000'000) << step << isIdle;
        }
    }
}

void TestPreviewScrolling::smallStepsGoOneWay()
{
    QFETCH(QString, text);
    QFETCH(int, step);
    QFETCH(bool, isIdle);
    Shown shown(text);
    QScrollBar* bar = shown.view.verticalScrollBar();
    // From a place that was never seen, so that everything on the way is estimated.
    for (const int direction : {1, -1}) {
        bar->setValue(bar->maximum() / 2);
        qreal last = placeOf(shown);
        for (int count = 0; count < 250; ++count) {
            bar->setValue(bar->value() + direction * step);
            if (isIdle && count % 10 == 0)
                QCoreApplication::processEvents();
            const qreal now = placeOf(shown);
            const bool isAtEnd = bar->value() == bar->maximum() || bar->value() == 0;
            QVERIFY2(direction * (now - last) > 0 || isAtEnd,
                     qPrintable(QStringLiteral("step %1: %2 after %3").arg(count).arg(now).arg(last)));
            last = now;
        }
    }
}

void TestPreviewScrolling::stepsAreAsLongAsAskedFor()
{
    Shown shown(unevenDocument(200'000));
    QScrollBar* bar = shown.view.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    for (int count = 0; count < 200; ++count) {
        const int slot = shown.view.surface().scroller().topSlot();
        const qreal before = shown.view.surface().areaOf(slot).top();
        bar->setValue(bar->value() - 100);
        QCOMPARE(shown.view.surface().areaOf(slot).top() - before, 100.0);
    }
}

void TestPreviewScrolling::draggingGoesOneWay()
{
    Shown shown(unevenDocument(400'000));
    QScrollBar* bar = shown.view.verticalScrollBar();
    bar->setSliderDown(true);
    qreal last = placeOf(shown);
    const int maximum = bar->maximum();
    for (const int direction : {1, -1}) {
        for (int pixel = 1; pixel <= 560; ++pixel) {
            bar->setSliderPosition(int(qint64(maximum) * (direction > 0 ? pixel : 560 - pixel) / 560));
            if (pixel % 50 == 0)
                shown.settle();
            const qreal now = placeOf(shown);
            QVERIFY2(direction * (now - last) >= 0,
                     qPrintable(QStringLiteral("%1 %2").arg(direction).arg(pixel)));
            last = now;
        }
    }
    bar->setSliderDown(false);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(shown.view.surface().scroller().top(), 0.0);
}

void TestPreviewScrolling::aDragReleasesTheBarWhereTheContentIs()
{
    Shown shown(unevenDocument(400'000));
    QScrollBar* bar = shown.view.verticalScrollBar();
    bar->setSliderDown(true);
    bar->setSliderPosition(bar->maximum() / 3);
    const qreal place = placeOf(shown);
    bar->setSliderDown(false);
    shown.settle();
    QCOMPARE(placeOf(shown), place);
    QCOMPARE(qreal(bar->value()), shown.view.surface().scroller().top());
}

void TestPreviewScrolling::endShowsTheEnd()
{
    for (const int bytes : {300, 30'000, 300'000}) {
        Shown shown(unevenDocument(bytes) + QStringLiteral("Last words.\n"));
        QTest::keyClick(&shown.view, Qt::Key_End);
        const int last = int(shown.analysis->tree->blocks.size()) - 1;
        const QRect area = shown.view.blockArea(last);
        QVERIFY(area.bottom() < shown.surface()->height() && area.bottom() > 0);
        QCOMPARE(shown.scrollTop(), shown.view.verticalScrollBar()->maximum());
        shown.settle();
        QCOMPARE(shown.view.blockArea(last), area);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.scrollTop(), 0);
    }
}

void TestPreviewScrolling::editsAboveKeepThePlace()
{
    Shown shown(unevenDocument(200'000));
    shown.view.scrollToLine(1200);
    const int block = shown.view.surface().scroller().topSlot() + 1;
    const QRect before = shown.view.blockArea(block);
    shown.change(QStringLiteral("Some words.\n\n").repeated(50) + shown.text);
    QCOMPARE(shown.view.blockArea(block + 50), before);
    shown.settle();
    QCOMPARE(shown.view.blockArea(block + 50), before);
    QCOMPARE(qreal(shown.scrollTop()), shown.view.surface().scroller().top());
    shown.change(shown.text.mid(shown.text.indexOf(QStringLiteral("iiiiii"))));
    QCOMPARE(shown.view.blockArea(block), before);
}

void TestPreviewScrolling::widthAndZoomKeepThePlace()
{
    Shown shown(unevenDocument(200'000));
    shown.view.scrollToLine(900);
    const qreal place = placeOf(shown);
    for (const int width : {900, 320, 700, 560}) {
        shown.view.resize(width, 600);
        shown.settle();
        QVERIFY2(qAbs(placeOf(shown) - place) < 0.05, qPrintable(QString::number(placeOf(shown) - place)));
    }
    for (const int zoom : {300, 50, 170, 100}) {
        shown.view.setZoom(zoom);
        QVERIFY2(qAbs(placeOf(shown) - place) < 0.05, qPrintable(QString::number(placeOf(shown) - place)));
    }
}

void TestPreviewScrolling::followingMakesNoEcho()
{
    Shown shown(unevenDocument(200'000));
    QSignalSpy told(&shown.view, &PreviewView::topLineChanged);
    for (int line = 0; line < 1500; line += 17) {
        shown.view.scrollToLine(line + 0.25);
        QCoreApplication::processEvents();
    }
    shown.change(QStringLiteral("Above\n\n") + shown.text);
    shown.view.resize(700, 500);
    shown.settle();
    QCOMPARE(told.count(), 0);
    // The user's own scrolling tells exactly where the view then is.
    shown.view.verticalScrollBar()->setValue(shown.scrollTop() + 300);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.last().first().toReal(), shown.view.topLine());
}

QTEST_MAIN(TestPreviewScrolling)
#include "test_previewscrolling.moc"
