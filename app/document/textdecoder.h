#pragma once

#include "app/document/textcodec.h"

namespace redraft {

/// Turns the bytes of one file into text, as decodeText() tells.
class TextDecoder
{
public:
    explicit TextDecoder(const QByteArray& bytes);
    /// To be called once.
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

} // namespace redraft
