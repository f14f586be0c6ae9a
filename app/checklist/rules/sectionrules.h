#pragma once

#include "app/checklist/check.h"

namespace redraft::rules {

/// The rules for sections, for the registry.
std::vector<const SectionCheck*> sectionRules();
/// Those for the document as a whole that look at what it says: its order, claims, terms and people. (Links,
/// files and Markdown: see documentrules.h.)
std::vector<const DocumentCheck*> contentRules();

} // namespace redraft::rules
