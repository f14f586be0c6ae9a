#include "tests/exporting/exportedpage.h"

using namespace redraft;
using namespace redraft::test;

class TestExportedHtml : public QObject
{
    Q_OBJECT

private slots:
    void neutralises_data();
    void neutralises();
    void writesRawHtml_data();
    void writesRawHtml();
    void hostilePagesStayWhole_data();
    void hostilePagesStayWhole();
    void tagSoupStaysInsideTheAllowList();
    void keepsIdsApart();

private:
    /// The body of the page that the row's Markdown gives.
    void compareBody();
};

void TestExportedHtml::compareBody()
{
    QFETCH(QString, text);
    QTEST(body(exported(text)), "html");
}

void TestExportedHtml::neutralises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* text, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row("script block", "<script>alert(1)</script>",
        "<p class=\"raw\">&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    row("inline tag", "a <img src=x onerror=\"b\">", "<p>a <span class=\"image\">x</span></p>");
    row("comment block", "<!-- a -->", "");
    row("comment inline", "a<!-- b -->c", "<p>ac</p>");
    row("javascript", "[a](javascript:b)", "<p>a</p>");
    row("mixed case", "[a](JaVaScRiPt:b)", "<p>a</p>");
    row("entity in the scheme", "[a](java&#115;cript:b)", "<p>a</p>");
    row("tab in the scheme", "[a](<java&Tab;script:b>)", "<p>a</p>");
    row("line end in the scheme", "[a](java&#10;script:b)", "<p>a</p>");
    row("control in front", "[a](&#1;javascript:b)", "<p>a</p>");
    row("vbscript", "[a](vbscript:b)", "<p>a</p>");
    row("data", "[a](data:text/html,b)", "<p>a</p>");
    row("file", "[a](file:///etc/passwd)", "<p>a</p>");
    row("autolink", "<javascript:b>", "<p>javascript:b</p>");
    row("quotes in a link", "[a](b\"onclick=c)", "<p><a href=\"b&quot;onclick=c\">a</a></p>");
    row("svg data image", "![a](data:image/svg+xml;base64,AAAA)", "<p><span class=\"image\">a</span></p>");
    row("png data image", "![a](data:image/png;base64,AAAA)",
        "<p><img src=\"data:image/png;base64,AAAA\" alt=\"a\"/></p>");
    row("data image that ends early", "![a](<data:image/png;base64,AA\" onerror=\"b>)",
        "<p><span class=\"image\">a</span></p>");
    row("remote image", "![a](https://example.org/b.png)",
        "<p><a class=\"image\" rel=\"noopener noreferrer\" href=\"https://example.org/b.png\">a</a></p>");
    row("remote image in a link", "[![a](//example.org/b.png)](c)",
        "<p><a href=\"c\"><span class=\"image\">a</span></a></p>");
    row("script as image", "![a](javascript:b)", "<p><span class=\"image\">a</span></p>");
    row("info string", "```\"onclick=\"a\n```",
        "<pre data-language=\"&quot;onclick=&quot;a\" tabindex=\"0\"><code "
        "class=\"language-&quot;onclick=&quot;a\"></code></pre>");
    row("title", "[a](b '\"><c>')", "<p><a href=\"b\" title=\"&quot;&gt;&lt;c&gt;\">a</a></p>");
}

void TestExportedHtml::neutralises()
{
    compareBody();
}

void TestExportedHtml::writesRawHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* text, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row("key", "a <kbd>Ctrl</kbd>+<kbd>C</kbd>", "<p>a <kbd>Ctrl</kbd>+<kbd>C</kbd></p>");
    row("around Markdown", "<sub>a **b** `c`</sub>", "<p><sub>a <strong>b</strong> <code>c</code></sub></p>");
    row("inside of Markdown", "**a<sup>b</sup>**", "<p><strong>a<sup>b</sup></strong></p>");
    row("refused inline", "a <u>b</u> <script>c</script>",
        "<p>a &lt;u&gt;b&lt;/u&gt; &lt;script&gt;c&lt;/script&gt;</p>");
    row("left open inline", "a <b>b *c*", "<p>a &lt;b&gt;b <em>c</em></p>");
    row("closed only inline", "a</b> b", "<p>a&lt;/b&gt; b</p>");
    row("crossed with Markdown", "*a <b>b* c</b>", "<p><em>a &lt;b&gt;b</em> c&lt;/b&gt;</p>");
    row("crossed inline", "<b>a<i>b</b>c</i>", "<p><b>a<i>b</i></b><i>c</i></p>");
    row("type parameter", "Vec<String> and Option<i>", "<p>Vec&lt;String&gt; and Option&lt;i&gt;</p>");
    row("link around code", "<a href=\"#x\">`a`</a>", "<p><a href=\"#x\"><code>a</code></a></p>");
    row("link in a link", "<a href=\"b\">a [c](d)</a>", "<p><a href=\"b\">a c</a></p>");
    row("unsafe inline link", "<a href=\"javascript:a\" onclick=b>c</a>", "<p><a>c</a></p>");
    row("block in a line", "a <div>b</div>", "<p>a &lt;div&gt;b&lt;/div&gt;</p>");
    row("list in a cell", "| a |\n|---|\n| <ul><li>b</li><li>**c**</li></ul> |",
        "<div class=\"table\" "
        "tabindex=\"0\"><table>\n<thead><tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td><ul><li>b</"
        "li>\n<li><strong>c</strong></li>\n</ul>\n</td></tr>\n</tbody></table></div>");
    row("break in a cell", "| a |\n|---|\n| b<br>c |",
        "<div class=\"table\" "
        "tabindex=\"0\"><table>\n<thead><tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td>b<br/>\nc</td></"
        "tr>\n</tbody></table></div>");
    row("paragraph", "<p align=\"center\">\n  a <b>b</b>\n</p>", "<p align=\"center\">a <b>b</b> </p>");
    row("image with a size", "<img src=\"https://example.org/a.png\" width=\"10\" alt=\"b\">",
        "<a class=\"image\" rel=\"noopener noreferrer\" href=\"https://example.org/a.png\">b</a>");
    row("data image with a size", "<img src=\"data:image/png;base64,AAAA\" width=\"10\" onerror=c>",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"\" width=\"10\"/>");
    row("table", "<table><tr><th colspan=2>a<tr><td>b<td>c</table>",
        "<div class=\"table\" tabindex=\"0\"><table><tr><th "
        "colspan=\"2\">a</th>\n</tr>\n<tr><td>b</td>\n<td>c</td>\n</tr>\n</table>\n</div>");
    row("details", "<details><summary>a</summary>\n\n**b**\n\n</details>\n\nc",
        "<details><summary>a</summary>\n<p><strong>b</strong></p>\n</details>\n<p>c</p>");
    row("details one after the other",
        "<details><summary>a</summary>\n\nb\n\n</details>\n<details "
        "open><summary>c</summary>\n\nd\n\n</details>",
        "<details><summary>a</summary>\n<p>b</p>\n</details>\n<details "
        "open=\"\"><summary>c</summary>\n<p>d</p>\n</details>");
    row("nested enclosures", "<div align=\"right\">\n\n<details>\n\na\n\n</details>\n\n</div>",
        "<div align=\"right\"><details><p>a</p>\n</details>\n</div>");
    row("details in an item", "- a\n\n  <details>\n\n  b\n\n  </details>\n\nc",
        "<ul>\n<li><p>a</p>\n<details><p>b</p>\n</details>\n</li>\n</ul>\n<p>c</p>");
    row("details around a list", "<details>\n\n- a\n\n</details>",
        "<details><ul>\n<li>a</li>\n</ul>\n</details>");
    row("left open", "<div align=\"center\">\n\na", "<div align=\"center\"></div>\n<p>a</p>");
    row("left open with content", "<details><summary>a</summary>b\n\nc",
        "<details><summary>a</summary>\nb </details>\n<p>c</p>");
    row("closed only", "a\n\n</details>\n\nb", "<p>a</p>\n&lt;/details&gt;<p>b</p>");
    row("closed in an item", "<div>\n\n- a\n\n  </div>\n\nb",
        "<div></div>\n<ul>\n<li><p>a</p>\n&lt;/div&gt;</li>\n</ul>\n<p>b</p>");
    row("comment and text", "<!-- a -->\nb", "<p>b</p>");
    row("script block", "<script>\na < b\n</script>",
        "<p class=\"raw\">&lt;script&gt;\na &lt; b\n&lt;/script&gt;</p>");
}

void TestExportedHtml::writesRawHtml()
{
    compareBody();
}

void TestExportedHtml::hostilePagesStayWhole_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("<div>");
    row("</div></main></body></html>");
    row("</p></main><script>a</script>");
    row("<table>");
    row("<table><tr><td>");
    row("<details>");
    row("<details><summary>");
    row("<ul><li>");
    row("<pre>");
    row("<blockquote>");
    row("<b>");
    row("a <b>");
    row("a </main> b");
    row("a <a href=\"b\">");
    row("<!-- a");
    row("a <!-- b");
    row("<!-- a --!> <div> <!-- b");
    row("<textarea>");
    row("<title>");
    row("<style>");
    row("<script>");
    row("<plaintext>");
    row("<select>");
    row("<svg>");
    row("<math>");
    row("<template>");
    row("<frameset>");
    row("<h1>");
    row("<a href=\"#\"><table><tr><td><a href=\"#\">");
    row("<div><table></div>");
    row("<table><caption><div>");
    row("- <div>\n- </div>");
    row("> <details>\n\n</details>");
    row("<details>\n\n> </details>");
    row("<div title=\"");
    row("<div title='a\"b>'>");
    row("[^1]\n\n<div>\n\n[^1]: </div></ol></section>");
}

void TestExportedHtml::hostilePagesStayWhole()
{
    QFETCH(const QString, text);
    const QByteArray whole = exported(QStringLiteral("# A\n\nb\n\nlast\n")).toUtf8();
    const test::HtmlFindings findings =
        test::inspectHtml(exported(QStringLiteral("# A\n\n") + text + QStringLiteral("\n\nlast\n")).toUtf8());
    QCOMPARE(findings.topLevel, test::inspectHtml(whole).topLevel);
    QCOMPARE(findings.offences, QStringList());
}

void TestExportedHtml::tagSoupStaysInsideTheAllowList()
{
    const QStringList pieces{QStringLiteral("<div>"),
                             QStringLiteral("</div>"),
                             QStringLiteral("<details open ontoggle=a>"),
                             QStringLiteral("</details>"),
                             QStringLiteral("<summary>"),
                             QStringLiteral("</summary>"),
                             QStringLiteral("<table>"),
                             QStringLiteral("<tr>"),
                             QStringLiteral("<td>"),
                             QStringLiteral("</table>"),
                             QStringLiteral("<b>"),
                             QStringLiteral("</b>"),
                             QStringLiteral("<i>"),
                             QStringLiteral("</i>"),
                             QStringLiteral("<a href='javascript:a'>"),
                             QStringLiteral("<a href='b'>"),
                             QStringLiteral("</a>"),
                             QStringLiteral("<svg>"),
                             QStringLiteral("</svg>"),
                             QStringLiteral("<math>"),
                             QStringLiteral("<style>"),
                             QStringLiteral("</style>"),
                             QStringLiteral("<select>"),
                             QStringLiteral("<u>"),
                             QStringLiteral("</main>"),
                             QStringLiteral("<img src=a onerror=b>"),
                             QStringLiteral("<p style='a'>"),
                             QStringLiteral("</p>"),
                             QStringLiteral("<ul>"),
                             QStringLiteral("<li>"),
                             QStringLiteral("</ul>"),
                             QStringLiteral("<pre>"),
                             QStringLiteral("</pre>"),
                             QStringLiteral("<h2>"),
                             QStringLiteral("</h2>"),
                             QStringLiteral("<blockquote>"),
                             QStringLiteral("</blockquote>"),
                             QStringLiteral("<template>"),
                             QStringLiteral("<form>"),
                             QStringLiteral("<kbd>"),
                             QStringLiteral("</kbd>"),
                             QStringLiteral("<br>"),
                             QStringLiteral("<ruby>"),
                             QStringLiteral("<rt>"),
                             QStringLiteral("\n\n"),
                             QStringLiteral("\n"),
                             QStringLiteral("\n\n- "),
                             QStringLiteral("\n\n> "),
                             QStringLiteral("**"),
                             QStringLiteral("`"),
                             QStringLiteral("| a |\n|---|\n| ")};
    QRandomGenerator random(7);
    const QStringList expectedTopLevel =
        test::inspectHtml(exported(QStringLiteral("# A\n\nb\n")).toUtf8()).topLevel;
    for (int round = 0; round < 400; ++round) {
        QString text = QStringLiteral("# A\n\n");
        QStringList words;
        for (int i = random.bounded(1, 40); i > 0; --i) {
            text += pieces[random.bounded(pieces.size())];
            if (random.bounded(2) == 0) {
                words.append(QStringLiteral("w%1x").arg(words.size()));
                text += words.last();
            }
        }
        const test::HtmlFindings findings = test::inspectHtml(exported(text).toUtf8());
        QVERIFY2(findings.offences.isEmpty(),
                 qPrintable(findings.offences.join(u' ') + QStringLiteral(" in: ") + text));
        QVERIFY2(findings.topLevel == expectedTopLevel, qPrintable(text));
        for (const QString& word : words)
            QVERIFY2(findings.text.count(word) == 1, qPrintable(word + QStringLiteral(" in: ") + text));
    }
}

void TestExportedHtml::keepsIdsApart()
{
    const QString html = exported(QStringLiteral("a<i id=\"b\"></i><i id=\"c\"></i><i id=\"c\"></i>"
                                                 "<i id=\"fn:1\"></i>\n\n## B\n"));
    QCOMPARE(html.count(QStringLiteral("id=\"b\"")), 1);
    QCOMPARE(html.count(QStringLiteral("id=\"c\"")), 1);
    QVERIFY(html.contains(QStringLiteral("<h2 id=\"b\"")));
    QVERIFY(!html.contains(QStringLiteral("id=\"fn:1\"")));
}

QTEST_MAIN(TestExportedHtml)
#include "test_exportedhtml.moc"
