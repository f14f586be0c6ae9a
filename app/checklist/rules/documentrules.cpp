#include "app/checklist/rules/documentrules.h"

namespace redraft::rules {

std::vector<const DocumentCheck*> documentRules()
{
    return {&idOfFile(),         &idOfTitle(),       &duplicateId(),    &duplicateUuid(), &numberGap(),
            &linkAnchor(),       &linkFile(),        &linkRoute(),      &linkLabel(),     &emptyLink(),
            &crossReference(),   &referenceStatus(), &referenceLabel(), &supersession(),  &indexInStep(),
            &fenceBlankLines(),  &fenceLanguage(),   &fenceOpen(),      &fenceNested(),   &headingLevels(),
            &headingTwins(),     &titleHeadings(),   &bareAddress(),    &imageText(),     &finalNewline(),
            &unusedDefinition(), &slugSpelling(),    &tableCells(),     &templateFits()};
}

} // namespace redraft::rules
