#pragma once

#include "app/checklist/check.h"

namespace redraft {

class WaiverBook;

/// The entry of the metadata in the checklist: one check for each field of the template that is required,
/// recommended or present, and one for front matter that cannot be read. Pure; any thread.
SectionReport makeMetadataReport(const CheckInput& input, WaiverBook& waivers);

} // namespace redraft
