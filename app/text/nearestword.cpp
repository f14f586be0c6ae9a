#include "app/text/nearestword.h"

#include <algorithm>
#include <vector>

namespace redraft {

int editDistance(QStringView one, QStringView other)
{
    const size_t width = size_t(other.size()) + 1;
    std::vector<int> older(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        older.swap(last);
        last.swap(row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const size_t at = size_t(j);
            const bool isSame = one[i - 1] == other[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], older[at - 2] + 1);
        }
    }
    return row[width - 1];
}

QString nearestWord(const QString& word, const QStringList& candidates)
{
    constexpr qsizetype longest = 64;
    const QString folded = word.trimmed().toCaseFolded();
    const int most = int(folded.size() + 2) / 5;
    if (folded.isEmpty() || folded.size() > longest)
        return {};
    QString nearest;
    int least = most + 1;
    for (const QString& candidate : candidates) {
        if (std::abs(candidate.size() - folded.size()) > most)
            continue;
        const int distance = editDistance(folded, candidate.toCaseFolded());
        if (distance == least)
            nearest.clear();
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace redraft
