#pragma once

#include "app/document/analysis.h"

namespace redraft {

/// How the document holds its fields, in a few words, translated; "" where it has none and needs none.
QString metadataSyntaxName(const Analysis& analysis);

} // namespace redraft
