#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class ImageText final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(ImageText)

public:
    QString id() const override { return QStringLiteral("MD-045"); }
    QString title() const override { return tr("Images have a text"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const LinkFact& link : block.facts.links) {
            if (link.kind == NodeKind::Image && link.text.trimmed().isEmpty())
                findings.push_back(found(
                    Severity::Warning, tr("The image has no text for those who do not see it"), link.range));
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& imageText()
{
    static const ImageText rule;
    return rule;
}

} // namespace redraft::rules
