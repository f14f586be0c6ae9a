#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// A field under examination.
struct FieldInput
{
    const FieldDefinition& definition;
    const MetadataField* field; ///< null where the document does not have it
    TextRange fallback;         ///< where a click leads then
};

/// Findings of one field of the metadata; META-MISSING and META-LEFT stand alone, for all else follows from
/// them. What each id means stands on its page. Pure; any thread.
std::vector<Finding> checkField(const CheckInput& input, const FieldInput& field);

} // namespace redraft
