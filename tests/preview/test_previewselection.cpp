#include "app/rendering/readertext.h"
#include "tests/preview/shownpreview.h"
#include "tests/support/documents.h"
#include "widgets/preview/nodeclip.h"

#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace redraft;
using test::paragraphs;
using Shown = test::ShownPreview;

namespace {

const QString sample = QStringLiteral(
    "## Heading\n\nAlpha beta-gamma *delta*.\n\n- one\n- two **bold** [link](https://example.org)\n\n"
    "```cpp\nint x;\nint y;\n```\n\nLast <script>alert(1)</script> words.\n");

void drag(Shown& shown, QPoint from, QPoint to)
{
    QTest::mousePress(shown.surface(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, shown.surface()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(shown.surface(), &move);
}

QString clipboardHtml()
{
    return QApplication::clipboard()->mimeData()->html();
}

} // namespace

class TestPreviewSelection : public QObject
{
    Q_OBJECT

private slots:
    void clicksSelectWordsAndBlocks();
    void draggingAfterADoubleClickTakesWords();
    void shiftExtends();
    void shiftAndArrowsExtend();
    void draggingPastTheEdgeScrolls();
    void copiesTextAndHtml();
    void copiesPartsWithTheirMarkup();
    void clipsNodesAlongTheirText_data();
    void clipsNodesAlongTheirText();
    void readerTextIsWhatTheLayoutShows();
    void blanksAreShownAsOne();
    void selectingAllLaysOutNothing();
    void selectionFollowsEdits();
};

void TestPreviewSelection::clicksSelectWordsAndBlocks()
{
    Shown shown(sample);
    const QPoint word = shown.wordPoint(1, QStringLiteral("Alpha"));
    QTest::mouseDClick(shown.surface(), Qt::LeftButton, {}, word);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("Alpha"));
    // A third click in the same place, at once.
    QTest::mousePress(shown.surface(), Qt::LeftButton, {}, word);
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, word);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("Alpha beta-gamma delta."));
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.wordPoint(0, QStringLiteral("Heading")));
    QVERIFY(!shown.view.hasSelection());
}

void TestPreviewSelection::draggingAfterADoubleClickTakesWords()
{
    Shown shown(sample);
    const QPoint word = shown.wordPoint(1, QStringLiteral("delta"));
    QTest::mouseDClick(shown.surface(), Qt::LeftButton, {}, word);
    const QPoint to = shown.wordPoint(2, QStringLiteral("bold"));
    QMouseEvent press(QEvent::MouseButtonDblClick, word, shown.surface()->mapToGlobal(word), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shown.surface(), &press);
    QMouseEvent move(QEvent::MouseMove, to, shown.surface()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(shown.surface(), &move);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("delta.\n\none\ntwo bold"));
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, to);
}

void TestPreviewSelection::shiftExtends()
{
    Shown shown(sample);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.view.blockArea(1).topLeft() + QPoint(0, 8));
    QTest::mouseClick(shown.surface(), Qt::LeftButton, Qt::ShiftModifier,
                      shown.view.blockArea(2).topRight() + QPoint(-1, 8));
    QCOMPARE(shown.view.selectedText(), QStringLiteral("Alpha beta-gamma delta.\n\none"));
}

void TestPreviewSelection::shiftAndArrowsExtend()
{
    Shown shown(sample);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.view.blockArea(1).topLeft() + QPoint(0, 8));
    const auto press = [&shown](Qt::Key key, Qt::KeyboardModifiers more = {}) {
        QTest::keyClick(&shown.view, key, Qt::ShiftModifier | more);
        return shown.view.selectedText();
    };
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("A"));
    QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), QStringLiteral("Alpha"));
    QCOMPARE(press(Qt::Key_End), QStringLiteral("Alpha beta-gamma delta."));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("Alpha beta-gamma delta."));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("Alpha beta-gamma delta.\n\no"));
    QVERIFY(press(Qt::Key_Down).startsWith(QLatin1String("Alpha beta-gamma delta.\n\none\nt")));
    QVERIFY(press(Qt::Key_Up).size() < 30);
    QVERIFY(press(Qt::Key_End, Qt::ControlModifier).endsWith(QLatin1String("words.")));
    QVERIFY(press(Qt::Key_Home, Qt::ControlModifier).startsWith(QLatin1String("Heading")));
}

void TestPreviewSelection::draggingPastTheEdgeScrolls()
{
    Shown shown(paragraphs(400));
    drag(shown, shown.view.blockArea(1).topLeft() + QPoint(0, 8), {200, shown.surface()->height() + 60});
    QTRY_VERIFY(shown.scrollTop() > 600);
    QVERIFY(shown.view.selectedText().startsWith(QLatin1String("Paragraph 1 ")));
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, {200, shown.surface()->height() + 60});
    const auto timers = shown.view.findChildren<QTimer*>();
    QVERIFY(
        std::none_of(timers.begin(), timers.end(), [](const QTimer* timer) { return timer->isActive(); }));
}

void TestPreviewSelection::copiesTextAndHtml()
{
    Shown shown(sample);
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->text().startsWith(
        QLatin1String("Heading\n\nAlpha beta-gamma delta.\n\n- one\n- two bold link")));
    const QString html = copied->html();
    for (const char* part : {"<h2", "<em>delta</em>", "<strong>bold</strong>", "href=\"https://example.org\"",
                             "<li>one</li>", "</span> x"})
        QVERIFY2(html.contains(QLatin1String(part)), part);
    QVERIFY(!html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
}

void TestPreviewSelection::copiesPartsWithTheirMarkup()
{
    Shown shown(sample);
    const QPoint from = shown.wordPoint(1, QStringLiteral("delta")),
                 to = shown.wordPoint(2, QStringLiteral("bold"));
    drag(shown, from, to);
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, to);
    shown.view.copy();
    QVERIFY2(clipboardHtml().contains(QLatin1String("ta</em>.")), qPrintable(clipboardHtml()));
    QVERIFY(clipboardHtml().contains(QLatin1String("<strong>bo</strong>")));
    QVERIFY(!clipboardHtml().contains(QLatin1String("Alpha")));
    QVERIFY(!clipboardHtml().contains(QLatin1String("link")));
    // A later edit does not change what was copied.
    const QString before = clipboardHtml();
    shown.change(QStringLiteral("Other\n"));
    QCOMPARE(clipboardHtml(), before);
}

void TestPreviewSelection::clipsNodesAlongTheirText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraph") << "Some *long **nested** text*, `code` and [a link](#x).\n";
    QTest::newRow("breaks") << "one\\\ntwo\nthree\n";
    QTest::newRow("list") << "1. one\n2. two\n   - inner *one*\n   - inner two\n3. three\n";
    QTest::newRow("code") << "```\nint x;\nint y;\n```\n";
    QTest::newRow("quote") << "> first\n>\n> second\n";
    QTest::newRow("alert") << "> [!NOTE]\n> first\n>\n> second\n";
    QTest::newRow("table") << "| a | b |\n|---|---|\n| c | d *e* |\n| f | g |\n";
}

/// Every part of a block, clipped, reads like that part of the block's text.
void TestPreviewSelection::clipsNodesAlongTheirText()
{
    QFETCH(QString, markdown);
    const std::shared_ptr<const Analysis> analysis = test::analysisOf(markdown);
    const Node& node = analysis->tree->blocks.front().block->node;
    const QString text = readerText(node);
    QVERIFY(text.size() > 5);
    const auto lettersOf = [](const QString& some) {
        QString letters;
        for (const QChar sign : some) {
            if (!sign.isSpace())
                letters += sign;
        }
        return letters;
    };
    for (int start = 0; start < text.size(); ++start) {
        for (int end = start + 1; end <= text.size(); ++end) {
            const std::optional<Node> part = clippedNode(node, TextRange::fromBounds(start, end));
            const QString wanted = text.mid(start, end - start);
            const QString got = part ? readerText(*part) : QString();
            QVERIFY2(lettersOf(got) == lettersOf(wanted),
                     qPrintable(QStringLiteral("%1-%2: %3 for %4").arg(start).arg(end).arg(got, wanted)));
        }
    }
}

/// The text that is read off the tree is the text of the layouts, so that both count alike.
void TestPreviewSelection::readerTextIsWhatTheLayoutShows()
{
    QStringList texts{
        sample, test::generatedDocument(60'000),
        QStringLiteral("> [!WARNING]\n> Take *care*.\n>\n> - item\n\n| a | b |\n|--|--|\n| c | |\n"
                       "\nText with <kbd>Ctrl</kbd> and `code`<br>next\n\n<!-- no -->\n\n---\n"
                       "\n1. a\n\n   b\n2. c\n\n> > deep\n"),
        QStringLiteral("Two  blanks *in   a*\ttab `a  b`\n\n<table><tr><td>\n\n```c\n\tx\n```\n\n- a\n- b\n\n"
                       "</td><td>\n\n[ ]\n\n</td></tr></table>\n")};
    for (const QString& text : texts) {
        Shown shown(text);
        const BlockList& blocks = shown.analysis->tree->blocks;
        for (int index = 0; index < int(blocks.size()); ++index) {
            const std::shared_ptr<const Block> block = shown.view.surface().column().blockOf(index + 1);
            if (!block)
                continue;
            const Node& node = block->node;
            if (!shown.view.surface().column().nodeOf(index + 1) ||
                node.kind == NodeKind::FootnoteDefinition || node.kind == NodeKind::HtmlBlock)
                continue;
            QCOMPARE(readerText(node), shown.view.blockLayout(index).plainText());
        }
    }
}

void TestPreviewSelection::blanksAreShownAsOne()
{
    Shown shown(QStringLiteral("Two  blanks *in   a*\ttab `a  b`\n"));
    QCOMPARE(shown.view.blockLayout(0).plainText(), QStringLiteral("Two blanks in a tab a  b"));
}

void TestPreviewSelection::selectingAllLaysOutNothing()
{
    Shown shown(paragraphs(10'000));
    const qint64 before = shown.view.layoutCount();
    shown.view.selectAll();
    shown.view.copy();
    QCOMPARE(shown.view.layoutCount(), before);
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1String("Paragraph ")), 10'000);
    QCOMPARE(shown.view.layoutCount(), before);
}

void TestPreviewSelection::selectionFollowsEdits()
{
    Shown shown(paragraphs(20));
    QTest::mouseDClick(shown.surface(), Qt::LeftButton, {}, shown.wordPoint(2, QStringLiteral("Paragraph")));
    shown.change(QStringLiteral("Above\n\n") + shown.text);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("Paragraph"));
    shown.change(QString(shown.text).replace(QStringLiteral("Paragraph 2 "), QStringLiteral("Changed 2 ")));
    QVERIFY(!shown.view.hasSelection());
}

QTEST_MAIN(TestPreviewSelection)
#include "test_previewselection.moc"
