#pragma once

#include <algorithm>
#include <vector>

namespace redraft {

/// The part of two lists that differs: `removed` entries of the old list and `inserted` entries of the new
/// one start at `first`; everything before and behind is the same.
struct ListDifference
{
    int first = 0;
    int removed = 0;
    int inserted = 0;
    bool isEmpty() const { return removed == 0 && inserted == 0; }
};

/// Compares with operator== from both ends; linear, and enough for lists that change in one place.
template <typename T>
ListDifference difference(const std::vector<T>& before, const std::vector<T>& after)
{
    const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const int first = int(head.first - before.begin());
    int tail = 0;
    while (tail < int(before.size()) - first && tail < int(after.size()) - first &&
           before[before.size() - 1 - size_t(tail)] == after[after.size() - 1 - size_t(tail)])
        ++tail;
    return {first, int(before.size()) - first - tail, int(after.size()) - first - tail};
}

} // namespace redraft
