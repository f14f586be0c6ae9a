#include "app/checklist/documentnumber.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/placedlinks.h"
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
        forEachLink(input, [&](const PlacedLink& placed) {
            const DocumentNumber number = documentNumber(placed.target.path.section(u'/', -1));
            if (placed.target.kind != LinkTarget::Kind::Route || !number.isValid() || number.prefix.isEmpty())
                return;
            if (isUnknown(number, *input.neighbourhood) &&
                existingFile(placed.target, *input.neighbourhood).isEmpty())
                findings.push_back(report(input, placed));
        });
        return findings;
    }

private:
    Finding report(const CheckInput& input, const PlacedLink& placed) const
    {
        const auto& [link, block, target] = placed;
        const QStringView source = input.snapshot.view(sourceOf(input.snapshot, block));
        const TextRange place = destinationRange(source, link).value_or(link.range);
        return found(Severity::Warning, tr("No document has the number of %1").arg(link.destination),
                     place.shifted(block.start));
    }

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
