#pragma once

#include "app/markdown/outline.h"
#include "app/templates/template.h"
#include "app/text/edit.h"

namespace redraft {

/// The scaffold of a section whose heading has `level`: scaffolds are written for level 2, and their inner
/// headings move along (never below level 6). No blank lines at the ends, no final line end.
QString scaffoldAtLevel(const QString& scaffold, int level);

/// Where a section of the template goes that the document does not have yet: behind the nearest earlier
/// section of the template that is there, else before the nearest later one, else at the end. `matches` is
/// the result of matchSections(). A position at the start of a line, or the end of the text.
qsizetype sectionInsertionPoint(const TextSnapshot& snapshot, const Outline& outline,
                                const std::vector<int>& matches, size_t definition);

/// Heading and scaffold, put in there with the blank lines it needs, and a rule (`---`) where the neighbours
/// are divided by rules. The heading has the level of the other parts of the document. Every other code unit
/// stays. Selects what is to be written first: the scaffold's first words in brackets, else its
/// first line. Pure; any thread.
Edit sectionInsertion(const TextSnapshot& snapshot, const Outline& outline, const Template& documentTemplate,
                      const std::vector<int>& matches, size_t definition);

} // namespace redraft
