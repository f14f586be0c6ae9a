#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

const PhraseTable& impactWords()
{
    static const PhraseTable table(
        "impact|effect|consequence|consequences|severity|break|breaks|lose|loses|loss|lost|outage|downtime|"
        "fail|fails|failure|failures|slow|slower|delay|delays|stop|stops|block|blocks|cause|causes|lead to|"
        "leads to|result in|results in|corrupt*|corruption|disrupt*|unsafe|not safe|error "
        "prone|unavailable|wrong|misconfigur*|vulnerab*|expose*|degrade*|users|customers");
    return table;
}

const PhraseTable& probabilityWords()
{
    static const PhraseTable table("probability|likelihood|likely|unlikely|chance|low|medium|high|rare|"
                                   "rarely|often|probable|improbable");
    return table;
}

const PhraseTable& mitigationWords()
{
    static const PhraseTable table(
        "mitigat*|avoid|avoids|avoided|prevent|prevents|prevented|reduce|reduces|rollback|roll back|fallback|"
        "fall back|alert|alerts|monitor*|test|tests|tested|testing|backup|backups|limit|limits|feature flag|"
        "feature gate|document*|we will|will be|should|can be|ensure|ensures|accept|accepted|address*|"
        "disable*|revert|validate*|validation|review*");
    return table;
}

const PhraseTable& ownerWords()
{
    static const PhraseTable table(
        "owner|owned "
        "by|responsible|dri|assigned|trigger|triggers|watched|watches|who|team|when|if|alert|alerts");
    return table;
}

class RiskParts final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(RiskParts)

public:
    QString id() const override { return QStringLiteral("RISK-TABLE"); }
    QString title() const override { return tr("Each risk with impact, probability, mitigation and owner"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        std::vector<Finding> findings;
        const SectionItems risks = itemsOf(input, section);
        for (const SectionItem& risk : risks.items) {
            const QStringList missing = missingIn(risk);
            if (missing.isEmpty())
                continue;
            // Without a mitigation a risk is only a fear; the rest makes it comparable.
            const bool isMitigated = risk.says(QStringLiteral("mitigation"), &mitigationWords());
            findings.push_back(vague(isMitigated ? Severity::Note : Severity::Warning,
                                     tr("“%1”: no %2").arg(risk.name, missing.join(QStringLiteral(", "))),
                                     risk.place));
            if (findings.size() > mostApart)
                continue; // only to be counted
            findings.back().fixes = addPartsFix(input, section, risk,
                                                {QStringLiteral("impact"), QStringLiteral("probability"),
                                                 QStringLiteral("mitigation"), QStringLiteral("owner")});
        }
        if (risks.items.empty() && !mitigationWords().isIn(proseOf(input, section)))
            return {found(Severity::Warning, tr("No risk has a mitigation"),
                          SectionContent(input, section.section).start())};
        return summarised(findings,
                          tr("Parts missing: %1 of %2 risks").arg(findings.size()).arg(risks.items.size()));
    }

private:
    static QStringList missingIn(const SectionItem& risk)
    {
        const auto lacks = [&risk](const QString& id, const PhraseTable& words) {
            return !risk.isToBeWritten(id) && !risk.says(id, &words);
        };
        QStringList missing;
        if (lacks(QStringLiteral("impact"), impactWords()))
            missing += tr("impact");
        if (lacks(QStringLiteral("probability"), probabilityWords()))
            missing += tr("probability");
        if (lacks(QStringLiteral("mitigation"), mitigationWords()))
            missing += tr("mitigation");
        if (lacks(QStringLiteral("owner"), ownerWords()))
            missing += tr("owner or trigger");
        return missing;
    }
};

} // namespace

const SectionCheck& riskParts()
{
    static const RiskParts rule;
    return rule;
}

} // namespace redraft::rules
