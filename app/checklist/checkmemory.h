#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// What the checks of a revision found, as they said it themselves: before anything was weighed, waived or
/// left out. A value that the revision after it starts from; shared between threads once it is made.
class CheckMemory
{
public:
    /// Of one check; nullopt: it did not run, or depends on more than can be compared.
    using Findings = std::optional<std::vector<Finding>>;
    struct SectionEntry
    {
        TextRange whole;
        int definition = -1;            ///< index in Template::sections; -1 for unknown sections
        std::vector<Findings> requests; ///< those of the template, then those of the section
    };
    /// Findings of a BlockCheck in one block, with ranges that count from its start.
    struct BlockEntry
    {
        int block = 0;
        std::vector<Finding> findings;
    };

    QString text;
    BlockList blocks;
    bool usesHashHeadings = false; ///< decides what some blocks are taken for
    std::shared_ptr<const Template> documentTemplate;
    Metadata metadata;
    QDate today;
    QString ownPath;
    int neighbourhoodRevision = -1; ///< -1: there was none
    BlockFactList::Known facts;
    std::vector<SectionEntry> sections;               ///< sorted by their start
    std::vector<std::vector<BlockEntry>> blockChecks; ///< by Template::documentChecks; sorted by block
};

} // namespace redraft
