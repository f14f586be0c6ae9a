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
    int passed = 0;        ///< checks passed
    int total = 0;         ///< checks that applied
    int sectionIndex = -1; ///< Outline::sections; -1 for metadata and missing sections
    bool isRequired = false;
    TextRange range; ///< where a click leads; for a missing section: where it would be inserted
    std::vector<Finding> findings;
    bool operator==(const SectionReport&) const = default;
};

/// The checklist of one document: metadata first, then the sections of the template in its order, then those
/// sections that the template does not know and in which something was found.
struct Report
{
    std::vector<SectionReport> sections;
    int passed = 0;
    int total = 0;
    int errors = 0;
    int warnings = 0;

    /// The entry of the section at `index` in Outline::sections, or null.
    const SectionReport* forSection(int index) const;
    const SectionReport* byId(const QString& id) const;
    bool operator==(const Report&) const = default;
};

} // namespace redraft
