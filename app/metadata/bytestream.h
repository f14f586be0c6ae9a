#pragma once

#include <QString>
#include <QStringView>
#include <string>
#include <vector>

namespace redraft {

/// UTF-16 text as the bytes that a library reads, and the way back for its positions. Lone surrogates (which
/// stand for bytes that are no text) are written like other code points of their size, so that nothing is
/// lost.
class ByteStream
{
public:
    explicit ByteStream(QStringView text);

    const std::string& bytes() const { return m_bytes; }
    /// The UTF-16 offset of the character that holds byte `offset`; the end of the text for offsets behind
    /// it.
    qsizetype textOffset(qsizetype offset) const;
    /// Text from such bytes.
    static QString toText(const std::string& bytes);

private:
    std::string m_bytes;
    std::vector<qsizetype> m_offsets; ///< for each byte the offset of its character, and the end
};

} // namespace redraft
