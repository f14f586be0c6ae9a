#include "app/document/textcodec.h"

#include "app/document/filekind.h"
#include "app/document/textdecoder.h"
#include "app/document/textencoder.h"

#include <QCoreApplication>

namespace redraft {

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

Result<DecodedText> decodeText(const QByteArray& bytes, const QString& fileName)
{
    const QString objection = objectionToOpening(bytes, fileName);
    if (!objection.isEmpty())
        return Error{objection};
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
