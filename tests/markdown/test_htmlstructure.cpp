#include "app/markdown/htmlstructure.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

/// All that the structure says of each block, as text.
QStringList described(const HtmlStructure& structure, const SyntaxTree& tree)
{
    QStringList lines;
    for (int block = 0; block < int(tree.blocks.size()); ++block) {
        lines += QStringLiteral("%1: in %2, context %3, steps %4, opens from %5")
                     .arg(block)
                     .arg(structure.enclosureOf(block))
                     .arg(structure.contextOf(block))
                     .arg(structure.steps(block).size())
                     .arg(structure.firstOpenedFrom(block));
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
