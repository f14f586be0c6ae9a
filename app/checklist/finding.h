#pragma once

#include "app/templates/severity.h"
#include "app/text/edit.h"

#include <QString>
#include <optional>
#include <vector>

namespace redraft {

/// Whether a fix may be applied without asking.
enum class FixSafety
{
    Safe,   ///< keeps the meaning whatever the document says; --fix applies it
    Unsafe, ///< may be wrong: a person looks at the difference first
};

/// Something that can be done about a finding at once.
struct Fix
{
    QString label; ///< on the button: "Add", "Add section", "Set…"
    Edit edit;     ///< in coordinates of the analysed revision; empty: the fix only leads to the place
    FixSafety safety = FixSafety::Safe;
    bool operator==(const Fix&) const = default;
};

/// How far an item of the checklist is there; "vague" is worse to a reviewer than "missing".
enum class ItemState
{
    Specified,
    Vague,
    Missing,
    NotApplicable ///< with a reason: the finding is waived
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
    ItemState state = ItemState::Missing;
    /// Why the authors do not follow the check here (see Waiver); a waived finding counts nowhere.
    std::optional<QString> waiver = {};

    bool counts() const { return !waiver; }
    bool operator==(const Finding&) const = default;
};

} // namespace redraft
