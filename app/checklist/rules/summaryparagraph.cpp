#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class SummaryParagraph final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SummaryParagraph)

public:
    QString id() const override { return QStringLiteral("SUM-ONE"); }
    QString title() const override { return tr("One paragraph, short enough to be read"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        std::vector<TextRange> paragraphs;
        QString text;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& node = content.node(block);
            if (node.kind == NodeKind::HtmlBlock || node.kind == NodeKind::ThematicBreak)
                continue;
            const QString words = proseOf(node);
            if (node.kind == NodeKind::Paragraph && words.trimmed().isEmpty())
                continue;
            paragraphs.push_back(firstLine(input.snapshot, content.rangeOf(block, node)));
            text += words + u' ';
        }
        const int words = wordCount(text);
        const int most = setting(section.request, QStringLiteral("words"), 150);
        if (paragraphs.size() > 1) { // short ones are read, too
            return {found(words > most ? Severity::Warning : Severity::Note,
                          tr("%1 paragraphs; one is enough").arg(paragraphs.size()), paragraphs[1])};
        }
        if (words <= most)
            return {};
        return {found(Severity::Warning, tr("%1 words; at most %2").arg(words).arg(most), content.start())};
    }
};

} // namespace

const SectionCheck& summaryParagraph()
{
    static const SummaryParagraph rule;
    return rule;
}

} // namespace redraft::rules
