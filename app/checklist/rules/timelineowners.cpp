#include "app/checklist/rules/milestones.h"
#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class TimelineOwners final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(TimelineOwners)

public:
    QString id() const override { return QStringLiteral("TIME-OWNED"); }
    QString title() const override { return tr("Somebody owns the milestones"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const QRegularExpression owners(
            QStringLiteral(
                "(?:\\b(?:owners?|owned|owns|assigned|assignees?|responsible|dri|leads?|led by|teams?|squad|"
                "group|working group|engineers?|developers?|maintainers?|authors?|sre|platform|backend|"
                "frontend|who|we|i|done by|implemented by)\\b|(?<![\\w.])@[a-z0-9-]{2,})"),
            QRegularExpression::CaseInsensitiveOption);
        const SectionContent content(input, section.section);
        if (mentions(content.prose(), owners))
            return withoutOwner(input, section);
        if (isDone(content.prose()))
            return {};
        Finding finding = found(Severity::Warning, tr("No milestone has an owner"), content.start());
        finding.fixes = addColumnsFix(input, section, {QStringLiteral("owner")});
        return {finding};
    }

private:
    std::vector<Finding> withoutOwner(const CheckInput& input, const SectionInput& section) const
    {
        std::vector<Finding> findings;
        for (const Milestone& milestone : milestonesWithout(input, section, QStringLiteral("owner")))
            findings.push_back(
                found(Severity::Warning, tr("“%1” has no owner").arg(milestone.name), milestone.place));
        const QString all = tr("Milestones without owner: %1").arg(findings.size());
        return summarised(findings, all);
    }
};

} // namespace

const SectionCheck& timelineOwners()
{
    static const TimelineOwners rule;
    return rule;
}

} // namespace redraft::rules
