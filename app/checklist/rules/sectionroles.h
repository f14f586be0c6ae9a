#pragma once

#include "app/checklist/check.h"

namespace redraft {

/// What a part of a document is for, whatever its template calls it. A claim that is fine in one section is
/// too little in another.
enum class SectionRole
{
    Other = 1,
    Summary = 2,
    Motivation = 4,
    Goals = 8, ///< also success criteria and service levels
    Design = 16,
    Alternatives = 32,
    Migration = 64,
    Rollback = 128,
    Observability = 256,
    Security = 512,
    Performance = 1024, ///< also cost and scale
    Questions = 2048,
    Timeline = 4096,
    Aside = 8192, ///< references, history, acknowledgements, glossary, future work, prior art: not judged
    Failure = 16384,
    Configuration = 32768
};
Q_DECLARE_FLAGS(SectionRoles, SectionRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(SectionRoles)

/// The role that the words of a heading name; Other if they name none. Pure; any thread.
SectionRole roleOfHeading(const QString& heading);
/// That of the section by its definition in the template, else by its heading.
SectionRole roleOf(const SectionInput& section);

/// True for the heading of a section on what keeps working: "Source compatibility", "Impact on existing
/// code". Some templates have it where others plan the way from the old to the new.
bool isOnCompatibility(const QString& heading);

} // namespace redraft
