#pragma once

#include "app/checklist/checkmemory.h"
#include "app/checklist/revisionchange.h"

namespace redraft {

/// Whether a revision will follow that can start from what was found.
enum class MemoryUse
{
    Keep,
    Forget
};

/// Runs the checks of one revision one by one, or takes what they found in the revision before where nothing
/// changed that they depend on. Gives what it found to the revision after. For one thread; the input must
/// outlive it.
class CheckRunner
{
public:
    /// `asWritten` is the tree as parsed, of which input.tree may differ (see withRuledParagraphs()).
    CheckRunner(const CheckInput& input, const SyntaxTree& asWritten, BlockFactList& facts,
                std::shared_ptr<const CheckMemory> before, MemoryUse use = MemoryUse::Keep);

    /// The section at `index` of the outline comes next.
    void enterSection(int index, int definition);
    /// What `check` finds there; `request` counts from 0 for each section.
    std::vector<Finding> inSection(const SectionCheck& check, const SectionInput& section, int request);
    /// What `check` finds in the document; `request` is the index in Template::documentChecks.
    std::vector<Finding> inDocument(const DocumentCheck& check, int request);
    /// Call once, at last; of no use if it was to be forgotten.
    std::shared_ptr<const CheckMemory> takeMemory();

private:
    void remember(const SyntaxTree& asWritten);
    void keepTemplate();
    bool isSame(Dependencies dependencies) const;
    void findBefore(int index, int definition);
    std::vector<Finding> runAlone(const SectionCheck& check, const SectionInput& section);
    std::vector<Finding> inBlocks(const BlockCheck& check, int request);
    void runBlocks(const BlockCheck& check, int request, int first, int end);

    const CheckInput& m_input;
    BlockFactList& m_facts;
    std::shared_ptr<const CheckMemory> m_before; ///< null where nothing of it can be used
    std::optional<RevisionChange> m_change;      ///< set if m_before is
    std::shared_ptr<CheckMemory> m_memory;
    SharedAnswers m_answers; ///< of the section
    const MemoryUse m_use;
    int m_section = -1;
    std::optional<Outline> m_own; ///< of the section alone, once a check has asked for it
    qsizetype m_growth = 0;       ///< how far the section moved
    const CheckMemory::SectionEntry* m_entry = nullptr; ///< of the section before, if it is the same
};

} // namespace redraft
