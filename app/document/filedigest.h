#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

class QFileInfo;

namespace redraft {

/// What a file held when it was looked at. A value; any thread.
struct FileDigest
{
    bool exists = false;
    qint64 size = 0;
    QDateTime written;
    QDateTime taken;
    QByteArray hash;

    /// Reads the file.
    static FileDigest ofFile(const QString& path);
    /// Of bytes that were just read from the file, whose state was `file` before.
    static FileDigest ofBytes(const QByteArray& bytes, const QFileInfo& file);

    bool holdsSameAs(const FileDigest& other) const { return exists == other.exists && hash == other.hash; }
    /// True if time and size tell that nothing was written since; false if they cannot tell.
    bool isOfSameStamp(const QFileInfo& file) const;
};

} // namespace redraft
