#pragma once

#include <QString>

namespace redraft {

/// What the destination of a link or image is, seen from a document that nobody vouches for.
enum class LinkKind
{
    Anchor, ///< "#part" of the same document
    Local,  ///< a path, relative or absolute
    Remote, ///< http, https
    Other,  ///< harmless schemes: mailto, tel, ftp …
    Unsafe  ///< all other schemes (javascript, vbscript, data, file …)
};

/// Decided as browsers do: control characters and blanks do not hide a scheme.
LinkKind linkKind(const QString& destination);

/// The destination as it may stand in a link: without control characters, blanks encoded; "" if it is unsafe.
QString safeLink(const QString& destination);

/// True for data:image/png, jpeg, gif and webp, base64: pictures that may be shown.
bool isSafeImageData(const QString& destination);

} // namespace redraft
