#pragma once

#include "app/metadata/metadata.h"
#include "app/text/edit.h"

namespace redraft {

/// How new items of a YAML list are written; of the spellings that YAML allows.
enum class ItemSpelling
{
    LikeNeighbours,
    Quoted
};

/// The deltas that make the items of a list field (FlowList, BlockList or CommaList) equal to `items`. Items
/// that stay keep their characters, and so do comments, blanks and dashes. Not checked by reading again.
QList<TextDelta> patchedList(const TextSnapshot& snapshot, const MetadataField& field, MetadataSyntax syntax,
                             const QStringList& items, ItemSpelling spelling);

} // namespace redraft
