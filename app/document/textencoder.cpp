#include "app/document/textencoder.h"

#include "app/document/heldbytes.h"

#include <algorithm>

namespace redraft {

namespace {

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

} // namespace

QByteArray TextEncoder::encoded(QStringView text)
{
    QByteArray bytes = m_format.hasByteOrderMark ? QByteArray(byteOrderMark) : QByteArray();
    bytes.reserve(bytes.size() + text.size() + text.size() / 32); // plain text is mostly ASCII
    for (const QStringView slice : slicesOf(text))
        bytes += encodedSlice(slice);
    return bytes;
}

bool TextEncoder::matches(QStringView text, const QByteArray& bytes)
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

QByteArray TextEncoder::encodedSlice(QStringView slice)
{
    QByteArray bytes(3 * slice.size(), Qt::Uninitialized);
    char* const start = m_out = bytes.data();
    for (const QChar* at = slice.begin(); at < slice.end();)
        at = step(at, slice.end());
    bytes.truncate(m_out - start);
    return bytes;
}

const QChar* TextEncoder::step(const QChar* at, const QChar* end)
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

void TextEncoder::endLine()
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

void TextEncoder::put(char32_t point)
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

} // namespace redraft
