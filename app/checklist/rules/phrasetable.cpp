#include "app/checklist/rules/phrasetable.h"

#include <algorithm>

namespace redraft {

namespace {

/// Most text is ASCII, and Qt looks each character up in its tables.
constexpr std::array<bool, 128> asciiWordParts = [] {
    std::array<bool, 128> parts{};
    for (int c = 0; c < 128; ++c)
        parts[size_t(c)] =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return parts;
}();

bool isWordPart(QChar character)
{
    return character.unicode() < 128 ? asciiWordParts[character.unicode()] : character.isLetterOrNumber();
}

char16_t folded(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 128)
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
    return unit == u'’' ? u'\'' : character.toCaseFolded().unicode();
}

/// The letters and digits of ASCII folded, 0 for all else of it.
constexpr std::array<char16_t, 128> asciiFoldedParts = [] {
    std::array<char16_t, 128> parts{};
    for (size_t c = 0; c < 128; ++c)
        parts[c] = char16_t(asciiWordParts[c] ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : 0);
    return parts;
}();

/// 0 where no word is.
char16_t foldedPart(QChar character)
{
    if (character.unicode() < 128)
        return asciiFoldedParts[character.unicode()];
    return isWordPart(character) ? folded(character) : u'\0';
}

/// Of the first three letters of a word; what is shorter ends with what stands behind it, a blank as a rule.
size_t keyOf(QStringView text, qsizetype start)
{
    size_t key = 0;
    const QChar* const end = text.begin() + std::min(text.size(), start + 3);
    for (const QChar* at = text.begin() + start; at != end; ++at) {
        const char16_t part = foldedPart(*at);
        key = key * 31 + part;
        if (part == 0)
            return key;
    }
    return text.size() < start + 3 ? key * 31 : key;
}

bool isDivider(QChar character)
{
    return character.isSpace() || character == u'-' || character == u'‑';
}

/// The end of `pattern` at `start`, or -1.
qsizetype endOfMatch(QStringView text, qsizetype start, QStringView pattern)
{
    qsizetype position = start;
    for (const QChar expected : pattern) {
        if (expected == u'*') {
            while (position < text.size() && isWordPart(text[position]))
                ++position;
        } else if (expected == u' ') {
            const qsizetype before = position;
            while (position < text.size() && isDivider(text[position]))
                ++position;
            if (position == before)
                return -1;
        } else if (position < text.size() && folded(text[position]) == expected.unicode()) {
            ++position;
        } else {
            return -1;
        }
    }
    return position < text.size() && isWordPart(text[position]) ? -1 : position;
}

} // namespace

void PhraseTable::add(const char* phrases, int group)
{
    for (const QString& phrase : QString::fromUtf8(phrases).split(u'|', Qt::SkipEmptyParts)) {
        const size_t key = keyOf(phrase, 0);
        std::vector<Phrase>& entries = m_buckets[key % bucketCount];
        entries.push_back({phrase, key, group});
        std::stable_sort(entries.begin(), entries.end(), [](const Phrase& one, const Phrase& other) {
            return one.pattern.size() > other.pattern.size();
        });
        m_marks.set(key % markCount);
    }
}

PhraseTable::Match PhraseTable::matchAt(QStringView text, qsizetype start) const
{
    const size_t key = keyOf(text, start);
    if (!m_marks.test(key % markCount))
        return {};
    for (const Phrase& phrase : m_buckets[key % bucketCount]) {
        const qsizetype end = phrase.key == key ? endOfMatch(text, start, phrase.pattern) : -1;
        if (end > start)
            return {start, end - start, phrase.group};
    }
    return {};
}

PhraseTable::Match PhraseTable::next(QStringView text, qsizetype from) const
{
    qsizetype i = from;
    while (i > 0 && i < text.size() && isWordPart(text[i - 1]) && isWordPart(text[i]))
        ++i; // the rest of a word
    while (i < text.size()) {
        i = std::find_if(text.begin() + i, text.end(), isWordPart) - text.begin();
        if (i == text.size())
            break;
        const Match match = matchAt(text, i);
        if (match.length > 0)
            return match;
        i = std::find_if_not(text.begin() + i, text.end(), isWordPart) - text.begin();
    }
    return {};
}

std::vector<PhraseTable::Match> PhraseTable::find(QStringView text) const
{
    std::vector<Match> matches;
    for (Match match = next(text, 0); match.length > 0; match = next(text, match.start + match.length))
        matches.push_back(match);
    return matches;
}

} // namespace redraft
