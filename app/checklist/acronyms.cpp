#include "app/checklist/figures.h"

#include <algorithm>
#include <array>

namespace redraft {

namespace {

bool isCapital(QChar character)
{
    return character >= u'A' && character <= u'Z';
}

/// Most text is ASCII, and each character is asked.
constexpr std::array<bool, 128> asciiWordParts = [] {
    std::array<bool, 128> parts{};
    for (int c = 0; c < 128; ++c)
        parts[size_t(c)] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '_' || c == '-' || c == '/' || c == '.';
    return parts;
}();

bool isWordPart(QChar character)
{
    return character.unicode() < 128 ? asciiWordParts[character.unicode()] : character.isLetterOrNumber();
}

/// The initials of the words before `end`, as many as the acronym has letters, say it.
bool hasInitials(QStringView text, qsizetype end, QStringView acronym)
{
    qsizetype letter = acronym.size();
    bool isStart = false;
    qsizetype i = end;
    while (i > 0 && letter > 0) {
        --i;
        isStart = text[i].isLetterOrNumber() &&
                  (i == 0 || !text[i - 1].isLetterOrNumber() || (text[i].isUpper() && text[i - 1].isLower()));
        if (isStart && text[i].toUpper() == acronym[letter - 1])
            --letter;
        if (end - i > acronym.size() * 24)
            break;
    }
    return letter == 0;
}

/// "write-ahead log (WAL)", "WAL (write-ahead log)", "WAL: write-ahead log", "WAL, short for …", "WAL
/// for short".
bool isExplained(QStringView text, TextRange word, QStringView acronym)
{
    const bool isBracketed = word.start > 0 && text[word.start - 1] == u'(';
    if (isBracketed && hasInitials(text, word.start - 1, acronym))
        return true;
    QStringView behind = text.mid(word.end());
    if (behind.startsWith(u's'))
        behind = behind.mid(1);
    if (behind.startsWith(u" for short"))
        return true;
    if (behind.startsWith(u" (")) {
        const qsizetype close = behind.indexOf(u')');
        return close > 0 && hasInitials(behind, close, acronym);
    }
    for (const QStringView link :
         {QStringView(u": "), QStringView(u" = "), QStringView(u" – "), QStringView(u" — "),
          QStringView(u" stands for "), QStringView(u", short for ")}) {
        if (behind.startsWith(link))
            return hasInitials(behind, std::min(behind.size(), link.size() + acronym.size() * 14), acronym);
    }
    return false;
}

} // namespace

void findAcronyms(const ProsePart& part, int index, std::vector<AcronymFact>& acronyms)
{
    constexpr qsizetype longest = 7;
    const QStringView text = part.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isWordPart(text[i]))
            continue;
        const bool mayBeAcronym = isCapital(text[i]) && i + 1 < text.size() && isCapital(text[i + 1]);
        if (!mayBeAcronym) { // nearly all words
            i = std::find_if_not(text.begin() + i, text.end(), isWordPart) - text.begin();
            continue;
        }
        qsizetype end = i;
        qsizetype capitals = 0;
        while (end < text.size() && isWordPart(text[end]))
            capitals += isCapital(text[end++]) ? 1 : 0;
        qsizetype last = end;
        while (last > i && text[last - 1] == u'.')
            --last;
        const bool isPlural = last - i > 2 && text[last - 1] == u's' && capitals == last - i - 1;
        const qsizetype length = last - i - (isPlural ? 1 : 0);
        if (capitals == length && length >= 2 && length <= longest) {
            const TextRange range{i, length};
            const QStringView word = text.mid(i, length);
            acronyms.push_back({word.toString(), index, range, isExplained(text, range, word)});
        }
        i = end;
    }
}

} // namespace redraft
