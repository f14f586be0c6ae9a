#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace redraft::rules {

namespace {

class DuplicateId final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateId)

public:
    QString id() const override { return QStringLiteral("ID-DUP"); }
    QString title() const override { return tr("No other document has the number"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        if (!input.neighbourhood || isIndexPage(input.neighbourhood->ownPath()))
            return {};
        const QString ownPath = input.neighbourhood->ownPath();
        const NeighbourFacts own = factsFrom(ownPath, input.metadata);
        const MetadataField* field = idField(input.metadata);
        const MetadataField* place = field ? field : titleField(input.metadata);
        if (own.id.isEmpty() || !place || documentNumber(own.id).digits == QStringLiteral("0"))
            return {};
        QStringList others;
        const DocumentNumber number = documentNumber(own.id);
        const QList<NeighbourFacts> candidates =
            number.isValid() ? input.neighbourhood->numbers()->withDigits(number.digits)
                             : input.neighbourhood->siblings();
        for (const NeighbourFacts& other : candidates) {
            if (other.path != ownPath && isSame(own.id, other.id))
                others += QFileInfo(other.path).fileName();
        }
        if (others.isEmpty())
            return {};
        return {found(Severity::Error,
                      tr("%1 is also the number of %2").arg(own.id, others.join(QStringLiteral(", "))),
                      place->valueRange)};
    }

private:
    static bool isSame(const QString& one, const QString& other)
    {
        const DocumentNumber number = documentNumber(one);
        if (!number.isValid())
            return one.compare(other, Qt::CaseInsensitive) == 0;
        const DocumentNumber otherNumber = documentNumber(other);
        return number.digits == otherNumber.digits && number.prefix == otherNumber.prefix;
    }
};

} // namespace

const DocumentCheck& duplicateId()
{
    static const DuplicateId rule;
    return rule;
}

} // namespace redraft::rules
