#include "app/checklist/placeholders.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

struct Goal
{
    QString text;
    TextRange range;
};

/// True for the heading or label over what is left out on purpose, or is no goal.
bool namesNonGoals(const QString& label)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:non[ -]?(?:goals?|objectives?|requirements?)|out of scope|not (?:goals?|in scope)|"
            "anti[ -]goals?|constraints?|assumptions?|future work|exclu(?:ded|sions))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return mentions(label, words);
}

/// The items of the lists that do not stand under "Non-goals".
std::vector<Goal> goalsOf(const CheckInput& input, const Section& section)
{
    const SectionContent content(input, section);
    std::vector<Goal> goals;
    bool isLeftOut = namesNonGoals(section.title) && !section.title.contains(QStringLiteral("and"));
    for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
        const Node& node = content.node(block);
        const QString text = proseOf(node).trimmed();
        if (node.kind == NodeKind::Heading || (node.kind == NodeKind::Paragraph && text.endsWith(u':')))
            isLeftOut = namesNonGoals(text);
        else if (node.kind == NodeKind::Paragraph && text.size() < 40 && namesNonGoals(text))
            isLeftOut = true;
        const bool isList = node.kind == NodeKind::BulletList || node.kind == NodeKind::OrderedList;
        if (isLeftOut || !isList)
            continue;
        for (const Node& item : node.children)
            goals.push_back({proseOf(item), firstLine(input.snapshot, content.rangeOf(block, item))});
    }
    return goals;
}

class GoalNumbers final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(GoalNumbers)

public:
    QString id() const override { return QStringLiteral("GOAL-NUMBER"); }
    QString title() const override { return tr("Each goal can be measured"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const std::vector<Goal> goals = goalsOf(input, section.section);
        const SectionContent content(input, section.section);
        if (goals.empty() && holdsNumber(content.prose()))
            return {};
        if (goals.empty())
            return {found(Severity::Warning, tr("No goal has a number"), content.start())};
        std::vector<Finding> findings;
        for (size_t i = 0; i < goals.size(); ++i) {
            const bool isUnwritten = isStillToBeWritten(goals[i].text, section.definition.scaffold);
            if (!holdsNumber(goals[i].text) && !isUnwritten) // TPL-LEFT tells of those
                findings.push_back(
                    found(Severity::Warning, tr("Goal %1 has no number").arg(i + 1), goals[i].range));
        }
        return summarised(findings, goals.size());
    }

private:
    static bool isStillToBeWritten(const QString& goal, const QString& scaffold)
    {
        return isPlaceholder(goal) || !findPlaceholders(goal).empty() ||
               !findScaffoldMarks(goal, scaffold).empty();
    }

    /// More than three alike would fill the sidebar: one that leads to the first of them.
    std::vector<Finding> summarised(std::vector<Finding> findings, size_t goals) const
    {
        constexpr size_t most = 3;
        if (findings.size() <= most)
            return findings;
        const QString message = findings.size() == goals
                                    ? tr("No goal has a number")
                                    : tr("Goals without a number: %1 of %2").arg(findings.size()).arg(goals);
        return {found(Severity::Warning, message, findings.front().range)};
    }
};

} // namespace

const SectionCheck& goalNumbers()
{
    static const GoalNumbers rule;
    return rule;
}

} // namespace redraft::rules
