#pragma once

#include "app/templates/documenttraits.h"
#include "app/templates/template.h"

namespace redraft {

/// How well a document fits a template: 0 for nothing in common, 1 for headings, fields and path that all
/// fit. Headings that a template names count more than their aliases, and hints of MatchHints more than both,
/// so that a template that knows many words does not win over the one whose words they are. Pure; any thread.
double matchScore(const Template& documentTemplate, const DocumentTraits& traits);

/// Below this nothing can be said.
constexpr double leastMatch = 0.2;

} // namespace redraft
