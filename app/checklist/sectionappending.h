#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// A fix that adds `text` behind all that the section holds, a rule at its end left out, with the blank lines
/// that it needs. Selects the first line of the text. `label` names the undo step.
Fix appendToSection(const CheckInput& input, const Section& section, const QString& text,
                    const QString& label);

/// The parts of a scaffold that have inner headings: from one to the next, without blanks at their ends.
QStringList scaffoldParts(const QString& scaffold);

/// Adds the part of the section's scaffold whose inner heading holds `words` (as compared by
/// normalizedHeading()); nullopt where the scaffold has none. Its text is placeholders, so somebody has to
/// look.
std::optional<Fix> addScaffoldPart(const CheckInput& input, const SectionInput& section,
                                   const QString& words);

} // namespace redraft
