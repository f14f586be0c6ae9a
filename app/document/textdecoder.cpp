#include "app/document/textdecoder.h"

#include "app/document/heldbytes.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr bool isContinuation(uchar byte)
{
    return (byte & 0xc0) == 0x80;
}

/// Length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7: nothing overlong, no surrogates,
/// nothing above U+10FFFF), 0 if there is none.
int sequenceLength(const uchar* at, const uchar* end)
{
    const uchar first = at[0];
    const int length = first < 0x80   ? 1
                       : first < 0xc2 ? 0
                       : first < 0xe0 ? 2
                       : first < 0xf0 ? 3
                       : first < 0xf5 ? 4
                                      : 0;
    if (length < 2)
        return length;
    if (end - at < length || !std::all_of(at + 1, at + length, isContinuation))
        return 0;
    const uchar second = at[1];
    const bool isBad = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
                       (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
    return isBad ? 0 : length;
}

char32_t decodedSequence(const uchar* at, int length)
{
    char32_t point = length == 1 ? at[0] : at[0] & (0x7f >> length);
    for (int i = 1; i < length; ++i)
        point = point << 6 | (at[i] & 0x3f);
    return point;
}

/// Characters that QTextDocument would take for the end of a line.
constexpr bool endsBlockInQt(char32_t point)
{
    return point == 0x2029 || point == 0xfdd0 || point == 0xfdd1;
}

/// How many lines end each way.
struct LineEndCounts
{
    qsizetype lf = 0;
    qsizetype crLf = 0;
    qsizetype cr = 0;

    LineEnding most() const
    {
        if (cr > std::max(lf, crLf))
            return LineEnding::Cr;
        return crLf > lf ? LineEnding::CrLf : LineEnding::Lf;
    }
    bool isMixed() const { return (lf > 0) + (crLf > 0) + (cr > 0) > 1; }
};

LineEndCounts lineEndCounts(const QByteArray& bytes)
{
    LineEndCounts counts;
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
        ++(at > 0 && bytes[at - 1] == '\r' ? counts.crLf : counts.lf);
    counts.cr = bytes.count('\r') - counts.crLf;
    return counts;
}

} // namespace

TextDecoder::TextDecoder(const QByteArray& bytes)
    : m_at(reinterpret_cast<const uchar*>(bytes.constData()))
    , m_end(m_at + bytes.size())
{
    const LineEndCounts counts = lineEndCounts(bytes);
    m_decoded.format.lineEnding = counts.most();
    m_decoded.format.hasMixedLineEndings = counts.isMixed();
    m_decoded.format.hasByteOrderMark = bytes.startsWith(byteOrderMark);
    if (m_decoded.format.hasByteOrderMark)
        m_at += sizeof byteOrderMark - 1;
    m_decoded.text.resize(m_end - m_at); // no byte makes more than one code unit
    m_out = m_decoded.text.data();
}

DecodedText TextDecoder::result()
{
    QChar* const start = m_out;
    while (m_at < m_end) {
        while (m_at < m_end && *m_at < 0x80 && *m_at != '\n' && *m_at != '\r') // nearly all of a text
            *m_out++ = QChar(ushort(*m_at++));
        if (m_at < m_end)
            step();
    }
    m_decoded.text.resize(m_out - start);
    if (m_decoded.text.capacity() > m_decoded.text.size() + m_decoded.text.size() / 8)
        m_decoded.text.squeeze();
    return std::move(m_decoded);
}

void TextDecoder::step()
{
    if (*m_at == '\n') {
        ++m_at;
        endLine(LineEnding::Lf);
    } else if (*m_at == '\r') {
        const bool isPair = m_at + 1 < m_end && m_at[1] == '\n';
        m_at += isPair ? 2 : 1;
        endLine(isPair ? LineEnding::CrLf : LineEnding::Cr);
    } else if (const int length = sequenceLength(m_at, m_end); length == 0) {
        ++m_decoded.format.undecodableBytes;
        hold(1);
    } else if (const char32_t point = decodedSequence(m_at, length); endsBlockInQt(point)) {
        hold(length);
    } else {
        for (const char16_t unit : QChar::fromUcs4(point))
            *m_out++ = QChar(unit);
        m_at += length;
    }
}

void TextDecoder::endLine(LineEnding ending)
{
    if (ending != m_decoded.format.lineEnding)
        m_decoded.minorityLines += {m_line, ending};
    ++m_line;
    *m_out++ = u'\n';
}

void TextDecoder::hold(int count)
{
    for (; count > 0; --count)
        *m_out++ = QChar(heldByte + *m_at++);
}

} // namespace redraft
