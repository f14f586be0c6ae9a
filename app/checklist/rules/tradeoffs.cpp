#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

const PhraseTable& namesOfSections()
{
    static const PhraseTable table(
        "trade off|trade offs|tradeoff|tradeoffs|drawback|drawbacks|disadvantages|downsides|cons|"
        "consequences|risks|limitations|caveats|costs|compromises|negative*");
    return table;
}

const PhraseTable& wordsOfSacrifice()
{
    static const PhraseTable table(
        "trade off|trade offs|tradeoff|tradeoffs|at the cost of|at the expense of|in exchange for|"
        "we accept|we give up|sacrific*|drawback|drawbacks|downside|downsides|disadvantage|"
        "disadvantages|the price for|the cost is|comes at a cost|compromise|in favor of|in favour of|"
        "caveat|caveats|limitation|limitations");
    return table;
}

class TradeOffs final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffs)

public:
    QString id() const override { return QStringLiteral("TRADE"); }
    QString title() const override { return tr("What is given up for it"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        for (const Section& section : input.outline.sections) {
            if (namesOfSections().isIn(section.title))
                return {};
        }
        int words = 0;
        const int blocks = input.blockFacts->size() - input.tree.footnoteCount;
        for (int block = 0; block < blocks; ++block) {
            for (const ProsePart& part : input.blockFacts->of(block).parts) {
                words += int(part.text.count(u' '));
                if (wordsOfSacrifice().isIn(part.text))
                    return {};
            }
        }
        constexpr int fewestWords = 200; // a sketch has not come so far
        if (words < fewestWords)
            return {};
        const TextRange title =
            input.outline.sections.empty() ? TextRange{} : input.outline.sections.front().titleRange;
        return {found(Severity::Note, tr("Nothing says what is given up for it"), title)};
    }
};

} // namespace

const DocumentCheck& tradeOffs()
{
    static const TradeOffs rule;
    return rule;
}

} // namespace redraft::rules
