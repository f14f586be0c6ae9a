#include "tests/exporting/exportedpage.h"

using namespace redraft;
using namespace redraft::test;

class TestHtmlExporter : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsNotWanted();
    void initTestCase();
    void matchesGoldenPage();
    void writesBlocks_data();
    void writesBlocks();
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
    options.imageFolders = {QFileInfo(folder.path()).canonicalFilePath()};
    QCOMPARE(body(exported(QStringLiteral("![x](../secret.png)"), options)), embedded);
    QCOMPARE(body(exported(QStringLiteral("![x](/etc/passwd)"), options)),
             placeholder("outside of the folder"));
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
    const Analysis analysis = exportable(QStringLiteral("a\n\nb\n\nc\n"));
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
