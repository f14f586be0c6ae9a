#include "app/document/filedigest.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace redraft {

namespace {

/// A file written that short a time before it was looked at can change again without a new time stamp.
constexpr qint64 stampGrainMilliseconds = 2000;

} // namespace

FileDigest FileDigest::ofFile(const QString& path)
{
    const QFileInfo info(path);
    FileDigest digest{info.exists(), info.size(), info.lastModified(), QDateTime::currentDateTime(), {}};
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (digest.exists && file.open(QIODevice::ReadOnly) && hash.addData(&file))
        digest.hash = hash.result();
    return digest;
}

FileDigest FileDigest::ofBytes(const QByteArray& bytes, const QFileInfo& file)
{
    return {true, bytes.size(), file.lastModified(), QDateTime::currentDateTime(),
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha1)};
}

bool FileDigest::isOfSameStamp(const QFileInfo& file) const
{
    return exists && file.exists() && size == file.size() && written == file.lastModified() &&
           written.msecsTo(taken) > stampGrainMilliseconds;
}

} // namespace redraft
