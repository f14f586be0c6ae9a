#include "app/checklist/blockfacts.h"

#include "app/checklist/figures.h"
#include "app/checklist/prosetext.h"

namespace redraft {

namespace {

/// Where a part stands in its block.
struct Surroundings
{
    bool isHeaderCell = false;
    bool isInList = false;
    bool isQuoted = false;
};

class FactReader
{
public:
    FactReader(QStringView source, BlockFacts& facts)
        : m_reader(source)
        , m_facts(facts)
    {
    }

    void read(const Node& node, Surroundings around)
    {
        switch (node.kind) {
        case NodeKind::Paragraph:
        case NodeKind::Heading:
        case NodeKind::TableCell:
            addPart(node, around);
            return;
        case NodeKind::CodeBlock:
        case NodeKind::HtmlBlock:
            return;
        case NodeKind::ListItem:
            around.isInList = true;
            break;
        case NodeKind::Quote:
            around.isQuoted = true;
            break;
        case NodeKind::TableRow:
            around.isHeaderCell = node.isHeader;
            break;
        default:
            break;
        }
        for (const Node& child : node.children)
            read(child, around);
    }

private:
    void addPart(const Node& leaf, const Surroundings& around)
    {
        ProsePart part = m_reader.read(leaf, m_facts.links);
        part.isHeaderCell = around.isHeaderCell;
        part.isInList = around.isInList;
        part.isQuoted = around.isQuoted;
        part.sentences = sentencesOf(part.text);
        const int index = int(m_facts.parts.size());
        findFigures(part, index, m_facts.figures);
        findAcronyms(part, index, m_facts.acronyms);
        markFiguresInCode(leaf, part);
        m_facts.parts.push_back(std::move(part));
    }

    /// "`40ms`" is a figure to a reader, though no rule may judge what code says.
    static void markFiguresInCode(const Node& leaf, ProsePart& part)
    {
        if (!part.text.contains(ProsePart::gap))
            return;
        qsizetype position = -1;
        markIn(leaf, part, position);
    }

    static void markIn(const Node& node, ProsePart& part, qsizetype& position)
    {
        for (const Node& child : node.children) {
            const bool isGap = child.kind == NodeKind::Code || child.kind == NodeKind::Image ||
                               child.kind == NodeKind::FootnoteReference;
            if (!isGap) {
                markIn(child, part, position);
                continue;
            }
            position = part.text.indexOf(ProsePart::gap, position + 1);
            const bool beginsWithDigit =
                child.kind == NodeKind::Code && !child.literal.isEmpty() && child.literal.front().isDigit();
            for (Sentence& sentence : part.sentences)
                sentence.holdsFigure |= beginsWithDigit && sentence.range.contains(position);
        }
    }

    ProseTextReader m_reader;
    BlockFacts& m_facts;
};

} // namespace

BlockFacts factsOf(const Block& block, QStringView source)
{
    BlockFacts facts;
    FactReader(source, facts).read(block.node, {});
    return facts;
}

} // namespace redraft
