#include "app/checklist/rules/sectionrules.h"

#include "app/checklist/rules/rules.h"

namespace redraft::rules {

std::vector<const SectionCheck*> sectionRules()
{
    return {
        &alternativeCount(),
        &alternativeWeighing(),
        &designFigure(),
        &doNothing(),
        &goalNumbers(),
        &migrationRollback(),
        &motivationNumber(),
        &observabilityThreshold(),
        &openQuestions(),
        &sectionFilled(),
        &securityReason(),
        &summaryParagraph(),
        &templateResidue(),
        &timelineDates(),
        &timelineOwners(),
        &vagueClaims(),
        &magicNumbers(),
        &measuredClaims(),
        &rollbackContradiction(),
        &alternativeVerdict(),
        &compatibility(),
        &costTable(),
        &designDiagram(),
        &designInterface(),
        &designSettings(),
        &errorCatalogue(),
        &goalMeasures(),
        &guidanceLeft(),
        &logsAndTraces(),
        &metricDashboards(),
        &migrationPhases(),
        &namedFailures(),
        &nonGoals(),
        &questionOwners(),
        &riskParts(),
        &runbook(),
        &scaling(),
        &summaryLinks(),
        &threatCoverage(),
        &timelineTotal(),
        &whyNow(),
    };
}

std::vector<const DocumentCheck*> contentRules()
{
    return {&consistentFigures(), &headingOrder(), &questionsLeft(),   &tradeOffs(),  &keywordCase(),
            &optionalHeading(),   &reviewers(),    &revisionHistory(), &termAcronym()};
}

} // namespace redraft::rules
