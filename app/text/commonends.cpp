#include "app/text/commonends.h"

#include <algorithm>
#include <cstring>

namespace redraft {

namespace {

constexpr qsizetype step = 4096; // code units compared at once, as fast as memory can be read

bool isSame(QStringView one, QStringView other)
{
    return std::memcmp(one.utf16(), other.utf16(), size_t(one.size()) * sizeof(char16_t)) == 0;
}

} // namespace

CommonEnds commonEnds(QStringView one, QStringView other)
{
    CommonEnds same;
    const qsizetype shorter = std::min(one.size(), other.size());
    if (one.size() == other.size() && one.data() == other.data())
        return {shorter, 0};
    while (same.head + step <= shorter && isSame(one.mid(same.head, step), other.mid(same.head, step)))
        same.head += step;
    while (same.head < shorter && one[same.head] == other[same.head])
        ++same.head;
    const qsizetype rest = shorter - same.head;
    const auto ends = [&](qsizetype length) {
        return isSame(one.mid(one.size() - same.tail - length, length),
                      other.mid(other.size() - same.tail - length, length));
    };
    while (same.tail + step <= rest && ends(step))
        same.tail += step;
    while (same.tail < rest && ends(1))
        ++same.tail;
    return same;
}

} // namespace redraft
