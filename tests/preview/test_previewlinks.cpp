#include "tests/preview/shownpreview.h"

#include <QFile>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using Shown = test::ShownPreview;

namespace {

/// What the preview says of the link with this destination when it is pointed at.
QString noteOn(Shown& shown, int block, const QString& destination)
{
    // Sent, because a pointer that is there already from the test before does not move.
    const QPointF point = shown.linkPoint(block, destination);
    QMouseEvent move(QEvent::MouseMove, point, point, Qt::NoButton, {}, {});
    QApplication::sendEvent(shown.surface(), &move);
    const auto* note = shown.view.findChild<PreviewLinkNote*>();
    return note->isVisible() ? note->destination() : QString();
}

QColor groundBeside(Shown& shown, int block)
{
    const QRect area = shown.view.blockArea(block);
    return shown.surface()->grab().toImage().pixelColor(area.left() - 4, area.center().y());
}

} // namespace

/// What links tell of themselves before they are followed, and where they have led.
class TestPreviewLinks : public QObject
{
    Q_OBJECT

private slots:
    void footnotesAreReadInPlace();
    void deadLinksSayWhy_data();
    void deadLinksSayWhy();
    void deadAnchorsAreUnderlined();
    void refusedLinksAreText_data();
    void refusedLinksAreText();
    void thePlaceOfArrivalIsMarked();
};

void TestPreviewLinks::footnotesAreReadInPlace()
{
    Shown shown(QStringLiteral("Words[^1] here\n\n[^1]: The *note*\n    of two lines.\n"));
    QCOMPARE(noteOn(shown, 0, QStringLiteral("#fn-1")), QStringLiteral("The note of two lines."));
}

void TestPreviewLinks::deadLinksSayWhy_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("problem"); // "" if there is none
    QTest::newRow("anchor") << "#words"
                            << "";
    QTest::newRow("no such anchor") << "#No%20where"
                                    << "no place that is called “No where”";
    QTest::newRow("file") << "there.md#part"
                          << "";
    QTest::newRow("no such file") << "sub/gone.md#part"
                                  << "no file “sub/gone.md”";
    QTest::newRow("address") << "https://example.com/gone.md"
                             << "";
    QTest::newRow("another machine") << "//example.com/gone.md"
                                     << "";
}

void TestPreviewLinks::deadLinksSayWhy()
{
    QFETCH(QString, destination);
    QFETCH(QString, problem);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("there.md")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Shown shown(QStringLiteral("# Title\n\n## Words\n\nA [link](%1)\n").arg(destination));
    shown.view.setDocumentFolder(folder.path());
    QSignalSpy followed(&shown.view, &PreviewView::linkActivated);
    QSignalSpy leaving(&shown.view, &PreviewView::leaving);
    const QString note = noteOn(shown, 2, destination);
    QVERIFY2(problem.isEmpty() ? note == destination : note.contains(problem), qPrintable(note));
    const QPoint point = shown.linkPoint(2, destination);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, point);
    QCOMPARE(followed.count() + leaving.count(), problem.isEmpty() ? 1 : 0);
}

void TestPreviewLinks::deadAnchorsAreUnderlined()
{
    Shown shown(QStringLiteral("A [link](#here)\n"));
    const auto isUnderlined = [&shown] {
        const QImage picture = shown.surface()->grab().toImage();
        const QColor error = shown.view.surface().style().theme.error;
        const QPoint link = shown.linkPoint(0, QStringLiteral("#here"));
        for (int y = link.y(); y < link.y() + 14; ++y) {
            for (int x = link.x() - 8; x < link.x() + 8; ++x) {
                const QColor color = picture.pixelColor(x, y);
                if (std::abs(color.red() - error.red()) < 40 && std::abs(color.green() - error.green()) < 40)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(isUnderlined());
    shown.change(QStringLiteral("A [link](#here)\n\n## Here\n"));
    QTRY_VERIFY(!isUnderlined());
}

void TestPreviewLinks::refusedLinksAreText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("script") << "[a word](javascript:alert(1))";
    QTest::newRow("data") << "[a word](data:text/html,x)";
    QTest::newRow("program") << "[a word](file:///bin/sh)";
    QTest::newRow("in a cell") << "| a |\n|---|\n| [a word](javascript:b) |";
    QTest::newRow("image") << "[![a word](none.png)](javascript:b)";
}

void TestPreviewLinks::refusedLinksAreText()
{
    QFETCH(QString, markdown);
    Shown shown(markdown + QLatin1Char('\n'));
    QVERIFY(shown.view.blockLayout(0).links().empty());
    QVERIFY(shown.view.blockLayout(0).plainText().contains(QLatin1String("a word")));
}

void TestPreviewLinks::thePlaceOfArrivalIsMarked()
{
    Shown shown(QStringLiteral("Words[^1] here\n\n") + test::paragraphs(3) +
                QStringLiteral("[^1]: The note.\n"));
    const int note = int(shown.analysis->tree->blocks.size()) - 1;
    const QColor plain = groundBeside(shown, note);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.linkPoint(0, QStringLiteral("#fn-1")));
    QCOMPARE(groundBeside(shown, note), shown.view.surface().style().theme.selection);
    QTRY_COMPARE(groundBeside(shown, note), plain);
}

QTEST_MAIN(TestPreviewLinks)
#include "test_previewlinks.moc"
