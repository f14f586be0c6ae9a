#include "app/checklist/alternatives.h"

#include "app/checklist/sectioncontent.h"
#include "app/templates/sectionentries.h"
#include "app/text/blanks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

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
        const SectionSource source{m_input.snapshot, m_input.tree, m_input.outline, m_section};
        const SectionEntries read = readEntries(source, definition());
        std::vector<Alternative> found;
        for (const SectionEntry& entry : read.entries)
            found.push_back({entry.isNamed ? entry.title : QString(), placeOf(entry), textOf(entry)});
        if (found.size() > 1)
            return found;
        std::vector<Alternative> prose = fromParagraphs();
        return prose.size() > found.size() ? prose : found;
    }

private:
    TextRange lineOf(int block) const
    {
        return firstLine(m_input.snapshot, m_content.rangeOf(block, m_content.node(block)));
    }

    /// What the template says of alternatives.
    const SectionDefinition& definition() const
    {
        static const SectionDefinition none{};
        const SectionDefinition* own = m_input.documentTemplate.section(QStringLiteral("alternatives"));
        return own ? *own : none;
    }

    TextRange placeOf(const SectionEntry& entry) const
    {
        const bool isHeading = m_input.snapshot.view(entry.range).startsWith(u'#');
        return isHeading ? entry.titleRange : firstLine(m_input.snapshot, entry.range);
    }

    QString textOf(const SectionEntry& entry) const
    {
        QString text;
        for (const EntryPart& part : entry.parts)
            text += part.form == PartForm::Cell ? part.label + u'\n' : QString();
        const auto [inside, end] = blocksIn(m_input.tree, entry.range);
        // The block before may be the list that the entry is an item of.
        for (int block = std::max(m_content.firstBlock(), inside - 1); block < end; ++block) {
            const bool isOwnHeading =
                m_content.node(block).kind == NodeKind::Heading &&
                m_content.rangeOf(block, m_content.node(block)).contains(entry.titleRange.start);
            if (!isOwnHeading)
                addProse(block, m_content.node(block), entry.range, text);
        }
        return text;
    }

    /// Adds the prose of what stands inside of `range`.
    void addProse(int block, const Node& node, TextRange range, QString& text) const
    {
        const TextRange own = m_content.rangeOf(block, node);
        if (own.start >= range.end() || own.end() <= range.start)
            return;
        const bool isInside =
            own.start >= range.start && withoutBlanksAround(m_input.snapshot.text, own).end() <= range.end();
        if (isInside) {
            text += proseOf(node);
            return;
        }
        for (const Node& child : node.children)
            addProse(block, child, range, text);
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
    return input.shared<std::vector<Alternative>>(QStringLiteral("alternatives"),
                                                  [&] { return AlternativeFinder(input, section).run(); });
}

} // namespace redraft
