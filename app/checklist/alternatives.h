#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// One alternative as the section on alternatives describes it.
struct Alternative
{
    QString name;    ///< heading, bold words or first words; may be empty
    TextRange range; ///< where a reader finds it: the heading's title or the first line
    QString text;    ///< all of it as a reader sees it
};

/// The alternatives of a section: inner headings, else paragraphs that begin with bold words, else list
/// items, else rows of a table, else paragraphs of prose.
std::vector<Alternative> alternativesOf(const CheckInput& input, const Section& section);

enum class AlternativeKind
{
    Another,
    DoNothing
};
/// Adds an alternative at the end of the section: the last of those in the scaffold of the definition, or the
/// one that does nothing; under an inner heading, or with bold words where the section writes its
/// alternatives so.
Fix addAlternativeFix(const CheckInput& input, const SectionInput& section, AlternativeKind kind);

} // namespace redraft
