#include "app/markdown/cmarkarena.h"
#include "app/markdown/markdownchunk.h"
#include "app/markdown/markdownreading.h"
#include "app/markdown/writtenanchors.h"
#include "tests/support/documents.h"
#include "tests/support/markdownexamples.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <cstring>
#include <thread>

using namespace redraft;

namespace {

bool isSame(const SyntaxTree& one, const SyntaxTree& other)
{
    const auto isSameEntry = [](const BlockEntry& a, const BlockEntry& b) {
        return a.line == b.line && a.start == b.start && *a.block == *b.block;
    };
    return one.footnoteCount == other.footnoteCount &&
           std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(), other.blocks.end(),
                      isSameEntry);
}

} // namespace

/// Reading a text that nobody edits: in large pieces, on many threads.
class TestSingleReading : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSame_data();
    void readsTheSame();
    void readsInOnePiece();
    void readsOnManyThreads();
    void findsWrittenAnchors_data();
    void findsWrittenAnchors();
    void arenasEndInTurn();
    void piecesGrow_data();
    void piecesGrow();
};

void TestSingleReading::readsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("generated") << test::generatedDocument(20'000);
    QTest::newRow("several pieces") << test::generatedDocument(400'000);
    QTest::newRow("definitions at the end")
        << test::generatedDocument(200'000) + QStringLiteral("\n\n[a] [^n]\n\n[a]: /u\n\n[^n]: note\n");
    QTest::newRow("definitions behind the first piece") << QStringLiteral("[a] and [^n].\n\n") +
                                                               QStringLiteral("Words.\n\n").repeated(30'000) +
                                                               QStringLiteral("[a]: /u\n\n[^n]: note\n");
    QTest::newRow("one block, larger than a piece") << QStringLiteral("- item\n").repeated(40'000);
    QTest::newRow("long line, raw bytes, pairs of surrogates")
        << QStringLiteral("> ").repeated(200) + QStringLiteral("x\n\n") + QChar(0xdcff) +
               QStringLiteral(" \U0001F600 a\rb [c\n");
    for (const test::Example& example : test::constructExamples())
        QTest::newRow(qPrintable(example.name)) << test::withDocumentLineEnds(example.source);
}

void TestSingleReading::readsTheSame()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    QVERIFY(isSame(*parseMarkdownOnce(snapshot), *parseMarkdown(snapshot)));
}

void TestSingleReading::readsInOnePiece()
{
    const TextSnapshot snapshot(test::generatedDocument(40'000));
    QCOMPARE(parseMarkdownOnce(snapshot)->blocks.chunks().size(), size_t(1));
    QVERIFY(parseMarkdown(snapshot)->blocks.chunks().size() > 5);
}

void TestSingleReading::readsOnManyThreads()
{
    const TextSnapshot snapshot(QStringLiteral("| a | b |\n|---|---|\n| ~~c~~ | www.example.org |\n\n") +
                                test::generatedDocument(20'000));
    const auto expected = parseMarkdownOnce(snapshot);
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i)
                same += isSame(*parseMarkdownOnce(snapshot), *expected) ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(same.load(), 40);
}

void TestSingleReading::findsWrittenAnchors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ignoresCase");
    QTest::addColumn<QStringList>("anchors");
    QTest::newRow("quoted") << QStringLiteral("<a id=\"x\"></a> <a name='y z'>") << false
                            << QStringList{"x", "y"};
    QTest::newRow("bare, with blanks")
        << QStringLiteral("<a id = x>\n<a name\n=y>") << false << QStringList{"x", "y"};
    QTest::newRow("in braces") << QStringLiteral("## Title {#top}") << false << QStringList{"top"};
    QTest::newRow("in braces, not closed") << QStringLiteral("{#top and {#a b}") << false << QStringList();
    QTest::newRow("in braces, behind one that is not closed")
        << QStringLiteral("{#a id=b {#c} {#d{#e}") << false << QStringList{"b", "c", "d{#e"};
    // Read anew from each of them this would take an hour.
    QTest::newRow("in braces, none of a million closed")
        << QStringLiteral("{#").repeated(1'000'000) << false << QStringList();
    QTest::newRow("end of a word") << QStringLiteral("valid=1 doc_id=2 file-name=3") << false
                                   << QStringList{"3"};
    QTest::newRow("nothing behind") << QStringLiteral("id= > name=\"\" id") << false << QStringList();
    QTest::newRow("capitals count") << QStringLiteral("ID=x") << false << QStringList();
    QTest::newRow("capitals do not count") << QStringLiteral("ID=x Name=y") << true << QStringList{"x", "y"};
    QTest::newRow("one in the other")
        << QStringLiteral("{#id=5} id=name=z") << false << QStringList{"id=5", "name=z"};
}

void TestSingleReading::findsWrittenAnchors()
{
    QFETCH(QString, text);
    QFETCH(bool, ignoresCase);
    QFETCH(QStringList, anchors);
    QCOMPARE(writtenAnchors(text, ignoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive), anchors);
}

void TestSingleReading::arenasEndInTurn()
{
    cmark_mem* memory = CmarkArena::memory();
    const CmarkArena outer;
    auto* first = static_cast<char*>(memory->calloc(1, 100));
    std::memset(first, 'a', 100);
    void* inner = nullptr;
    for (int round = 0; round < 3; ++round) {
        const CmarkArena arena;
        inner = memory->calloc(10, 100'000); // larger than a block
        std::memset(inner, 'b', 1'000'000);
    }
    auto* second = static_cast<char*>(memory->calloc(1, 100));
    QVERIFY(std::all_of(first, first + 100, [](char c) { return c == 'a'; }));
    QVERIFY(std::all_of(second, second + 100, [](char c) { return c == 0; }));
}

void TestSingleReading::piecesGrow_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("isLast");
    QTest::newRow("the last") << 10 << 1000 << true;
    QTest::newRow("another") << 10 << 1000 << false;
    QTest::newRow("out of its block") << 1000 << 3'000'000 << true;
    QTest::newRow("smaller") << 1000 << 10 << true;
}

void TestSingleReading::piecesGrow()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, isLast);
    const CmarkArena arena;
    cmark_mem* memory = CmarkArena::memory();
    auto* piece = static_cast<char*>(memory->realloc(nullptr, size_t(from)));
    std::memset(piece, 'x', size_t(from));
    if (!isLast)
        std::memset(memory->calloc(1, 50), 'y', 50);
    piece = static_cast<char*>(memory->realloc(piece, size_t(to)));
    auto* next = static_cast<char*>(memory->calloc(1, 50));
    std::memset(piece + std::min(from, to), 'z', size_t(std::max(0, to - from)));
    QVERIFY(std::all_of(piece, piece + std::min(from, to), [](char c) { return c == 'x'; }));
    QVERIFY(std::all_of(next, next + 50, [](char c) { return c == 0; }));
}

QTEST_GUILESS_MAIN(TestSingleReading)
#include "test_singlereading.moc"
