#include "app/markdown/syntaxtree.h"
#include "tests/support/documents.h"

#include <QFile>
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

} // namespace

class TestMarkdownParser : public QObject
{
    Q_OBJECT

private slots:
    void corpusKeepsTheRules_data();
    void corpusKeepsTheRules();
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

QTEST_GUILESS_MAIN(TestMarkdownParser)
#include "test_markdownparser.moc"
