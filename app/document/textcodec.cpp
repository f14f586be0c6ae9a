#include "app/document/textcodec.h"

#include "app/document/filekind.h"
#include "app/document/textdecoder.h"
#include "app/document/textencoder.h"

#include <QCoreApplication>
#include <optional>

namespace redraft {

/// Larger files are decoded and proven piece by piece, which needs less memory.
constexpr qsizetype largestAtOnce = 4 * 1024 * 1024;

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
    return QCoreApplication::translate("FileFormat", "%1 · %2", "format, how much of it is no text")
        .arg(both,
             QCoreApplication::translate("FileFormat", "%n bytes are no UTF-8", nullptr, undecodableBytes));
}

QString FileFormat::explanation() const
{
    if (undecodableBytes == 0)
        return {};
    return QCoreApplication::translate(
        "FileFormat", "%n bytes of the file are no UTF-8 text. They are kept as they are when it is saved.",
        nullptr, undecodableBytes);
}

namespace {

/// True for what TextDecoder would keep as raw bytes though it is UTF-8; see decodeText().
bool holdsBlockEndsOfQt(const QString& text)
{
    return text.contains(QChar(0x2029)) || text.contains(QChar(0xfdd0)) || text.contains(QChar(0xfdd1));
}

/// The way of nearly all files: UTF-8, every line ends with LF, and nothing to keep as raw bytes. That no
/// byte is lost shows the way back.
std::optional<QString> plainText(const QByteArray& bytes)
{
    if (bytes.contains('\r') || bytes.contains('\0'))
        return std::nullopt;
    QString text = QString::fromUtf8(bytes);
    if (holdsBlockEndsOfQt(text) || text.toUtf8() != bytes)
        return std::nullopt;
    return text;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray& bytes, const QString& fileName)
{
    const QString objection = objectionToOpening(bytes, fileName);
    if (!objection.isEmpty())
        return Error{objection};
    if (bytes.size() <= largestAtOnce) {
        if (std::optional<QString> plain = plainText(bytes))
            return DecodedText{std::move(*plain), {}, {}, {}};
    }
    DecodedText decoded = TextDecoder(bytes).result();
    const QString doubt = objectionAfterDecoding(bytes, decoded.format.undecodableBytes, fileName);
    if (!doubt.isEmpty())
        return Error{doubt};
    if (!TextEncoder(decoded.format, decoded.minorityLines).matches(decoded.text, bytes)) {
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
    return TextEncoder(format, minorityLines).encoded(text);
}

} // namespace redraft
