#pragma once

#include "app/checklist/check.h"

namespace redraft::rules {

/// The rules for documents as a whole that look at links, other documents, fences and Markdown, one a file;
/// each lives as long as the program.
std::vector<const DocumentCheck*> documentRules();

} // namespace redraft::rules
