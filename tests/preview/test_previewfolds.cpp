#include "tests/preview/shownpreview.h"
#include "widgets/preview/previewlinknote.h"
#include "widgets/preview/sourcesync.h"

#include <QTest>

using namespace redraft;
using test::paragraphs;
using Shown = test::ShownPreview;

namespace {

const QString enclosing = QStringLiteral("before\n\n<details>\n<summary>Outer</summary>\n\nhidden words\n\n"
                                         "<details><summary>Inner</summary>\n\ndeep words\n\n</details>\n\n"
                                         "</details>\n\nafter\n");
const QString single = QStringLiteral("<details><summary>One</summary>first <details><summary>Two</summary>"
                                      "second</details></details>\n\nafter\n");

/// The current match of a search, as text; "" if there is none.
QString found(Shown& shown, PreviewFind& find)
{
    const TextRange range = find.currentRange();
    return range.isEmpty()
               ? QString()
               : shown.view.surface().column().textOf(find.currentSlot()).mid(range.start, range.length);
}

/// Tops of all text in the viewport that is equal to `text`.
int topOfText(Shown& shown, int block, const QString& text)
{
    return shown.wordPoint(block, text).y();
}

} // namespace

/// Folded details: reached by keys, opened by a search and by links; places that raw HTML names.
class TestPreviewFolds : public QObject
{
    Q_OBJECT

private slots:
    void keysFold();
    void findOpensWhatHoldsTheMatch_data();
    void findOpensWhatHoldsTheMatch();
    void findScrollsSideways_data();
    void findScrollsSideways();
    void linksReachNamesOfRawHtml_data();
    void linksReachNamesOfRawHtml();
    void tablesOfHtmlFollowTheSource();
    void namesAloneTakeNoRoom();
    void targetsAreNotedInTheCorner();
};

void TestPreviewFolds::keysFold()
{
    Shown shown(enclosing);
    shown.view.setFocus();
    const auto isSeen = [&](int block) { return shown.view.surface().column().heightOf(block + 1) > 0; };
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QVERIFY(shown.view.focusTarget().target() && shown.view.focusTarget().target()->fold);
    QVERIFY(!isSeen(2));
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QVERIFY(isSeen(2));
    QVERIFY(shown.view.focusTarget().target()->fold->isOpen);
    QTest::keyClick(&shown.view, Qt::Key_Tab); // to the inner one, which has come into sight
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(isSeen(4));
    QTest::keyClick(&shown.view, Qt::Key_Backtab);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(!isSeen(2) && !isSeen(4));
}

void TestPreviewFolds::findOpensWhatHoldsTheMatch_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("stillHidden");
    QTest::newRow("in a block inside") << enclosing << QStringLiteral("hidden") << QStringLiteral("deep");
    QTest::newRow("two deep") << enclosing << QStringLiteral("deep") << QString();
    QTest::newRow("within one block") << single << QStringLiteral("second") << QString();
    QTest::newRow("in the block of the end tag")
        << QStringLiteral("<details>\n\nmiddle\n\n<p>last</p>\n</details>\n\nafter\n")
        << QStringLiteral("last") << QString();
    QTest::newRow("in the summary") << single << QStringLiteral("One") << QStringLiteral("first");
}

void TestPreviewFolds::findOpensWhatHoldsTheMatch()
{
    QFETCH(QString, document);
    QFETCH(QString, pattern);
    QFETCH(QString, stillHidden);
    Shown shown(document);
    PreviewFind find(shown.view.surface());
    find.start({pattern, {}});
    QTRY_VERIFY(find.isComplete());
    QCOMPARE(find.count(), 1);
    QCOMPARE(found(shown, find), pattern);
    shown.view.selectAll();
    QVERIFY(shown.view.selectedText().contains(pattern));
    QVERIFY(stillHidden.isEmpty() || !shown.view.selectedText().contains(stillHidden));
}

void TestPreviewFolds::findScrollsSideways_data()
{
    const QString wide = QStringLiteral("wide").repeated(40);
    QTest::addColumn<QString>("document");
    QTest::newRow("table") << QStringLiteral("%1| d |\n%2|---|\n%3| needle |\n")
                                  .arg(QStringLiteral("| a ").repeated(12),
                                       QStringLiteral("|---").repeated(12),
                                       QStringLiteral("| %1 ").arg(wide.left(20)).repeated(12));
    QTest::newRow("code") << QStringLiteral("```\n%1 needle\n```\n").arg(wide);
    QTest::newRow("code in a list") << QStringLiteral("- ```\n  %1 needle\n  ```\n").arg(wide);
}

void TestPreviewFolds::findScrollsSideways()
{
    QFETCH(QString, document);
    Shown shown(document);
    QVERIFY(topOfText(shown, 0, QStringLiteral("needle")) < 0); // cut off on the right
    PreviewFind find(shown.view.surface());
    find.start({QStringLiteral("needle"), {}});
    QVERIFY(topOfText(shown, 0, QStringLiteral("needle")) > 0);
    find.start({QStringLiteral("wide"), {}});
    QVERIFY(topOfText(shown, 0, QStringLiteral("wide")) > 0);
}

void TestPreviewFolds::linksReachNamesOfRawHtml_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("a with id") << QStringLiteral("<a id=\"x\"></a>\n\ntarget") << QStringLiteral("x");
    QTest::newRow("a with name") << QStringLiteral("text <a name=\"x\"></a>target") << QStringLiteral("x");
    QTest::newRow("heading") << QStringLiteral("<h2 id=\"x\">target</h2>") << QStringLiteral("x");
    QTest::newRow("as GitHub calls it")
        << QStringLiteral("<a id=\"x\"></a>target") << QStringLiteral("user-content-x");
    QTest::newRow("in a folded part")
        << QStringLiteral("<details><summary>s</summary><p id=\"x\">target</p></details>")
        << QStringLiteral("x");
    QTest::newRow("in a folded block")
        << QStringLiteral("<details>\n\n<p id=\"x\">target</p>\n\n</details>") << QStringLiteral("x");
}

void TestPreviewFolds::linksReachNamesOfRawHtml()
{
    QFETCH(QString, place);
    QFETCH(QString, anchor);
    Shown shown(paragraphs(60) + place + QStringLiteral("\n\n") + paragraphs(60));
    QVERIFY(!shown.view.scrollToAnchor(QStringLiteral("nowhere")));
    QVERIFY(shown.view.scrollToAnchor(anchor));
    shown.settle();
    PreviewFind find(shown.view.surface());
    const int top = shown.scrollTop();
    QVERIFY(top > 500);
    find.start({QStringLiteral("target"), {}});
    QVERIFY(std::abs(shown.scrollTop() - top) < 12); // it is in sight already, near the edge
    const QPoint point = shown.wordPoint(find.currentSlot() - 1, QStringLiteral("target"));
    QVERIFY2(point.y() > 0 && point.y() < 120, qPrintable(QString::number(point.y())));
}

/// All blocks of such a table are drawn in the slot of the first.
void TestPreviewFolds::tablesOfHtmlFollowTheSource()
{
    const QString row = QStringLiteral("<tr><td>\n\nrow\n\n</td></tr>\n\n");
    const QString text =
        QStringLiteral("a\n\n<table>\n") + row.repeated(20) + QStringLiteral("</table>\n\nb\n");
    Shown shown(text);
    PreviewSurface& surface = shown.view.surface();
    QCOMPARE(surface.slotOfPosition(text.indexOf(QStringLiteral("row"))), 2);
    QCOMPARE(surface.slotOfPosition(text.lastIndexOf(QStringLiteral("row"))), 2);
    SourceSync sync(surface.column(), *shown.analysis);
    const int lines = int(text.count(u'\n'));
    for (int line = 1; line < lines; ++line) {
        QVERIFY(sync.yOfLine(line) >= sync.yOfLine(line - 1));
        QVERIFY2(std::abs(sync.lineAtY(sync.yOfLine(line)) - line) < 4, qPrintable(QString::number(line)));
    }
    QVERIFY(sync.yOfLine(lines / 2.0) > sync.yOfLine(4) + 100);
}

void TestPreviewFolds::namesAloneTakeNoRoom()
{
    Shown with(QStringLiteral("one\n\n<a id=\"x\"></a>\n\ntwo\n"));
    Shown without(QStringLiteral("one\n\ntwo\n"));
    QCOMPARE(topOfText(with, 2, QStringLiteral("two")), topOfText(without, 1, QStringLiteral("two")));
}

void TestPreviewFolds::targetsAreNotedInTheCorner()
{
    Shown shown(QStringLiteral("[one](#a) and [two](https://example.org/%E2%80%AEx?\u202ey)\n\n## a\n"));
    auto* note = shown.view.findChild<PreviewLinkNote*>();
    QVERIFY(!note->isVisible());
    QTest::mouseMove(shown.surface(), shown.wordPoint(0, QStringLiteral("one")));
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("#a"));
    QCOMPARE(note->geometry().bottomLeft(), shown.surface()->rect().bottomLeft());
    QTest::mouseMove(shown.surface(), shown.wordPoint(0, QStringLiteral("and")));
    QVERIFY(!note->isVisible());
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().startsWith(QStringLiteral("https://example.org/")));
    QVERIFY(!note->text().contains(QChar(0x202e)));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!note->isVisible());
}

QTEST_MAIN(TestPreviewFolds)

#include "test_previewfolds.moc"
