#pragma once

#include "app/checklist/check.h"

namespace redraft::rules {

/// The rules, one a file; each lives as long as the program. Those for sections:
const SectionCheck& alternativeCount();
const SectionCheck& alternativeWeighing();
const SectionCheck& doNothing();
const SectionCheck& goalNumbers();
const SectionCheck& migrationRollback();
const SectionCheck& motivationNumber();
const SectionCheck& observabilityThreshold();
const SectionCheck& openQuestions();
const SectionCheck& sectionFilled();
const SectionCheck& securityReason();
const SectionCheck& summaryParagraph();
const SectionCheck& templateResidue();
const SectionCheck& timelineDates();
const SectionCheck& timelineOwners();
const SectionCheck& designFigure();
const SectionCheck& magicNumbers();
const SectionCheck& measuredClaims();
const SectionCheck& rollbackContradiction();
const SectionCheck& vagueClaims();
const SectionCheck& alternativeVerdict();
const SectionCheck& compatibility();
const SectionCheck& costTable();
const SectionCheck& designDiagram();
const SectionCheck& designInterface();
const SectionCheck& designSettings();
const SectionCheck& errorCatalogue();
const SectionCheck& goalMeasures();
const SectionCheck& guidanceLeft();
const SectionCheck& logsAndTraces();
const SectionCheck& metricDashboards();
const SectionCheck& migrationPhases();
const SectionCheck& namedFailures();
const SectionCheck& nonGoals();
const SectionCheck& questionOwners();
const SectionCheck& riskParts();
const SectionCheck& runbook();
const SectionCheck& scaling();
const SectionCheck& summaryLinks();
const SectionCheck& threatCoverage();
const SectionCheck& timelineTotal();
const SectionCheck& whyNow();

/// Those for the document as a whole:
const DocumentCheck& consistentFigures();
const DocumentCheck& headingOrder();
const DocumentCheck& keywordCase();
const DocumentCheck& optionalHeading();
const DocumentCheck& reviewers();
const DocumentCheck& revisionHistory();
const DocumentCheck& questionsLeft();
const DocumentCheck& termAcronym();
const DocumentCheck& tradeOffs();

} // namespace redraft::rules
