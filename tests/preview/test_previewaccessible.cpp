#include "tests/preview/shownpreview.h"
#include "tests/support/documents.h"
#include "widgets/preview/previewtextindex.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace redraft;
using Shown = test::ShownPreview;

namespace {

QAccessibleInterface* interfaceOf(Shown& shown)
{
    return QAccessible::queryAccessibleInterface(&shown.view);
}

QString nameOf(const QAccessibleInterface* one)
{
    return one ? one->text(QAccessible::Name) : QString();
}

const QString sample = QStringLiteral("## Heading\n\nSome *words* and [a link](https://example.org).\n\n"
                                      "- [x] done [in it](#heading)\n- [ ] open\n\n> Quoted.\n");

} // namespace

class TestPreviewAccessible : public QObject
{
    Q_OBJECT

private slots:
    void blocksAreChildren();
    void linksAndBoxesCanBeUsed();
    void theTextIsWhatIsRead();
    void boundariesStayInTheirBlock();
    void selectionAndCursorAreShared();
    void placesAgreeWithTheScreen();
    void changesMoveTheChildren();
    void nothingIsReadBeforeItIsAskedFor();
    void foldsSayWhetherTheyAreOpen();
};

void TestPreviewAccessible::foldsSayWhetherTheyAreOpen()
{
    Shown shown(QStringLiteral("<details><summary>More</summary>\n\nHidden.\n\n</details>\n"));
    const auto fold = [&] { return interfaceOf(shown)->child(1)->child(0); };
    QCOMPARE(nameOf(fold()), QStringLiteral("More"));
    QCOMPARE(fold()->role(), QAccessible::Button);
    QVERIFY(fold()->state().expandable && fold()->state().collapsed && !fold()->state().expanded);
    QVERIFY(!fold()->state().linked);
    fold()->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(fold()->state().expanded && !fold()->state().collapsed);
    QVERIFY(fold()->state().focused);
    QCOMPARE(nameOf(interfaceOf(shown)->child(2)), QStringLiteral("Hidden."));
}

void TestPreviewAccessible::blocksAreChildren()
{
    Shown shown(sample);
    QAccessibleInterface* document = interfaceOf(shown);
    QCOMPARE(document->role(), QAccessible::Document);
    QCOMPARE(nameOf(document), QStringLiteral("Preview"));
    QCOMPARE(document->childCount(), 5);
    const QAccessibleInterface* heading = document->child(1);
    QCOMPARE(heading->role(), QAccessible::Heading);
    QCOMPARE(nameOf(heading), QStringLiteral("Heading"));
    QVERIFY(heading->text(QAccessible::Description).contains(QLatin1Char('2')));
    QCOMPARE(document->child(2)->role(), QAccessible::Paragraph);
    QCOMPARE(nameOf(document->child(2)), QStringLiteral("Some words and a link."));
    const QAccessibleInterface* list = document->child(3);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
    QCOMPARE(nameOf(list->child(1)), QStringLiteral("open"));
    QCOMPARE(list->parent(), document);
    for (int index = 0; index < 5; ++index)
        QCOMPARE(document->indexOfChild(document->child(index)), index);
    QVERIFY(!document->child(5));
    QVERIFY(!document->child(-1));
}

void TestPreviewAccessible::linksAndBoxesCanBeUsed()
{
    Shown shown(sample);
    QSignalSpy links(&shown.view, &PreviewView::linkActivated);
    QSignalSpy edits(&shown.view, &PreviewView::editRequested);
    QAccessibleInterface* paragraph = interfaceOf(shown)->child(2);
    QCOMPARE(paragraph->childCount(), 1);
    QAccessibleInterface* link = paragraph->child(0);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(nameOf(link), QStringLiteral("a link"));
    QCOMPARE(link->text(QAccessible::Description), QStringLiteral("https://example.org"));
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(links.count(), 1);
    QVERIFY(link->state().focused);
    QAccessibleInterface* list = interfaceOf(shown)->child(3);
    QCOMPARE(list->childCount(), 5);
    QAccessibleInterface* box = list->child(2);
    QCOMPARE(box->role(), QAccessible::CheckBox);
    QVERIFY(box->state().checked);
    QCOMPARE(list->child(3)->role(), QAccessible::Link);
    QVERIFY(!list->child(4)->state().checked);
    list->child(4)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(edits.count(), 1);
}

void TestPreviewAccessible::theTextIsWhatIsRead()
{
    Shown shown(sample);
    QAccessibleTextInterface* text = interfaceOf(shown)->textInterface();
    const QString whole = text->text(0, text->characterCount());
    QCOMPARE(whole, QStringLiteral("\nHeading\nSome words and a link.\ndone in it\nopen\nQuoted.\n"));
    for (const TextRange range : {TextRange{0, 3}, TextRange{4, 20}, TextRange{30, 5}, TextRange{0, 0}})
        QCOMPARE(text->text(int(range.start), int(range.end())), whole.mid(range.start, range.length));
}

void TestPreviewAccessible::boundariesStayInTheirBlock()
{
    Shown shown(sample);
    QAccessibleTextInterface* text = interfaceOf(shown)->textInterface();
    const QString whole = text->text(0, text->characterCount());
    int start = 0, end = 0;
    const int words = int(whole.indexOf(QLatin1String("words")));
    QCOMPARE(text->textAtOffset(words + 2, QAccessible::WordBoundary, &start, &end), QStringLiteral("words"));
    QCOMPARE(start, words);
    QCOMPARE(end, words + 5);
    QCOMPARE(text->textAtOffset(words, QAccessible::CharBoundary, &start, &end), QStringLiteral("w"));
    QCOMPARE(text->textAtOffset(words, QAccessible::ParagraphBoundary, &start, &end),
             QStringLiteral("Some words and a link.\n"));
    QCOMPARE(text->textAfterOffset(words, QAccessible::ParagraphBoundary, &start, &end),
             QStringLiteral("done in it\n"));
    QCOMPARE(text->textBeforeOffset(words, QAccessible::ParagraphBoundary, &start, &end),
             QStringLiteral("Heading\n"));
}

void TestPreviewAccessible::selectionAndCursorAreShared()
{
    Shown shown(sample);
    QAccessibleTextInterface* text = interfaceOf(shown)->textInterface();
    const QString whole = text->text(0, text->characterCount());
    const int from = int(whole.indexOf(QLatin1String("words"))),
              to = int(whole.indexOf(QLatin1String("open")));
    text->setSelection(0, from, to + 4);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("words and a link.\n\ndone in it\nopen"));
    int start = 0, end = 0;
    QCOMPARE(text->selectionCount(), 1);
    text->selection(0, &start, &end);
    QCOMPARE(start, from);
    QCOMPARE(end, to + 4);
    QCOMPARE(text->cursorPosition(), to + 4);
    text->removeSelection(0);
    QVERIFY(!shown.view.hasSelection());
}

void TestPreviewAccessible::placesAgreeWithTheScreen()
{
    Shown shown(test::paragraphs(60));
    QAccessibleInterface* document = interfaceOf(shown);
    QAccessibleTextInterface* text = document->textInterface();
    const int offset = int(text->text(0, text->characterCount()).indexOf(QLatin1String("Paragraph 40 ")));
    text->scrollToSubstring(offset, offset + 9);
    const QRect sign = text->characterRect(offset);
    QVERIFY(QRect(shown.surface()->mapToGlobal(QPoint()), shown.surface()->size()).contains(sign));
    QCOMPARE(text->offsetAtPoint(sign.center() - QPoint(sign.width() / 4, 0)), offset);
    QCOMPARE(document->childAt(sign.center().x(), sign.center().y()), document->child(41));
    QVERIFY(document->child(41)->rect().contains(sign.center()));
    QVERIFY(!document->child(41)->state().offscreen);
    QVERIFY(document->child(3)->state().offscreen);
}

void TestPreviewAccessible::changesMoveTheChildren()
{
    Shown shown(sample);
    QAccessibleInterface* document = interfaceOf(shown);
    QAccessibleInterface* quote = document->child(4);
    QAccessibleTextInterface* text = document->textInterface();
    const int count = text->characterCount();
    shown.change(QString(shown.text).replace(QStringLiteral("Some"), QStringLiteral("New.\n\nSome more")));
    QCOMPARE(document->childCount(), 6);
    QCOMPARE(document->child(5), quote);
    QCOMPARE(nameOf(quote), QStringLiteral("Quoted."));
    QCOMPARE(nameOf(document->child(2)), QStringLiteral("New."));
    QCOMPARE(text->characterCount(), count + 10);
    shown.change({});
    QCOMPARE(document->childCount(), 1);
}

void TestPreviewAccessible::nothingIsReadBeforeItIsAskedFor()
{
    Shown shown(test::paragraphs(20'000));
    const qint64 before = shown.view.layoutCount();
    QAccessibleInterface* document = interfaceOf(shown);
    QCOMPARE(document->childCount(), 20'001);
    QVERIFY(nameOf(document->child(19'000)).startsWith(QLatin1String("Paragraph 18999 ")));
    QVERIFY(document->child(19'000)->rect().top() > 100'000);
    QCOMPARE(shown.view.layoutCount(), before);
    PreviewTextIndex index(shown.view.surface().column());
    QCOMPARE(index.positionAt(index.startOf(3) + 5), (PreviewPosition{3, 5}));
    QVERIFY(index.readCount() < 10);
    index.startOf(100);
    const int read = index.readCount();
    index.follow({50, 1, 1});
    index.startOf(100);
    QCOMPARE(index.readCount() - read, 50);
}

QTEST_MAIN(TestPreviewAccessible)
#include "test_previewaccessible.moc"
