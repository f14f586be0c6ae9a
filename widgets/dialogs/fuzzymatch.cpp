#include "widgets/dialogs/fuzzymatch.h"

namespace redraft {

namespace {

constexpr int wordStartBonus = 8;
constexpr int runBonus = 5;
constexpr int substringBonus = 30;

bool isWordStart(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

} // namespace

std::optional<int> fuzzyScore(const QString& pattern, const QString& text)
{
    const QString wanted = pattern.simplified().remove(QLatin1Char(' ')).toCaseFolded();
    const QString folded = text.toCaseFolded();
    int score = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : wanted) {
        // The start of a word is worth going further for than the next such letter.
        qsizetype found = folded.indexOf(letter, at);
        for (qsizetype next = found; next >= 0 && next != last + 1; next = folded.indexOf(letter, next + 1)) {
            if (isWordStart(folded, next)) {
                found = next;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        score += isWordStart(folded, found) ? wordStartBonus : 1;
        score += found == last + 1 ? runBonus : 0;
        last = found;
        at = found + 1;
    }
    if (!wanted.isEmpty() && folded.contains(pattern.simplified().toCaseFolded()))
        score += substringBonus;
    return wanted.isEmpty() ? 0 : score * 100 - int(qMin<qsizetype>(text.size(), 99));
}

} // namespace redraft
