#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class DesignFigure final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(DesignFigure)

public:
    QString id() const override { return QStringLiteral("DES-FIGURE"); }
    QString title() const override { return tr("Diagram, table or code"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        const bool hasFigure = content.contains([](const Node& node) {
            return node.kind == NodeKind::CodeBlock || node.kind == NodeKind::Table ||
                   node.kind == NodeKind::Image;
        });
        if (hasFigure)
            return {};
        return {found(Severity::Note, tr("No diagram, table or code"), content.start())};
    }
};

} // namespace

const SectionCheck& designFigure()
{
    static const DesignFigure rule;
    return rule;
}

} // namespace redraft::rules
