#include "app/markdown/syntaxtree.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

bool isBlockKind(NodeKind kind)
{
    return kind < NodeKind::Text;
}

/// The first rule of SyntaxTree that `node` breaks, or an empty text.
QString brokenRule(const Node& node, TextRange bounds)
{
    if (!isBlockKind(node.kind))
        return node.range == TextRange{} ? QString() : QStringLiteral("an inline node has a range");
    if (node.range.length < 0 || node.range.start < bounds.start || node.range.end() > bounds.end())
        return QStringLiteral("kind %1 at %2+%3 is outside of %4+%5")
            .arg(int(node.kind))
            .arg(node.range.start)
            .arg(node.range.length)
            .arg(bounds.start)
            .arg(bounds.length);
    TextRange free = node.range;
    for (const Node& child : node.children) {
        const QString broken = brokenRule(child, free);
        if (!broken.isEmpty())
            return broken;
        if (isBlockKind(child.kind))
            free = TextRange::fromBounds(child.range.end(), free.end());
    }
    return {};
}

QString brokenRule(const SyntaxTree& tree, const TextSnapshot& snapshot)
{
    int line = tree.frontMatter ? snapshot.lines.lineOf(tree.frontMatter->whole.end()) : 0;
    for (int i = 0; i < int(tree.blocks.size()); ++i) {
        const BlockEntry& entry = tree.blocks[size_t(i)];
        const bool isFootnote = i >= int(tree.blocks.size()) - tree.footnoteCount;
        if (isFootnote != (entry.block->node.kind == NodeKind::FootnoteDefinition))
            return QStringLiteral("block %1 is not where footnotes belong").arg(i);
        if ((!isFootnote && entry.line < line) || entry.start != snapshot.lines.startOf(entry.line))
            return QStringLiteral("block %1 starts in line %2, after line %3")
                .arg(i)
                .arg(entry.line)
                .arg(line);
        line = isFootnote ? line : entry.line + entry.block->lineCount;
        if (entry.block->lineCount < 1 || entry.line + entry.block->lineCount > snapshot.lines.lineCount())
            return QStringLiteral("block %1 has %2 lines").arg(i).arg(entry.block->lineCount);
        const qsizetype end = snapshot.lines.rangeOf(entry.line + entry.block->lineCount - 1).end();
        const QString broken = brokenRule(entry.block->node, {0, end - entry.start});
        if (!broken.isEmpty())
            return QStringLiteral("block %1, line %2: %3").arg(i).arg(entry.line).arg(broken);
    }
    return {};
}

/// The tree in one line: kinds, the source of block ranges, the content of leaves.
QString sketch(const Node& node, const QString& source)
{
    static const char* names[] = {"p",     "h",   "ul",   "ol",     "li",  "code", "html", "quote",
                                  "table", "row", "cell", "rule",   "fn",  "text", "soft", "hard",
                                  "span",  "raw", "em",   "strong", "del", "a",    "img",  "ref"};
    QString result = QString::fromLatin1(names[int(node.kind)]);
    if (isBlockKind(node.kind))
        result += u'<' + source.mid(node.range.start, node.range.length).replace(u'\n', u'/') + u'>';
    else if (!node.literal.isEmpty())
        result += u'\'' + node.literal + u'\'';
    if (node.children.empty())
        return result;
    QStringList children;
    for (const Node& child : node.children)
        children += sketch(child, source);
    return result + u'(' + children.join(u' ') + u')';
}

QString blockSources(const QString& text)
{
    const TextSnapshot snapshot(text);
    const auto tree = parseMarkdown(snapshot);
    const QString broken = brokenRule(*tree, snapshot);
    if (!broken.isEmpty())
        return broken;
    QStringList result;
    for (const BlockEntry& entry : tree->blocks)
        result += sketch(entry.block->node, text.mid(entry.start));
    return result.join(QStringLiteral(" + "));
}

QString repeated(const QString& piece, int count)
{
    return piece.repeated(count);
}

} // namespace

class TestMarkdownParser : public QObject
{
    Q_OBJECT

private slots:
    void corpusKeepsTheRules_data();
    void corpusKeepsTheRules();
    void findsBlocks_data();
    void findsBlocks();
    void keepsContent();
    void keepsInlines_data();
    void keepsInlines();
    void skipsFrontMatter();
    void rawBytesShiftNothing();
    void numbersFootnotes();
    void makesUniqueAnchors();
    void randomEditsChangeNothingElse();
    void survives_data();
    void survives();
};

void TestMarkdownParser::corpusKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : test::corpusFiles())
        QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
    if (test::corpusFiles().isEmpty())
        QTest::newRow("no corpus") << QString();
}

void TestMarkdownParser::corpusKeepsTheRules()
{
    QFETCH(QString, path);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("No corpus: neither REDRAFT_CORPUS nor tests/data/corpus holds Markdown files.");
    const TextSnapshot snapshot(
        QString::fromUtf8(file.readAll()).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
    const auto tree = parseMarkdown(snapshot);
    QCOMPARE(brokenRule(*tree, snapshot), QString());
    const auto again = parseMarkdown(snapshot, tree);
    QCOMPARE(again->blocks, tree->blocks);
}

void TestMarkdownParser::findsBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    const auto row = [](const char* name, const char* text, const char* blocks) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(blocks);
    };
    row("nothing", "", "");
    row("blank", "\n \n", "");
    row("paragraphs", "a\nb\n\n  c\n", "p<a/b>(text'a' soft text'b') + p<c>(text'c')");
    row("headings", "# a #\nb\n===\n", "h<# a #>(text'a') + h<b/===>(text'b')");
    row("heading over two lines", "a\nb\n---\nc", "h<a/b/--->(text'a' soft text'b') + p<c>(text'c')");
    row("rule", "a\n\n---\n", "p<a>(text'a') + rule<--->");
    row("fence", "```cpp\nx\n\n```\n\na", "code<```cpp/x//```> + p<a>(text'a')");
    row("open fence", "~~~\nx\n", "code<~~~/x>");
    row("fence that its quote ends", "> ```\n> x\na\n", "quote<> ```/> x>(code<```/> x>) + p<a>(text'a')");
    row("indented code", "    x\n\n    y\n\na", "code<x//    y> + p<a>(text'a')");
    row("html that ends on its line", "<!-- a -->\nb\n", "html<<!-- a -->> + p<b>(text'b')");
    row("html over lines", "<div>\na\n</div>\n\nb", "html<<div>/a/</div>> + p<b>(text'b')");
    row("comment over lines", "<!-- a\n\nb -->\nc", "html<<!-- a//b -->> + p<c>(text'c')");
    row("list", "- a\n- b\n\n\nc",
        "ul<- a/- b>(li<- a>(p<a>(text'a')) li<- b>(p<b>(text'b'))) + p<c>(text'c')");
    row("nested list", "- a\n  1. b\n",
        "ul<- a/  1. b>(li<- a/  1. b>(p<a>(text'a') ol<1. b>(li<1. b>(p<b>(text'b')))))");
    row("lists in one line", "- - a\n", "ul<- - a>(li<- - a>(ul<- a>(li<- a>(p<a>(text'a')))))");
    row("empty item", "-\n- a\n", "ul<-/- a>(li<-> li<- a>(p<a>(text'a')))");
    row("wide characters", "> ä😀 b\n> - ü\n",
        "quote<> ä😀 b/> - ü>(p<ä😀 b>(text'ä😀 b') ul<- ü>(li<- ü>(p<ü>(text'ü'))))");
    row("definitions of links", "[a]: b\n[c]: d\ntext [a]\n", "p<text [a]>(text'text ' a(text'a'))");
    row("only definitions", "[a]: b\n", "");
    row("heading behind a definition", "[a]: b\nc\n===\n", "h<c/===>(text'c')");
    row("table", "|ä|b|\n|-|-:|\n| c\\|d |\n",
        "table<|ä|b|/|-|-:|/| c\\|d |>(row<|ä|b|>(cell<ä>(text'ä') cell<b>(text'b')) row<| c\\|d "
        "|>(cell<c\\|d>(text'c|d') cell<>))");
    row("table without outer bars", "a | b\n--|--\nc | d\n",
        "table<a | b/--|--/c | d>(row<a | b>(cell<a>(text'a') cell<b>(text'b')) row<c | d>(cell<c>(text'c') "
        "cell<d>(text'd')))");
    row("table behind text", "x\n\ny\nz\n|a|\n|-|\n|b|\n",
        "p<x>(text'x') + p<y/z>(text'y' soft text'z') + table<|a|/|-|/|b|>(row<|a|>(cell<a>(text'a')) "
        "row<|b|>(cell<b>(text'b')))");
    row("footnote", "a[^1]\n\n[^1]: b\n\n    c\n\nd\n",
        "p<a[^1]>(text'a' ref'1') + p<d>(text'd') + fn<[^1]: b//    c>(p<b>(text'b') p<c>(text'c'))");
    row("task", "- [x] a\n- [ ] b\n",
        "ul<- [x] a/- [ ] b>(li<- [x] a>(p<a>(text'a')) li<- [ ] b>(p<b>(text'b')))");
}

void TestMarkdownParser::findsBlocks()
{
    QFETCH(QString, text);
    QTEST(blockSources(text), "blocks");
}

void TestMarkdownParser::keepsContent()
{
    const TextSnapshot snapshot(
        QStringLiteral("```cpp x\nint a;\n```\n\n3) a\n\n4) b\n\n|a|b|c|\n|:-|:-:|-:|\n"));
    const auto tree = parseMarkdown(snapshot);
    QCOMPARE(tree->blocks.size(), size_t(3));
    const Node& code = tree->blocks[0].block->node;
    QCOMPARE(code.destination, QStringLiteral("cpp x"));
    QCOMPARE(code.literal, QStringLiteral("int a;\n"));
    QVERIFY(code.isFenced);
    const Node& list = tree->blocks[1].block->node;
    QCOMPARE(list.kind, NodeKind::OrderedList);
    QCOMPARE(list.start, 3);
    QVERIFY(!list.isTight);
    const Node& header = tree->blocks[2].block->node.children.front();
    QVERIFY(header.isHeader);
    QCOMPARE(header.children[0].alignment, ColumnAlignment::Left);
    QCOMPARE(header.children[1].alignment, ColumnAlignment::Center);
    QCOMPARE(header.children[2].alignment, ColumnAlignment::Right);
}

void TestMarkdownParser::keepsInlines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraph");
    const auto row = [](const char* text, const char* paragraph) {
        QTest::newRow(text) << text << paragraph;
    };
    row("*a **b***", "em(text'a ' strong(text'b'))");
    row("~~a~~ `b`", "del(text'a') text' ' span'b'");
    row("[![a](b)](c)", "a(img(text'a'))");
    row("a  \nb", "text'a' hard text'b'");
    row("a<br>&amp;b", "text'a' raw'<br>' text'&b'");
    row("www.example.org!", "a(text'www.example.org') text'!'");
    row("a_b_c [d", "text'a_b_c [d'");
}

void TestMarkdownParser::keepsInlines()
{
    QFETCH(QString, text);
    QFETCH(QString, paragraph);
    const auto tree = parseMarkdown(TextSnapshot(text));
    QCOMPARE(tree->blocks.size(), size_t(1));
    const QString source = text;
    QCOMPARE(sketch(tree->blocks[0].block->node, source),
             QStringLiteral("p<%1>(%2)").arg(QString(text).replace(u'\n', u'/'), paragraph));
}

void TestMarkdownParser::skipsFrontMatter()
{
    const TextSnapshot snapshot(QStringLiteral("---\na: # b\n---\n\n# c\n"), 7);
    const auto tree = parseMarkdown(snapshot);
    QCOMPARE(tree->revision, 7);
    QVERIFY(tree->frontMatter);
    QCOMPARE(tree->blocks.size(), size_t(1));
    QCOMPARE(tree->blocks[0].line, 4);
    QCOMPARE(snapshot.view(tree->rangeOf(0, tree->blocks[0].block->node)), QStringLiteral("# c"));
    QCOMPARE(tree->blockAtLine(3), -1);
    QCOMPARE(tree->blockAtLine(5), 0);
}

void TestMarkdownParser::rawBytesShiftNothing()
{
    QString text = QStringLiteral("> a?b\n> - c?d\n\n?e\n\n|?|f|\n|-|-|\n");
    const QString plain = blockSources(text);
    const QList<char16_t> units{0xDC80, 0xDCFF, 0xD800, 0, u'\r', 0xFFFE};
    for (const char16_t unit : units) {
        const QString odd = QString(text).replace(u'?', QChar(unit));
        const TextSnapshot snapshot(odd);
        const auto tree = parseMarkdown(snapshot);
        QCOMPARE(brokenRule(*tree, snapshot), QString());
        const auto reference = parseMarkdown(TextSnapshot(text));
        QCOMPARE(tree->blocks.size(), reference->blocks.size());
        for (size_t i = 0; i < tree->blocks.size(); ++i) {
            QCOMPARE(tree->blocks[i].start, reference->blocks[i].start);
            QCOMPARE(tree->blocks[i].block->node.range.end(), reference->blocks[i].block->node.range.end());
        }
    }
}

void TestMarkdownParser::numbersFootnotes()
{
    const auto tree = parseMarkdown(
        TextSnapshot(QStringLiteral("[^b]: B\n\na[^a] b[^b] c[^a]\n\n[^a]: A\n\n[^unused]: U\n")));
    QCOMPARE(tree->footnoteCount, 3);
    QCOMPARE(tree->blocks.size(), size_t(4));
    QCOMPARE(tree->blocks[1].block->node.literal, QStringLiteral("a"));
    QCOMPARE(tree->blocks[1].block->node.level, 1);
    QCOMPARE(tree->blocks[2].block->node.literal, QStringLiteral("b"));
    QCOMPARE(tree->blocks[2].line, 0);
    QCOMPARE(tree->blocks[3].block->node.literal, QStringLiteral("unused"));
    QCOMPARE(tree->blocks[3].block->node.level, 0);
    QCOMPARE(tree->blocks[1].block->node.start, 2); // references
    const std::vector<Node>& inlines = tree->blocks[0].block->node.children;
    QCOMPARE(inlines[1].literal, QStringLiteral("a"));
    QCOMPARE(inlines[3].literal, QStringLiteral("b"));
    QCOMPARE(inlines[3].level, 2);
    QCOMPARE(inlines[5].level, 1);
    QCOMPARE(inlines[1].start, 1);
    QCOMPARE(inlines[5].start, 2);
}

void TestMarkdownParser::makesUniqueAnchors()
{
    const auto tree = parseMarkdown(TextSnapshot(QStringLiteral(
        "# What's new?\n\n# A-1\n\n# A\n\n# A\n\n> # A\n\n# Größe & `Code` _x_\n\n# ???\n\n#\n")));
    QStringList anchors;
    for (const BlockEntry& entry : tree->blocks) {
        const Node& node = entry.block->node;
        anchors += node.kind == NodeKind::Heading ? node.destination : node.children.front().destination;
    }
    QCOMPARE(anchors,
             (QStringList{"whats-new", "a-1", "a", "a-2", "a-3", "größe--code-x", "section", "section-1"}));
}

void TestMarkdownParser::randomEditsChangeNothingElse()
{
    QRandomGenerator random(7);
    QString text = QStringLiteral(
        "# T\n\n- a\n  - b\n\n> q\n\n|a|b|\n|-|-|\n|c|d|\n\nx[^1]\n\n```\ny\n```\n\n[^1]: z\n");
    const QStringList pieces{"\n",    "# ",  "- ",    "> ",       "|",       "```\n", "    ",
                             "ä",     "😀",   "[^1]",  "[a]: b\n", "<!--",    "-->",   "\t",
                             "===\n", "1. ", "|-|\n", "---\n",    "<div>\n", "[ ] "};
    std::shared_ptr<const SyntaxTree> previous;
    for (int i = 0; i < 3000; ++i) {
        const qsizetype position = random.bounded(int(text.size()) + 1);
        text.replace(position, random.bounded(text.size() > 400 ? 12 : 3),
                     pieces[random.bounded(int(pieces.size()))]);
        const TextSnapshot snapshot(text);
        const auto fresh = parseMarkdown(snapshot);
        QVERIFY2(brokenRule(*fresh, snapshot).isEmpty(),
                 qPrintable(brokenRule(*fresh, snapshot) + u'\n' + text));
        const auto shared = parseMarkdown(snapshot, previous);
        QCOMPARE(shared->blocks.size(), fresh->blocks.size());
        for (size_t at = 0; at < fresh->blocks.size(); ++at) {
            QCOMPARE(shared->blocks[at].block->node, fresh->blocks[at].block->node);
            QCOMPARE(shared->blocks[at].block->lineCount, fresh->blocks[at].block->lineCount);
            QCOMPARE(shared->blocks[at].start, fresh->blocks[at].start);
        }
        previous = shared;
    }
}

void TestMarkdownParser::survives_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("quotes", repeated(">", 100'000) + "a\n");
    row("quotes in many lines", repeated(repeated(">", 300) + "a\n", 300));
    row("lists in one line", repeated("- ", 20'000) + "a\n");
    QString stairs;
    for (int i = 0; i < 400; ++i)
        stairs += QString(2 * i, u' ') + "- a\n";
    row("numbered lists in one line", repeated("1. ", 20'000) + "a\n");
    row("deep list", stairs);
    row("brackets", repeated("[", 50'000) + "a" + repeated("]", 50'000));
    row("images", repeated("![", 50'000));
    row("backticks", repeated("`", 1'000'000));
    row("emphasis", repeated("*", 50'000) + "a" + repeated("*", 50'000));
    row("strong and emphasis", repeated("*a **b ", 20'000) + repeated("b** a*", 20'000));
    row("links", repeated("[a](b", 20'000));
    row("long table", "|a|b|\n|-|-|\n" + repeated("|a|b|\n", 20'000));
    row("wide table", repeated("|a", 1'900) + "\n" + repeated("|-", 1'900) + "\n" + repeated("|b", 1'900));
    row("table of gaps",
        repeated("|a", 1'000) + "\n" + repeated("|-", 1'000) + "\n" + repeated("|b\n", 100'000));
    row("endless table", repeated("|a", 60'000) + "\n" + repeated("|-", 60'000) + "\n|b\n");
    row("long line", repeated("word ", 200'000));
    row("NUL", repeated(QString(QChar::Null), 100'000));
    row("headings of one name", repeated("# a\n", 20'000));
    row("blank lines", repeated("\n", 500'000));
    row("pipes", repeated("|", 300'000) + "\n|-|\n");
    row("lines in a deep list", repeated("- ", 50'000) + "a\n" + repeated("b\n", 20'000));
    row("open comments", repeated("<!--", 20'000));
}

void TestMarkdownParser::survives()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    const auto tree = parseMarkdown(snapshot);
    QCOMPARE(brokenRule(*tree, snapshot), QString());
    const auto again = parseMarkdown(snapshot, tree);
    QCOMPARE(again->blocks, tree->blocks);
}

QTEST_GUILESS_MAIN(TestMarkdownParser)
#include "test_markdownparser.moc"
