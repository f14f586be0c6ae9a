#include "app/rendering/emoji.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <utility>

namespace redraft {

namespace {

constexpr char32_t pictureSelector = 0xFE0F, textSelector = 0xFE0E, joiner = 0x200D, keycap = 0x20E3;

/// What Unicode 15 shows as a picture by default (Emoji_Presentation).
constexpr std::array<std::pair<char32_t, char32_t>, 81> pictures{{
    {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F236}, {0x1F238, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
    {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FA7C},
    {0x1FA80, 0x1FA88}, {0x1FA90, 0x1FABD}, {0x1FABF, 0x1FAC5}, {0x1FACE, 0x1FADB}, {0x1FAE0, 0x1FAE8},
    {0x1FAF0, 0x1FAF8},
}};

bool isPicture(char32_t sign)
{
    const auto next = std::upper_bound(pictures.begin(), pictures.end(), sign,
                                       [](char32_t at, const auto& range) { return at < range.first; });
    return next != pictures.begin() && sign <= (next - 1)->second;
}

/// Reads a text sign by sign.
class Signs
{
public:
    explicit Signs(QStringView text)
        : m_text(text)
    {
    }
    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    /// The next sign; 0 at the end.
    char32_t peek() const { return signAt(m_at); }
    char32_t peekBehindNext() const { return signAt(m_at + length(peek())); }
    void skip() { m_at += length(peek()); }

private:
    static int length(char32_t sign) { return sign > 0xFFFF ? 2 : 1; }
    char32_t signAt(qsizetype at) const
    {
        if (at >= m_text.size())
            return 0;
        const QChar first = m_text[at];
        const bool isPair =
            first.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
        return isPair ? QChar::surrogateToUcs4(first, m_text[at + 1]) : first.unicode();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

bool isContinuation(char32_t sign)
{
    return sign == pictureSelector || sign == keycap || (sign >= 0x1F3FB && sign <= 0x1F3FF) ||
           (sign >= 0xE0020 && sign <= 0xE007F);
}

/// True if the next sign begins a picture.
bool beginsPicture(const Signs& signs)
{
    const char32_t behind = signs.peekBehindNext();
    // Not keycaps: their digits would be taken out of the text font.
    return (behind == pictureSelector && signs.peek() > 0x7F) ||
           (isPicture(signs.peek()) && behind != textSelector);
}

void skipPicture(Signs& signs)
{
    signs.skip();
    while (!signs.atEnd()) {
        if (signs.peek() == joiner && signs.peekBehindNext() > 0x2000)
            signs.skip();
        else if (!isContinuation(signs.peek()))
            return;
        signs.skip();
    }
}

} // namespace

std::vector<TextRange> emojiRanges(QStringView text)
{
    std::vector<TextRange> ranges;
    // Most texts hold none.
    if (std::none_of(text.begin(), text.end(), [](QChar sign) { return sign.unicode() >= 0x231A; }))
        return ranges;
    for (Signs signs(text); !signs.atEnd();) {
        const qsizetype start = signs.position();
        if (!beginsPicture(signs)) {
            signs.skip();
            continue;
        }
        skipPicture(signs);
        if (!ranges.empty() && ranges.back().end() == start)
            ranges.back().length = signs.position() - ranges.back().start;
        else
            ranges.push_back(TextRange::fromBounds(start, signs.position()));
    }
    return ranges;
}

} // namespace redraft
