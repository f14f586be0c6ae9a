#include "app/checklist/rules/designkinds.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class DesignDiagram final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(DesignDiagram)

public:
    QString id() const override { return QStringLiteral("DES-DIAG"); }
    QString title() const override { return tr("A diagram of the parts"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        // Where there is nothing but prose DES-FIGURE says so.
        if (!content.contains(isInterface) || content.contains(isDiagram))
            return {};
        constexpr int fewestWords = 150; // less can be pictured while one reads
        if (wordCount(content.prose()) < setting(section.request, QStringLiteral("words"), fewestWords))
            return {};
        return {found(Severity::Note, tr("No diagram"), content.start())};
    }
};

} // namespace

const SectionCheck& designDiagram()
{
    static const DesignDiagram rule;
    return rule;
}

} // namespace redraft::rules
