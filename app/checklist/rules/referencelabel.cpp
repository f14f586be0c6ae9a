#include "app/checklist/documentnumber.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/placedlinks.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class ReferenceLabel final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(ReferenceLabel)

public:
    QString id() const override { return QStringLiteral("XREF-LABEL"); }
    QString title() const override { return tr("Links say the number of the document they lead to"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        forEachLink(input, [&](const PlacedLink& placed) {
            const auto& [link, block, target] = placed;
            if (link.kind != NodeKind::Link)
                return;
            const DocumentNumber said = documentNumber(splitNumber(link.text));
            const DocumentNumber meant = numberInFileName(target.path);
            if (!said.isValid() || said.prefix.isEmpty() || !meant.isValid() || meant.prefix != said.prefix ||
                meant.matches(said))
                return;
            findings.push_back(
                found(Severity::Warning,
                      tr("It says %1, but leads to number %2").arg(link.text.simplified(), meant.digits),
                      link.range.shifted(block.start)));
        });
        return findings;
    }

private:
    /// The number at the start of the text: "RFC-012", "RFC-012: Title".
    static QString splitNumber(const QString& text)
    {
        const QString number = splitNumberedTitle(text.simplified()).number;
        return number.isEmpty() ? text.simplified() : number;
    }
};

} // namespace

const DocumentCheck& referenceLabel()
{
    static const ReferenceLabel rule;
    return rule;
}

} // namespace redraft::rules
