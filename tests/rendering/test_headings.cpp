#include "app/document/analysis.h"
#include "app/exporting/documentheader.h"
#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/rendering/inlinetextbuilder.h"

#include <QTest>

using namespace redraft;

namespace {

/// All blocks of a document, with raw HTML worked in as the preview and PDF have it.
struct Laid
{
    explicit Laid(const QString& markdown, qreal width = 600)
        : analysis(analyse(TextSnapshot(markdown), nullptr, {}))
        , resources(highlighter)
        , factory(RenderStyle(), resources)
        , header(makeDocumentHeader(*analysis))
    {
        const BlockList& blocks = analysis->tree->blocks;
        const auto structure = HtmlStructure::of(*analysis->tree);
        for (size_t i = 0; i < blocks.size(); ++i)
            layouts.push_back(factory.layOut(structure->shownBlock(int(i), blocks[i], nullptr), width));
    }
    /// Where the text of a block begins.
    qreal leftOf(size_t block, const QString& word) const
    {
        std::vector<QRectF> areas;
        const QString text = layouts[block]->plainText();
        layouts[block]->collectTextAreas({text.indexOf(word), word.size()}, {}, areas);
        return areas.empty() ? -1 : areas.front().left();
    }

    std::shared_ptr<const Analysis> analysis;
    CodeHighlighter highlighter;
    DirectResources resources;
    BlockLayoutFactory factory;
    DocumentHeader header;
    std::vector<std::unique_ptr<BlockLayout>> layouts;
};

} // namespace

/// How headings look, the title among them, and what details enclose.
class TestHeadings : public QObject
{
    Q_OBJECT

private slots:
    void boldIsAsHeavyAsTheHeading_data()
    {
        QTest::addColumn<int>("level");
        for (int level = 1; level <= 6; ++level)
            QTest::addRow("level %d", level) << level;
    }
    void boldIsAsHeavyAsTheHeading()
    {
        QFETCH(int, level);
        const Laid laid(QStringLiteral("**bold**\n"));
        const BlockLayoutFactory& factory = laid.factory;
        const TextStyle& style = factory.typography().heading(level);
        InlineTextBuilder builder(factory.style(), factory.typography(), factory.resources(), style, 600);
        builder.appendAll(laid.analysis->tree->blocks.front().block->node.children);
        const InlineText text = builder.take();
        QCOMPARE(text.formats.size(), 1);
        QVERIFY(text.formats.front().format.fontWeight() >= style.font.weight());
    }

    void titleKeepsItsMarks()
    {
        const Laid laid(QStringLiteral("# A `b` [c](d.md) <kbd>e</kbd>\n\n## Part\n"));
        const HeaderLayout header(laid.header.content, laid.factory, 600);
        QCOMPARE(header.plainText(), QStringLiteral("A b c e"));
        QCOMPARE(header.links().size(), size_t(1));
        QCOMPARE(header.links().front().destination, QStringLiteral("d.md"));
        QCOMPARE(titleOnly(laid.header).content.heading, laid.header.content.heading);
    }

    void titleOfAFieldIsPlain()
    {
        const Laid laid(QStringLiteral("---\ntitle: \"A *b* [c](d.md)\"\n---\n\n## Part\n"));
        const HeaderLayout header(laid.header.content, laid.factory, 600);
        QCOMPARE(header.plainText(), QStringLiteral("A *b* [c](d.md)"));
        QVERIFY(header.links().empty());
    }

    void titleLooksTheSameWithOthersOfItsLevel()
    {
        QCOMPARE(Laid(QStringLiteral("# Name\n\ntext\n\n# Other\n")).header.titleBlock, 0);
        // Not the name of the document: there is text above, or a field that says it.
        QCOMPARE(Laid(QStringLiteral("text\n\n# Name\n\n# Other\n")).header.titleBlock, -1);
        const QString named = QStringLiteral("---\ntitle: Locks\n---\n\n# Name\n\n# Other\n");
        QCOMPARE(Laid(named).header.titleBlock, -1);
    }

    void rawHeadingsStandApartLikeOthers()
    {
        const Laid laid(QStringLiteral("## One\n\n<h2>Two</h2>\n"));
        QCOMPARE(laid.layouts[1]->spaceBefore(), laid.layouts[0]->spaceBefore());
        QCOMPARE(laid.layouts[1]->spaceAfter(), laid.layouts[0]->spaceAfter());
        QVERIFY(laid.layouts[1]->keepsWithNext());
    }

    void detailsIndentWhatTheyEnclose()
    {
        const Laid laid(QStringLiteral("<details><summary>s</summary>\n\none\n\n<details>\n\ntwo\n\n"
                                       "</details>\n\n<p>three</p></details>\n\nfour\n"));
        const qreal step = laid.leftOf(0, QStringLiteral("s"));
        QVERIFY(step > 0);
        QCOMPARE(laid.leftOf(1, QStringLiteral("one")), step);
        QCOMPARE(laid.leftOf(3, QStringLiteral("two")), 2 * step);
        QCOMPARE(laid.leftOf(5, QStringLiteral("three")), step);
        QCOMPARE(laid.leftOf(6, QStringLiteral("four")), 0.0);
        const Laid inside(QStringLiteral("<details open><summary>s</summary><p>one</p></details>\n"));
        QCOMPARE(inside.leftOf(0, QStringLiteral("one")), step);
    }

    void deepDetailsStayReadable()
    {
        const QString text = QStringLiteral("<details>\n\n").repeated(60) + QStringLiteral("end\n");
        const Laid laid(text, 300);
        QVERIFY(laid.leftOf(laid.layouts.size() - 1, QStringLiteral("end")) < 150);
    }
};

QTEST_MAIN(TestHeadings)
#include "test_headings.moc"
