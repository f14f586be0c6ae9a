#pragma once

#include <QString>

namespace redraft {

/// The number by which people cite a document: "RFC-012", "rfc 12", "0012", "RFC-2024-031".
struct DocumentNumber
{
    QString prefix;       ///< in capitals: "RFC"; "" where the number stands alone
    QString digits;       ///< without leading zeros: "12", "2024-31"; "" where there is no number
    int width = 0;        ///< digits of the last part as written: 3 for "012"
    QString written = {}; ///< as it stands there: "rfc-012", "0012"

    bool isValid() const { return !digits.isEmpty(); }
    /// The last part as a number: 12, 31.
    int value() const { return digits.mid(digits.lastIndexOf(u'-') + 1).toInt(); }
    /// True for "RFC-012" and "12", not for "RFC-012" and "ADR-012".
    bool matches(const DocumentNumber& other) const;
    /// The same, where one of them may leave out the year: "RFC-2026-003" and "rfc-003-cache.md".
    bool agreesWith(const DocumentNumber& other) const;
    /// Number 0 belongs to the template of a folder ("000-template.md"), not to a document.
    bool isOfTemplate() const { return digits == u"0"; }
    /// True where a number in a file name can be one of the family of this: "rfc-012" and "012" for "RFC-7",
    /// not "utf-8" or "tls-13", which are names of things. Prefixes that documents are known by always count.
    bool isOfFamily(const DocumentNumber& inFileName) const;
    /// The same number written alike; capitals say nothing.
    bool operator==(const DocumentNumber& other) const
    {
        return prefix == other.prefix && digits == other.digits && width == other.width;
    }
};

/// The number that the whole of `id` is; invalid for anything else.
DocumentNumber documentNumber(const QString& id);

/// The number with which the name of a file begins: "rfc-012-cache.md", "0012-cache.md", "L99-name.md". For
/// README.md and index.md that of the folder. Dates are no numbers, and neither are words that end in a
/// digit: "http2.md", "s3-storage.md".
DocumentNumber numberInFileName(const QString& path);

/// True for files that stand for their folder: README.md, index.md.
bool isFolderPage(const QString& path);

/// True for a folder page that lists documents rather than being one: its folder has no number.
bool isIndexPage(const QString& path);

} // namespace redraft
