#pragma once

#include "app/document/textcodec.h"
#include "app/text/edit.h"

namespace redraft {

/// The bytes of a file after `edits`, one after the other, in its own spelling: lines that ended otherwise
/// than the rest still do.
QByteArray encodedAfter(const DecodedText& before, const std::vector<Edit>& edits, const QString& after);

} // namespace redraft
