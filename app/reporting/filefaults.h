#pragma once

#include "app/checklist/report.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// What is wrong with a file rather than with a document: a report of one finding (FILE-EMPTY) for a file
/// that holds nothing, or blanks alone; nullopt for any other. Pure; any thread.
std::optional<Report> reportOfEmptyFile(const TextSnapshot& snapshot);

/// Adds a finding (FILE-NUL) if the text holds characters NUL, at the first of them.
void addNulFinding(const TextSnapshot& snapshot, Report& report);

} // namespace redraft
