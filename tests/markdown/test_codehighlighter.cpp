#include "app/markdown/codehighlighter.h"
#include "app/markdown/codelanguage.h"

#include <QRandomGenerator>
#include <QTest>
#include <thread>

using namespace redraft;

/// The spans as text: one "style:code" a span.
static QStringList described(const QString& code, const QList<CodeSpan>& spans)
{
    static const QStringList names{
        QStringLiteral("normal"),   QStringLiteral("keyword"),      QStringLiteral("function"),
        QStringLiteral("variable"), QStringLiteral("type"),         QStringLiteral("string"),
        QStringLiteral("number"),   QStringLiteral("constant"),     QStringLiteral("comment"),
        QStringLiteral("operator"), QStringLiteral("preprocessor"), QStringLiteral("attribute"),
        QStringLiteral("error")};
    QStringList result;
    for (const CodeSpan& span : spans)
        result += names.at(int(span.style)) + u':' + code.mid(span.start, span.length);
    return result;
}

/// The same code coloured line by line, as an editor does it.
static QList<CodeSpan> lineByLine(const CodeHighlighter& highlighter, const QString& language,
                                  const QString& code)
{
    QList<CodeSpan> spans;
    CodeHighlighter::LineState state;
    int start = 0;
    const QStringList lines = code.split(u'\n');
    for (const QString& line : lines) {
        const QList<CodeSpan> found = highlighter.highlightLine(language, line, state);
        for (const CodeSpan& span : found)
            spans.append(CodeSpan{start + span.start, span.length, span.style});
        start += int(line.size()) + 1;
    }
    return spans;
}

class TestCodeHighlighter : public QObject
{
    Q_OBJECT

private slots:
    void isBuiltWithTheLibrary();
    void namesLanguages_data();
    void namesLanguages();
    void knowsLanguages_data();
    void knowsLanguages();
    void leavesTextPlain_data();
    void leavesTextPlain();
    void coloursCode_data();
    void coloursCode();
    void coloursLineByLineLikeTheWhole_data();
    void coloursLineByLineLikeTheWhole();
    void comparesStates();
    void leavesLongLinesPlain();
    void survivesAnyText();
    void servesManyThreads();
};

void TestCodeHighlighter::isBuiltWithTheLibrary()
{
    QVERIFY2(CodeHighlighter::isAvailable(), qPrintable(CodeHighlighter::unavailableReason()));
    QVERIFY(CodeHighlighter::unavailableReason().isEmpty());
}

void TestCodeHighlighter::namesLanguages_data()
{
    QTest::addColumn<QString>("infoString");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("plain") << "Text"
                           << "";
    QTest::newRow("plain, one capital") << "PLAINTEXT"
                                        << "";
    QTest::newRow("alias") << "c++"
                           << "C++";
    QTest::newRow("case") << "GoLang"
                          << "Go";
    QTest::newRow("more words") << "  rust  editable"
                                << "rust";
    QTest::newRow("attribute list") << "rust,ignore"
                                    << "rust";
    QTest::newRow("braces") << "{.python .numberLines}"
                            << "python";
    QTest::newRow("title") << "js:app.js"
                           << "js";
    QTest::newRow("only marks") << "{}"
                                << "";
}

void TestCodeHighlighter::namesLanguages()
{
    QFETCH(QString, infoString);
    QFETCH(QString, name);
    QCOMPARE(codeLanguageName(infoString), name);
}

void TestCodeHighlighter::knowsLanguages_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language :
         {"js",         "javascript", "jsx",   "ts",         "typescript", "tsx",        "py",
          "python",     "python3",    "sh",    "bash",       "shell",      "zsh",        "console",
          "c",          "c++",        "cpp",   "h",          "hpp",        "cs",         "csharp",
          "yml",        "yaml",       "json",  "jsonc",      "json5",      "proto",      "protobuf",
          "rs",         "rust",       "go",    "golang",     "java",       "kt",         "kotlin",
          "swift",      "rb",         "ruby",  "php",        "sql",        "postgresql", "graphql",
          "toml",       "ini",        "xml",   "html",       "css",        "scss",       "md",
          "markdown",   "diff",       "patch", "dockerfile", "docker",     "makefile",   "make",
          "cmake",      "lua",        "perl",  "r",          "scala",      "hs",         "haskell",
          "elixir",     "ex",         "erl",   "clojure",    "dart",       "zig",        "nix",
          "powershell", "ps1",        "bat",   "tf",         "terraform",  "hcl",        "dot",
          "graphviz",   "tex",        "latex", "Rust",       "JSON",       "{.cpp}",     "rust,no_run"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestCodeHighlighter::knowsLanguages()
{
    QFETCH(QString, language);
    QVERIFY(CodeHighlighter().knows(language));
}

void TestCodeHighlighter::leavesTextPlain_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language :
         {"", "text", "txt", "plain", "none", "ascii", "no-such-language", "*", "?", "../x"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestCodeHighlighter::leavesTextPlain()
{
    QFETCH(QString, language);
    const CodeHighlighter highlighter;
    QVERIFY(!highlighter.knows(language));
    QVERIFY(highlighter.highlight(language, QStringLiteral("int main() { return 0; }")).isEmpty());
    CodeHighlighter::LineState state;
    QVERIFY(highlighter.highlightLine(language, QStringLiteral("int x;"), state).isEmpty());
    QVERIFY(state == CodeHighlighter::LineState());
}

void TestCodeHighlighter::coloursCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("c++") << "cpp"
                         << "int x = 42; // why\nreturn true;"
                         << QStringList{"type:int",       "operator:=",     "number:42",    "operator:;",
                                        "comment:// why", "keyword:return", "keyword:true", "operator:;"};
    QTest::newRow("comment over lines")
        << "c"
        << "/* a\nb */ int c;" << QStringList{"comment:/* a", "comment:b */", "type:int", "operator:;"};
    QTest::newRow("python") << "py"
                            << "def f(a):\n    return 'x'"
                            << QStringList{"keyword:def", "keyword:return", "string:'x'"};
    QTest::newRow("json") << "jsonc"
                          << "{\"a\": [1, null]}" << QStringList{"operator:{", "type:\"a\"",   "operator::",
                                                                 "number:1",   "keyword:null", "operator:}"};
    QTest::newRow("yaml") << "yml"
                          << "name: x # note"
                          << QStringList{"function:name", "operator::", "attribute: x", "comment: # note"};
    QTest::newRow("sh") << "console"
                        << "echo \"$HOME\" # go"
                        << QStringList{"type:echo", "string:\"", "variable:$HOME", "string:\"",
                                       "comment:# go"};
    QTest::newRow("sql") << "sql"
                         << "SELECT id FROM t WHERE n = 1"
                         << QStringList{"keyword:SELECT", "keyword:id", "keyword:FROM",
                                        "keyword:WHERE",  "operator:=", "number:1"};
    QTest::newRow("rust") << "rs"
                          << "let x: u8 = 1;" << QStringList{"keyword:let", "operator::", "type:u8",
                                                             "operator:=",  "number:1",   "operator:;"};
    QTest::newRow("outside the first plane")
        << "py" << QString::fromUtf8("s = '\xF0\x9F\x98\x80' # \xE2\x82\xAC")
        << QStringList{"operator:=", QString::fromUtf8("string:'\xF0\x9F\x98\x80'"),
                       QString::fromUtf8("comment:# \xE2\x82\xAC")};
}

void TestCodeHighlighter::coloursCode()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    QFETCH(QStringList, expected);
    QCOMPARE(described(code, CodeHighlighter().highlight(language, code)).join(u'|'), expected.join(u'|'));
}

void TestCodeHighlighter::coloursLineByLineLikeTheWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::newRow("c++") << "cpp"
                         << "/* a\n\n b */\nconst char* s = R\"(x\ny)\";\n#define A \\\n 1\nint z;\n";
    QTest::newRow("python") << "python"
                            << "s = '''a\n  b # no comment\n'''\n\ndef f():\n    pass # yes";
    QTest::newRow("html") << "html"
                          << "<script>\nlet a = `b\nc`;\n</script>\n<!-- d\ne -->\n<p class=\"x\">";
    QTest::newRow("sh") << "sh"
                        << "cat <<E\n$a text\nE\nif true; then\n  echo 'a\nb'\nfi";
    QTest::newRow("yaml") << "yaml"
                          << "a: |\n  text: no key\n  more\nb: [1, 2]";
}

void TestCodeHighlighter::coloursLineByLineLikeTheWhole()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    const CodeHighlighter highlighter;
    const QList<CodeSpan> whole = highlighter.highlight(language, code);
    QVERIFY(!whole.isEmpty());
    QCOMPARE(described(code, lineByLine(highlighter, language, code)), described(code, whole));
    int end = 0;
    for (const CodeSpan& span : whole) {
        QVERIFY(span.start >= end && span.length > 0);
        QVERIFY(!code.mid(span.start, span.length).contains(u'\n'));
        end = span.start + span.length;
    }
    QVERIFY(end <= code.size());
}

void TestCodeHighlighter::comparesStates()
{
    const CodeHighlighter highlighter;
    CodeHighlighter::LineState open, closed, again;
    highlighter.highlightLine(QStringLiteral("c"), QStringLiteral("/* open"), open);
    highlighter.highlightLine(QStringLiteral("c"), QStringLiteral("/* closed */"), closed);
    highlighter.highlightLine(QStringLiteral("c"), QStringLiteral("int other;"), again);
    QVERIFY(closed == again);
    QVERIFY(!(open == closed));
    const CodeHighlighter::LineState copy = open;
    QVERIFY(copy == open);
    highlighter.highlightLine(QStringLiteral("c"), QStringLiteral("end */"), open);
    QVERIFY(open == closed);
}

void TestCodeHighlighter::leavesLongLinesPlain()
{
    const CodeHighlighter highlighter;
    const QString longLine = QStringLiteral("int x; ").repeated(2000);
    const QString code = QStringLiteral("int a;\n") + longLine + QStringLiteral("\nint b;");
    const QList<CodeSpan> spans = highlighter.highlight(QStringLiteral("c"), code);
    QVERIFY(!spans.isEmpty());
    QCOMPARE(spans.first().start, 0);
    QCOMPARE(described(code, spans).join(u' '), QStringLiteral("type:int operator:; type:int operator:;"));
    QVERIFY(spans.at(2).start > longLine.size());
    const QString million = QStringLiteral("a(").repeated(500000);
    QVERIFY(highlighter.highlight(QStringLiteral("cpp"), million).isEmpty());
}

void TestCodeHighlighter::survivesAnyText()
{
    const CodeHighlighter highlighter;
    QRandomGenerator random(7);
    const QString alphabet = QString::fromUtf8("aZ09 \t\n\"'`<>/*#\\{}()[]$%@:;=-\xC2\xA0\xE2\x82\xAC") +
                             QChar(0) + QChar(0xDC80) + QChar(0xD83D) + QChar(0x2029);
    const QStringList languages{"cpp", "py",  "sh", "yaml", "json", "html",
                                "md",  "sql", "rs", "ts",   "php",  "ruby"};
    for (int i = 0; i < 300; ++i) {
        QString code;
        for (int length = random.bounded(200); length > 0; --length)
            code += alphabet.at(random.bounded(int(alphabet.size())));
        const QString language = languages.at(i % languages.size());
        const QList<CodeSpan> spans = highlighter.highlight(language, code);
        int end = 0;
        for (const CodeSpan& span : spans) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.start + span.length;
        }
        QVERIFY(end <= code.size());
        QCOMPARE(described(code, lineByLine(highlighter, language, code)), described(code, spans));
    }
}

void TestCodeHighlighter::servesManyThreads()
{
    const CodeHighlighter highlighter;
    const QString code = QStringLiteral("int x = 1; // a\n").repeated(50);
    const QStringList languages{"cpp", "js", "java", "go"};
    QList<QList<CodeSpan>> alone;
    for (const QString& language : languages)
        alone += CodeHighlighter().highlight(language, code);
    QList<QList<CodeSpan>> together(languages.size());
    QList<CodeSpan>* results = together.data();
    std::vector<std::thread> threads;
    for (int i = 0; i < int(languages.size()); ++i) {
        threads.emplace_back([&, i, results] {
            for (int round = 0; round < 5; ++round)
                results[i] = highlighter.highlight(languages.at(i), code);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(together, alone);
    QVERIFY(!together.first().isEmpty());
}

QTEST_APPLESS_MAIN(TestCodeHighlighter)
#include "test_codehighlighter.moc"
