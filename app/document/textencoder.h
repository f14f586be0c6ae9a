#pragma once

#include "app/document/textcodec.h"

namespace redraft {

/// Turns text into the bytes of one file, as encodeText() tells.
class TextEncoder
{
public:
    /// Both must outlive the encoder.
    TextEncoder(const FileFormat& format, const QList<UnusualLine>& minorityLines)
        : m_format(format)
        , m_unusual(minorityLines.begin())
        , m_unusualEnd(minorityLines.end())
    {
    }
    /// One of both, once: an encoder goes through the unusual lines as it writes.
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

} // namespace redraft
