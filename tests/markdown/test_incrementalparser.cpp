#include "app/markdown/markdownchunk.h"
#include "app/markdown/syntaxtree.h"
#include "tests/support/documents.h"
#include "tests/support/markdownexamples.h"
#include "tests/support/randomedits.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace redraft;

namespace {

/// How many random edits are made: more if REDRAFT_RANDOM_EDITS says so.
int editCount()
{
    const int wanted = qEnvironmentVariableIntValue("REDRAFT_RANDOM_EDITS");
    return wanted > 0 ? wanted : 2000;
}

quint32 seed()
{
    const int wanted = qEnvironmentVariableIntValue("REDRAFT_RANDOM_SEED");
    return wanted > 0 ? quint32(wanted) : 1;
}

QString described(const Node& node)
{
    QString text = QStringLiteral("%1<%2+%3>%4 '%5' '%6' '%7'")
                       .arg(int(node.kind))
                       .arg(node.range.start)
                       .arg(node.range.length)
                       .arg(node.level)
                       .arg(node.literal, node.destination, node.title);
    for (const Node& child : node.children)
        text += QStringLiteral(" (") + described(child) + u')';
    return text;
}

/// What tells two trees apart, or an empty text.
QString difference(const SyntaxTree& one, const SyntaxTree& other)
{
    if (one.blocks.size() != other.blocks.size() || one.footnoteCount != other.footnoteCount)
        return QStringLiteral("%1 blocks and %2 footnotes, not %3 and %4")
            .arg(one.blocks.size())
            .arg(one.footnoteCount)
            .arg(other.blocks.size())
            .arg(other.footnoteCount);
    for (size_t i = 0; i < one.blocks.size(); ++i) {
        const BlockEntry a = one.blocks[i];
        const BlockEntry b = other.blocks[i];
        if (a.start != b.start || a.line != b.line || *a.block != *b.block)
            return QStringLiteral("block %1:\n  line %2 lines %3: %4\n  line %5 lines %6: %7")
                .arg(i)
                .arg(a.line)
                .arg(a.block->lineCount)
                .arg(described(a.block->node))
                .arg(b.line)
                .arg(b.block->lineCount)
                .arg(described(b.block->node));
    }
    return {};
}

int newBlocks(const SyntaxTree& before, const SyntaxTree& after)
{
    QSet<const Block*> known;
    for (const BlockEntry& entry : before.blocks)
        known.insert(entry.block.get());
    int count = 0;
    for (const BlockEntry& entry : after.blocks)
        count += known.contains(entry.block.get()) ? 0 : 1;
    return count;
}

int newChunks(const SyntaxTree& before, const SyntaxTree& after)
{
    QSet<const MarkdownChunk*> known;
    for (const ChunkPlace& place : before.blocks.chunks())
        known.insert(place.chunk.get());
    int count = 0;
    for (const ChunkPlace& place : after.blocks.chunks())
        count += known.contains(place.chunk.get()) ? 0 : 1;
    return count;
}

} // namespace

class TestIncrementalParser : public QObject
{
    Q_OBJECT

private slots:
    void takesOverUnchangedBlocks();
    void takesOverMovedBlocks();
    void randomEdits_data();
    void randomEdits();
    void oddEdits_data();
    void oddEdits();
    void keyReadsFewBlocks_data();
    void keyReadsFewBlocks();
    void stops();
};

void TestIncrementalParser::takesOverUnchangedBlocks()
{
    const auto before = parseMarkdown(TextSnapshot(QStringLiteral("# a\n\nb\n\nc\n\nd\n")));
    const auto after = parseMarkdown(TextSnapshot(QStringLiteral("# a\n\nb!\n\nnew\n\nc\n\nd\n")), before);
    QCOMPARE(after->blocks.size(), size_t(5));
    QCOMPARE(after->blocks[0].block, before->blocks[0].block);
    QVERIFY(after->blocks[1].block != before->blocks[1].block);
    QCOMPARE(after->blocks[3].block, before->blocks[2].block);
    QCOMPARE(after->blocks[4].block, before->blocks[3].block);
    QCOMPARE(after->blocks[4].line, 8);
}

void TestIncrementalParser::takesOverMovedBlocks()
{
    const auto before = parseMarkdown(TextSnapshot(QStringLiteral("a\n\nb\n\nc\n\nc\n")));
    const auto after =
        parseMarkdown(TextSnapshot(QStringLiteral("c\n\nb\n\na\n\nx\n\nc\n\nc\n\ny\n")), before);
    QCOMPARE(after->blocks[0].block, before->blocks[2].block);
    QCOMPARE(after->blocks[2].block, before->blocks[0].block);
    QCOMPARE(after->blocks[4].block, before->blocks[3].block);
    QVERIFY(after->blocks[5].block != before->blocks[3].block);
}

void TestIncrementalParser::randomEdits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("edits");
    QTest::addColumn<bool>("hasRawReturns");
    const QStringList files =
        qEnvironmentVariableIsSet("REDRAFT_CORPUS") ? test::corpusFiles() : QStringList();
    const int each = editCount() / (5 + int(files.size()));
    QTest::newRow("nothing") << QString() << each << false;
    QTest::newRow("generated") << test::generatedDocument(6000, seed()) << each << false;
    QTest::newRow("generated, long") << test::generatedDocument(30'000, seed() + 1) << each << false;
    QTest::newRow("carriage returns that are no line ends")
        << test::generatedDocument(6000, seed()) << each << true;
    QTest::newRow("definitions")
        << QStringLiteral("---\na: b\n---\n[x] [^1]\n\n[x]: y\n\n[^1]: z\n").repeated(20) << each << false;
    for (const QString& path : files) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            QTest::newRow(qPrintable(path.section(u'/', -3)))
                << QString::fromUtf8(file.read(40'000)) << each << false;
    }
}

void TestIncrementalParser::randomEdits()
{
    QFETCH(QString, text);
    QFETCH(int, edits);
    QFETCH(bool, hasRawReturns);
    test::RandomEdits random(seed());
    const QString original = text;
    std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text));
    for (int i = 0; i < edits; ++i) {
        const QString before = text;
        const TextDelta delta = random.next(text);
        text.replace(delta.position, delta.removed, delta.inserted);
        if (text.size() > 2 * original.size() + 10'000 ||
            (i % 100 == 99 && text.size() < original.size() / 2))
            text = original;
        const TextSnapshot snapshot(hasRawReturns ? text : test::withDocumentLineEnds(text), i);
        tree = parseMarkdown(snapshot, tree);
        const QString found = difference(*tree, *parseMarkdown(snapshot));
        if (found.isEmpty())
            continue;
        if (qEnvironmentVariableIsSet("REDRAFT_RANDOM_KEEP")) {
            for (const auto& [name, content] : {std::pair("before", before), std::pair("after", text)}) {
                QFile file(QStringLiteral("%1-%2.md").arg(qEnvironmentVariable("REDRAFT_RANDOM_KEEP"), name));
                if (file.open(QIODevice::WriteOnly))
                    file.write(content.toUtf8());
            }
        }
        QFAIL(qPrintable(QStringLiteral("Edit %1, seed %2, at %3: -%4 +'%5'\n%6")
                             .arg(i)
                             .arg(seed())
                             .arg(delta.position)
                             .arg(delta.removed)
                             .arg(delta.inserted, found)));
    }
}

/// Found by random edits.
void TestIncrementalParser::oddEdits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::newRow("label of a link over two lines, which is that of a footnote")
        << QStringLiteral("[^1]: z\n\n[^1\n]: z\n[^1][^no\nte]- -\n[^1]: z") << 34 << 0
        << QStringLiteral("]:");
    QTest::newRow("blank in front of a footnote's name")
        << QStringLiteral(" b[ ^1]:\n[^1]\n[^1]:\n[^\n") << 0 << 1 << QString();
    QTest::newRow("heading that holds nothing but a wide blank")
        << QStringLiteral("\u00a0\n--") << 4 << 0 << QStringLiteral("-");
}

void TestIncrementalParser::oddEdits()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(int, removed);
    QFETCH(QString, inserted);
    const auto before = parseMarkdown(TextSnapshot(text));
    const TextSnapshot after(text.replace(at, removed, inserted));
    QCOMPARE(difference(*parseMarkdown(after, before), *parseMarkdown(after)), QString());
}

void TestIncrementalParser::keyReadsFewBlocks_data()
{
    QTest::addColumn<double>("place");
    QTest::newRow("start") << 0.0;
    QTest::newRow("near the start") << 0.01;
    QTest::newRow("middle") << 0.5;
    QTest::newRow("near the end") << 0.9;
    QTest::newRow("end") << 1.0;
}

void TestIncrementalParser::keyReadsFewBlocks()
{
    QFETCH(double, place);
    QString text = test::generatedDocument(1'000'000);
    auto tree = parseMarkdown(TextSnapshot(text));
    qsizetype at = qsizetype(place * double(text.size()));
    at = at > 0 && at < text.size() ? text.indexOf(QStringLiteral(" the "), at) : at;
    for (int key = 0; key < 10; ++key) {
        text.insert(at, u'x');
        const auto next = parseMarkdown(TextSnapshot(text), tree);
        QVERIFY2(newBlocks(*tree, *next) <= 3, qPrintable(QString::number(newBlocks(*tree, *next))));
        QVERIFY2(newChunks(*tree, *next) <= 3, qPrintable(QString::number(newChunks(*tree, *next))));
        tree = next;
    }
}

void TestIncrementalParser::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!parseMarkdown(TextSnapshot(QStringLiteral("# a\n")), nullptr, source.get_token()));
}

QTEST_GUILESS_MAIN(TestIncrementalParser)
#include "test_incrementalparser.moc"
