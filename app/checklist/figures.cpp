#include "app/checklist/figures.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace redraft {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// Most text is ASCII, and each character is asked.
enum class UnitKind : unsigned char
{
    Other,
    Digit,
    Letter
};

constexpr std::array<UnitKind, 128> asciiKinds = [] {
    std::array<UnitKind, 128> kinds{};
    for (int c = 0; c < 128; ++c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        kinds[size_t(c)] = isLetter               ? UnitKind::Letter
                           : c >= '0' && c <= '9' ? UnitKind::Digit
                                                  : UnitKind::Other;
    }
    return kinds;
}();

UnitKind kindOf(QChar character)
{
    if (character.unicode() < 128)
        return asciiKinds[character.unicode()];
    return character.isLetter() ? UnitKind::Letter : UnitKind::Other;
}

bool isLetter(QChar character)
{
    return kindOf(character) == UnitKind::Letter;
}

/// Words before a number that make it a name: "RFC 2119", "phase 3", "section 4".
bool isNamingWord(QStringView word)
{
    static const QSet<QString> names{
        QStringLiteral("rfc"),         QStringLiteral("adr"),       QStringLiteral("kep"),
        QStringLiteral("pep"),         QStringLiteral("eip"),       QStringLiteral("erc"),
        QStringLiteral("memo"),        QStringLiteral("prd"),       QStringLiteral("section"),
        QStringLiteral("phase"),       QStringLiteral("step"),      QStringLiteral("figure"),
        QStringLiteral("table"),       QStringLiteral("issue"),     QStringLiteral("pr"),
        QStringLiteral("version"),     QStringLiteral("option"),    QStringLiteral("goal"),
        QStringLiteral("stage"),       QStringLiteral("chapter"),   QStringLiteral("appendix"),
        QStringLiteral("part"),        QStringLiteral("item"),      QStringLiteral("rule"),
        QStringLiteral("alternative"), QStringLiteral("line"),      QStringLiteral("lines"),
        QStringLiteral("port"),        QStringLiteral("milestone"), QStringLiteral("level"),
        QStringLiteral("tier"),        QStringLiteral("v"),
    };
    return word.size() < 12 && names.contains(word.toString().toLower());
}

/// Asked of every word: without a copy of it.
bool isNumberWord(QStringView word)
{
    static constexpr QLatin1String words[] = {
        QLatin1String("two"),       QLatin1String("three"),    QLatin1String("four"),
        QLatin1String("five"),      QLatin1String("six"),      QLatin1String("seven"),
        QLatin1String("eight"),     QLatin1String("nine"),     QLatin1String("ten"),
        QLatin1String("twelve"),    QLatin1String("dozen"),    QLatin1String("dozens"),
        QLatin1String("hundred"),   QLatin1String("hundreds"), QLatin1String("thousand"),
        QLatin1String("thousands"), QLatin1String("million"),  QLatin1String("millions"),
        QLatin1String("half"),      QLatin1String("twice"),    QLatin1String("double"),
        QLatin1String("doubles"),   QLatin1String("doubled"),  QLatin1String("zero"),
    };
    if (word.size() < 3 || word.size() > 9)
        return false;
    // By the first letter nearly all words are told to be none.
    static constexpr std::array<bool, 128> isFirst = [] {
        std::array<bool, 128> letters{};
        for (const char letter : {'t', 'f', 's', 'e', 'n', 'd', 'h', 'm', 'z'})
            letters[size_t(letter)] = letters[size_t(letter - 32)] = true;
        return letters;
    }();
    if (word.front().unicode() >= 128 || !isFirst[word.front().unicode()])
        return false;
    const char first = char(word.front().toLower().toLatin1());
    return std::any_of(std::begin(words), std::end(words), [word, first](QLatin1String each) {
        return each.size() == word.size() && each.front().toLatin1() == first &&
               word.compare(each, Qt::CaseInsensitive) == 0;
    });
}

/// Finds the figures of one text from its start to its end.
class FigureFinder
{
public:
    FigureFinder(ProsePart& part, int index, std::vector<Figure>& figures)
        : m_part(part)
        , m_text(part.text)
        , m_index(index)
        , m_figures(figures)
    {
    }

    void run()
    {
        while (m_position < m_text.size()) {
            switch (kindOf(m_text[m_position])) {
            case UnitKind::Digit:
                readNumber();
                break;
            case UnitKind::Letter:
                readWord();
                break;
            case UnitKind::Other:
                ++m_position;
            }
        }
    }

private:
    void readWord()
    {
        const qsizetype start = m_position;
        skipWord();
        m_word = m_text.mid(start, m_position - start);
        const bool isPercentile = m_word.size() > 2 && (m_word[0] == u'p' || m_word[0] == u'P') &&
                                  std::all_of(m_word.begin() + 1, m_word.end(), isDigit);
        if (isPercentile || isNumberWord(m_word))
            mark(start);
        m_wordEnd = m_position;
    }

    /// Digits with what groups and divides them: "1,000", "99.9", "2026-01-02", "1.2.3".
    void readNumber()
    {
        const qsizetype start = m_position;
        int dots = 0;
        bool isOther = false;
        while (m_position < m_text.size()) {
            const QChar c = m_text[m_position];
            const bool isBeforeDigit = m_position + 1 < m_text.size() && isDigit(m_text[m_position + 1]);
            if (!isDigit(c) &&
                !((c == u'.' || c == u',' || c == u'-' || c == u'/' || c == u':') && isBeforeDigit))
                break;
            dots += c == u'.' ? 1 : 0;
            isOther |= c == u'-' || c == u'/' || c == u':';
            ++m_position;
        }
        const qsizetype end = m_position;
        const bool isDate = isOther && QStringView(m_text).mid(start, end - start).count(u'-') == 2;
        if (isDate || dots > 1 || isName(start) || isListMark(start, end)) {
            skipWord();
            return;
        }
        QString digits = m_text.mid(start, end - start).toString();
        digits.remove(u',');
        const qsizetype divider = std::find_if(digits.cbegin(), digits.cend(),
                                               [](QChar c) { return c == u'-' || c == u'/' || c == u':'; }) -
                                  digits.cbegin();
        Figure figure{digits.left(divider).toDouble(), readUnit(), m_index, mark(start), {}};
        figure.range = TextRange::fromBounds(start, m_position);
        m_figures.push_back(figure);
    }

    /// What stands before makes it a part of a name: "#12", "v2", "RFC-12", "HTTP/2", "phase 3".
    bool isName(qsizetype start) const
    {
        if (start == 0)
            return false;
        const QChar before = m_text[start - 1];
        if (before == u'#' || before == u'/' || before == u'@' || before == u'_' || before == u'.')
            return true;
        if (before == u'-' || before == u'–')
            return start > 1 && (isLetter(m_text[start - 2]));
        const bool isBehindWord = before.isSpace() && m_wordEnd == start - 1;
        return m_wordEnd == start ? true : isBehindWord && isNamingWord(m_word);
    }

    bool isListMark(qsizetype start, qsizetype end) const
    {
        return start == 0 && end < m_text.size() && (m_text[end] == u'.' || m_text[end] == u')') && end < 4;
    }

    void skipWord()
    {
        const QChar* at = m_text.begin() + m_position;
        while (at != m_text.end() && kindOf(*at) != UnitKind::Other)
            ++at;
        m_position = at - m_text.begin();
    }

    /// "%", "ms", "GB/s" at the number or one blank behind it; "" for a word that is no unit.
    QString readUnit()
    {
        qsizetype start = m_position;
        if (start < m_text.size() && m_text[start] == u'+')
            ++start;
        const bool isApart = start < m_text.size() && (m_text[start] == u' ' || m_text[start] == u'\u00a0');
        start += isApart ? 1 : 0;
        if (start >= m_text.size())
            return QString();
        if (m_text[start] == u'%' || m_text[start] == u'‰' || m_text[start] == u'×' ||
            m_text[start] == u'°') {
            m_position = start + 1;
            return QString(m_text[start]);
        }
        qsizetype end = start;
        while (end < m_text.size() && (isLetter(m_text[end]) || (end > start && m_text[end] == u'/')))
            ++end;
        while (end > start && m_text[end - 1] == u'/')
            --end;
        const QString word = m_text.mid(start, end - start).toString().toLower();
        if (word.isEmpty() || (isApart && !isUnit(word)))
            return QString();
        m_position = end;
        return word;
    }

    static bool isUnit(const QString& word)
    {
        static const QSet<QString> units = [] {
            const QString all = QStringLiteral(
                "ms s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week "
                "weeks "
                "month months quarter quarters year years us µs μs ns millisecond milliseconds microseconds "
                "nanoseconds b kb mb gb tb pb kib mib gib tib byte bytes bit bits kbit mbit gbit kbps mbps "
                "gbps "
                "rps qps tps iops req/s requests/s ops/s writes/s reads/s events/s messages/s mb/s gb/s kb/s "
                "percent x times k m bn million billion thousand usd eur gbp cents cores vcpus cpus cpu "
                "nodes "
                "replicas shards partitions users requests queries sessions connections instances servers "
                "regions zones records rows events messages files pages retries attempts hz khz mhz ghz "
                "tokens "
                "engineers people teams customers incidents errors gas gwei wei eth blocks slots nines loc "
                "lines");
            const QStringList list = all.split(u' ');
            return QSet<QString>(list.begin(), list.end());
        }();
        return units.contains(word);
    }

    /// Says of the sentence at `position` that it holds a figure; its index.
    int mark(qsizetype position)
    {
        while (m_sentence + 1 < m_part.sentences.size() &&
               m_part.sentences[m_sentence + 1].range.start <= position)
            ++m_sentence;
        if (m_sentence < m_part.sentences.size())
            m_part.sentences[m_sentence].holdsFigure = true;
        return int(m_sentence);
    }

    ProsePart& m_part;
    const QStringView m_text;
    const int m_index;
    std::vector<Figure>& m_figures;
    qsizetype m_position = 0;
    QStringView m_word; ///< the last one
    qsizetype m_wordEnd = -1;
    size_t m_sentence = 0;
};

} // namespace

void findFigures(ProsePart& part, int index, std::vector<Figure>& figures)
{
    FigureFinder(part, index, figures).run();
}

} // namespace redraft
