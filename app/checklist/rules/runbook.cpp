#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class Runbook final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(Runbook)

public:
    QString id() const override { return QStringLiteral("OBS-RUNBOOK"); }
    QString title() const override { return tr("What to do when the alert comes"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "runbook|runbooks|playbook|playbooks|on call|oncall|escalat*|paged|pager|pagerduty|"
            "troubleshoot*|who is called|support procedure*|responder*|incident response|"
            "diagnos*|debug|debugging|operator|operators|sre|sres");
        return table;
    }
    QString complaint() const override { return tr("No runbook, and nobody who is called"); }
};

} // namespace

const SectionCheck& runbook()
{
    static const Runbook rule;
    return rule;
}

} // namespace redraft::rules
