#include "app/checklist/placeholders.h"
#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class MetricDashboards final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MetricDashboards)

public:
    QString id() const override { return QStringLiteral("OBS-METRIC"); }
    QString title() const override { return tr("Metrics, and where they are seen"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const PhraseTable metrics(
            "metric|metrics|counter|counters|gauge|gauges|histogram|histograms|rate|rates|latency|ratio|"
            "percentile|p50|p95|p99|sli|slis|prometheus|telemetry|count|usage|utilization|total|duration");
        static const PhraseTable places("dashboard|dashboards|grafana|datadog|kibana|cloudwatch|console|"
                                        "panel|panels|graph|graphs|runbook|"
                                        "prometheus|status page|view|views|look at|report|reports|query");
        const std::vector<SectionItem> rows = rowsWithoutPlace(input, section);
        if (!rows.empty()) {
            std::vector<Finding> findings;
            for (const SectionItem& row : rows)
                findings.push_back(found(Severity::Warning,
                                         tr("“%1”: seen on which dashboard?").arg(metricOf(row)), row.place));
            const QString all = tr("Metrics without dashboard: %1").arg(rows.size());
            return summarised(findings, all);
        }
        const QString text = proseOf(input, section);
        const TextRange start = SectionContent(input, section.section).start();
        constexpr int fewestWords = 20;
        if (wordCount(text) < fewestWords)
            return isEmptyHanded(text)
                       ? std::vector{vague(Severity::Warning, tr("Nothing is named that could be watched"),
                                           start)}
                       : std::vector<Finding>();
        if (!metrics.isIn(text) && !metrics.isIn(section.section.title))
            return {found(Severity::Warning, tr("No metric is named"), start)};
        if (!places.isIn(text)) {
            Finding finding = found(Severity::Note, tr("No dashboard is named"), start);
            finding.fixes = addColumnsFix(input, section, {QStringLiteral("dashboard")});
            return {finding};
        }
        return {};
    }

private:
    /// A few words that name nothing that is measured, written down or looked at, nor say why: "We will
    /// monitor the service closely."
    static bool isEmptyHanded(const QString& text)
    {
        static const PhraseTable something(
            "metric|metrics|counter|counters|gauge|gauges|histogram|histograms|rate|rates|latency|ratio|"
            "percentile|"
            "p50|p95|p99|sli|slis|slo|slos|prometheus|telemetry|usage|utilization|duration|dashboard|"
            "dashboards|"
            "grafana|datadog|kibana|cloudwatch|graph|graphs|runbook|runbooks|log|logs|logged|logging|trace|"
            "traces|"
            "tracing|span|spans|event|events|threshold|thresholds|probe|probes|health check|health checks|"
            "see|none|nothing|no|not|n a|without|same|existing|unchanged|already");
        return wordCount(text) > 0 && !something.isIn(text) && !holdsNumber(text);
    }

    /// The columns may stand in any order.
    static QString metricOf(const SectionItem& row)
    {
        const EntryPart* metric = row.entry.part(QStringLiteral("metric"));
        return metric && !isPlaceholder(metric->text) ? quoted(metric->text) : row.name;
    }

    /// Rows of a table that has a column for dashboards, but nothing in it.
    static std::vector<SectionItem> rowsWithoutPlace(const CheckInput& input, const SectionInput& section)
    {
        SectionItems all = itemsOf(input, section);
        if (all.form != EntryForm::TableRows)
            return {};
        std::erase_if(all.items, [](const SectionItem& row) {
            const EntryPart* place = row.entry.part(QStringLiteral("dashboard"));
            return !place || !isPlaceholder(place->text);
        });
        return std::move(all.items);
    }
};

} // namespace

const SectionCheck& metricDashboards()
{
    static const MetricDashboards rule;
    return rule;
}

} // namespace redraft::rules
