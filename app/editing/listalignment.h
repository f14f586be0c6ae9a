#pragma once

#include <QStringList>
#include <vector>

namespace redraft {

/// For each entry of `after` the index of the entry of `before` that it keeps, or -1: the longest common
/// subsequence (for very long lists only the common start and end).
std::vector<int> alignedItems(const QStringList& before, const QStringList& after);

} // namespace redraft
