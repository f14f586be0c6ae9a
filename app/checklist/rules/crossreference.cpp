#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class CrossReference final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(CrossReference)

public:
    QString id() const override { return QStringLiteral("XREF"); }
    QString title() const override { return tr("Documents that are mentioned exist"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        if (!input.neighbourhood)
            return findings;
        const std::shared_ptr<const SiblingNumbers> known = input.neighbourhood->numbers();
        const SiblingNumbers& numbers = *known;
        if (numbers.prefix().isEmpty())
            return findings;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const ProsePart& part : input.blockFacts->of(block).parts)
                collect(part, numbers, {input.blockFacts->of(block), blocks[block].start}, findings);
        }
        return findings;
    }

private:
    struct Place
    {
        const BlockFacts& facts;
        qsizetype start = 0;
    };

    void collect(const ProsePart& part, const SiblingNumbers& numbers, const Place& place,
                 std::vector<Finding>& findings) const
    {
        for (auto matches = numbers.mention().globalMatch(part.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const DocumentNumber number = documentNumber(match.captured());
            const TextRange range = part.sourceOf({match.capturedStart(), match.capturedLength()});
            if (number.value() == 0 || numbers.has(number) || isLinkedElsewhere(place.facts, range))
                continue;
            findings.push_back(found(Severity::Warning,
                                     tr("There is no %1 in this folder").arg(match.captured()),
                                     range.shifted(place.start)));
        }
    }

    /// "RFC-2119" with a link to its page is another series.
    static bool isLinkedElsewhere(const BlockFacts& facts, TextRange range)
    {
        return std::any_of(facts.links.begin(), facts.links.end(), [&range](const LinkFact& link) {
            return link.destination.contains(u':') && link.range.overlaps(range);
        });
    }
};

} // namespace

const DocumentCheck& crossReference()
{
    static const CrossReference rule;
    return rule;
}

} // namespace redraft::rules
