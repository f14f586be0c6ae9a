#include "tests/preview/shownpreview.h"
#include "widgets/preview/previewlinknote.h"

#include <QTest>

using namespace redraft;
using Shown = test::ShownPreview;

/// What the preview shows of the cursor of the source, and of the pointer.
class TestPreviewCursor : public QObject
{
    Q_OBJECT

private slots:
    void marksTheBlockOfThePosition_data();
    void marksTheBlockOfThePosition();
    void marksTheSummaryOfWhatIsFolded();
    void theLinkNoteGoesWithTheDocument();
};

void TestPreviewCursor::marksTheBlockOfThePosition_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("slot");
    QTest::newRow("first") << "One" << 1;
    QTest::newRow("blank line") << "\n\nTwo" << 1;
    QTest::newRow("definition between") << "[a]:" << -1;
    QTest::newRow("second") << "Two" << 2;
    QTest::newRow("footnote") << "Note" << 4;
    QTest::newRow("behind the footnote") << "Three" << 3;
    QTest::newRow("definitions at the end") << "[c]:" << -1;
}

void TestPreviewCursor::marksTheBlockOfThePosition()
{
    QFETCH(QString, word);
    const QString text =
        QStringLiteral("One[^1].\n\n[a]: x\n\nTwo.\n\n[^1]: Note.\n\nThree.\n\n[b]: x\n[c]: x\n");
    Shown shown(text);
    qsizetype position = text.indexOf(word);
    QVERIFY(position >= 0);
    if (word == u"\n\nTwo") // the line behind the definition is the first block's no longer
        position = text.indexOf(u"\n\n[a]") + 1;
    QTEST(shown.view.surface().slotOfPosition(position), "slot");
}

void TestPreviewCursor::marksTheSummaryOfWhatIsFolded()
{
    const QString text = QStringLiteral(
        "One.\n\n<details>\n<summary>More</summary>\n\nHidden.\n\nToo.\n\n</details>\n\nTwo.\n");
    Shown shown(text);
    PreviewSurface& surface = shown.view.surface();
    QCOMPARE(surface.slotOfPosition(text.indexOf(u"Too")), 2);
    QCOMPARE(surface.slotOfPosition(text.indexOf(u"Two")), 6);
    surface.unfold(4);
    QCOMPARE(surface.slotOfPosition(text.indexOf(u"Too")), 4);
}

void TestPreviewCursor::theLinkNoteGoesWithTheDocument()
{
    Shown shown(QStringLiteral("See [here](https://example.org).\n"));
    const QPoint point = shown.linkPoint(0, QStringLiteral("https://example.org"));
    QTest::mouseMove(shown.surface(), point);
    const auto* note = shown.view.findChild<PreviewLinkNote*>();
    QTRY_VERIFY(note->isVisible());
    shown.view.forgetDocument();
    QVERIFY(!note->isVisible());
}

QTEST_MAIN(TestPreviewCursor)
#include "test_previewcursor.moc"
