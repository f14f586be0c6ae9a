#pragma once

#include "app/document/document.h"
#include "app/text/result.h"

#include <QByteArray>

namespace redraft {

/// How the bytes of a file were written, so that they can be written the same way again.
struct FileFormat
{
    bool hasByteOrderMark = false;
    LineEnding lineEnding = LineEnding::Lf;
    bool hasMixedLineEndings = false;
    int undecodableBytes = 0; ///< bytes that are no UTF-8 text, kept as U+DC00 + byte

    /// For the status bar: "UTF-8 · LF", "UTF-8 BOM · CRLF", "UTF-8 · mixed".
    QString description() const;
    bool operator==(const FileFormat&) const = default;
};

struct DecodedText
{
    QString text;              ///< lines end with '\n'
    FileFormat format;
    QList<int> minorityLines;  ///< lines that end otherwise than format.lineEnding
    QString readOnlyReason;    ///< not empty: the text cannot be held exactly; show it, do not save it
};

/// Bytes to text without loss. Fails for what is no text (binary, UTF-16) or is over 256 MiB.
Result<DecodedText> decodeText(const QByteArray& bytes, const QString& fileName);
/// The exact inverse: encodeText(decodeText(b)) == b.
QByteArray encodeText(const QString& text, const FileFormat& format, const QList<int>& minorityLines);

/// Reads and decodes. Errors name the file and say what to do.
Result<DecodedText> readDocumentFile(const QString& path);
/// Writes through QSaveFile; after an error the old file is as it was.
Result<Done> writeDocumentFile(const QString& path, const QByteArray& bytes);

} // namespace redraft
