#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// Asked only where no template fits, see Workspace.
class TemplateFits final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(TemplateFits)

public:
    QString id() const override { return QStringLiteral("TPL-NONE"); }
    QString title() const override { return tr("A template fits the document"); }

    std::vector<Finding> run(const CheckInput&, const CheckRequest& request) const override
    {
        const bool hasMenu = request.settings.value(QStringLiteral("choose")) == u"menu";
        Finding finding = found(
            Severity::Note,
            hasMenu
                ? tr("No template fits this document; choose one if it is an RFC")
                : tr("No template fits this document; name one with --template or in .redraft/config.yaml"),
            {0, 0});
        if (hasMenu)
            finding.fixes.push_back({tr("Choose template…"), {}});
        return {finding};
    }
};

} // namespace

const DocumentCheck& templateFits()
{
    static const TemplateFits rule;
    return rule;
}

} // namespace redraft::rules
