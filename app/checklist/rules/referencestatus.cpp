#include "app/checklist/lifecycletiers.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class ReferenceStatus final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(ReferenceStatus)

public:
    QString id() const override { return QStringLiteral("XREF-STATUS"); }
    QString title() const override { return tr("An accepted document relies on accepted ones"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        const MetadataField* status = statusField(input.metadata);
        if (!status || !input.neighbourhood)
            return findings;
        const auto own = stageOf(input.documentTemplate.lifecycle, status->value);
        if (own != LifecycleStage::Accepted && own != LifecycleStage::Implemented)
            return findings;
        const std::shared_ptr<const SiblingNumbers> known = input.neighbourhood->numbers();
        const SiblingNumbers& numbers = *known;
        for (const char* name : {"requires", "depends on", "builds on", "required rfcs"}) {
            if (const MetadataField* field = input.metadata.find({QString::fromLatin1(name)}))
                collect(input, *field, numbers, findings);
        }
        return findings;
    }

private:
    void collect(const CheckInput& input, const MetadataField& field, const SiblingNumbers& numbers,
                 std::vector<Finding>& findings) const
    {
        static const QRegularExpression form(QStringLiteral("(?:[A-Za-z]{2,8}[- ]?)?\\d{1,6}"));
        for (auto matches = form.globalMatch(field.value); matches.hasNext();) {
            const QString id = matches.next().captured();
            const NeighbourFacts* other = numbers.find(documentNumber(id));
            if (!other)
                continue;
            const auto stage = stageOf(input.documentTemplate.lifecycle, other->status);
            const bool isBehind = stage == LifecycleStage::Writing || stage == LifecycleStage::Review ||
                                  stage == LifecycleStage::Closed;
            if (isBehind)
                findings.push_back(found(Severity::Warning,
                                         tr("%1, on which it relies, is %2").arg(id, other->status),
                                         locate(input.snapshot, field.valueRange, id)));
        }
    }
};

} // namespace

const DocumentCheck& referenceStatus()
{
    static const ReferenceStatus rule;
    return rule;
}

} // namespace redraft::rules
