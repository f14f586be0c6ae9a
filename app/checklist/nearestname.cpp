#include "app/checklist/nearestname.h"

#include <algorithm>
#include <vector>

namespace redraft {

namespace {

/// Longer names are compared by their starts: the work grows with the square.
constexpr qsizetype longestCompared = 120;

QString plain(const QString& name)
{
    QString result;
    for (const QChar character : name.left(longestCompared)) {
        if (character.isLetterOrNumber())
            result += character.toCaseFolded();
    }
    return result;
}

/// Characters to put in, take out or replace; gives up above `limit`.
qsizetype distance(const QString& one, const QString& other, qsizetype limit)
{
    if (std::abs(one.size() - other.size()) > limit)
        return limit + 1;
    std::vector<qsizetype> row(size_t(other.size()) + 1);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = qsizetype(i);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = row[0]++;
        qsizetype least = row[0];
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (one[i] == other[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
    }
    return row.back();
}

} // namespace

QString nearestName(const QString& name, const QStringList& candidates)
{
    const QString wanted = plain(name);
    qsizetype best = wanted.size() / 3 + 1;
    QString nearest;
    for (const QString& candidate : candidates) {
        const qsizetype changes = distance(wanted, plain(candidate), best);
        if (changes < best) {
            best = changes;
            nearest = candidate;
        } else if (changes == best && candidate != nearest) {
            nearest.clear();
        }
    }
    return nearest;
}

bool isSameButSpelling(const QString& one, const QString& other)
{
    return plain(one) == plain(other);
}

} // namespace redraft
