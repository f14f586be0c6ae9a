#pragma once

#include "app/templates/entrynames.h"
#include "app/templates/sectionblocks.h"

namespace redraft {

/// The rows of the tables of a section as entries, their cells as parts. Pure.
SectionEntries rowEntries(const SectionSource& source, const SectionBlocks& blocks,
                          const SectionDefinition& definition, const EntryNames& names);

} // namespace redraft
