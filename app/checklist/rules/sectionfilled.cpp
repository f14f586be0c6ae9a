#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class SectionFilled final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SectionFilled)

public:
    QString id() const override { return QStringLiteral("SEC-EMPTY"); }
    QString title() const override { return tr("The section says something"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        if (section.definition.id.isEmpty())
            return {};
        const Filling filling = fillingOf(input, section);
        if (filling == Filling::Content)
            return {};
        const QString message =
            filling == Filling::Empty ? tr("Section is empty") : tr("Only placeholders so far");
        const bool isRequired = section.definition.requirement == Requirement::Required;
        return {found(isRequired ? Severity::Error : Severity::Warning, message,
                      SectionContent(input, section.section).start())};
    }
};

} // namespace

const SectionCheck& sectionFilled()
{
    static const SectionFilled rule;
    return rule;
}

} // namespace redraft::rules
