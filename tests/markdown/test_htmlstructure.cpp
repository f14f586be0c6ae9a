#include "app/exporting/plainhtml.h"
#include "app/markdown/htmlstructure.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;
using namespace Qt::StringLiterals;

namespace {

/// All that the structure says of each block, as text.
QStringList described(const HtmlStructure& structure, const SyntaxTree& tree)
{
    QStringList lines;
    for (int block = 0; block < int(tree.blocks.size()); ++block) {
        const bool isDrawn = !structure.isDrawnBefore(block);
        const BlockEntry entry = tree.blocks[size_t(block)];
        lines += QStringLiteral("%1: in %2, context %3, steps %4, opens from %5, shows %6")
                     .arg(block)
                     .arg(structure.enclosureOf(block))
                     .arg(structure.contextOf(block))
                     .arg(structure.steps(block).size())
                     .arg(structure.firstOpenedFrom(block))
                     .arg(isDrawn ? plainText(structure.shownBlock(block, entry, nullptr)->node) : QString());
    }
    for (const HtmlEnclosure& enclosure : structure.enclosures()) {
        lines += QStringLiteral("%1 %2-%3 in %4")
                     .arg(enclosure.element.tag->name)
                     .arg(structure.firstBlockOf(enclosure))
                     .arg(structure.lastBlockOf(enclosure))
                     .arg(enclosure.parent);
    }
    return lines;
}

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("Paragraph %1 with some words.\n\n").arg(i);
    return text;
}

} // namespace

class TestHtmlStructure : public QObject
{
    Q_OBJECT

private slots:
    void enclosuresSpanBlocks();
    void tablesHoldMarkdown_data();
    void tablesHoldMarkdown();
    void keepsPlacesOfWhatStandsInCells();
    void typingElsewhereKeepsTheEnclosures();
    void editsGiveWhatAFreshLookGives();
};

void TestHtmlStructure::enclosuresSpanBlocks()
{
    const QString text = QStringLiteral("a\n\n<details>\n\nb\n\n<blockquote>\n\nc\n\n</blockquote>\n\n"
                                        "</details>\n\nd\n");
    const std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text, 1));
    const std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(*tree);
    QCOMPARE(structure->enclosures().size(), size_t(2));
    const HtmlEnclosure& outer = structure->enclosures()[0];
    QVERIFY(outer.isDetails());
    QCOMPARE(structure->firstBlockOf(outer), 1);
    QCOMPARE(structure->lastBlockOf(outer), 6);
    QCOMPARE(structure->enclosures()[1].parent, 0);
    QCOMPARE(structure->enclosureOf(0), -1);
    QCOMPARE(structure->enclosureOf(2), 0);
    QCOMPARE(structure->enclosureOf(4), 1);
    QCOMPARE(structure->enclosureOf(7), -1);
    QCOMPARE(structure->firstOpenedFrom(2), 1);
    QCOMPARE(structure->firstOpenedFrom(7), 2);
    const FoldQuestion isUnfolded = [](int block, int key) {
        return block == 1 && key == firstEnclosingFoldKey;
    };
    const FoldQuestion isUntouched = [](int, int) { return false; };
    QVERIFY(structure->isFoldedAway(4, isUntouched));
    QVERIFY(!structure->isFoldedAway(4, isUnfolded));
}

/// As in GitHub's pages: blank lines make Markdown of what stands in cells.
void TestHtmlStructure::tablesHoldMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const QString open = QStringLiteral("<table>\n<tr>\n<td>\n\n");
    const QString close = QStringLiteral("\n\n</td>\n</tr>\n</table>\n");
    const QString start = QStringLiteral("<table>\n<tr>\n<td>\n");
    const QString end = QStringLiteral("</td>\n</tr>\n</table>\n");
    QTest::newRow("text") << open + "a **b**"_L1 + close << start + "<p>a <strong>b</strong></p>\n"_L1 + end;
    QTest::newRow("code and list") << open + "```c\nx\n\ny\n```\n\n</td>\n<td>\n\n- e\n- f"_L1 + close
                                   << start +
                                          "<pre><code class=\"language-c\">x\n\ny\n</code></pre>\n</td>\n"
                                          "<td>\n<ul>\n<li>e</li>\n<li>f</li>\n</ul>\n"_L1 +
                                          end;
    QTest::newRow("table in a table") << open + "<table><tr><td>\n\n_a_\n\n</td></tr></table>"_L1 + close
                                      << start + start + "<p><em>a</em></p>\n"_L1 + end + end;
    QTest::newRow("table behind a table") << open + "a\n\n</td></tr></table><table><tr><td>\n\nb"_L1 + close
                                          << start + "<p>a</p>\n"_L1 + end + start + "<p>b</p>\n"_L1 + end;
    QTest::newRow("in a group") << "<div>\n"_L1 + open + "*a*"_L1 + close + "</div>\n"_L1
                                << "<div>\n"_L1 + start + "<p><em>a</em></p>\n"_L1 + end + "</div>\n"_L1;
    QTest::newRow("in a group around")
        << "<div>\n\n"_L1 + open + "*a*"_L1 + close + "\n</div>\n"_L1
        << "<div>\n"_L1 + start + "<p><em>a</em></p>\n"_L1 + end + "</div>\n"_L1;
    QTest::newRow("in a quote") << QStringLiteral("> <table><tr><td>\n>\n> *a*\n>\n> </td></tr></table>\n")
                                << "<blockquote>\n"_L1 + start + "<p><em>a</em></p>\n"_L1 + end +
                                       "</blockquote>\n"_L1;
    QTest::newRow("refused") << open + "<script>x</script>\n\n[a](javascript:b)"_L1 + close
                             << start.chopped(1) +
                                    "&lt;script&gt;x&lt;/script&gt; \n<p><a href=\"\">a</a></p>\n"_L1 + end;
}

void TestHtmlStructure::tablesHoldMarkdown()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(QString::fromUtf8(plainHtml(TextSnapshot(text))), html);
}

/// A box in a cell is toggled in the source.
void TestHtmlStructure::keepsPlacesOfWhatStandsInCells()
{
    const QString text = QStringLiteral("a\n\n<table><tr><td>\n\nb\n\n- [ ] c\n\n</td></tr></table>\n");
    const std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text, 1));
    const std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(*tree);
    const BlockEntry table = tree->blocks[1];
    Node node = structure->shownBlock(1, table, nullptr)->node;
    while (node.kind != NodeKind::ListItem) {
        QVERIFY(!node.children.empty());
        node = Node(node.children.back());
    }
    QCOMPARE(text.mid(table.start + node.range.start, node.range.length).trimmed(),
             QStringLiteral("- [ ] c"));
    for (int block = 2; block < int(tree->blocks.size()); ++block)
        QVERIFY(structure->isDrawnBefore(block));
    QVERIFY(!structure->isDrawnBefore(1));
}

void TestHtmlStructure::typingElsewhereKeepsTheEnclosures()
{
    QString text = paragraphs(300) + QStringLiteral("<details>\n\n") + paragraphs(300) +
                   QStringLiteral("</details>\n\n") + paragraphs(300);
    std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text, 1));
    const std::shared_ptr<const HtmlStructure> before = HtmlStructure::of(*tree);
    text.insert(3, QStringLiteral("x\n\ny"));
    tree = parseMarkdown(TextSnapshot(text, 2), tree);
    const std::shared_ptr<const HtmlStructure> after = HtmlStructure::of(*tree, before);
    QVERIFY(after->sharesEnclosures(*before));
    QCOMPARE(after->firstBlockOf(after->enclosures()[0]), 301);
    QCOMPARE(after->lastBlockOf(after->enclosures()[0]), 602);
    text.replace(QStringLiteral("</details>"), QStringLiteral("</detail>"));
    tree = parseMarkdown(TextSnapshot(text, 3), tree);
    QVERIFY(HtmlStructure::of(*tree, after)->enclosures().empty());
}

void TestHtmlStructure::editsGiveWhatAFreshLookGives()
{
    QRandomGenerator random(11);
    const QStringList pieces{
        QStringLiteral("\n\n<details>\n\n"),
        QStringLiteral("\n\n</details>\n\n"),
        QStringLiteral("\n\n<div align=center>\n\n"),
        QStringLiteral("\n\n</div>\n\n"),
        QStringLiteral("\n\n<p>whole</p>\n\n"),
        QStringLiteral("\n\n```\n"),
        QStringLiteral("word "),
        QStringLiteral("\n\n<table><tr><td>\n\n"),
        QStringLiteral("\n\n</td><td align=right>\n\n"),
        QStringLiteral("\n\n</td></tr></table>\n\n"),
        QStringLiteral("[^1]\n\n[^1]: note\n\n"),
    };
    QString text = paragraphs(400);
    std::shared_ptr<const SyntaxTree> tree = parseMarkdown(TextSnapshot(text, 0));
    std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(*tree);
    size_t most = 0;
    for (int step = 1; step <= 300; ++step) {
        const int at = random.bounded(int(text.size()));
        if (random.bounded(4) == 0)
            text.remove(at, random.bounded(60));
        else
            text.insert(at, pieces.at(random.bounded(int(pieces.size()))));
        tree = parseMarkdown(TextSnapshot(text, step), tree);
        structure = HtmlStructure::of(*tree, structure);
        most = std::max(most, structure->enclosures().size());
        QCOMPARE(described(*structure, *tree), described(*HtmlStructure::of(*tree), *tree));
    }
    QVERIFY2(most > 8, qPrintable(QString::number(most)));
}

QTEST_GUILESS_MAIN(TestHtmlStructure)

#include "test_htmlstructure.moc"
