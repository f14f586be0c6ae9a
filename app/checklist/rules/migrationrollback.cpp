#include "app/checklist/rules/migrationphases.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectionappending.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

/// Words for a way back.
const QRegularExpression& wayBack()
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:roll(?:ed|ing|s)?[ -]?back|rollbacks?|rolls? (?:it |them "
            ")?back|revert(?:ed|ing|s|ible)?|"
            "undo(?:ne)?|undone|back[ -]?out|downgrad(?:e|ed|es|ing)|(?:switch|turn|flip)(?:ed|ing)? "
            "(?:it )?"
            "(?:back|off)|disabl(?:e|ed|ing)|way back|irreversible|fall(?:s|ing)? back|kill[ -]switch|"
            "reversed?|reversible|opt(?:ing)?[ -]out|abort(?:ed|ing)?|"
            "(?:no|without|not? requires? (?:any )?) ?migration)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

/// A few sentences that say that nothing has to be migrated.
const QRegularExpression& nothingToMigrate()
{
    static const QRegularExpression nothingToDo(
        QStringLiteral("\\b(?:(?:purely |fully |completely |only )?additive|only of "
                       "additions|(?:backwards?|source)[- ]compatible|"
                       "(?:no|without|any) (?:\\w+ "
                       "){0,3}(?:impact|effects?|breaking|migrations?|upgrade|issues?|problems?|"
                       "concerns?|implications?|changes?|questions?|considerations?|consequences?|"
                       "ramifications?|breakages?|"
                       "incompatibilit(?:y|ies))|(?:does|do|should|will|would) not (?:\\w+ "
                       ")?(?:affect|break|"
                       "change|impact))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return nothingToDo;
}

/// Words for a change of what runs. That users migrate to the new form is none.
const QRegularExpression& rollout()
{
    static const QRegularExpression words(
        QStringLiteral("\\b(?:roll(?:ed|ing|s)?[ -]?out|rollouts?|deploy\\w*|phases?|canary|cut[ -]?over|"
                       "backfill\\w*|dual[ -]writ\\w*|"
                       "migrat(?:e|es|ed|ing) (?:\\w+ ){0,3}(?:data|databases?|schemas?|tables?|rows|records|"
                       "clusters?|nodes?)|(?:data|database|schema) migrations?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

class MigrationRollback final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MigrationRollback)

public:
    QString id() const override { return QStringLiteral("MIG-ROLLBACK"); }
    QString title() const override { return tr("A way back is described"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        constexpr int fewWords = 80;
        const SectionContent content(input, section.section);
        const QString text = content.prose();
        if (mentions(text, wayBack()))
            return phasesWithout(input, section);
        if (wordCount(text) <= fewWords && mentions(text, nothingToMigrate()))
            return {};
        // Nothing is rolled out where only old sources are said to keep compiling.
        if (isOnCompatibility(section.section.title) && !mentions(text, rollout()))
            return {};
        Finding finding = found(Severity::Warning, tr("No way back (rollback) described"), content.start());
        if (const std::optional<Fix> fix = addScaffoldPart(input, section, QStringLiteral("rollback")))
            finding.fixes.push_back(*fix);
        return {finding};
    }

private:
    /// Where some phases say how they are undone and nothing says it of all, the others must say it, too.
    std::vector<Finding> phasesWithout(const CheckInput& input, const SectionInput& section) const
    {
        const std::vector<SectionItem> phases = phasesOf(input, section);
        if (phases.size() < 2 || mentions(proseOutside(input, section, phases), wayBack()))
            return {};
        std::vector<Finding> findings;
        for (const SectionItem& phase : phases) {
            if (!phase.says(QStringLiteral("rollback")) && !mentions(phase.text, wayBack()))
                findings.push_back(
                    vague(Severity::Warning, tr("“%1” has no way back").arg(phase.name), phase.place));
        }
        const QString all = tr("No way back: %1 of %2 phases").arg(findings.size()).arg(phases.size());
        return summarised(findings, all);
    }

    static QString proseOutside(const CheckInput& input, const SectionInput& section,
                                const std::vector<SectionItem>& phases)
    {
        QString text;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            const bool isInside =
                std::any_of(phases.begin(), phases.end(), [&placed](const SectionItem& phase) {
                    return phase.entry.range.contains(placed.range().start);
                });
            if (!isInside && !placed.part.isHeaderCell)
                text += placed.part.text + u'\n';
        });
        return text;
    }
};

} // namespace

const SectionCheck& migrationRollback()
{
    static const MigrationRollback rule;
    return rule;
}

} // namespace redraft::rules
