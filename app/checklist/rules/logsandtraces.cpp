#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class LogsAndTraces final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(LogsAndTraces)

public:
    QString id() const override { return QStringLiteral("OBS-LOGTRACE"); }
    QString title() const override { return tr("Logs or traces"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "log|logs|logged|logging|trace|traces|traced|tracing|span|spans|audit trail|"
            "correlation id|request id|opentelemetry|jaeger|splunk|kibana|sentry|stack trace|"
            "event|events");
        return table;
    }
    QString complaint() const override { return tr("No logs and no traces"); }
};

} // namespace

const SectionCheck& logsAndTraces()
{
    static const LogsAndTraces rule;
    return rule;
}

} // namespace redraft::rules
