#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

namespace redraft::rules {

namespace {

class DuplicateUuid final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateUuid)

public:
    QString id() const override { return QStringLiteral("UUID-DUP"); }
    QString title() const override { return tr("No other document has the UUID"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const MetadataField* field = uuidField(input.metadata);
        if (!field || !input.neighbourhood || field->value.trimmed().isEmpty())
            return {};
        for (const NeighbourFacts& other : input.neighbourhood->siblings()) {
            if (other.path == input.neighbourhood->ownPath() ||
                other.uuid.compare(field->value.trimmed(), Qt::CaseInsensitive) != 0)
                continue;
            Finding finding =
                found(Severity::Error, tr("%1 has the same UUID").arg(QFileInfo(other.path).fileName()),
                      field->valueRange);
            const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const QString label = tr("Give it a new one");
            const TextRange place = locate(input.snapshot, field->valueRange, field->value.trimmed());
            if (!input.metadata.isInOtherFile)
                finding.fixes.push_back({label, Edit::replace(place, uuid, label), FixSafety::Unsafe});
            return {finding};
        }
        return {};
    }
};

} // namespace

const DocumentCheck& duplicateUuid()
{
    static const DuplicateUuid rule;
    return rule;
}

} // namespace redraft::rules
