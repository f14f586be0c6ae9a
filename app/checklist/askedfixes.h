#pragma once

#include "app/checklist/safefixes.h"
#include "app/text/textsnapshot.h"

namespace redraft {

enum class FixAnswer
{
    Apply,
    Skip,
    Stop ///< ask for nothing more
};

/// Decides on a fix that may be wrong; the snapshot is the text as it is now.
using DecideFix = std::function<FixAnswer(const TextSnapshot&, const Finding&, const Fix&)>;

/// Asks for each unsafe fix of the findings that count, in their order, and applies those that are wanted,
/// one after the other; findings are found anew after each. Nothing is asked twice. Ends at once after
/// FixAnswer::Stop.
FixedText withAskedFixes(const QString& text, const FindingsOf& examine, const DecideFix& decide);

} // namespace redraft
