#include "app/markdown/definitionset.h"
#include "app/markdown/inlinespans.h"
#include "app/markdown/markdownlinescanner.h"
#include "app/markdown/setextheading.h"

#include <QTest>

using namespace redraft;

class TestInlineSpans : public QObject
{
    Q_OBJECT

private slots:
    void prose_data();
    void prose();
    void referencesNeedDefinitions_data();
    void referencesNeedDefinitions();
    void htmlBlocksHoldNoMarkdown();
    void alertsAreMarked();
    void setextHeadings_data();
    void setextHeadings();
    void hostileLinesTakeLinearTime();
};

namespace {

/// Each span as "style:text".
QStringList described(const QString& line, const QList<MarkdownSpan>& spans)
{
    static const QHash<MarkdownStyle, QString> names{
        {MarkdownStyle::Strong, "strong"},   {MarkdownStyle::Emphasis, "emphasis"},
        {MarkdownStyle::Code, "code"},       {MarkdownStyle::LinkText, "text"},
        {MarkdownStyle::LinkTarget, "to"},   {MarkdownStyle::Html, "html"},
        {MarkdownStyle::Comment, "comment"}, {MarkdownStyle::Strikethrough, "strike"}};
    QStringList result;
    for (const MarkdownSpan& span : spans)
        result += names.value(span.style, "other") + u':' + line.mid(span.start, span.length);
    return result;
}

} // namespace

void TestInlineSpans::prose_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("image with blanks") << "![x](<a b.png>)" << QStringList{"text:![x]", "to:(<a b.png>)"};
    QTest::newRow("brackets in code")
        << "[`a[0]`](x)" << QStringList{"text:[`a[0]`]", "code:`a[0]`", "to:(x)"};
    QTest::newRow("image in link") << "[![a](b)](c)"
                                   << QStringList{"text:[![a](b)]", "text:![a]", "to:(b)", "to:(c)"};
    QTest::newRow("title") << "[a](b \"c d\") e" << QStringList{"text:[a]", "to:(b \"c d\")"};
    QTest::newRow("no target") << "[a](b c)" << QStringList{};
    QTest::newRow("footnote") << "so[^1]." << QStringList{"text:[^1]"};
    QTest::newRow("footnote definition")
        << "[^1]: *Note*" << QStringList{"text:[^1]", "to::", "emphasis:*Note*"};
    QTest::newRow("definition") << "[a b]: <x y> 'z'" << QStringList{"text:[a b]", "to:: <x y> 'z'"};
    QTest::newRow("no definition") << "[Note]: this is text" << QStringList{};
    QTest::newRow("address") << "(see https://x.org/a_b_c(d).)" << QStringList{"to:https://x.org/a_b_c(d)"};
    QTest::newRow("www") << "at www.x.org, or" << QStringList{"to:www.x.org"};
    QTest::newRow("mail") << "to a.b@c.org." << QStringList{"to:a.b@c.org"};
    QTest::newRow("autolinks") << "<https://x> <a@b.c>" << QStringList{"to:<https://x>", "to:<a@b.c>"};
    QTest::newRow("tags") << "<kbd a=\">\">*K*</kbd>"
                          << QStringList{"html:<kbd a=\">\">", "emphasis:*K*", "html:</kbd>"};
    QTest::newRow("no tag") << "a < b and c > d" << QStringList{};
    QTest::newRow("comment") << "a <!-- *b* --> c" << QStringList{"comment:<!-- *b* -->"};
    QTest::newRow("both") << "***a** b*" << QStringList{"emphasis:***a** b*", "strong:**a**"};
    QTest::newRow("code in strong") << "**a `b*` c**" << QStringList{"strong:**a `b*` c**", "code:`b*`"};
    QTest::newRow("escaped") << "\\*a\\* \\[b](c) \\`d`" << QStringList{};
    QTest::newRow("across a link") << "*a [b*](c)" << QStringList{"text:[b*]", "to:(c)"};
    QTest::newRow("in words") << "a*b*c d_e_f" << QStringList{"emphasis:*b*"};
    QTest::newRow("struck") << "~~a~~ ~b~ ~~c~" << QStringList{"strike:~~a~~", "strike:~b~"};
}

void TestInlineSpans::prose()
{
    QFETCH(QString, line);
    QTEST(described(line, inlineSpans(line, nullptr)), "expected");
}

void TestInlineSpans::referencesNeedDefinitions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("full") << "[a][Two  words]" << QStringList{"text:[a]", "to:[Two  words]"};
    QTest::newRow("collapsed") << "[A][]" << QStringList{"text:[A]", "to:[]"};
    QTest::newRow("shortcut") << "see [a] [sic]" << QStringList{"text:[a]"};
    QTest::newRow("undefined") << "[a][b]" << QStringList{};
    QTest::newRow("not a footnote") << "[note]" << QStringList{};
}

void TestInlineSpans::referencesNeedDefinitions()
{
    DefinitionSet definitions;
    definitions.addLink({"a", "x", {}});
    definitions.addLink({"two words", "y", {}});
    definitions.addFootnote("note");
    QFETCH(QString, line);
    QTEST(described(line, inlineSpans(line, &definitions)), "expected");
}

void TestInlineSpans::htmlBlocksHoldNoMarkdown()
{
    const QStringList lines{"<details open>",
                            "<summary>*a*</summary>",
                            "<!-- b",
                            "*c* -->",
                            "*d*",
                            "",
                            "*e*",
                            "<pre>",
                            "",
                            "*f*",
                            "</pre> *g*",
                            "*h*"};
    QStringList found;
    MarkdownLineState state;
    for (const QString& line : lines) {
        const MarkdownLine read = readMarkdownLine(line, state, false);
        found += described(line, markdownSpans(line, state, read));
        state = read.stateBehind;
    }
    const QStringList expected{"html:<details open>", "html:<summary>",  "html:</summary>",
                               "comment:<!-- b",      "comment:*c* -->", "emphasis:*e*",
                               "html:<pre>",          "html:</pre>",     "emphasis:*h*"};
    QCOMPARE(found, expected);
}

void TestInlineSpans::alertsAreMarked()
{
    const auto styles = [](const QString& line) {
        QList<MarkdownStyle> result;
        for (const MarkdownSpan& span : markdownSpans(line, {}, readMarkdownLine(line, {}, false)))
            result += span.style;
        return result;
    };
    QCOMPARE(styles("> [!NOTE]"), (QList{MarkdownStyle::Mark, MarkdownStyle::Alert}));
    QCOMPARE(styles("> [!NOTE] more"), QList{MarkdownStyle::Mark});
    QCOMPARE(styles("> [!OTHER]"), QList{MarkdownStyle::Mark});
}

void TestInlineSpans::setextHeadings_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("both kinds") << QStringList{"A", "===", "", "B", "---"} << QList{0, 1, 3, 4};
    QTest::newRow("two lines") << QStringList{"", "A", "b", "--", "c"} << QList{1, 2, 3};
    QTest::newRow("rule") << QStringList{"A", "", "---", "B"} << QList<int>{};
    QTest::newRow("behind a list") << QStringList{"- a", "b", "---"} << QList<int>{};
    QTest::newRow("behind a quote") << QStringList{"> a", "---"} << QList<int>{};
    QTest::newRow("behind a heading") << QStringList{"# a", "---"} << QList<int>{};
    QTest::newRow("table") << QStringList{"|a|b|", "|-|-|"} << QList<int>{};
    QTest::newRow("list below") << QStringList{"a", "- b", "---"} << QList<int>{};
}

void TestInlineSpans::setextHeadings()
{
    QFETCH(QStringList, lines);
    QList<int> found;
    for (int line = 0; line < lines.size(); ++line) {
        if (isInSetextHeading(line, [&lines](int wanted) { return lines.value(wanted); }))
            found += line;
    }
    QTEST(found, "expected");
}

/// Never ends in a lifetime if each sign looked for its partner up to the end of the line.
void TestInlineSpans::hostileLinesTakeLinearTime()
{
    const QStringList parts{"[",  "](", "*a_",  "<a '",     "`` ` ", "![a](<",
                            "a@", "[^", "www.", "[a](b \"", "<!",    "(("};
    for (const QString& part : parts)
        QVERIFY(inlineSpans(part.repeated(20'000), nullptr).size() <= 40'000);
}

QTEST_APPLESS_MAIN(TestInlineSpans)
#include "test_inlinespans.moc"
