#pragma once

#include "app/checklist/finding.h"
#include "app/rendering/theme.h"

namespace redraft {

/// What stands before a finding, in the checklist and in the form: one sign for each way of being wrong.
enum class FindingMark
{
    Error,   ///< ✕ missing or wrong, and an error
    Warning, ///< ! the same, a warning
    Note,    ///< i a hint, which does not count
    Vague,   ///< ~ said, but not so that it could be checked
    Waived   ///< – does not count, for a reason that is given
};

FindingMark markOf(const Finding& finding);
/// One character.
QString signOf(FindingMark mark);
/// Of the sign: vague findings have the colour of their severity.
QColor colorOf(FindingMark mark, Severity severity, const Theme& theme);
/// In a few words, for tool tips and the legend: "Error", "Vague: said, but not so that …".
QString meaningOf(FindingMark mark);
/// For a screen reader, before the message: "Error", "Warning, vague".
QString spokenMark(FindingMark mark, Severity severity);

} // namespace redraft
