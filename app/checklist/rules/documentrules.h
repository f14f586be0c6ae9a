#pragma once

#include "app/checklist/check.h"

namespace redraft::rules {

/// The rules for documents as a whole that look at numbers, links, other documents, fences and Markdown, one
/// a file; each lives as long as the program.
std::vector<const DocumentCheck*> documentRules();

const DocumentCheck& idOfFile();
const DocumentCheck& idOfTitle();
const DocumentCheck& duplicateId();
const DocumentCheck& duplicateUuid();
const DocumentCheck& numberGap();
const DocumentCheck& slugSpelling();

const DocumentCheck& linkAnchor();
const DocumentCheck& linkFile();
const DocumentCheck& linkRoute();
const DocumentCheck& linkLabel();
const DocumentCheck& emptyLink();
const DocumentCheck& crossReference();
const DocumentCheck& referenceStatus();
const DocumentCheck& referenceLabel();
const DocumentCheck& supersession();
const DocumentCheck& indexInStep();

const DocumentCheck& fenceBlankLines();
const DocumentCheck& fenceLanguage();
const DocumentCheck& fenceOpen();
const DocumentCheck& fenceNested();

const DocumentCheck& headingLevels();
const DocumentCheck& headingTwins();
const DocumentCheck& titleHeadings();
const DocumentCheck& bareAddress();
const DocumentCheck& imageText();
const DocumentCheck& finalNewline();
const DocumentCheck& unusedDefinition();
const DocumentCheck& tableCells();
const DocumentCheck& templateFits();

} // namespace redraft::rules
