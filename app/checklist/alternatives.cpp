#include "app/checklist/alternatives.h"

#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

/// Headings and labels that divide one alternative, or stand beside them.
bool isDividerName(const QString& name)
{
    static const QRegularExpression divider(
        QStringLiteral(
            "^(?:pros?|cons?|pros and cons|advantages?|disadvantages?|benefits?|drawbacks?|upsides?|"
            "downsides?|verdict|decision|conclusions?|summary|comparison|overview|recommendation|rationale|"
            "trade ?offs?|notes?|risks?|why (?:not|rejected)|rejected(?: because)?|reasons?|description|"
            "good|bad|neutral|status|result|prior art|references|criteria|introduction|background)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onlyDivider(QStringLiteral("^(?:drawbacks|decision) (?:of|outcome)\\b"));
    const QString words = normalizedHeading(name);
    return words.isEmpty() || (divider.match(words).hasMatch() && words.count(u' ') < 3) ||
           onlyDivider.match(words).hasMatch();
}

/// The bold words that a paragraph or list item begins with, or none.
QString boldLead(const Node& node)
{
    const Node* inner = &node;
    while (inner->kind != NodeKind::Strong) {
        if (inner->children.empty())
            return QString();
        inner = &inner->children.front();
    }
    return plainText(*inner).simplified();
}

class AlternativeFinder
{
public:
    AlternativeFinder(const CheckInput& input, const Section& section)
        : m_input(input)
        , m_content(input, section)
        , m_section(section)
    {
    }

    std::vector<Alternative> run() const
    {
        std::vector<Alternative> best;
        for (const auto find : {&AlternativeFinder::fromHeadings, &AlternativeFinder::fromBoldWords,
                                &AlternativeFinder::fromLists, &AlternativeFinder::fromTables,
                                &AlternativeFinder::fromParagraphs}) {
            std::vector<Alternative> found = (this->*find)();
            if (found.size() > best.size())
                best = std::move(found);
            if (best.size() > 1)
                break;
        }
        return best;
    }

private:
    TextRange lineOf(int block) const
    {
        return firstLine(m_input.snapshot, m_content.rangeOf(block, m_content.node(block)));
    }

    /// Inner headings of the highest level at which there are any.
    std::vector<Alternative> fromHeadings() const
    {
        int level = 7;
        for (const Section& inner : innerSections())
            level = std::min(level, inner.level);
        std::vector<Alternative> found;
        for (const Section& inner : innerSections()) {
            if (inner.level != level || isDividerName(inner.title))
                continue;
            const auto [first, end] = blocksIn(m_input.tree, inner.body);
            found.push_back({inner.title, inner.titleRange, m_content.proseOfBlocks(first, end)});
        }
        return found;
    }

    std::vector<Section> innerSections() const
    {
        std::vector<Section> inner;
        for (const Section& other : m_input.outline.sections) {
            if (other.heading.start >= m_section.body.start && other.heading.start < m_section.body.end())
                inner.push_back(other);
        }
        return inner;
    }

    std::vector<Alternative> fromBoldWords() const
    {
        std::vector<Alternative> found;
        for (int block = m_content.firstBlock(); block < m_content.endBlock(); ++block) {
            const Node& node = m_content.node(block);
            const QString name = node.kind == NodeKind::Paragraph ? boldLead(node) : QString();
            if (!name.isEmpty() && !isDividerName(name))
                found.push_back({name, lineOf(block), proseOf(node)});
            else if (!found.empty())
                found.back().text += proseOf(node);
        }
        return found;
    }

    /// The items of the lists of the section, but not those under "Pros:".
    std::vector<Alternative> fromLists() const
    {
        std::vector<Alternative> found;
        QString before;
        for (int block = m_content.firstBlock(); block < m_content.endBlock(); ++block) {
            const Node& list = m_content.node(block);
            const bool isList = list.kind == NodeKind::BulletList || list.kind == NodeKind::OrderedList;
            const bool isUnderLabel = !before.isEmpty() && before.size() < 40 && isDividerName(before);
            if (isList && !isUnderLabel) {
                for (const Node& item : list.children) {
                    const QString text = proseOf(item);
                    if (!isDividerName(text.section(u':', 0, 0)))
                        found.push_back({boldLead(item),
                                         firstLine(m_input.snapshot, m_content.rangeOf(block, item)), text});
                }
            }
            before = proseOf(list).trimmed();
        }
        return found;
    }

    std::vector<Alternative> fromTables() const
    {
        std::vector<Alternative> found;
        for (int block = m_content.firstBlock(); block < m_content.endBlock(); ++block) {
            const Node& table = m_content.node(block);
            if (table.kind != NodeKind::Table || table.children.empty())
                continue;
            const QString header = proseOf(table.children.front());
            for (const Node& row : table.children) {
                if (!row.isHeader && !row.children.empty())
                    found.push_back({plainText(row.children.front()).simplified(),
                                     firstLine(m_input.snapshot, m_content.rangeOf(block, row)),
                                     header + u'\n' + proseOf(row)});
            }
        }
        return found;
    }

    /// Prose: a paragraph that opens like a further way to do it counts, and any text counts for one.
    std::vector<Alternative> fromParagraphs() const
    {
        static const QRegularExpression opening(
            QStringLiteral(
                "^(?:alternativel?y?|another|an? (?:other|second|third|different|more|less|simpler|possible|"
                "common|obvious|potential|natural)|one (?:option|alternative|approach|possib|could|way|idea)|"
                "the (?:first|second|third|other|main|alternative|obvious|simplest)|instead|option|rather "
                "than|"
                "we (?:could|considered|also|might|discussed|thought|explored|can|looked|evaluated|tried)|"
                "it (?:would|was|is) (?:also )?(?:be )?(?:possible|considered|tempting)|also considered|"
                "(?:first|second|third|finally|lastly|similarly)|using|use|do|doing|keep|leave)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression none(
            QStringLiteral("^(?:none|n/?a|nothing|not applicable|no (?:\\w+ )?(?:alternatives|rfcs|others?)|"
                           "(?:currently,? )?there (?:are|is|were) (?:currently |presently )?no|no "
                           "rejected|no other)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        std::vector<Alternative> found;
        for (int block = m_content.firstBlock(); block < m_content.endBlock(); ++block) {
            const Node& node = m_content.node(block);
            const QString text = proseOf(node);
            if (found.empty() && none.match(text).hasMatch())
                return found;
            if (node.kind == NodeKind::Paragraph && (found.empty() || opening.match(text).hasMatch()))
                found.push_back({QString(), lineOf(block), text});
            else if (!found.empty())
                found.back().text += text;
        }
        return found;
    }

    const CheckInput& m_input;
    SectionContent m_content;
    const Section& m_section;
};

} // namespace

std::vector<Alternative> alternativesOf(const CheckInput& input, const Section& section)
{
    return AlternativeFinder(input, section).run();
}

} // namespace redraft
