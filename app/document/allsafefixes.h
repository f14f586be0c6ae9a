#pragma once

#include "app/document/analysis.h"
#include "app/text/edit.h"

#include <functional>

namespace redraft {

/// True for the entries of a report whose findings are to be mended.
using SectionFilter = std::function<bool(const SectionReport& section)>;

/// What withSafeFixes(), and so the command line, makes of the text, as one edit of the analysed revision
/// without a label; empty if there is nothing to do, or a stop was requested. Examines the text anew after
/// each round; pure, any thread.
Edit allSafeFixes(const std::shared_ptr<const Analysis>& analysis, QDate today, const SectionFilter& isWanted,
                  const std::stop_token& stop = {});

} // namespace redraft
