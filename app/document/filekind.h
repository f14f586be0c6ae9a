#pragma once

#include <QByteArray>
#include <QString>

namespace redraft {

/// The largest file that is opened, in bytes.
constexpr qint64 largestFile = qint64(256) * 1024 * 1024;

/// Why a file of `size` bytes is too large to open, "" if it is not.
QString objectionToSize(qint64 size, const QString& fileName);

/// Why the bytes are no text to open (too many, a known binary format, UTF-16, UTF-32), "" if they are.
QString objectionToOpening(const QByteArray& bytes, const QString& fileName);

/// The same question once it is known how many bytes are no UTF-8: a file with NUL bytes of which more than a
/// tenth is no text is taken for binary; a few stray bytes are not.
QString objectionAfterDecoding(const QByteArray& bytes, qsizetype undecodableBytes, const QString& fileName);

} // namespace redraft
