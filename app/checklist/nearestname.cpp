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

/// The numbers in a name, without leading zeros: "0012-v1.2.md" has 12, 1 and 2.
QStringList numbersIn(const QString& name)
{
    QStringList numbers;
    bool isInside = false;
    for (const QChar character : name) {
        if (character.isDigit() && !isInside)
            numbers += QString();
        isInside = character.isDigit();
        if (isInside && numbers.constLast() == u"0")
            numbers.last() = character;
        else if (isInside)
            numbers.last() += character;
    }
    return numbers;
}

/// Other numbers are other things, however alike the words are. Only one that `name` leaves out in front, as
/// those of files and headings are ("cache" for "0012-cache"), may be added.
bool hasNumbersOf(const QString& name, const QString& candidate)
{
    const QStringList wanted = numbersIn(name);
    QStringList offered = numbersIn(candidate);
    if (offered == wanted)
        return true;
    if (offered.isEmpty() || !candidate.front().isDigit() || (!name.isEmpty() && name.front().isDigit()))
        return false;
    offered.removeFirst();
    return offered == wanted;
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
        if (changes > best || !hasNumbersOf(name, candidate))
            continue;
        if (changes < best) {
            best = changes;
            nearest = candidate;
        } else if (candidate != nearest) {
            nearest.clear();
        }
    }
    return nearest;
}

bool keepsNumbers(const QString& name, const QString& candidate)
{
    const QStringList offered = numbersIn(candidate);
    qsizetype next = 0;
    for (const QString& number : numbersIn(name)) {
        next = offered.indexOf(number, next) + 1;
        if (next == 0)
            return false;
    }
    return true;
}

bool isSameButSpelling(const QString& one, const QString& other)
{
    return plain(one) == plain(other);
}

} // namespace redraft
