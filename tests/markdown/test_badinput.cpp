#include "app/document/analysis.h"
#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"
#include "app/markdown/htmlresolver.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/rendering/stacklayout.h"

#include <QPainter>
#include <QTest>
#include <pthread.h>

using namespace redraft;

// Texts that nobody writes: whatever they hold, time, memory and depth stay bounded, and an edit of them
// gives what reading them anew gives.

namespace {

constexpr size_t smallStack = 512 * 1024;

QString times(const char* text, int count)
{
    return QString::fromUtf8(text).repeated(count);
}

/// Items of a list, each deeper than the one before.
QString staircase(int depth)
{
    QString text;
    for (int i = 0; i < depth; ++i)
        text += QStringLiteral("  ").repeated(i) + QStringLiteral("- a\n");
    return text;
}

QString numbered(const char* pattern, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::fromUtf8(pattern).arg(i);
    return text;
}

int depthOf(const Node& node)
{
    int depth = 0;
    for (const Node& child : node.children)
        depth = std::max(depth, depthOf(child));
    return depth + 1;
}

/// Runs `work` on a thread whose stack holds no recursion by the depth of a text.
void onSmallStack(const std::function<void()>& work)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, smallStack);
    pthread_t thread{};
    const auto run = [](void* argument) -> void* {
        (*static_cast<const std::function<void()>*>(argument))();
        return nullptr;
    };
    QCOMPARE(pthread_create(&thread, &attributes, run, const_cast<std::function<void()>*>(&work)), 0);
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void isReadShownAndWritten_data();
    void isReadShownAndWritten();
    void longDefinitionsAreNotMultiplied();
    void longParagraphsAreReadOrSaySo();
    void wideTablesAreRead();

private:
    void addNested();
    void addLong();
    void addMany();

    CodeHighlighter m_highlighter;
};

void TestBadInput::addNested()
{
    QTest::newRow("quotes") << times(">", 100'000) + QStringLiteral(" x\n");
    QTest::newRow("quotes, apart") << times("> ", 100'000) + QStringLiteral("x\n");
    QTest::newRow("brackets") << times("[", 50'000) + u'a' + times("]", 50'000) + u'\n';
    QTest::newRow("links in links") << times("[", 3'000) + u'a' + times("](u)", 3'000) + u'\n';
    QTest::newRow("images in images") << times("![", 3'000) + u'a' + times("](u)", 3'000) + u'\n';
    QTest::newRow("parentheses") << QStringLiteral("[a](") + times("(", 100'000) + u'\n';
    QTest::newRow("lists in a line") << times("- ", 100'000) + QStringLiteral("x\n");
    QTest::newRow("numbers in a line") << times("1. ", 50'000) + QStringLiteral("x\n");
    QTest::newRow("lists in lists") << staircase(300);
    QTest::newRow("emphasis in emphasis") << times("*a **a ", 1'000) + u'\n';
    QTest::newRow("stars") << times("*", 4'000) + u'a' + times("*", 4'000) + u'\n';
    QTest::newRow("elements in a line") << times("<b>", 20'000) + u'\n';
    QTest::newRow("elements in lines") << times("<b>\n", 5'000);
    QTest::newRow("details") << times("<details><summary>x</summary>\n\n", 300);
    QTest::newRow("tables in HTML") << times("<table><tr><td>", 3'000) + u'\n';
    QTest::newRow("front matter, lists")
        << QStringLiteral("---\na: ") + times("[", 100'000) + QStringLiteral("\n---\n# T\n");
    QTest::newRow("front matter, items")
        << QStringLiteral("---\na:\n  ") + times("- ", 30'000) + QStringLiteral("x\n---\n# T\n");
    QTest::newRow("front matter, maps")
        << QStringLiteral("---\na: ") + times("{a: ", 50'000) + QStringLiteral("\n---\n# T\n");
    QTest::newRow("code") << QStringLiteral("```json\n") + times("{\"a\":[", 2'000) +
                                 QStringLiteral("\n```\n");
}

void TestBadInput::addLong()
{
    QTest::newRow("line") << times("word ", 40'000) + u'\n';
    QTest::newRow("word") << times("abcdefgh,", 8'000) + u'\n';
    QTest::newRow("back ticks") << times("`", 1'000'000) + u'\n';
    QTest::newRow("hashes") << times("#", 500'000) + u'\n';
    QTest::newRow("backslashes") << times("\\", 300'000) + u'\n';
    QTest::newRow("bars") << times("|", 100'000) + u'\n';
    QTest::newRow("ampersands") << times("&", 100'000) + u'\n';
    QTest::newRow("address") << times("www.", 20'000) + u'\n';
    QTest::newRow("open fence") << QStringLiteral("```c\n") + times("int x;\n", 5'000);
    QTest::newRow("combining") << u'a' + times("\u0301", 20'000) + u'\n';
    QTest::newRow("directions") << times("\u202e\u2066a", 5'000) + u'\n';
}

void TestBadInput::addMany()
{
    QTest::newRow("a**a_") << times("a**a_ ", 2'000) + u'\n';
    QTest::newRow("empty images") << times("![[]()", 5'000) + u'\n';
    QTest::newRow("CDATA") << times("a <![CDATA[", 3'000) + u'\n';
    QTest::newRow("instructions") << times("a <?", 5'000) + u'\n';
    QTest::newRow("destinations") << times("[a](<b", 5'000) + u'\n';
    QTest::newRow("wide table") << times("|a", 300) + QStringLiteral("|\n") + times("|-", 300) +
                                       QStringLiteral("|\n") +
                                       (times("|b", 300) + QStringLiteral("|\n")).repeated(3);
    QTest::newRow("table with holes") << times("|a", 1'000) + QStringLiteral("|\n") + times("|-", 1'000) +
                                             QStringLiteral("|\n") + times("|x|\n", 2'000);
    QTest::newRow("footnotes") << numbered("a[^%1]\n\n", 300) + numbered("[^%1]: b\n\n", 300);
    QTest::newRow("definitions") << numbered("[l%1]: /u\n", 2'000) + QStringLiteral("\n[l7]\n");
    QTest::newRow("nothing but NUL") << QString(20'000, QChar(0)) + u'\n';
    QTest::newRow("surrogates") << QString(20'000, QChar(0xD800)) + QString(5, QChar(0xDC00)) + u'\n';
    QTest::newRow("control characters in links")
        << times("[a](<\x01\x02\x7f>) [b](java\x01script:x) <http://\x07y>\n", 50);
    QTest::newRow("attributes") << QStringLiteral("<p ") + times("a=\"b\" ", 10'000) +
                                       QStringLiteral(">x</p>\n");
}

void TestBadInput::isReadShownAndWritten_data()
{
    QTest::addColumn<QString>("text");
    addNested();
    addLong();
    addMany();
}

void TestBadInput::isReadShownAndWritten()
{
    QFETCH(QString, text);
    std::shared_ptr<const Analysis> analysis;
    onSmallStack([&] { analysis = analyse(TextSnapshot(text, 1), nullptr, {}); });
    const TextSnapshot after(QString(text).insert(text.size() / 2, u'x'), 2);
    std::shared_ptr<const Analysis> kept;
    onSmallStack([&] { kept = analyse(after, analysis, {}); });
    const std::shared_ptr<const Analysis> anew = analyse(after, nullptr, {});
    QCOMPARE(kept->tree->blocks.size(), anew->tree->blocks.size());
    DirectResources resources(m_highlighter);
    const BlockLayoutFactory factory(RenderStyle{}, resources);
    QImage surface(600, 400, QImage::Format_RGB32);
    for (size_t i = 0; i < kept->tree->blocks.size(); ++i) {
        QVERIFY(*kept->tree->blocks[i].block == *anew->tree->blocks[i].block);
        if (i >= 20)
            continue;
        Block block = *kept->tree->blocks[i].block;
        block.node = resolveHtml(block.node);
        QVERIFY(depthOf(block.node) <= 200);
        const auto layout = factory.layOut(std::make_shared<Block>(block), 480);
        QVERIFY(layout->height() >= 0);
        QPainter painter(&surface);
        layout->paint(painter, {QRectF(0, 0, 600, 400), {}});
    }
    Result<QByteArray> html = QByteArray();
    onSmallStack([&] { html = exportHtml(*kept, m_highlighter, {}); });
    QVERIFY(html);
    QVERIFY(html->size() < 200'000 + 60 * text.size());
}

/// cmark copies a definition for each of its uses: 4,000 links to one of 20,000 characters are 80
/// megabytes.
void TestBadInput::longDefinitionsAreNotMultiplied()
{
    const QString definition = QStringLiteral("[a]: /") + times("u", 20'000) + u'\n';
    const QString title = QStringLiteral("[a]: /u '") + times("title\n", 4'000) + QStringLiteral("'\n");
    const QString uses = times("[a]\n", 4'000);
    const QString apart = times("[a]\n\n", 4'000);
    for (const QString& text : {definition + u'\n' + uses, uses + u'\n' + definition, title + u'\n' + uses,
                                definition + u'\n' + apart}) {
        const auto analysis = analyse(TextSnapshot(text, 1), nullptr, {});
        const Result<QByteArray> html = exportHtml(*analysis, m_highlighter, {});
        QVERIFY(html);
        QVERIFY2(html->size() < 10'000'000, qPrintable(QString::number(html->size())));
    }
    // Used a few times it is a link as any other.
    const auto analysis = analyse(TextSnapshot(definition + QStringLiteral("\n[a] [a]\n"), 1), nullptr, {});
    const Node& paragraph = analysis->tree->blocks[0].block->node;
    QCOMPARE(paragraph.children.front().kind, NodeKind::Link);
    QCOMPARE(paragraph.children.front().destination.size(), 20'001);
}

/// A paragraph in one line of some hundred kilobytes is read as any other; beyond that it says what it is.
void TestBadInput::longParagraphsAreReadOrSaySo()
{
    const QString note = QStringLiteral("Too many marks in one line");
    for (const auto& [count, isRead] : {std::pair(10'000, true), std::pair(40'000, false)}) {
        const auto analysis = analyse(TextSnapshot(times("word *em* ", count), 1), nullptr, {});
        const Block& block = *analysis->tree->blocks[0].block;
        QCOMPARE(block.isPartlyUnread, !isRead);
        QCOMPARE(block.node.children.size() > 1, isRead);
        const Result<QByteArray> html = exportHtml(*analysis, m_highlighter, {});
        QVERIFY(html);
        QCOMPARE(html->contains(note.toUtf8()), !isRead);
        DirectResources resources(m_highlighter);
        const BlockLayoutFactory factory(RenderStyle{}, resources);
        const std::shared_ptr<const BlockLayout> layout =
            factory.layOut(analysis->tree->blocks[0].block, 480);
        QCOMPARE(dynamic_cast<const StackLayout*>(layout.get()) != nullptr, !isRead);
    }
    const QString code = QStringLiteral("```\n%1\n```\n").arg(times("[]", 40'000));
    QVERIFY(!parseMarkdown(TextSnapshot(code))->blocks[0].block->isPartlyUnread);
}

/// As wide as nobody writes.
void TestBadInput::wideTablesAreRead()
{
    const QString text =
        times("|*a*", 3'000) + QStringLiteral("|\n") + times("|-", 3'000) + QStringLiteral("|\n");
    const std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text));
    QCOMPARE(tree->blocks[0].block->node.kind, NodeKind::Table);
    QCOMPARE(tree->blocks[0].block->node.children[0].children.size(), size_t(3'000));
}

QTEST_MAIN(TestBadInput)
#include "test_badinput.moc"
