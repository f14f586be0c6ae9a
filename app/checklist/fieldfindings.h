#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// Takes what lies in a field of the metadata out of `findings`, with the name of the field: the id that the
/// template gives it, else its key. Fields in a file beside the document, and values that are headings, are
/// none of these. Pure.
std::vector<Finding> takeFieldFindings(const CheckInput& input, std::vector<Finding>& findings);

/// Drops findings about a field for which there is one in `told` that ends in the same text once it is
/// mended: a rule may find what the field itself was blamed for already.
void dropToldOnes(const QString& text, const std::vector<Finding>& told, std::vector<Finding>& findings);

/// Drops what MD-034 finds in fields that stand in the text: these are values, not prose, and brackets around
/// an address would become part of them.
void dropAddressesOfFields(const Metadata& metadata, std::vector<Finding>& findings);

} // namespace redraft
