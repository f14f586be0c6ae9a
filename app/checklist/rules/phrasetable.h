#pragma once

#include <QString>
#include <QStringView>
#include <array>
#include <bitset>
#include <vector>

namespace redraft {

/// Words and phrases that are looked for in prose, all at once: one look at the first letters of each word
/// spares nearly every comparison. Immutable; any thread.
///
/// A phrase is written in lower case. A blank stands for blanks, a line end or a hyphen; '*' behind at least
/// three letters for any further ones: "roll* back" finds "rolled-back".
class PhraseTable
{
public:
    struct Match
    {
        qsizetype start = 0;  ///< in the text
        qsizetype length = 0; ///< UTF-16 code units
        int group = 0;        ///< what add() was told, 0 for those of the constructor
    };

    PhraseTable() = default;
    /// Phrases divided by '|'.
    explicit PhraseTable(const char* phrases) { add(phrases, 0); }
    /// Further phrases; `group` comes back in their matches. Of phrases that begin alike the longest wins.
    void add(const char* phrases, int group);

    /// Whole words only, case ignored; in order, without overlaps. Linear.
    std::vector<Match> find(QStringView text) const;
    bool isIn(QStringView text) const { return next(text, 0).length > 0; }
    /// The first at or behind `from`; without length if there is none.
    Match next(QStringView text, qsizetype from) const;

private:
    struct Phrase
    {
        QString pattern;
        size_t key = 0; ///< of its first letters: those of a bucket may differ
        int group = 0;
    };
    Match matchAt(QStringView text, qsizetype start) const;

    static constexpr size_t bucketCount = 128;
    static constexpr size_t markCount = 8192; ///< many, so that few words look like the start of a phrase
    std::array<std::vector<Phrase>, bucketCount> m_buckets;
    std::bitset<markCount> m_marks;
};

} // namespace redraft
