#pragma once

#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/sectionroles.h"

namespace redraft {

/// What must hold of the sentence besides the word, so that the word says too little. Measured on 1,200
/// accepted documents: the words alone are found in four of five of them.
enum class VagueCondition
{
    Always = 0,
    NoFigure = 1,  ///< no number in the sentence
    Commits = 2,   ///< it says what must, will or can be
    NoExample = 4, ///< it gives no examples: "e.g. … etc."
    Affirmed =
        8 ///< it is not denied, nor a mere possibility: "does not improve reliability", "may be slower"
};
Q_DECLARE_FLAGS(VagueConditions, VagueCondition)
Q_DECLARE_OPERATORS_FOR_FLAGS(VagueConditions)

/// Words that call for the same repair.
struct VagueGroup
{
    const char* phrases; ///< see PhraseTable
    const char* repair;  ///< what to do, to be translated in the context "VagueWords"
    SectionRoles roles;  ///< where it counts
    VagueConditions conditions;
    Severity severity = Severity::Warning;
    SectionRoles remarks = {}; ///< where it counts as a remark, and only in a sentence that commits
};

/// All groups. Sources: the weak phrases of requirements engineering (NASA ARM, INCOSE R7 to R10 and R26) and
/// the repairs that Wiegers gives for ambiguous terms.
const std::vector<VagueGroup>& vagueGroups();
/// Finds the words of all groups; Match::group is the index in vagueGroups(), -1 for words that only look so
/// ("faster or slower", "long term support").
const PhraseTable& vagueWords();

} // namespace redraft
