#include "app/checklist/alternatives.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class AlternativeCount final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(AlternativeCount)

public:
    QString id() const override { return QStringLiteral("ALT-TWO"); }
    QString title() const override { return tr("At least two alternatives"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const int least = setting(section.request, QStringLiteral("least"), 2);
        const int count = int(alternativesOf(input, section.section).size());
        if (count >= least)
            return {};
        Finding finding =
            found(Severity::Warning, message(count, least), SectionContent(input, section.section).start());
        finding.fixes.push_back(addAlternativeFix(input, section, AlternativeKind::Another));
        return {finding};
    }

private:
    static QString message(int count, int least)
    {
        if (count == 1 && least == 2)
            return tr("One alternative; two needed");
        if (count == 0 && least == 2)
            return tr("No alternatives; two needed");
        return tr("Alternatives: %1 of %2").arg(count).arg(least);
    }
};

} // namespace

const SectionCheck& alternativeCount()
{
    static const AlternativeCount rule;
    return rule;
}

} // namespace redraft::rules
