#pragma once

#include "app/markdown/codehighlighter.h"

namespace redraft {

/// True for the info strings of differences between two texts: "diff", "patch".
bool isDiffLanguage(const QString& infoString);

/// What line `line` of a difference is: added, removed, changed, a heading, or normal. Differences written by
/// hand are often indented as a whole; in those that a program wrote the first column tells, which
/// `isUnified` remembers from line to line.
CodeStyle diffStyle(QStringView line, bool& isUnified);

/// The spans of a whole difference, one for each line that is not normal.
QList<CodeSpan> diffSpans(const QString& code);

} // namespace redraft
