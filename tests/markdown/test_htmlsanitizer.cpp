#include "app/markdown/htmlsanitizer.h"

#include <QTest>

using namespace redraft;

namespace {

/// Sanitised HTML as text: elements as tags, source that is shown as «…».
QString shown(const std::vector<HtmlNode>& nodes)
{
    QString text;
    for (const HtmlNode& node : nodes) {
        if (node.kind == HtmlNode::Kind::Text)
            text += node.text;
        if (node.kind == HtmlNode::Kind::Source)
            text += u'\u00ab' + node.text + u'\u00bb';
        if (node.kind != HtmlNode::Kind::Element)
            continue;
        text += u'<' + node.tag.name;
        for (const HtmlAttribute& attribute : node.tag.attributes)
            text += u' ' + attribute.name + u'=' + attribute.value;
        text += u'>' + shown(node.children) + QStringLiteral("</") + node.tag.name + u'>';
    }
    return text;
}

} // namespace

class TestHtmlSanitizer : public QObject
{
    Q_OBJECT

private slots:
    void passes_data();
    void passes();
    void survives_data();
    void survives();
};

void TestHtmlSanitizer::passes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* name, const char* source, const char* result) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(result);
    };
    row("kbd", "<kbd>Ctrl</kbd>", "<kbd>Ctrl</kbd>");
    row("upper case", "<KBD>a</Kbd>", "<kbd>a</kbd>");
    row("all text marks", "<b>a</b><i>b</i><sub>c</sub><sup>d</sup><ins>e</ins><mark>f</mark><q>g</q>",
        "<b>a</b><i>b</i><sub>c</sub><sup>d</sup><ins>e</ins><mark>f</mark><q>g</q>");
    row("line break", "a<br>b<br/>c", "a<br></br>b<br></br>c");
    row("attributes in any quotes", "<p align=center title='a' lang=\"en\">b</p>",
        "<p align=center title=a lang=en>b</p>");
    row("value with references", "<b title=\"a &amp; &quot;b&quot;\">c</b>", "<b title=a & \"b\">c</b>");
    row("references in text", "&lt;script&gt; &copy; &#x41;", "<script> © A");
    row("image with a size", "<img src=a.png width=\"50%\" height=20 alt=b>",
        "<img src=a.png width=50% height=20 alt=b></img>");
    row("link", "<a href=\"https://a.example/b?c=d&amp;e=f\">g</a>",
        "<a href=https://a.example/b?c=d&e=f>g</a>");
    row("link to mail", "<a href=\"mailto:a@b.example\">c</a>", "<a href=mailto:a@b.example>c</a>");
    row("anchor", "<a id=\"x\" name=\"y\"></a>", "<a id=x name=y></a>");
    row("details", "<details open><summary>a</summary>b</details>",
        "<details open=><summary>a</summary>b</details>");
    row("definition list", "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
        "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>");
    row("list with ends left out", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    row("table with ends left out", "<table><tr><td>a<td>b</table>",
        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>");
    row("spans", "<table><tr><td colspan=2 rowspan=3>a</table>",
        "<table><tbody><tr><td colspan=2 rowspan=3>a</td></tr></tbody></table>");
    row("picture", "<picture><source srcset=a><img src=b></picture>",
        "<picture><source></source><img src=b></img></picture>");
    row("preformatted", "<pre>a  b\nc</pre>", "<pre>a  b\nc</pre>");
    row("ruby", "<ruby>a<rp>(</rp><rt>b</rt></ruby>", "<ruby>a<rp>(</rp><rt>b</rt></ruby>");
    row("comment", "a<!-- <script> -->b", "ab");
    row("comment that never ends", "a<!-- b", "a");
    row("empty comments", "a<!-->b<!--->c", "abc");
    row("raster data image", "<img src=\"data:image/png;base64,AAAA\">",
        "<img src=data:image/png;base64,AAAA></img>");
    row("script", "<script>alert(1)</script>", "«<script>alert(1)</script>»");
    row("script with markup in it", "<script>a<b>c</b></script>", "«<script>a<b>c</b></script>»");
    row("script upper case", "<SCRIPT SRC=//a.example></SCRIPT>", "«<SCRIPT SRC=//a.example></SCRIPT>»");
    row("script with a slash", "<script/src=a></script>", "«<script/src=a></script>»");
    row("script that never ends", "<b>a</b><script>b", "<b>a</b>«<script>b»");
    row("script in a script", "<scr<script>ipt>alert(1)</script>", "«<scr<script>»ipt>alert(1)«</script>»");
    row("script in an attribute", "<b title=\"<script>a</script>\">c</b>",
        "<b title=<script>a</script>>c</b>");
    row("script in a link", "<a href=\"#\"><script>b</script></a>", "<a href=#>«<script>b</script>»</a>");
    row("end of a script alone", "a</script>b", "a«</script>»b");
    row("style", "<style>*{display:none}</style>", "«<style>*{display:none}</style>»");
    row("style attribute", "<p style=\"position:fixed\">a</p>", "<p>a</p>");
    row("class", "<p class=\"alert\">a</p>", "<p>a</p>");
    row("handler", "<b onclick=x>a</b>", "<b>a</b>");
    row("handler upper case", "<b ONCLICK=x>a</b>", "<b>a</b>");
    row("handler behind a slash", "<b/onclick=x>a</b>", "<b>a</b>");
    row("handler behind a newline", "<b\nonclick=x>a</b>", "<b>a</b>");
    row("handler behind a form feed", "<b\fonclick=x>a</b>", "<b>a</b>");
    row("handler behind a quote", "<b title=\"\"onclick=x>a</b>", "<b title=>a</b>");
    row("handler in backquotes", "<b title=`a` onclick=`b`>c</b>", "<b title=`a`>c</b>");
    row("handler of an image", "<img src=x onerror=alert(1)>", "<img src=x></img>");
    row("handler of an image with slashes", "<img/src/onerror=alert(1)>", "<img></img>");
    row("handler of details", "<details open ontoggle=a>b</details>", "<details open=>b</details>");
    row("handler twice", "<b onclick=a onclick=b>c</b>", "<b>c</b>");
    row("quote that never ends", "<b title=\"a>b</b>", "<b title=\"a>b«</b>»");
    row("bracket in a value", "<b title=\"a>b\">c</b>", "<b title=a>b>c</b>");
    row("tag that never ends", "a<b title=c", "a<b title=c");
    row("javascript link", "<a href=\"javascript:a\">b</a>", "<a>b</a>");
    row("javascript link in mixed case", "<a href=JaVaScRiPt:a>b</a>", "<a>b</a>");
    row("javascript link with references", "<a href=\"&#106;avascript&colon;a\">b</a>", "<a>b</a>");
    row("javascript link with a tab", "<a href=\"java\tscript:a\">b</a>", "<a>b</a>");
    row("javascript link with a reference to a newline", "<a href=\"java&#10;script:a\">b</a>", "<a>b</a>");
    row("javascript link behind a control", "<a href=\"&#1;javascript:a\">b</a>", "<a>b</a>");
    row("javascript link behind blanks", "<a href=\"  javascript:a\">b</a>", "<a>b</a>");
    row("vbscript link", "<a href=\"vbscript:a\">b</a>", "<a>b</a>");
    row("data link", "<a href=\"data:text/html,<script>a</script>\">b</a>", "<a>b</a>");
    row("file link", "<a href=\"file:///etc/passwd\">b</a>", "<a>b</a>");
    row("unknown scheme", "<a href=\"x-a:b\">c</a>", "<a>c</a>");
    row("link with a target", "<a href=b target=_blank ping=c>d</a>", "<a href=b>d</a>");
    row("javascript image", "<img src=\"javascript:a\">", "<img></img>");
    row("svg data image", "<img src=\"data:image/svg+xml;base64,AAAA\">", "<img></img>");
    row("html data image", "<img src=\"data:text/html;base64,AAAA\">", "<img></img>");
    row("image with more sources", "<img srcset=\"a 2x\" sizes=b dynsrc=c lowsrc=d>", "<img></img>");
    row("cite with a script", "<q cite=\"javascript:a\">b</q>", "<q>b</q>");
    row("background", "<table background=\"javascript:a\"><tr><td background=b>c</table>",
        "<table><tbody><tr><td>c</td></tr></tbody></table>");
    row("iframe", "<iframe src=a></iframe>", "«<iframe src=a></iframe>»");
    row("iframe with markup", "<iframe><b>a</b></iframe>", "«<iframe><b>a</b></iframe>»");
    row("object", "<object data=a><b>c</b></object>", "«<object data=a>»<b>c</b>«</object>»");
    row("embed", "<embed src=a>", "«<embed src=a>»");
    row("form", "<form action=a><input name=b></form>", "«<form action=a>»«<input name=b>»«</form>»");
    row("button", "<button formaction=\"javascript:a\">b</button>",
        "«<button formaction=\"javascript:a\">»b«</button>»");
    row("select", "<select><option>a</select>", "«<select>»«<option>»a«</select>»");
    row("text area", "<textarea><b>a</b></textarea>", "«<textarea><b>a</b></textarea>»");
    row("title", "<title><img src=a onerror=b></title>", "«<title><img src=a onerror=b></title>»");
    row("meta", "<meta http-equiv=refresh content=0>", "«<meta http-equiv=refresh content=0>»");
    row("base", "<base href=a>", "«<base href=a>»");
    row("link element", "<link rel=stylesheet href=a>", "«<link rel=stylesheet href=a>»");
    row("svg", "<svg onload=a><circle/></svg>", "«<svg onload=a>»«<circle/>»«</svg>»");
    row("svg that hides a script", "<svg><script>a</script></svg>", "«<svg>»«<script>a</script>»«</svg>»");
    row("svg that hides an attribute", "<svg><p><style><img title=\"</style><img src=a onerror=b>\"></svg>",
        "«<svg>»<p>«<style><img title=\"</style>»<img src=a></img>\">«</svg>»</p>");
    row("math", "<math><mtext><b>a</b></mtext></math>", "«<math>»«<mtext>»<b>a</b>«</mtext>»«</math>»");
    row("math that hides a script",
        "<math><mglyph><style><!--</style><img title=\"--><img src=1 onerror=a>\">",
        "«<math>»«<mglyph>»«<style><!--</style>»<img title=--><img src=1 onerror=a>></img>");
    row("noscript", "<noscript><p title=\"</noscript><img src=a onerror=b>\">",
        "«<noscript><p title=\"</noscript>»<img src=a></img>\">");
    row("template", "<template><script>a</script></template>",
        "«<template>»«<script>a</script>»«</template>»");
    row("frameset", "<frameset onload=a><frame src=b></frameset>",
        "«<frameset onload=a>»«<frame src=b>»«</frameset>»");
    row("body", "<body onload=a>b", "«<body onload=a>»b");
    row("html and head", "<html><head></head>a</html>", "«<html>»«<head>»«</head>»a«</html>»");
    row("doctype", "<!DOCTYPE html>a", "«<!DOCTYPE html>»a");
    row("instruction", "<?php a ?>b", "«<?php a ?>»b");
    row("character data", "<![CDATA[<b>a]]>", "«<![CDATA[<b>»a]]>");
    row("marquee", "<marquee onstart=a>b</marquee>", "«<marquee onstart=a>»b«</marquee>»");
    row("video", "<video><source onerror=a></video>", "«<video>»<source></source>«</video>»");
    row("plain text", "<plaintext>a<b>", "«<plaintext>a<b>»");
    row("xmp", "<xmp><b>a</b></xmp>", "«<xmp><b>a</b></xmp>»");
    row("own name", "<x-source>a</x-source>", "«<x-source>»a«</x-source>»");
    row("custom element", "<my-tag>a</my-tag>", "«<my-tag>»a«</my-tag>»");
    row("name with a colon", "<o:p>a</o:p>", "«<o:p>»a«</o:p>»");
    row("type parameter", "Vec<String>", "Vec«<String>»");
    row("smaller than", "a < b <3 <-- c <", "a < b <3 <-- c <");
    row("stray end", "a</div>b", "a«</div>»b");
    row("end of a void element", "a</br>b", "a«</br>»b");
    row("left open", "<div><b>a", "<div><b>a</b></div>");
    row("crossed", "<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>");
    row("cell alone", "<td>a</td>", "«<td>»a«</td>»");
    row("end of a table in a cell", "<table><tr><td></table>a",
        "<table><tbody><tr><td></td></tr></tbody></table>a");
    row("end from inside of a cell", "<div><table><tr><td></div>a</table></div>",
        "<div><table><tbody><tr><td>«</div>»a</td></tr></tbody></table></div>");
    row("text in a table", "<table>a<tr><td>b</table>", "a<table><tbody><tr><td>b</td></tr></tbody></table>");
    row("script in a table", "<table><script>a</script></table>", "«<script>a</script>»<table></table>");
    row("reading alone", "<rt>a</rt>", "«<rt>»a«</rt>»");
}

void TestHtmlSanitizer::passes()
{
    QFETCH(const QString, source);
    QTEST(shown(sanitizeHtml(source).nodes), "result");
}

void TestHtmlSanitizer::survives_data()
{
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const QString& source) { QTest::newRow(name) << source; };
    row("nested div", QStringLiteral("<div>").repeated(100'000));
    row("nested formatting", QStringLiteral("<b>").repeated(100'000));
    row("nested formatting with attributes", QStringLiteral("<b id=a><p>").repeated(20'000));
    row("nested tables", QStringLiteral("<table><tr><td>").repeated(20'000));
    row("crossed", QStringLiteral("<b><div></b>").repeated(20'000));
    row("crossed formatting", QStringLiteral("<b><i></b>").repeated(20'000));
    row("crossed links", QStringLiteral("<a><div>").repeated(20'000));
    row("many items", QStringLiteral("<ul>") + QStringLiteral("<li>").repeated(100'000));
    row("content outside of cells", QStringLiteral("<table>") + QStringLiteral("<br>").repeated(50'000));
    row("refused outside of cells", QStringLiteral("<table>") + QStringLiteral("<u>").repeated(50'000));
    row("ends outside of cells", QStringLiteral("<table>") + QStringLiteral("</b>").repeated(50'000));
    row("open brackets", QStringLiteral("<a ").repeated(300'000));
    row("open quotes", QStringLiteral("<a b=\"").repeated(150'000));
    row("quotes that fail late", QStringLiteral("<a b=1 ").repeated(100'000) + QStringLiteral("\" c='>"));
    row("open comments", QStringLiteral("<!--").repeated(200'000));
    row("open scripts", QStringLiteral("<script>").repeated(100'000));
    row("half ends", QStringLiteral("<script>") + QStringLiteral("</scrip").repeated(100'000));
    row("many attributes",
        QStringLiteral("<b ") + QStringLiteral("a b c d e f g h ").repeated(50'000) + u'>');
    row("tags with attributes", QStringLiteral("<b a b c d e f g h i j k l m n o p>").repeated(20'000));
    row("long attribute",
        QStringLiteral("<b title=\"") + QStringLiteral("a").repeated(900'000) + QStringLiteral("\">x</b>"));
    row("too long", QStringLiteral("<b>a</b>").repeated(200'000));
    row("zero", QStringLiteral("<b>a") + QChar(u'\0') + QStringLiteral("</b><") + QChar(u'\0') +
                    QStringLiteral("b>"));
    row("lone surrogate",
        QStringLiteral("<b title='") + QChar(0xD800) + QStringLiteral("'>") + QChar(0xDC00));
    row("entities", QStringLiteral("&#0;&#xD800;&#x110000;&notanentity;&").repeated(20'000));
}

void TestHtmlSanitizer::survives()
{
    QFETCH(const QString, source);
    const SanitizedHtml html = sanitizeHtml(source);
    QVERIFY(!html.nodes.empty() || source.startsWith(u"<!--"));
}

QTEST_GUILESS_MAIN(TestHtmlSanitizer)
#include "test_htmlsanitizer.moc"
