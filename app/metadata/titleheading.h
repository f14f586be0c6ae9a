#pragma once

#include "app/metadata/metadata.h"

#include <functional>
#include <optional>

namespace redraft {

/// A heading of any level, outside of fenced code and HTML comments.
struct HeadingLine
{
    int level = 1;
    int firstLine = 0;
    QString text;
};

/// The first heading at or behind `from`, up to line `lastLine`, that `isWanted`, as a field named "title"
/// with isFromHeading set.
std::optional<MetadataField> findHeading(const TextSnapshot& snapshot, qsizetype from, int lastLine,
                                         const std::function<bool(const HeadingLine&)>& isWanted);

/// The first level-1 heading at or behind `from` (`# Title`, or a line with `===` below it), outside of
/// fenced code and HTML comments, as a field named "title" with isFromHeading set.
std::optional<MetadataField> findTitleHeading(const TextSnapshot& snapshot, qsizetype from);

} // namespace redraft
