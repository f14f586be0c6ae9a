#pragma once

#include "app/checklist/check.h"

namespace redraft::rules {

/// The rules for sections, one a file; each lives as long as the program.
const Check& alternativeCount();
const Check& alternativeWeighing();
const Check& doNothing();
const Check& goalNumbers();
const Check& migrationRollback();
const Check& motivationNumber();
const Check& observabilityThreshold();
const Check& openQuestions();
const Check& sectionFilled();
const Check& securityReason();
const Check& summaryParagraph();
const Check& templateResidue();
const Check& timelineDates();
const Check& timelineOwners();
const Check& designFigure();

} // namespace redraft::rules
