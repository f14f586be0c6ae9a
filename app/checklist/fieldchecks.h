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

/// Findings of one field of the metadata, at most one of each kind: it is missing or empty (META-MISSING),
/// holds what a template left there (META-LEFT), is no value of its choice (META-CHOICE), no date (META-DATE)
/// or a date that comes before another that it must follow (META-ORDER). Pure; any thread.
std::vector<Finding> checkField(const CheckInput& input, const FieldInput& field);

} // namespace redraft
