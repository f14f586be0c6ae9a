#include "app/checklist/fencedcode.h"
#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class FenceOpen final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(FenceOpen)

public:
    QString id() const override { return QStringLiteral("FENCE-OPEN"); }
    QString title() const override { return tr("Code blocks are closed"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const FencedCode& code : fencedCodeIn(block.block, block.source)) {
            if (code.closing)
                continue;
            const QString fence = QString(code.length, code.mark);
            Finding finding =
                found(Severity::Error, tr("No fence %1 closes this code block").arg(fence), code.opening);
            if (!code.isNested) {
                const QString label = tr("Close it at the end");
                const qsizetype end = block.source.size();
                const bool isOnOwnLine = end == 0 || block.source[end - 1] == u'\n';
                finding.fixes.push_back({label,
                                         Edit::replace({end, 0}, isOnOwnLine ? fence : u'\n' + fence, label),
                                         FixSafety::Unsafe});
            }
            findings.push_back(finding);
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& fenceOpen()
{
    static const FenceOpen rule;
    return rule;
}

} // namespace redraft::rules
