#pragma once

#include "app/checklist/report.h"
#include "widgets/common/findingmark.h"

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
    ItemState item = ItemState::Specified;      ///< both
    bool isRequired = false;                    ///< sections
    QString summary;                            ///< sections: what the mark and the count mean, in lines
    /// Sections: the word in place of a count where one fault keeps the other checks from being made; "".
    QString hindrance;
    FindingMark mark = FindingMark::Warning; ///< findings
    Severity severity = Severity::Warning;   ///< findings
    QString waiver;                          ///< findings: why they do not count; "" for those that do
    QString place;                           ///< findings: see addPlaces(); "" where no other reads alike
    QString fixLabel;                        ///< findings: the first fix, or "Show"
    int section = 0;                         ///< index in Report::sections
    int finding = -1;                        ///< index in SectionReport::findings

    /// True if both are drawn alike; places in the text may differ.
    bool looksLike(const ChecklistRow& other) const;
    /// What a screen reader says.
    QString spokenText() const;
    /// What stands at the end of a section's row: "2/3", "missing", "empty", "optional",
    /// "not applicable".
    QString countText() const;
    bool isWaived() const { return !waiver.isEmpty(); }
};

/// Which findings are shown, with their sections; `All` also shows sections without any.
enum class ChecklistFilter
{
    All,
    Unmet, ///< errors and warnings that are not waived
    Errors
};

std::vector<ChecklistRow> makeChecklistRows(const Report& report,
                                            ChecklistFilter filter = ChecklistFilter::All);

} // namespace redraft
