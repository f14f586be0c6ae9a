#pragma once

#include "app/checklist/finding.h"

namespace redraft {

enum class SectionState
{
    Done,
    Partial,
    Failed,
    Missing
};

/// Metadata, or one section, with the outcome of its checks.
struct SectionReport
{
    QString id;    ///< SectionDefinition::id; "metadata" for the metadata; "" for unknown sections
    QString title; ///< heading as written, or of the template where the section is missing
    SectionState state = SectionState::Missing;
    int passed = 0; ///< checks passed
    int total = 0;  ///< checks that applied
    /// The worst that a finding says of it; NotApplicable for a section that is missing and waived.
    ItemState item = ItemState::Specified;
    int sectionIndex = -1; ///< Outline::sections; -1 for metadata and missing sections
    bool isRequired = false;
    TextRange range; ///< where a click leads; for a missing section: where it would be inserted
    std::vector<Finding> findings;
    bool operator==(const SectionReport&) const = default;
};

/// The checklist of one document: metadata first, then the sections of the template in its order, then those
/// sections that the template does not know and in which something was found, then, where the template asks
/// anything of it, the whole document. Each finding stands in one of them only: that of the document checks
/// in the last, wherever it lies.
struct Report
{
    std::vector<SectionReport> sections;
    int passed = 0;
    int total = 0;
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int waived = 0; ///< findings that count nowhere

    /// The entry of the section at `index` in Outline::sections, or null.
    const SectionReport* forSection(int index) const;
    const SectionReport* byId(const QString& id) const;
    bool operator==(const Report&) const = default;
};

} // namespace redraft
