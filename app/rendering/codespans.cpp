#include "app/rendering/codespans.h"

#include <algorithm>

namespace redraft {

QList<CodeSpan> carriedSpans(const QList<CodeSpan>& spans, const QString& before, const QString& after)
{
    const int shorter = int(std::min(before.size(), after.size()));
    const int head =
        int(std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin());
    int tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    const int tailStart = int(before.size()) - tail;
    const int growth = int(after.size() - before.size());
    QList<CodeSpan> carried;
    for (CodeSpan span : spans) {
        const int end = span.start + span.length;
        if (span.start >= tailStart)
            span.start += growth;
        else if (end >= tailStart && span.start <= head)
            span.length += growth;
        else if (end > head)
            continue;
        if (span.length > 0)
            carried.append(span);
    }
    return carried;
}

} // namespace redraft
