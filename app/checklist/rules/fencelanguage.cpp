#include "app/checklist/fencedcode.h"
#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class FenceLanguage final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(FenceLanguage)

public:
    QString id() const override { return QStringLiteral("FENCE-LANG"); }
    QString title() const override { return tr("Code blocks name their language"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const FencedCode& code : fencedCodeIn(block.block, block.source)) {
            if (!code.info.isEmpty())
                continue;
            const QString label = tr("Call it text");
            Finding finding = found(Severity::Note, tr("The code block names no language"), code.opening);
            const TextRange place{code.opening.start + code.length, code.opening.length - code.length};
            finding.fixes.push_back(
                {label, Edit::replace(place, QStringLiteral("text"), label), FixSafety::Safe});
            findings.push_back(finding);
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& fenceLanguage()
{
    static const FenceLanguage rule;
    return rule;
}

} // namespace redraft::rules
