#include "tests/preview/shownpreview.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>

using namespace redraft;
using Shown = test::ShownPreview;

/// What is pasted elsewhere after all of a document, or a part of it, was copied from the preview.
class TestPreviewCopy : public QObject
{
    Q_OBJECT

private slots:
    void textKeepsItsMarks_data();
    void textKeepsItsMarks();
    void partsKeepTheirMarks();
    void htmlBringsItsStyles_data();
    void htmlBringsItsStyles();
};

void TestPreviewCopy::textKeepsItsMarks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bullets") << "* a\n  * b\n\n    c\n* d\n"
                             << "- a\n  - b\n\n    c\n- d";
    QTest::newRow("numbers") << "9. a\n10. b\n    - c\n"
                             << "9. a\n10. b\n    - c";
    QTest::newRow("loose") << "- a\n\n  b\n\n- c\n"
                           << "- a\n\n  b\n\n- c";
    QTest::newRow("tasks") << "- [x] a\n- [ ] b\n"
                           << "- [x] a\n- [ ] b";
    QTest::newRow("quote") << "> a\n>\n> - b\n"
                           << "> a\n>\n> - b";
    QTest::newRow("alert") << "> [!NOTE]\n> a\n"
                           << "> Note\n>\n> a";
    QTest::newRow("table") << "| a | b |\n|---|--:|\n| *c* | 1 |\n"
                           << "a\tb\nc\t1";
    QTest::newRow("code") << "```c\n  int x;\n\n\ty;\n```\n"
                          << "  int x;\n\n\ty;";
    QTest::newRow("code in list") << "- a\n  ```\n  b\n  ```\n"
                                  << "- a\n  b";
    QTest::newRow("footnote") << "Word[^n].\n\n[^n]: Note.\n"
                              << "Word[1].\n\n[1] Note.";
    QTest::newRow("hard break") << "a\\\nb\n\n---\n\nc\n"
                                << "a\nb\n\n---\n\nc";
}

void TestPreviewCopy::textKeepsItsMarks()
{
    QFETCH(QString, markdown);
    Shown shown(markdown);
    shown.view.selectAll();
    shown.view.copy();
    QTEST(QApplication::clipboard()->text(), "expected");
}

void TestPreviewCopy::partsKeepTheirMarks()
{
    Shown shown(QStringLiteral("1. one more\n2. two words\n3. three\n"));
    const QPoint word = shown.wordPoint(0, QStringLiteral("more"));
    QTest::mouseDClick(shown.surface(), Qt::LeftButton, {}, word);
    shown.view.copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("more"));
    QTest::mouseRelease(shown.surface(), Qt::LeftButton, {}, word);
    QTest::mouseClick(shown.surface(), Qt::LeftButton, Qt::ShiftModifier,
                      shown.wordPoint(0, QStringLiteral("words")));
    shown.view.copy();
    QVERIFY2(QApplication::clipboard()->text().startsWith(QLatin1String("1. ")),
             qPrintable(shown.view.selectedText()));
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("\n2. two")));
}

void TestPreviewCopy::htmlBringsItsStyles_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("code") << "`a`"
                          << "<code style=\"font-family: [^\"]*background-color: #";
    QTest::newRow("block") << "```\na\n```"
                           << "<pre style=\"[^\"]*white-space: pre-wrap;\"";
    QTest::newRow("table") << "|a|b|\n|-|-:|\n|c|1|"
                           << "<td class=\"right[^>]* style=\"border: [^\"]*text-align: right;";
    QTest::newRow("quote") << "> a"
                           << "<blockquote style=\"border-left: 3px";
    QTest::newRow("struck") << "~~a~~"
                            << "<del style=\"text-decoration: line-through;\">a</del>";
    QTest::newRow("tasks") << "- [x] a\n- [ ] b"
                           << "\u2611 a</li>\\s*<li class=\"task\" style=\"list-style-type: none;\">\u2610 b";
    QTest::newRow("loose tasks") << "- [x] a\n\n- [ ] b"
                                 << "<p>\u2611 a</p>";
    QTest::newRow("no task among tasks")
        << "- [x] a\n- b"
        << "<ul class=\"tasks\">\\s*<li class=\"task\" style[^>]*>\u2611 a</li>"
           "\\s*<li>b</li>";
    QTest::newRow("ordered tasks") << "1. [x] a"
                                   << "<li class=\"task\">\u2611 a";
    QTest::newRow("colored code") << "```cpp\nreturn 1;\n```"
                                  << "<span class=\"c-keyword\" style=\"color: #1f5fd6;\">return</span>";
    QTest::newRow("heading") << "# t\n\n## a"
                             << "<h2 id=\"a\">a</h2>";
}

void TestPreviewCopy::htmlBringsItsStyles()
{
    QFETCH(QString, markdown);
    QFETCH(QString, pattern);
    Shown shown(markdown + QLatin1Char('\n'));
    shown.view.selectAll();
    shown.view.copy();
    const QString html = QApplication::clipboard()->mimeData()->html();
    QVERIFY2(html.contains(QRegularExpression(pattern)), qPrintable(html));
}

QTEST_MAIN(TestPreviewCopy)
#include "test_previewcopy.moc"
