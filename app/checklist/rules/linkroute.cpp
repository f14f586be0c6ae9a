#include "app/checklist/documentnumber.h"
#include "app/checklist/linktarget.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class LinkRoute final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(LinkRoute)

public:
    QString id() const override { return QStringLiteral("LINK-ROUTE"); }
    QString title() const override { return tr("Links to pages of the site lead to a document"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        if (!input.neighbourhood || input.neighbourhood->ownPath().isEmpty())
            return findings;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const LinkFact& link : input.blockFacts->of(block).links) {
                if (link.kind == NodeKind::FootnoteReference || !link.destination.startsWith(u'/'))
                    continue;
                const LinkTarget target = linkTarget(link.destination, input.neighbourhood->ownPath());
                const DocumentNumber number = documentNumber(target.path.section(u'/', -1));
                if (target.kind != LinkTarget::Kind::Route || !number.isValid() || number.prefix.isEmpty())
                    continue;
                if (isUnknown(number, *input.neighbourhood) &&
                    existingFile(target, *input.neighbourhood).isEmpty()) {
                    const QStringView source = input.snapshot.view(sourceOf(input.snapshot, blocks[block]));
                    const TextRange place = destinationRange(source, link).value_or(link.range);
                    findings.push_back(found(Severity::Warning,
                                             tr("No document has the number of %1").arg(link.destination),
                                             place.shifted(blocks[block].start)));
                }
            }
        }
        return findings;
    }

private:
    /// Documents of the same kind are around, and none of them has the number.
    static bool isUnknown(const DocumentNumber& number, const Neighbourhood& files)
    {
        const std::shared_ptr<const SiblingNumbers> numbers = files.numbers();
        return numbers->prefix() == number.prefix && !numbers->has(number);
    }
};

} // namespace

const DocumentCheck& linkRoute()
{
    static const LinkRoute rule;
    return rule;
}

} // namespace redraft::rules
