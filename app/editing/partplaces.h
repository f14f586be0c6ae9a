#pragma once

#include "app/editing/entrywriting.h"

namespace redraft {

/// A place for a part that is missing, and how it would be written there.
struct PartPlace
{
    qsizetype position = 0;
    QString before; ///< what divides it from what stands in front
    QString behind;
    LabelStyle style;
    int part = 0; ///< its number among the parts afterwards
};

/// The number of the part in the template's order; that of all parts if it is none of them.
int orderOfPart(const SectionDefinition& definition, const QString& id);

/// The places for a part, best first: at those of its neighbours, then at the end of the entry. Not checked
/// by reading again.
std::vector<PartPlace> placesForPart(const ReadSection& section, const SectionEntry& entry,
                                     const QString& id);

} // namespace redraft
