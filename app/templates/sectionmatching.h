#pragma once

#include "app/markdown/outline.h"
#include "app/templates/template.h"

namespace redraft {

/// Which section of the outline is which of the template: for each SectionDefinition the index in
/// Outline::sections or -1. Headings are compared by normalizedHeading() with the definition's heading and
/// aliases: first the parts of the document, then headings inside of them, then parts whose heading begins or
/// ends with a name. A section stands for one definition at most. Pure; any thread.
std::vector<int> matchSections(const Template& documentTemplate, const Outline& outline);

} // namespace redraft
