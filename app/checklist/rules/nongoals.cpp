#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectionappending.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

/// "Goals and non-goals" is a heading for both: that it stands there says nothing yet.
bool promisesBoth(const QString& heading)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(?:goals?|objectives|scope)\\b.*\\b(?:non|anti|out of)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return mentions(heading, words);
}

class NonGoals final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(NonGoals)

public:
    QString id() const override { return QStringLiteral("NONGOAL"); }
    QString title() const override { return tr("What is left out on purpose"); }
    Dependencies dependencies() const override { return Dependency::Document; }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const PhraseTable words(
            "non goal|non goals|nongoals|non objectives|anti goals|out of scope|not a goal|not goals|"
            "not in scope|future work|exclusions|excluded|does not aim|not aim|will not|won't|"
            "not included|non requirements");
        const auto names = [](const Section& each) {
            return words.isIn(each.title) && !promisesBoth(each.title);
        };
        if (std::any_of(input.outline.sections.begin(), input.outline.sections.end(), names) ||
            words.isIn(proseOf(input, section)))
            return {};
        Finding finding =
            found(Severity::Warning, tr("No non-goals"), SectionContent(input, section.section).start());
        if (const std::optional<Fix> fix = addScaffoldPart(input, section, QStringLiteral("non goals")))
            finding.fixes.push_back(*fix);
        return {finding};
    }
};

} // namespace

const SectionCheck& nonGoals()
{
    static const NonGoals rule;
    return rule;
}

} // namespace redraft::rules
