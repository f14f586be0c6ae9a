#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class SummaryLinks final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SummaryLinks)

public:
    QString id() const override { return QStringLiteral("SUM-LINKS"); }
    QString title() const override { return tr("A summary that stands by itself"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const auto [first, end] = blocksIn(input.tree, section.section.ownBody);
        int count = 0;
        TextRange place;
        for (int block = first; block < end; ++block) {
            for (const LinkFact& link : input.blockFacts->of(block).links) {
                if (link.kind == NodeKind::Image)
                    continue;
                if (count++ == 0)
                    place = link.range.shifted(input.tree.blocks[size_t(block)].start);
            }
        }
        if (count == 0)
            return {};
        return {found(Severity::Note,
                      count == 1 ? tr("A link: a summary stands by itself")
                                 : tr("%1 links: a summary stands by itself").arg(count),
                      place)};
    }
};

} // namespace

const SectionCheck& summaryLinks()
{
    static const SummaryLinks rule;
    return rule;
}

} // namespace redraft::rules
