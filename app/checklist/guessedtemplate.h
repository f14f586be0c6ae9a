#pragma once

#include "app/checklist/report.h"

namespace redraft {

/// Takes back what a template may not say that nobody named, but that only fits best: states it does not know
/// become remarks, sections and fields that it requires are missed as warnings at most, and no fix is safe
/// that writes what the template asks for. What holds for every document (links, fences, Markdown, dates)
/// stays as it is.
void weighAsGuess(Report& report);

} // namespace redraft
