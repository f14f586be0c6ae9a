#pragma once

#include "app/checklist/report.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// What is wrong with a file rather than with a document: a report of one finding (FILE-EMPTY) for a file
/// that holds nothing, or blanks alone; nullopt for any other. Pure; any thread.
std::optional<Report> reportOfEmptyFile(const TextSnapshot& snapshot);

/// Adds a finding (FILE-NUL) if the text holds characters NUL, at the first of them.
void addNulFinding(const TextSnapshot& snapshot, Report& report);

/// Adds a finding (FILE-UTF8) for `bytes` bytes that are no UTF-8, at the first of them; nothing for none.
void addEncodingFinding(const TextSnapshot& snapshot, int bytes, Report& report);

} // namespace redraft
