#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "tests/support/htmlcheck.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace redraft;

namespace {

Analysis analysisOf(const QString& text)
{
    Analysis analysis;
    analysis.snapshot = TextSnapshot(text);
    analysis.tree = parseMarkdown(analysis.snapshot);
    analysis.outline = std::make_shared<Outline>(makeOutline(*analysis.tree, analysis.snapshot));
    analysis.metadata = std::make_shared<Metadata>(readMetadata(analysis.snapshot));
    return analysis;
}

QString exported(const QString& text, const HtmlOptions& options = {})
{
    const CodeHighlighter highlighter;
    const Result<QByteArray> html = exportHtml(analysisOf(text), highlighter, options);
    return html ? QString::fromUtf8(*html) : html.error().message;
}

/// What stands between <main> and </main>.
QString body(const QString& html)
{
    return html.section(QStringLiteral("<main>\n"), 1).section(QStringLiteral("</main>"), 0, 0).trimmed();
}

/// What is wrong with the page as XML, or an empty text; `ids` and `targets` get its anchors and links to
/// anchors.
QString xmlError(const QString& html, QStringList* ids, QStringList* targets)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            ids->append(attributes.value(QStringLiteral("id")).toString());
        if (attributes.value(QStringLiteral("class")) == u"permalink" ||
            attributes.value(QStringLiteral("class")) == u"back")
            targets->append(attributes.value(QStringLiteral("href")).mid(1).toString());
    }
    return reader.hasError() ? reader.errorString() : QString();
}

QByteArray smallPng()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestHtmlExporter : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsNotWanted();
    void initTestCase();
    void matchesGoldenPage();
    void writesBlocks_data();
    void writesBlocks();
    void neutralises_data();
    void neutralises();
    void writesRawHtml_data();
    void writesRawHtml();
    void hostilePagesStayWhole_data();
    void hostilePagesStayWhole();
    void tagSoupStaysInsideTheAllowList();
    void keepsIdsApart();
    void showsMetadata();
    void colours();
    void followsTheScheme();
    void embedsLocalImages();
    void linksFootnotesBothWays();
    void reportsProgressAndCancels();
    void corpusIsWellFormed();
};

void TestHtmlExporter::leavesOutWhatIsNotWanted()
{
    const QString text = QStringLiteral("---\nstatus: Draft\ntitle: A plan\n---\n\n## One\n\n## Two\n");
    QVERIFY(exported(text).contains(QStringLiteral("<dl>")));
    QVERIFY(exported(text).contains(QStringLiteral("<nav")));
    HtmlOptions options;
    options.parts.hasMetadata = false;
    QVERIFY(!exported(text, options).contains(QStringLiteral("<dl>")));
    QVERIFY(exported(text, options).contains(QStringLiteral("A plan</h1>")));
    options.parts.hasContents = false;
    QVERIFY(!exported(text, options).contains(QStringLiteral("<nav")));
    const QString lines = QStringLiteral("# A plan\n\n**Status:** Draft\n**Author:** A team\n\n## One\n");
    QVERIFY(!exported(lines).contains(QStringLiteral("<strong>Status")));
    QVERIFY(exported(lines, options).contains(QStringLiteral("<strong>Status"))); // stays in the text
}

void TestHtmlExporter::initTestCase()
{
    // The resources lie in a static library: nothing else names them.
    Q_INIT_RESOURCE(resources);
}

void TestHtmlExporter::matchesGoldenPage()
{
    const QString folder = QStringLiteral(REDRAFT_TEST_DATA "/exporting/");
    QFile source(folder + QStringLiteral("cache.md"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString html = exported(QString::fromUtf8(source.readAll()));
    const qsizetype start = html.indexOf(QStringLiteral("<body>"));
    const QByteArray page = html.mid(start).toUtf8();
    if (qEnvironmentVariableIsSet("REDRAFT_UPDATE_GOLDEN"))
        writeFile(folder + QStringLiteral("cache.html"), page);
    QFile golden(folder + QStringLiteral("cache.html"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(page), QString::fromUtf8(golden.readAll()));
}

void TestHtmlExporter::writesBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* text, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row("emphasis", "a *b* **c** ~~d~~ `e<`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>");
    row("breaks", "a\nb\\\nc<br>d", "<p>a\nb<br/>\nc<br/>\nd</p>");
    row("tight list", "3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
    row("loose list", "- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>");
    row("tasks", "- [x] a\n- [ ] b",
        "<ul class=\"tasks\">\n<li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\" "
        "checked=\"checked\"/> "
        "a</li>\n<li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\"/> b</li>\n</ul>");
    row("table", "|a|b|\n|-|-:|\n|c|d|",
        "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr><th>a</th><th "
        "class=\"right\">b</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td>c</td><td class=\"right\">d</td></tr>\n</tbody></table></div>");
    row("table of numbers", "|n|\n|-|\n|1,234 ms|",
        "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr><th>n</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td class=\"figure\">1,234 ms</td></tr>\n</tbody></table></div>");
    row("code", "```\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>");
    row("drawing", "```\n+--+\n```", "<pre class=\"drawing\" tabindex=\"0\"><code>+--+\n</code></pre>");
    row("quote", "> a", "<blockquote>\n<p>a</p>\n</blockquote>");
    row("alert", "> [!note]\n> a",
        "<div class=\"alert note\"><p class=\"alert-title\"><svg viewBox=\"0 0 16 16\" "
        "aria-hidden=\"true\"><path "
        "d=\"M14.5 8C14.5 11.59 11.59 14.5 8 14.5C4.41 14.5 1.5 11.59 1.5 8C1.5 4.41 4.41 1.5 8 1.5C11.59 "
        "1.5 14.5 "
        "4.41 14.5 8M8 7.5L8 11.2M8 4.9L8 4.91\"/></svg>Note</p>\n<p>a</p>\n</div>");
    row("quote in a list", "- > [!note]\n  > a",
        "<ul>\n<li><blockquote>\n<p>[!note]\na</p>\n</blockquote>\n</li>\n</ul>");
    row("right to left", "- \u05d0\u05d1", "<ul dir=\"rtl\">\n<li>\u05d0\u05d1</li>\n</ul>");
    row("link", "[a](b \"c\\\"\")", "<p><a href=\"b\" title=\"c&quot;\">a</a></p>");
    row("rule", "a\n\n---", "<p>a</p>\n<hr/>");
}

void TestHtmlExporter::writesBlocks()
{
    QFETCH(QString, text);
    QTEST(body(exported(text)), "html");
}

void TestHtmlExporter::neutralises_data()
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

void TestHtmlExporter::neutralises()
{
    writesBlocks();
}

void TestHtmlExporter::writesRawHtml_data()
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
    row("crossed inline", "<b>a<i>b</b>c</i>", "<p><b>a&lt;i&gt;b</b>c&lt;/i&gt;</p>");
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

void TestHtmlExporter::writesRawHtml()
{
    writesBlocks();
}

void TestHtmlExporter::hostilePagesStayWhole_data()
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

void TestHtmlExporter::hostilePagesStayWhole()
{
    QFETCH(const QString, text);
    const QByteArray whole = exported(QStringLiteral("# A\n\nb\n\nlast\n")).toUtf8();
    const test::HtmlFindings findings =
        test::inspectHtml(exported(QStringLiteral("# A\n\n") + text + QStringLiteral("\n\nlast\n")).toUtf8());
    QCOMPARE(findings.topLevel, test::inspectHtml(whole).topLevel);
    QCOMPARE(findings.offences, QStringList());
}

void TestHtmlExporter::tagSoupStaysInsideTheAllowList()
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

void TestHtmlExporter::keepsIdsApart()
{
    const QString html = exported(QStringLiteral("a<i id=\"b\"></i><i id=\"c\"></i><i id=\"c\"></i>"
                                                 "<i id=\"fn:1\"></i>\n\n## B\n"));
    QCOMPARE(html.count(QStringLiteral("id=\"b\"")), 1);
    QCOMPARE(html.count(QStringLiteral("id=\"c\"")), 1);
    QVERIFY(html.contains(QStringLiteral("<h2 id=\"b\"")));
    QVERIFY(!html.contains(QStringLiteral("id=\"fn:1\"")));
}

void TestHtmlExporter::showsMetadata()
{
    const QString html =
        exported(QStringLiteral("---\ntitle: \"A & B\"\nstatus: Accepted\nauthors: [X team, Y team]\n"
                                "decision_deadline: 2024-07-01\nticket: https://example.org/1\n---\n## S\n"));
    QVERIFY(html.contains(QStringLiteral("<title>A &amp; B</title>")));
    QVERIFY(html.contains(QStringLiteral("<h1>A &amp; B</h1>")));
    QVERIFY(html.contains(QStringLiteral("<dt>Status</dt><dd><span class=\"chip ok\">Accepted</span></dd>")));
    QVERIFY(html.contains(QStringLiteral("<dd><ul><li>X team</li><li>Y team</li></ul></dd>")));
    QVERIFY(html.contains(QStringLiteral("<dt>Decision deadline</dt><dd>1 July 2024</dd>")));
    QVERIFY(html.contains(QStringLiteral(">https://example.org/1</a></dd>")));
    const QString bold =
        exported(QStringLiteral("# T\n\n**Status:** Draft\n**Author:** X team\n\n## S\n\ntext\n"));
    QVERIFY(bold.contains(QStringLiteral("<span class=\"chip warning\">Draft</span>")));
    QCOMPARE(bold.count(QStringLiteral("Draft")), 1);
    QCOMPARE(bold.count(QStringLiteral("<h1")), 1);
}

void TestHtmlExporter::colours()
{
    if (!CodeHighlighter::isAvailable())
        QSKIP(qPrintable(CodeHighlighter::unavailableReason()));
    const QString html = body(exported(QStringLiteral("```cpp\nreturn \"<a>\"; // b\n```\n")));
    QVERIFY2(html.contains(QStringLiteral("<span class=\"c-comment\">")), qPrintable(html));
    QVERIFY(html.contains(QStringLiteral("&lt;a&gt;")));
    QXmlStreamReader reader(html);
    QCOMPARE(reader.readNext(), QXmlStreamReader::StartDocument);
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.readElementText(QXmlStreamReader::IncludeChildElements),
             QStringLiteral("return \"<a>\"; // b\n"));
}

void TestHtmlExporter::followsTheScheme()
{
    const QString dark = Theme::dark().surface.name();
    const QString light = Theme::light().surface.name();
    const QString both = exported(QStringLiteral("a"));
    QVERIFY(both.contains(QStringLiteral("prefers-color-scheme:dark")) && both.contains(dark) &&
            both.contains(light));
    HtmlOptions options;
    options.scheme = ColorScheme::Dark;
    const QString forced = exported(QStringLiteral("a"), options);
    QVERIFY(!forced.contains(QStringLiteral("prefers-color-scheme")));
    QVERIFY(forced.contains(QStringLiteral("--surface:") + dark));
    QVERIFY(!forced.contains(QStringLiteral("--surface:") + light));
    QVERIFY(forced.contains(QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; img-src data:")));
}

void TestHtmlExporter::embedsLocalImages()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("doc/img")));
    const QString documents = folder.filePath(QStringLiteral("doc"));
    const QByteArray png = smallPng();
    writeFile(documents + QStringLiteral("/img/a b.png"), png);
    writeFile(documents + QStringLiteral("/text.png"), "no picture");
    writeFile(folder.filePath(QStringLiteral("secret.png")), png);
    QVERIFY(
        QFile::link(folder.filePath(QStringLiteral("secret.png")), documents + QStringLiteral("/link.png")));
    HtmlOptions options;
    options.documentFolder = documents;
    const QString embedded = QStringLiteral("<p><img src=\"data:image/png;base64,%1\" alt=\"x\"/></p>")
                                 .arg(QString::fromLatin1(png.toBase64()));
    QCOMPARE(body(exported(QStringLiteral("![x](img/a%20b.png?raw=1#f)"), options)), embedded);
    QCOMPARE(body(exported(QStringLiteral("![x](<./img/../img/a b.png>)"), options)), embedded);
    writeFile(documents + QStringLiteral("/cut.png"), png.left(png.size() / 2));
    writeFile(documents + QStringLiteral("/cut.svg"), "<svg><rect");
    const QString plain = QStringLiteral("<p><span class=\"image\">x</span></p>");
    const auto placeholder = [](const char* reason) {
        return QStringLiteral("<p><span class=\"image\">x<span class=\"fault\"> · %1</span></span></p>")
            .arg(QLatin1String(reason));
    };
    const std::vector<std::pair<QString, const char*>> refused{
        {QStringLiteral("../secret.png"), "outside of the folder"},
        {QStringLiteral("%2e%2e/secret.png"), "outside of the folder"},
        {QStringLiteral("link.png"), "outside of the folder"},
        {folder.filePath(QStringLiteral("secret.png")), "outside of the folder"},
        {QStringLiteral("text.png"), "cannot be read"},
        {QStringLiteral("cut.png"), "cannot be read"},
        {QStringLiteral("cut.svg"), "cannot be read"},
        {QStringLiteral("none.png"), "not found"},
        {QStringLiteral("img"), "not found"}};
    for (const auto& [destination, reason] : refused)
        QCOMPARE(body(exported(QStringLiteral("![x](%1)").arg(destination), options)), placeholder(reason));
    QCOMPARE(body(exported(QStringLiteral("![x](<img/a b.png>)"))), plain);
}

void TestHtmlExporter::linksFootnotesBothWays()
{
    const QString html = exported(QStringLiteral("a[^x] b[^x]\n\n[^x]: note\n\n[^y]: Left over.\n"));
    for (const char* part : {"<sup id=\"fnref:1-1\"><a href=\"#fn:1\">1</a></sup>", "<sup id=\"fnref:1-2\">",
                             "<li id=\"fn:1\">", "href=\"#fnref:1-1\"", "href=\"#fnref:1-2\"",
                             "<sup>2</sup></a>", "<li class=\"unused\">\n<p>Left over. <small>"})
        QCOMPARE(html.count(QLatin1StringView(part)), 1);
}

void TestHtmlExporter::reportsProgressAndCancels()
{
    const Analysis analysis = analysisOf(QStringLiteral("a\n\nb\n\nc\n"));
    const CodeHighlighter highlighter;
    QList<int> steps;
    const auto note = [&steps](int done, int total) {
        steps += done;
        return total == 3;
    };
    QVERIFY(exportHtml(analysis, highlighter, {}, note).hasValue());
    QCOMPARE(steps, (QList<int>{0, 1, 2, 3}));
    const auto cancel = [](int done, int) { return done < 1; };
    const Result<QByteArray> cancelled = exportHtml(analysis, highlighter, {}, cancel);
    QVERIFY(!cancelled);
    QVERIFY(cancelled.error().message.contains(QStringLiteral("cancelled")));
}

void TestHtmlExporter::corpusIsWellFormed()
{
    int documents = 0;
    for (const QString& path : test::corpusFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html =
            exported(QString::fromUtf8(file.readAll()).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
        QStringList ids;
        QStringList targets;
        const QString error = xmlError(html, &ids, &targets);
        QVERIFY2(error.isEmpty(), qPrintable(path + QStringLiteral(": ") + error));
        QVERIFY2(ids.removeDuplicates() == 0, qPrintable(path));
        const QStringList offences = test::inspectHtml(html.toUtf8()).offences;
        QVERIFY2(offences.isEmpty(), qPrintable(path + u' ' + offences.join(u' ')));
        for (const QString& target : targets)
            QVERIFY2(ids.contains(target), qPrintable(path + u' ' + target));
        ++documents;
    }
    if (documents == 0)
        QSKIP("No corpus: neither REDRAFT_CORPUS nor tests/data/corpus holds Markdown files.");
}

QTEST_MAIN(TestHtmlExporter)
#include "test_htmlexporter.moc"
