#pragma once

#include "app/checklist/blockfactlist.h"
#include "app/checklist/neighbourhood.h"
#include "app/checklist/sharedanswers.h"
#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"
#include "app/templates/sectionmatching.h"
#include "app/templates/template.h"

#include <QDate>
#include <stop_token>

namespace redraft {

/// All that a check may look at. References stay valid during the call only.
struct CheckInput
{
    const TextSnapshot& snapshot;
    const SyntaxTree& tree;
    const Outline& outline;
    const Metadata& metadata;
    const Template& documentTemplate;
    QDate today;
    /// Once a stop is requested, nobody wants the findings any more: whatever takes long may end early.
    std::stop_token stop = {};
    /// The files around; null where nothing is known of them, and then nothing is said about them.
    const Neighbourhood* neighbourhood = nullptr;
    /// What is known of each block of `tree`. Never null inside of a check: makeReport() sees to it.
    const BlockFactList* blockFacts = nullptr;
    /// What other checks of the same section (of a DocumentCheck: of the document) found out already.
    const SharedAnswers* answers = nullptr;

    /// The answer to `question`: known from another check, or given by `find`.
    template <typename Answer, typename Find>
    Answer shared(const QString& question, Find find) const
    {
        return answers ? answers->answer<Answer>(question, find) : find();
    }
};

/// Which section of the outline is which of the template (see matchSections()). For document checks.
std::vector<int> sectionMatches(const CheckInput& input);

/// What a SectionCheck looks at besides its section. What it does not name is not handed to it: the metadata
/// is empty then, `today` invalid, the neighbourhood null, the outline that of the section alone.
enum class Dependency
{
    Metadata = 1,
    Today = 2,
    Neighbourhood = 4,
    Document = 8, ///< text, blocks or headings of other sections
};
Q_DECLARE_FLAGS(Dependencies, Dependency)
Q_DECLARE_OPERATORS_FOR_FLAGS(Dependencies)

/// The section under examination: its place in the outline (never missing) and its definition, which has an
/// empty id where the template does not know the section.
struct SectionInput
{
    const SectionDefinition& definition;
    const Section& section;
    const CheckRequest& request;
};

} // namespace redraft
