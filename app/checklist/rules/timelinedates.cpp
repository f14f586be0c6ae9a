#include "app/checklist/rules/milestones.h"
#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class TimelineDates final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(TimelineDates)

public:
    QString id() const override { return QStringLiteral("TIME-DATED"); }
    QString title() const override { return tr("Dates or durations"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const QRegularExpression dates(
            QStringLiteral(
                "\\b(?:\\d{4}-\\d{2}(?:-\\d{2})?|q[1-4]|h[12] \\d{4}|20\\d\\d|w(?:eek)?s? ?\\d+|"
                "january|february|april|june|july|august|september|october|november|december|(?:in|by|until|"
                "mid|early|"
                "late|end of|start of)[ "
                "-](?:march|may)|(?:jan|feb|mar|march|apr|may|jun|jul|aug|sept?|oct|nov|"
                "dec)\\.? \\d+|\\d{1,2}\\.? (?:jan|feb|mar|march|apr|may|jun|jul|aug|sept?|oct|nov|dec)|"
                "(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|a|next|several|few|"
                "couple of|half a)(?:[ -]\\d+)?[ -](?:more |working |business |person[ -]?)?"
                "(?:days?|weeks?|months?|quarters?|sprints?|years?|hours?)|sprint \\d+|(?:day|month|"
                "quarter|year) \\d+|v?\\d+\\.\\d+(?:\\.\\d+)?|(?:spring|summer|autumn|fall|winter) of "
                "\\d+)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const SectionContent content(input, section.section);
        if (mentions(content.prose(), dates))
            return withoutWhen(input, section);
        if (isDone(content.prose()))
            return {};
        Finding finding = found(Severity::Warning, tr("No date or duration"), content.start());
        finding.fixes = addColumnsFix(input, section, {QStringLiteral("when")});
        return {finding};
    }

private:
    std::vector<Finding> withoutWhen(const CheckInput& input, const SectionInput& section) const
    {
        std::vector<Finding> findings;
        for (const Milestone& milestone : milestonesWithout(input, section, QStringLiteral("when")))
            findings.push_back(
                found(Severity::Warning, tr("“%1” has no date").arg(milestone.name), milestone.place));
        const QString all = tr("Milestones without a date: %1").arg(findings.size());
        return summarised(findings, all);
    }
};

} // namespace

const SectionCheck& timelineDates()
{
    static const TimelineDates rule;
    return rule;
}

} // namespace redraft::rules
