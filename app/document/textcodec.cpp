#include "app/document/textcodec.h"

#include "app/document/filekind.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";
constexpr char16_t heldByte = 0xdc00;

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

class Decoder
{
public:
    explicit Decoder(const QByteArray& bytes);
    DecodedText result();

private:
    void step();
    void endLine(LineEnding ending);
    void hold(int count);

    const uchar* m_at;
    const uchar* m_end;
    QChar* m_out;
    int m_line = 0;
    DecodedText m_decoded;
};

Decoder::Decoder(const QByteArray& bytes)
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

DecodedText Decoder::result()
{
    QChar* const start = m_out;
    while (m_at < m_end)
        step();
    m_decoded.text.resize(m_out - start);
    if (m_decoded.text.capacity() > m_decoded.text.size() + m_decoded.text.size() / 8)
        m_decoded.text.squeeze();
    return std::move(m_decoded);
}

void Decoder::step()
{
    if (*m_at == '\n') {
        ++m_at;
        endLine(LineEnding::Lf);
    } else if (*m_at == '\r') {
        const bool isPair = m_at + 1 < m_end && m_at[1] == '\n';
        m_at += isPair ? 2 : 1;
        endLine(isPair ? LineEnding::CrLf : LineEnding::Cr);
    } else if (*m_at < 0x80) {
        *m_out++ = QChar(ushort(*m_at++));
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

void Decoder::endLine(LineEnding ending)
{
    if (ending != m_decoded.format.lineEnding)
        m_decoded.minorityLines += {m_line, ending};
    ++m_line;
    *m_out++ = u'\n';
}

void Decoder::hold(int count)
{
    for (; count > 0; --count)
        *m_out++ = QChar(heldByte + *m_at++);
}

/// Pieces that can be encoded one by one: none ends between the halves of a surrogate pair.
QList<QStringView> slicesOf(QStringView text)
{
    constexpr qsizetype length = 256 * 1024;
    QList<QStringView> slices;
    while (!text.isEmpty()) {
        qsizetype end = std::min(length, text.size());
        if (end < text.size() && text[end - 1].isHighSurrogate())
            ++end;
        slices += text.left(end);
        text = text.mid(end);
    }
    return slices;
}

class Encoder
{
public:
    Encoder(const FileFormat& format, const QList<UnusualLine>& minorityLines)
        : m_format(format)
        , m_unusual(minorityLines.begin())
        , m_unusualEnd(minorityLines.end())
    {
    }
    QByteArray encoded(QStringView text);
    /// Whether encoding the text gives these bytes; needs little memory beside them.
    bool matches(QStringView text, const QByteArray& bytes);

private:
    QByteArray encodedSlice(QStringView slice);
    const QChar* step(const QChar* at, const QChar* end);
    void endLine();
    void put(char32_t point);
    void putByte(int byte) { *m_out++ = char(byte); }

    const FileFormat& m_format;
    QList<UnusualLine>::const_iterator m_unusual;
    QList<UnusualLine>::const_iterator m_unusualEnd;
    int m_line = 0;
    bool m_isBehindReturn = false;
    char* m_out = nullptr;
};

QByteArray Encoder::encoded(QStringView text)
{
    QByteArray bytes = m_format.hasByteOrderMark ? QByteArray(byteOrderMark) : QByteArray();
    bytes.reserve(bytes.size() + text.size() + text.size() / 32); // plain text is mostly ASCII
    for (const QStringView slice : slicesOf(text))
        bytes += encodedSlice(slice);
    return bytes;
}

bool Encoder::matches(QStringView text, const QByteArray& bytes)
{
    const QByteArray mark = m_format.hasByteOrderMark ? QByteArray(byteOrderMark) : QByteArray();
    if (!bytes.startsWith(mark))
        return false;
    QByteArrayView rest = QByteArrayView(bytes).sliced(mark.size());
    for (const QStringView slice : slicesOf(text)) {
        const QByteArray part = encodedSlice(slice);
        if (!rest.startsWith(part))
            return false;
        rest = rest.sliced(part.size());
    }
    return rest.isEmpty();
}

QByteArray Encoder::encodedSlice(QStringView slice)
{
    QByteArray bytes(3 * slice.size(), Qt::Uninitialized);
    char* const start = m_out = bytes.data();
    for (const QChar* at = slice.begin(); at < slice.end();)
        at = step(at, slice.end());
    bytes.truncate(m_out - start);
    return bytes;
}

const QChar* Encoder::step(const QChar* at, const QChar* end)
{
    const char16_t unit = at->unicode();
    if (unit == u'\n') {
        endLine();
        return at + 1;
    }
    m_isBehindReturn = false;
    if (unit < 0x80) {
        putByte(unit);
    } else if (!at->isSurrogate()) {
        put(unit);
    } else if (at->isHighSurrogate() && at + 1 < end && at[1].isLowSurrogate()) {
        put(QChar::surrogateToUcs4(at[0], at[1]));
        return at + 2;
    } else if (unit >= heldByte && unit <= heldByte + 0xff) {
        putByte(unit - heldByte);
    } else {
        put(QChar::ReplacementCharacter);
    }
    return at + 1;
}

void Encoder::endLine()
{
    LineEnding ending = m_format.lineEnding;
    if (m_unusual != m_unusualEnd && m_unusual->line == m_line)
        ending = (m_unusual++)->ending;
    if (ending == LineEnding::Lf && m_isBehindReturn) // with the CR it would be one end of a line
        ending = LineEnding::Cr;
    if (ending != LineEnding::Lf)
        putByte('\r');
    if (ending != LineEnding::Cr)
        putByte('\n');
    m_isBehindReturn = ending == LineEnding::Cr;
    ++m_line;
}

void Encoder::put(char32_t point)
{
    if (point < 0x800) {
        putByte(int(0xc0 | point >> 6));
    } else {
        if (point < 0x10000) {
            putByte(int(0xe0 | point >> 12));
        } else {
            putByte(int(0xf0 | point >> 18));
            putByte(int(0x80 | (point >> 12 & 0x3f)));
        }
        putByte(int(0x80 | (point >> 6 & 0x3f)));
    }
    putByte(int(0x80 | (point & 0x3f)));
}

} // namespace

QString FileFormat::description() const
{
    const QString encoding = hasByteOrderMark ? QStringLiteral("UTF-8 BOM") : QStringLiteral("UTF-8");
    const QString ending = hasMixedLineEndings ? QCoreApplication::translate("FileFormat", "mixed")
                           : lineEnding == LineEnding::CrLf ? QStringLiteral("CRLF")
                           : lineEnding == LineEnding::Cr   ? QStringLiteral("CR")
                                                            : QStringLiteral("LF");
    const QString both =
        QCoreApplication::translate("FileFormat", "%1 · %2", "encoding, line ending").arg(encoding, ending);
    if (undecodableBytes == 0)
        return both;
    return QCoreApplication::translate("FileFormat", "%1 · not UTF-8: %2", "format; number of bytes")
        .arg(both)
        .arg(undecodableBytes);
}

Result<DecodedText> decodeText(const QByteArray& bytes, const QString& fileName)
{
    const QString objection = objectionToOpening(bytes, fileName);
    if (!objection.isEmpty())
        return Error{objection};
    DecodedText decoded = Decoder(bytes).result();
    const QString doubt = objectionAfterDecoding(bytes, decoded.format.undecodableBytes, fileName);
    if (!doubt.isEmpty())
        return Error{doubt};
    if (!Encoder(decoded.format, decoded.minorityLines).matches(decoded.text, bytes)) {
        decoded.readOnlyReason =
            QCoreApplication::translate(
                "TextCodec",
                "%1 cannot be held byte for byte, so it is open for reading only. To edit it, convert it to "
                "UTF-8 with another program.")
                .arg(fileName);
    }
    return decoded;
}

QByteArray encodeText(const QString& text, const FileFormat& format, const QList<UnusualLine>& minorityLines)
{
    return Encoder(format, minorityLines).encoded(text);
}

} // namespace redraft
