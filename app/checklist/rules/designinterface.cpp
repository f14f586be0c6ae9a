#include "app/checklist/rules/designkinds.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class DesignInterface final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(DesignInterface)

public:
    QString id() const override { return QStringLiteral("DES-IFACE"); }
    QString title() const override { return tr("Interfaces and data are spelled out"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        // Where there is nothing but prose DES-FIGURE says so.
        if (content.contains(isInterface) || !content.contains(isDiagram))
            return {};
        int names = 0; // a few names in code are an interface, too
        content.contains([&names](const Node& node) {
            names += node.kind == NodeKind::Code ? 1 : 0;
            return false;
        });
        constexpr int enoughNames = 3;
        if (names >= enoughNames)
            return {};
        return {found(Severity::Note, tr("No interface, schema or example call"), content.start())};
    }
};

} // namespace

const SectionCheck& designInterface()
{
    static const DesignInterface rule;
    return rule;
}

} // namespace redraft::rules
