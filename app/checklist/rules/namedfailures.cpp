#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class NamedFailures final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(NamedFailures)

public:
    QString id() const override { return QStringLiteral("DES-FAIL"); }
    QString title() const override { return tr("Failures are named"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "fail|fails|failed|failing|failure|failures|fault*|error|errors|timeout|timeouts|"
            "time out|times out|unavailable|unreachable|crash|crashes|crashed|outage|outages|"
            "retry|retries|retried|fallback|fall back|falls back|degrade*|degradation|data loss|"
            "lost|recover*|restart|restarts|exception|exceptions|invalid|panic|panics|abort|"
            "aborts|reject|rejects|rejected|corrupt*|conflict|conflicts|race|deadlock|"
            "inconsistent|stale|missing|not available|rollback|refuse*|throws|raise|raises|"
            "revert|reverts|illegal|forbidden|warn*|diagnos*|undefined");
        return table;
    }
    QString complaint() const override { return tr("No failure is named"); }
    QString scaffoldHeading() const override { return QStringLiteral("failure"); }
    int fewestWords() const override { return 150; }
};

} // namespace

const SectionCheck& namedFailures()
{
    static const NamedFailures rule;
    return rule;
}

} // namespace redraft::rules
