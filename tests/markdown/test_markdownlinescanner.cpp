#include "app/markdown/markdownlinescanner.h"

#include <QTest>

using namespace redraft;
using Style = MarkdownStyle;

class TestMarkdownLineScanner : public QObject
{
    Q_OBJECT

private slots:
    void spans_data();
    void spans();
    void statesFitInAnInt();
    void fencesOpenAndClose();
    void longLinesStayPlain();
};

namespace {

/// Each span as "style:text", in the order of the names below.
QStringList described(const QString& line, bool isFrontMatter)
{
    static const QStringList names{"heading", "mark",  "strong", "emphasis", "strike",
                                   "code",    "text",  "target", "comment",  "html",
                                   "alert",   "quote", "key",    "string",   "language"};
    MarkdownLineState before;
    if (isFrontMatter)
        before.kind = MarkdownLineState::Kind::FrontMatter;
    const MarkdownLine read = readMarkdownLine(line, before, false);
    QStringList result;
    for (const MarkdownSpan& span : markdownSpans(line, before, read))
        result += names[int(span.style)] + u':' + line.mid(span.start, span.length);
    return result;
}

} // namespace

void TestMarkdownLineScanner::spans_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFrontMatter");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("heading") << "## A *b*" << false << QStringList{"heading:## A *b*"};
    QTest::newRow("no heading") << "#tag" << false << QStringList{};
    QTest::newRow("strong") << "a **b c** d" << false << QStringList{"strong:**b c**"};
    QTest::newRow("snake case") << "a_b_c and 2 * 3 * 4" << false << QStringList{};
    QTest::newRow("emphasis") << "an *odd* _one_" << false << QStringList{"emphasis:*odd*", "emphasis:_one_"};
    QTest::newRow("code") << "use `a*b*` now" << false << QStringList{"code:`a*b*`"};
    QTest::newRow("link") << "see [it](x.md)" << false << QStringList{"text:[it]", "target:(x.md)"};
    QTest::newRow("task") << "- [ ] do" << false << QStringList{"mark:- [ ]"};
    QTest::newRow("ordered") << "  12. do" << false << QStringList{"mark:12."};
    QTest::newRow("quote") << "> said" << false << QStringList{"mark:>"};
    QTest::newRow("rule") << "---" << false << QStringList{"mark:---"};
    QTest::newRow("table") << "|a|b|" << false << QStringList{"mark:|", "mark:|", "mark:|"};
    QTest::newRow("comment") << "a <!-- b --> c" << false << QStringList{"comment:<!-- b -->"};
    QTest::newRow("key") << "id: rfc-012 # note" << true << QStringList{"key:id", "comment:# note"};
    QTest::newRow("string") << "title: \"A # b\"" << true << QStringList{"key:title", "string:\"A # b\""};
    QTest::newRow("strings in comment")
        << "id: \"a\" # not \"b\"" << true << QStringList{"key:id", "string:\"a\"", "comment:# not \"b\""};
    QTest::newRow("apostrophe") << "by: it's # b's" << true << QStringList{"key:by", "comment:# b's"};
    QTest::newRow("address value") << "url: http://x/#y" << true << QStringList{"key:url"};
}

void TestMarkdownLineScanner::spans()
{
    QFETCH(QString, line);
    QFETCH(bool, isFrontMatter);
    QTEST(described(line, isFrontMatter), "expected");
}

void TestMarkdownLineScanner::statesFitInAnInt()
{
    using Kind = MarkdownLineState::Kind;
    for (const MarkdownLineState& state :
         {MarkdownLineState{}, MarkdownLineState{Kind::FrontMatter, 0, 0},
          MarkdownLineState{Kind::Fence, u'`', 3}, MarkdownLineState{Kind::Fence, u'~', 255},
          MarkdownLineState{Kind::HtmlComment, 0, 0}})
        QCOMPARE(MarkdownLineState::fromInt(state.toInt()), state);
    QCOMPARE(MarkdownLineState::fromInt(-1), MarkdownLineState{});
}

void TestMarkdownLineScanner::fencesOpenAndClose()
{
    const QStringList lines{"````sql", "```", "````` x", "  ````  ", "text"};
    using Role = MarkdownLineRole;
    const QList<Role> roles{Role::FenceOpening, Role::FenceContent, Role::FenceContent, Role::FenceClosing,
                            Role::Text};
    MarkdownLineState state;
    for (int i = 0; i < lines.size(); ++i) {
        const MarkdownLine read = readMarkdownLine(lines[i], state, i == 0);
        QCOMPARE(int(read.role), int(roles[i]));
        if (i == 0)
            QCOMPARE(read.fenceLanguage, QStringLiteral("sql"));
        state = read.stateBehind;
    }
    QCOMPARE(int(readMarkdownLine(u"```inline``` code", {}, false).role), int(Role::Text));
    QCOMPARE(int(readMarkdownLine(u"- ```sh", {}, false).role), int(Role::FenceOpening));
}

void TestMarkdownLineScanner::longLinesStayPlain()
{
    const QString line = QStringLiteral("**b** ").repeated(markdownSpanLimit);
    QVERIFY(markdownSpans(line, {}, readMarkdownLine(line, {}, false)).isEmpty());
}

QTEST_APPLESS_MAIN(TestMarkdownLineScanner)
#include "test_markdownlinescanner.moc"
