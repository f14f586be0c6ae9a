#include "app/markdown/diffcolors.h"

#include <QTest>

using namespace redraft;

/// Differences between texts are coloured by what they add and remove.
class TestDiffColors : public QObject
{
    Q_OBJECT

private slots:
    void linesAreTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("styles"); // a letter a line
        QTest::newRow("at the margin")
            << QStringLiteral("- old\n-old\n+ new\n+new\n same\n") << QStringLiteral("--++ ");
        QTest::newRow("indented by hand")
            << QStringLiteral("  one:\n  - old\n  + new\n\t-old\n") << QStringLiteral(" -+-");
        QTest::newRow("written by a program")
            << QStringLiteral("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n - item\n-old\n+new\n + item\n")
            << QStringLiteral("ppt -+ ");
        QTest::newRow("lists in the context of an earlier change")
            << QStringLiteral("-old\n - item\n") << QStringLiteral("- ");
        QTest::newRow("other kinds") << QStringLiteral("! changed\n# note\n< old\n> new\n<tag>\n\n")
                                     << QStringLiteral("!#-+  ");
    }
    void linesAreTold()
    {
        QFETCH(QString, code);
        QFETCH(QString, styles);
        const QStringList lines = code.split(u'\n').mid(0, styles.size());
        const QMap<QChar, CodeStyle> named{{u'-', CodeStyle::Removed},      {u'+', CodeStyle::Added},
                                           {u' ', CodeStyle::Normal},       {u'!', CodeStyle::Constant},
                                           {u'p', CodeStyle::Preprocessor}, {u't', CodeStyle::Type},
                                           {u'#', CodeStyle::Comment}};
        const CodeHighlighter highlighter;
        CodeHighlighter::LineState state;
        QList<CodeSpan> expected;
        int start = 0;
        for (qsizetype line = 0; line < styles.size(); ++line) {
            const CodeStyle style = named.value(styles[line]);
            const QList<CodeSpan> found =
                highlighter.highlightLine(QStringLiteral("diff"), lines[line], state);
            QCOMPARE(found.isEmpty() ? CodeStyle::Normal : found.front().style, style);
            if (style != CodeStyle::Normal)
                expected.append({start, int(lines[line].size()), style});
            start += int(lines[line].size()) + 1;
        }
        QCOMPARE(highlighter.highlight(QStringLiteral("patch"), code), expected);
        QVERIFY(highlighter.knows(QStringLiteral("diff")));
    }

    void statesTellWhatComesNext()
    {
        const CodeHighlighter highlighter;
        CodeHighlighter::LineState fresh, plain, unified;
        const QString diff = QStringLiteral("diff");
        highlighter.highlightLine(diff, QStringLiteral("text"), fresh);
        highlighter.highlightLine(diff, QStringLiteral("other"), plain);
        highlighter.highlightLine(diff, QStringLiteral("+new"), unified);
        QVERIFY(fresh == plain);
        QVERIFY(!(fresh == unified));
    }
};

QTEST_MAIN(TestDiffColors)
#include "test_diffcolors.moc"
