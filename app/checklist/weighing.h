#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// The severity that a request or the template gives the findings of a rule, or nullopt where the check
/// itself decides.
std::optional<Severity> wantedSeverity(const Template& documentTemplate, const QString& id,
                                       const CheckRequest* request = nullptr);

/// Gives each finding the weight that request and template want; takes out what is off.
std::vector<Finding> weighed(const Template& documentTemplate, std::vector<Finding> findings,
                             const CheckRequest* request = nullptr);

/// True if a finding keeps its check from being passed: an error or a warning that is not waived.
bool fails(const Finding& finding);

/// True if a finding says that a section holds nothing, and is not waived; few words are not nothing.
bool saysEmpty(const Finding& finding);

/// Adds the findings of one check to the report: it counts once if it is passed, else at each place where it
/// fails, so that what is not passed stands in the findings one by one.
void addOutcome(SectionReport& report, std::vector<Finding> findings);

/// Decides the states of a section that is there from its findings and counts.
void decideState(SectionReport& report);

/// Adds up the counts of the sections.
void addUp(Report& report);

} // namespace redraft
