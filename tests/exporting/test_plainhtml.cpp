#include "app/exporting/plainhtml.h"
#include "tests/support/cmarkhtml.h"
#include "tests/support/documents.h"
#include "tests/support/markdownexamples.h"
#include "tests/support/randomedits.h"

#include <QRegularExpression>
#include <QTest>

using namespace redraft;

namespace {

int environment(const char* name, int otherwise)
{
    const int wanted = qEnvironmentVariableIntValue(name);
    return wanted > 0 ? wanted : otherwise;
}

QString plain(const QString& text)
{
    return QString::fromUtf8(plainHtml(TextSnapshot(test::withDocumentLineEnds(text))));
}

/// The text behind front matter, found by a rule of our own.
QString withoutFrontMatter(const QString& text)
{
    static const QRegularExpression frontMatter(
        QStringLiteral("\\A---[ \t]*\n(?=(?:#.*\n)*[^\n]*:)(?:.*\n)*?(?:---|\\.\\.\\.)[ \t]*(?:\n|\\z)"));
    return QString(text).remove(frontMatter);
}

/// Without what only a file of another world holds.
QString comparable(QString text)
{
    for (QChar& unit : text) {
        if (unit.isNull() || unit.isSurrogate())
            unit = QChar::ReplacementCharacter;
    }
    return text.remove(QChar::ByteOrderMark).remove(u'<');
}

/// True if a footnote seems to be defined twice. To cmark-gfm the references inside the second definition,
/// which nobody sees, count; to us they are not there.
bool definesFootnoteTwice(const QString& text)
{
    static const QRegularExpression definition(QStringLiteral("\\[\\^([^\\]\\s]+)\\]:"));
    QSet<QString> labels;
    for (auto matches = definition.globalMatch(text); matches.hasNext();) {
        const QString label = matches.next().captured(1).toCaseFolded();
        if (labels.contains(label))
            return true;
        labels.insert(label);
    }
    return false;
}

} // namespace

class TestPlainHtml : public QObject
{
    Q_OBJECT

private slots:
    void constructs_data();
    void constructs();
    void distantLabels_data();
    void distantLabels();
    void spelling_data();
    void spelling();
    void rawHtmlIsSanitised_data();
    void rawHtmlIsSanitised();
    void frontMatter_data();
    void frontMatter();
    void generatedDocuments();
    void editedDocuments_data();
    void editedDocuments();
    void corpus();
    void specification();

private:
    static void compare(const std::vector<test::Example>& examples);
};

void TestPlainHtml::constructs_data()
{
    QTest::addColumn<QString>("source");
    for (const test::Example& example : test::constructExamples())
        QTest::newRow(qPrintable(example.name)) << example.source;
}

void TestPlainHtml::constructs()
{
    QFETCH(QString, source);
    const std::optional<QString> expected = test::cmarkHtml(source);
    QVERIFY(expected);
    QCOMPARE(plain(source), *expected);
}

/// Labels mean the same wherever their definitions stand: the parser reads long documents in pieces.
void TestPlainHtml::distantLabels_data()
{
    QTest::addColumn<QString>("used");
    QTest::addColumn<QString>("defined");
    QTest::newRow("small") << "rfc"
                           << "RFC";
    QTest::newRow("blanks") << "the  plan"
                            << "The Plan";
    QTest::newRow("sharp s") << "STRASSE"
                             << "straße";
    QTest::newRow("capital sharp s") << "Gross"
                                     << "GROẞ";
    QTest::newRow("ligature") << "OFFICE"
                              << "oﬃce";
    QTest::newRow("dotted I") << "i̇stanbul"
                              << "İstanbul";
    QTest::newRow("dotless i") << "ı"
                               << "I";
    QTest::newRow("Greek") << "ΣΟΦΟΣ"
                           << "σοφος";
    QTest::newRow("iota below") << "ᾼ"
                                << "αι";
    QTest::newRow("beyond the plane") << "𐐀"
                                      << "𐐨";
    QTest::newRow("note") << "^Straße"
                          << "^STRASSE";
}

void TestPlainHtml::distantLabels()
{
    QFETCH(QString, used);
    QFETCH(QString, defined);
    const QString text = u'[' + used + QStringLiteral("]\n\n") +
                         QStringLiteral("Some words in a line.\n\n").repeated(500) + u'[' + defined +
                         QStringLiteral("]: /target\n");
    QCOMPARE(test::textDifference(plain(text), *test::cmarkHtml(text)), QString());
}

/// What the library writes, as it is written down, so that both cannot change unnoticed.
void TestPlainHtml::spelling_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::newRow("heading") << "# A *b*"
                             << "<h1>A <em>b</em></h1>\n";
    QTest::newRow("breaks") << "a  \nb\nc"
                            << "<p>a<br />\nb\nc</p>\n";
    QTest::newRow("rule") << "***"
                          << "<hr />\n";
    QTest::newRow("tight") << "- a\n- b"
                           << "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n";
    QTest::newRow("loose") << "3. a\n\n4. b"
                           << "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n";
    QTest::newRow("tasks") << "- [ ] a\n- [x] b"
                           << "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> a</li>\n"
                              "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> b</li>\n</ul>\n";
    QTest::newRow("box in a quote") << "> - [ ] a"
                                    << "<blockquote>\n<ul>\n<li>[ ] a</li>\n</ul>\n</blockquote>\n";
    QTest::newRow("code") << "``` a b\n<&\"'>\n```"
                          << "<pre><code class=\"language-a\">&lt;&amp;&quot;'&gt;\n</code></pre>\n";
    QTest::newRow("table") << "|a|b|\n|:-|-|\n|c|d|"
                           << "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th>b</th>\n</tr>\n"
                              "</thead>\n<tbody>\n<tr>\n<td align=\"left\">c</td>\n<td>d</td>\n</tr>\n"
                              "</tbody>\n</table>\n";
    QTest::newRow("address") << "[a](<ä b'&\"[> 'c\"')"
                             << "<p><a href=\"%C3%A4%20b&#x27;&amp;%22%5B\" title=\"c&quot;\">a</a></p>\n";
    QTest::newRow("image") << "![a *b*\nc](d)"
                           << "<p><img src=\"d\" alt=\"a b c\" /></p>\n";
    QTest::newRow("script") << "[a](javascript:b)"
                            << "<p><a href=\"\">a</a></p>\n";
    QTest::newRow("alert") << "> [!NOTE]\n> a"
                           << "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n";
    QTest::newRow("strikethrough") << "~~a~~"
                                   << "<p><del>a</del></p>\n";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestPlainHtml::spelling()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    QCOMPARE(plain(source), html);
    QCOMPARE(test::cmarkHtml(source), html);
}

void TestPlainHtml::rawHtmlIsSanitised_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::newRow("inline") << "a <kbd onclick=\"x()\">b</kbd>"
                            << "<p>a <kbd>b</kbd></p>\n";
    QTest::newRow("break") << "a<br>b"
                           << "<p>a<br />b</p>\n";
    QTest::newRow("refused") << "a <script>b</script>"
                             << "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n";
    QTest::newRow("comment") << "a <!-- b --> c\n\n<!-- d -->"
                             << "<p>a  c</p>\n";
    QTest::newRow("around Markdown") << "<details>\n\n**a**\n\n</details>"
                                     << "<details>\n<p><strong>a</strong></p>\n</details>\n";
    QTest::newRow("crossing tags") << "a <i>b <b>c</i> d</b> e"
                                   << "<p>a <i>b <b>c</b></i><b> d</b> e</p>\n";
    QTest::newRow("crossing tags in a block") << "<p>a <i>b <b>c</i> d</b> e</p>"
                                              << "<p>a <i>b <b>c</b></i><b> d</b> e</p>\n";
    QTest::newRow("open in a pair") << "a <i>b <b>c</i> d"
                                    << "<p>a <i>b &lt;b&gt;c</i> d</p>\n";
    QTest::newRow("ruby") << "a <ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby>"
                          << "<p>a <ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby></p>\n";
    QTest::newRow("ruby without ends") << "<ruby>b<rt>c<rt>d</ruby>"
                                       << "<p><ruby>b<rt>c</rt><rt>d</rt></ruby></p>\n";
    QTest::newRow("of ruby alone") << "a <rt>b</rt>"
                                   << "<p>a &lt;rt&gt;b&lt;/rt&gt;</p>\n";
    QTest::newRow("picture in a line") << "a <picture><source srcset=\"b\"><img src=\"c.png\"></picture>"
                                       << "<p>a <picture><img src=\"c.png\" /></picture></p>\n";
    QTest::newRow("rule in a line") << "a *b* <hr> c"
                                    << "<p>a <em>b</em> </p>\n<hr />\n<p>c</p>\n";
    QTest::newRow("rule in emphasis") << "a *b <hr> c*"
                                      << "<p>a <em>b &lt;hr&gt; c</em></p>\n";
    QTest::newRow("picture") << "<img src=\"a.png\" onerror=\"b\" width=\"3\">"
                             << "<img src=\"a.png\" width=\"3\" /> ";
}

void TestPlainHtml::rawHtmlIsSanitised()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    QCOMPARE(plain(source), html);
}

void TestPlainHtml::frontMatter_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::newRow("mapping") << "---\ntitle: a\n---\nb"
                             << "<p>b</p>\n";
    QTest::newRow("behind a comment") << "---\n# x\n\n\"the title\": a\n...\nb"
                                      << "<p>b</p>\n";
    QTest::newRow("broken mapping") << "---\ntitle: [a\n: b\n---\nc"
                                    << "<p>c</p>\n";
    QTest::newRow("heading") << "---\na\n---\nb"
                             << "<hr />\n<h2>a</h2>\n<p>b</p>\n";
    QTest::newRow("rules") << "---\n---\na"
                           << "<hr />\n<hr />\n<p>a</p>\n";
    QTest::newRow("list") << "---\n- a: b\n---\n"
                          << "<hr />\n<ul>\n<li>a: b</li>\n</ul>\n<hr />\n";
    QTest::newRow("never closed") << "---\na: b\n"
                                  << "<hr />\n<p>a: b</p>\n";
    QTest::newRow("address") << "---\nhttp://a.bc\n---"
                             << "<hr />\n<h2><a href=\"http://a.bc\">http://a.bc</a></h2>\n";
}

void TestPlainHtml::frontMatter()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    QCOMPARE(plain(source), html);
}

void TestPlainHtml::compare(const std::vector<test::Example>& examples)
{
    int compared = 0;
    for (const test::Example& example : examples) {
        const std::optional<QString> expected = test::cmarkHtml(example.source);
        compared += expected ? 1 : 0;
        const QString found = expected ? test::textDifference(plain(example.source), *expected) : QString();
        QVERIFY2(found.isEmpty(), qPrintable(example.name + QStringLiteral(": ") + found));
    }
    qInfo("%d of %d without raw HTML", compared, int(examples.size()));
    QVERIFY(compared > 0);
}

void TestPlainHtml::generatedDocuments()
{
    int compared = 0;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        // The generator writes some raw HTML: the comparison needs documents without.
        const QString text = comparable(withoutFrontMatter(test::generatedDocument(8000, seed)));
        const std::optional<QString> expected = test::cmarkHtml(text);
        compared += expected ? 1 : 0;
        if (expected)
            QCOMPARE(test::textDifference(plain(text), *expected), QString());
    }
    QVERIFY2(compared > 10, qPrintable(QString::number(compared)));
}

void TestPlainHtml::editedDocuments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("edits");
    QString all;
    for (const test::Example& example : test::constructExamples())
        all += example.name.startsWith(u"footnotes") ? QString() : example.source + u'\n';
    all.remove(QStringLiteral("[^1]:"));
    QTest::newRow("footnotes") << QStringLiteral("a[^1] b[^note]\n\n[^1]: c[^note] d[^q]\n\n") << 400;
    QTest::newRow("generated") << test::generatedDocument(5000, 7) << 300;
    QTest::newRow("constructs") << all << 150;
    QTest::newRow("nothing") << QString() << 300;
}

/// The tree that grows with the edits says what cmark-gfm says of the whole text, whatever was cut where.
void TestPlainHtml::editedDocuments()
{
    QFETCH(QString, text);
    QFETCH(int, edits);
    test::RandomEdits random(quint32(environment("REDRAFT_RANDOM_SEED", 3)));
    edits = environment("REDRAFT_RANDOM_EDITS", edits);
    const QString original = text;
    std::shared_ptr<const SyntaxTree> tree;
    int compared = 0;
    for (int i = 0; i < edits; ++i) {
        const TextDelta delta = random.next(text);
        text.replace(delta.position, delta.removed, delta.inserted);
        if (text.size() > 2 * original.size() + 1000 || definesFootnoteTwice(text))
            text = original;
        text = comparable(text);
        const QString body = u'\n' + text; // never with front matter
        tree = parseMarkdown(TextSnapshot(test::withDocumentLineEnds(body), i), tree);
        const std::optional<QString> expected =
            definesFootnoteTwice(body) ? std::nullopt : test::cmarkHtml(body);
        compared += expected ? 1 : 0;
        if (!expected)
            continue;
        const QString found = test::textDifference(QString::fromUtf8(plainHtml(*tree)), *expected);
        QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("edit %1: %2\n%3").arg(i).arg(found, body)));
    }
    QVERIFY2(compared > edits / 2, qPrintable(QString::number(compared)));
}

void TestPlainHtml::corpus()
{
    if (!qEnvironmentVariableIsSet("REDRAFT_CORPUS"))
        QSKIP("REDRAFT_CORPUS names no folder with documents.");
    std::vector<test::Example> examples;
    for (const QString& path : test::corpusFiles()) {
        QString text = test::fileText(path).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        examples.push_back({path, withoutFrontMatter(text.remove(QChar::ByteOrderMark))});
    }
    compare(examples);
}

void TestPlainHtml::specification()
{
    const QString path = qEnvironmentVariable("REDRAFT_GFM_SPECIFICATION");
    if (path.isEmpty())
        QSKIP("REDRAFT_GFM_SPECIFICATION names no spec.txt of GitHub Flavored Markdown.");
    const std::vector<test::Example> examples = test::specificationExamples(path);
    QVERIFY2(examples.size() > 600, qPrintable(path));
    compare(examples);
}

QTEST_GUILESS_MAIN(TestPlainHtml)
#include "test_plainhtml.moc"
