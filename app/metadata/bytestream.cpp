#include "app/metadata/bytestream.h"

#include <algorithm>

namespace redraft {

namespace {

void appendCodePoint(std::string& bytes, char32_t codePoint)
{
    const auto add = [&](char32_t byte) { bytes += char(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | codePoint >> 6);
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | codePoint >> 12);
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | codePoint >> 18);
        add(0x80 | (codePoint >> 12 & 0x3F));
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

int lengthOfSequence(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

} // namespace

ByteStream::ByteStream(QStringView text)
{
    m_bytes.reserve(size_t(text.size()));
    m_offsets.reserve(size_t(text.size()) + 1);
    for (qsizetype at = 0; at < text.size();) {
        char32_t codePoint = text[at].unicode();
        qsizetype units = 1;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            codePoint = QChar::surrogateToUcs4(text[at], text[at + 1]);
            units = 2;
        }
        appendCodePoint(m_bytes, codePoint);
        m_offsets.resize(m_bytes.size(), at);
        at += units;
    }
    m_offsets.push_back(text.size());
}

qsizetype ByteStream::textOffset(qsizetype offset) const
{
    return m_offsets[size_t(std::clamp<qsizetype>(offset, 0, qsizetype(m_offsets.size()) - 1))];
}

QString ByteStream::toText(const std::string& bytes)
{
    QString text;
    text.reserve(qsizetype(bytes.size()));
    for (size_t at = 0; at < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const size_t length = std::min(size_t(lengthOfSequence(lead)), bytes.size() - at);
        char32_t codePoint = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (size_t i = 1; i < length; ++i)
            codePoint = codePoint << 6 | (static_cast<unsigned char>(bytes[at + i]) & 0x3FU);
        if (codePoint < 0x10000) {
            text += QChar(char16_t(codePoint));
        } else {
            text += QChar(QChar::highSurrogate(codePoint));
            text += QChar(QChar::lowSurrogate(codePoint));
        }
        at += length;
    }
    return text;
}

} // namespace redraft
