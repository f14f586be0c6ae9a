#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// What is found in `companion`, the text of the file beside a document that holds its fields (a kep.yaml):
/// the findings of makeMetadataReport() with their places there, and the fixes that the document's own report
/// cannot hold. `document` is the input for the document itself, whose waivers count. Pure; any thread.
std::vector<Finding> companionFindings(const CheckInput& document, const TextSnapshot& companion);

} // namespace redraft
