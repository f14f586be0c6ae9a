#include "widgets/editor/matchlist.h"

#include <algorithm>

namespace redraft {

MatchList::MatchList(SearchResult result)
    : m_result(std::move(result))
{
}

int MatchList::indexOf(TextRange range) const
{
    const int index = firstFrom(range.start);
    return index >= 0 && ranges()[index] == range ? index : -1;
}

int MatchList::firstFrom(qsizetype position) const
{
    if (isEmpty())
        return -1;
    const auto found =
        std::lower_bound(ranges().begin(), ranges().end(), position,
                         [](const TextRange& range, qsizetype start) { return range.start < start; });
    return found == ranges().end() ? 0 : int(found - ranges().begin());
}

int MatchList::lastBefore(qsizetype position) const
{
    if (isEmpty())
        return -1;
    const auto found =
        std::lower_bound(ranges().begin(), ranges().end(), position,
                         [](const TextRange& range, qsizetype start) { return range.start < start; });
    return found == ranges().begin() ? count() - 1 : int(found - ranges().begin()) - 1;
}

} // namespace redraft
