#include "app/checklist/alternatives.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// A verdict, or a reason that is one.
const PhraseTable& verdictWords()
{
    static const PhraseTable table(
        "verdict|reject|rejected|rejects|chosen|chose|not chosen|selected|ruled out|rules "
        "out|discarded|dismissed|decision|decided|"
        "abandon|abandoned|prefer|preferred|preferable|not "
        "pursued|dropped|discounted|instead|because|since|therefore|thus|however|"
        "but|although|though|too|would require|would mean|would break|would need|not "
        "possible|impossible|infeasible|undesirable|"
        "not enough|insufficient|unacceptable|not "
        "acceptable|overkill|worse|downside|drawback|disadvantage|problem|problems|issue|"
        "fails|failed|cannot|can't|doesn't|does not|do not|don't|won't|will not|wouldn't|would not|isn't|is "
        "not|are not|not worth|"
        "out of scope|deferred|postponed|future|recommended|why not|against|lacks|limitation|harder|more "
        "complex|complexity|"
        "confusing|con|cons|unfortunately|error "
        "prone|not|no|only|less|extra|expensive|unnecessary|needlessly|subsumed");
    return table;
}

bool decidesElsewhere(const CheckInput& input)
{
    static const PhraseTable names("decision|decision outcome|recommendation|conclusion|comparison|verdict");
    return std::any_of(input.outline.sections.begin(), input.outline.sections.end(),
                       [](const Section& section) { return names.isIn(section.title); });
}

class AlternativeVerdict final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(AlternativeVerdict)

public:
    QString id() const override { return QStringLiteral("ALT-VERDICT"); }
    QString title() const override { return tr("Why each alternative was not taken"); }
    Dependencies dependencies() const override { return Dependency::Document; }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        if (decidesElsewhere(input))
            return {};
        const std::vector<Alternative> alternatives = alternativesOf(input, section.section);
        std::vector<Finding> findings;
        for (const Alternative& alternative : alternatives) {
            if (alternative.name.isEmpty() || verdictWords().isIn(alternative.text))
                continue;
            findings.push_back(vague(Severity::Warning, tr("“%1”: why not?").arg(quoted(alternative.name)),
                                     alternative.range));
        }
        const QString all =
            tr("No verdict: %1 of %2 alternatives").arg(findings.size()).arg(alternatives.size());
        return summarised(findings, all);
    }
};

} // namespace

const SectionCheck& alternativeVerdict()
{
    static const AlternativeVerdict rule;
    return rule;
}

} // namespace redraft::rules
