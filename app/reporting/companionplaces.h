#pragma once

#include "app/document/parseddocument.h"
#include "app/reporting/checkedfile.h"

namespace redraft {

/// Gives what was found in metadata that stands in a file beside the document its place there: that of its
/// field, else the start. Does nothing for metadata in the document itself, or where the file beside cannot
/// be read. Any thread.
void placeInCompanion(CheckedFile& file, const ParsedDocument& parsed);

} // namespace redraft
