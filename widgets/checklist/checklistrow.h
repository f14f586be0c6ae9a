#pragma once

#include "app/checklist/report.h"

#include <vector>

namespace redraft {

/// One line of the checklist: a section, or a finding below its section. A value, made anew from each report.
struct ChecklistRow
{
    enum class Kind
    {
        Section,
        Finding
    };

    Kind kind = Kind::Section;
    /// Tells rows apart from report to report: the section, and for findings the check and its ordinal.
    QString key;
    QString text;
    SectionState state = SectionState::Missing; ///< sections
    int passed = 0;                             ///< sections
    int total = 0;                              ///< sections
    Severity severity = Severity::Warning;      ///< findings
    QString fixLabel;                           ///< findings: the first fix, or "Show"
    int section = 0;                            ///< index in Report::sections
    int finding = -1;                           ///< index in SectionReport::findings

    /// True if both are drawn alike; places in the text may differ.
    bool looksLike(const ChecklistRow& other) const;
    /// What a screen reader says.
    QString spokenText() const;
};

std::vector<ChecklistRow> makeChecklistRows(const Report& report);

} // namespace redraft
