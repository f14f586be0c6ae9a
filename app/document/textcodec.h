#pragma once

#include "app/document/lineending.h"
#include "app/text/result.h"

#include <QByteArray>
#include <QList>

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
    /// What the description leaves out, as a sentence; "" if there is nothing to tell.
    QString explanation() const;
    bool operator==(const FileFormat&) const = default;
};

struct DecodedText
{
    QString text; ///< lines end with '\n'
    FileFormat format;
    QList<UnusualLine> minorityLines; ///< lines that end otherwise than format.lineEnding
    QString readOnlyReason;           ///< not empty: the text cannot be held exactly; show it, do not save it
};

/// Bytes to text without loss. What QTextDocument cannot hold as itself is kept byte by byte as U+DC00 +
/// byte, a lone low surrogate, which UTF-8 never decodes to: bytes that are no UTF-8, and U+2029, U+FDD0 and
/// U+FDD1, which Qt takes for line ends. A carriage return alone ends a line, as Markdown has it. Fails for
/// what is no text (binary, UTF-16, UTF-32) or is over 256 MiB; `fileName` is for the message.
Result<DecodedText> decodeText(const QByteArray& bytes, const QString& fileName);

/// The exact inverse: encodeText(decodeText(b)) == b. `minorityLines` is sorted. Half a surrogate pair, which
/// only a paste can bring, becomes U+FFFD. An empty line that would end in LF behind a CR, as only an edit
/// can make it, ends in CR too: both together would be one line end.
QByteArray encodeText(const QString& text, const FileFormat& format, const QList<UnusualLine>& minorityLines);

} // namespace redraft
