#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"
#include "app/text/result.h"

#include <QDate>

namespace redraft {

/// Adds the fields of the template that a document lacks, all in one edit: those that are required or
/// recommended, empty but for the first state and the day of creation. Empty if none is missing. Pure.
Result<Edit> addTemplateFields(const TextSnapshot& snapshot, const Metadata& metadata,
                               const Template& documentTemplate, const QDate& today);

} // namespace redraft
