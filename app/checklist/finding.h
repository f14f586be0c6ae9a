#pragma once

#include "app/text/edit.h"

#include <QString>
#include <vector>

namespace redraft {

enum class Severity
{
    Error,
    Warning,
    Note
};

/// Something that can be done about a finding at once.
struct Fix
{
    QString label; ///< on the button: "Add", "Add section", "Set…"
    Edit edit;     ///< in coordinates of the analysed revision; empty: the fix only leads to the place
    bool operator==(const Fix&) const = default;
};

/// What a check found wrong.
struct Finding
{
    QString checkId; ///< "SEC-EMPTY"
    Severity severity = Severity::Warning;
    QString message; ///< short, translated, for the sidebar: "One alternative; two needed"
    TextRange range; ///< absolute, UTF-16 code units; where to jump
    QString fieldId; ///< metadata findings: the field of the template
    std::vector<Fix> fixes;
    bool operator==(const Finding&) const = default;
};

} // namespace redraft
