#include "app/document/filekind.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace redraft {

namespace {

struct Signature
{
    QByteArrayView start;
    const char* name;
};

/// First bytes of formats that people pick by mistake; none of them can begin a UTF-8 text document.
const std::array signatures{
    Signature{"\x89PNG\r\n\x1a\n", "PNG"},
    Signature{"\xff\xd8\xff", "JPEG"},
    Signature{"GIF87a", "GIF"},
    Signature{"GIF89a", "GIF"},
    Signature{"%PDF-", "PDF"},
    Signature{"PK\x03\x04", "ZIP, DOCX, ODT"},
    Signature{"\x1f\x8b\x08", "gzip"},
    Signature{"\x7f"
              "ELF",
              "ELF"},
    Signature{"\xd0\xcf\x11\xe0\xa1\xb1", "DOC"},
    Signature{"7z\xbc\xaf\x27\x1c", "7z"},
    Signature{"\xfd"
              "7zXZ",
              "xz"},
    Signature{"SQLite format 3", "SQLite"},
};

/// Fewer strange bytes than this never make a file binary.
constexpr qsizetype strayBytes = 32;

QString translated(const char* text)
{
    return QCoreApplication::translate("FileKind", text);
}

bool isWideText(const QByteArray& bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") ||
           bytes.startsWith(QByteArray("\0\0\xfe\xff", 4));
}

} // namespace

QString objectionToSize(qint64 size, const QString& fileName)
{
    if (size <= largestFile)
        return {};
    const QLocale locale;
    return translated("%1 is too large to open: it has %2, the limit is %3. Split it into smaller files.")
        .arg(fileName, locale.formattedDataSize(size), locale.formattedDataSize(largestFile));
}

QString objectionToOpening(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.size() > largestFile)
        return objectionToSize(bytes.size(), fileName);
    if (isWideText(bytes))
        return translated(
                   "%1 is text in UTF-16 or UTF-32, which cannot be opened. Convert it to UTF-8 first.")
            .arg(fileName);
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.start))
            return translated("%1 is no text but a binary file (%2). Open it with the program it belongs to.")
                .arg(fileName, QString::fromLatin1(signature.name));
    }
    return {};
}

QString objectionAfterDecoding(const QByteArray& bytes, qsizetype undecodableBytes, const QString& fileName)
{
    if (!bytes.contains('\0'))
        return {};
    const qsizetype nulls = bytes.count('\0');
    if (nulls + undecodableBytes <= std::max(strayBytes, bytes.size() / 10))
        return {};
    return translated(
               "%1 is no UTF-8 text: it holds many bytes that are no characters. If it is text in another "
               "encoding, convert it to UTF-8 first.")
        .arg(fileName);
}

} // namespace redraft
