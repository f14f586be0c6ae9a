#pragma once

#include "app/checklist/finding.h"
#include "app/checklist/waiver.h"

namespace redraft {

/// True if the waiver, provided that it gives a reason, is for this finding of the section `sectionId` (""
/// for sections that the template does not know).
bool covers(const Waiver& waiver, const Finding& finding, const QString& sectionId);

/// Whether a waiver for the finding must count for the whole document: one of the metadata, or of a section
/// that is missing.
bool needsDocumentWaiver(const Finding& finding);

/// The waivers of a document while its report is made.
class WaiverBook
{
public:
    explicit WaiverBook(std::vector<Waiver> waivers);

    /// Marks what is waived and remembers which waivers were of use. Call once for all findings.
    void apply(std::vector<Finding>& findings, const QString& sectionId);
    /// What is wrong with the waivers themselves: no reason (WAIVE-REASON), no such check (WAIVE-UNKNOWN),
    /// nothing to waive (WAIVE-UNUSED); in source order. Call at last.
    std::vector<Finding> findings() const;

private:
    std::vector<Waiver> m_waivers;
    std::vector<bool> m_isUsed;
};

} // namespace redraft
