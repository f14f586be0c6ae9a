#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class IdOfTitle final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(IdOfTitle)

public:
    QString id() const override { return QStringLiteral("ID-TITLE"); }
    QString title() const override { return tr("Number in the title is that of the document"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const MetadataField* title = titleField(input.metadata);
        if (!title)
            return {};
        const DocumentNumber inTitle = documentNumber(splitNumberedTitle(title->value).number);
        const MetadataField* field = idField(input.metadata);
        DocumentNumber own = field ? documentNumber(field->value) : DocumentNumber();
        if (!own.isValid() && input.neighbourhood)
            own = numberInFileName(input.neighbourhood->ownPath());
        if (!inTitle.isValid() || !own.isValid() || inTitle.matches(own))
            return {};
        const QString number = splitNumberedTitle(title->value).number;
        return {found(Severity::Error,
                      tr("The title says %1, the document is number %2").arg(number, own.digits),
                      locate(input.snapshot, title->valueRange, number))};
    }
};

} // namespace

const DocumentCheck& idOfTitle()
{
    static const IdOfTitle rule;
    return rule;
}

} // namespace redraft::rules
