#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class MotivationNumber final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MotivationNumber)

public:
    QString id() const override { return QStringLiteral("MOT-NUMBER"); }
    QString title() const override { return tr("The problem is measured"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        if (holdsNumber(content.prose()))
            return {};
        // Issues and reports that are linked may hold the figure.
        const bool citesEvidence =
            content.contains([](const Node& node) { return node.kind == NodeKind::Link; });
        return {found(citesEvidence ? Severity::Note : Severity::Warning, tr("No number shows the problem"),
                      content.start())};
    }
};

} // namespace

const SectionCheck& motivationNumber()
{
    static const MotivationNumber rule;
    return rule;
}

} // namespace redraft::rules
