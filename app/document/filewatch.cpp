#include "app/document/filewatch.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace redraft {

namespace {

/// One save of another program makes several notices; they are answered together.
constexpr int settleMilliseconds = 100;
/// A file written that short a time before it was looked at can change again without a new time stamp.
constexpr qint64 stampGrainMilliseconds = 2000;

/// What a file held when it was looked at.
struct Digest
{
    bool exists = false;
    qint64 size = 0;
    QDateTime written;
    QDateTime taken;
    QByteArray hash;

    bool holdsSameAs(const Digest& other) const { return exists == other.exists && hash == other.hash; }
    bool isOfSameStamp(const QFileInfo& file) const
    {
        return exists && file.exists() && size == file.size() && written == file.lastModified() &&
               written.msecsTo(taken) > stampGrainMilliseconds;
    }
};

Digest digestOf(const QString& path)
{
    const QFileInfo info(path);
    Digest digest{info.exists(), info.size(), info.lastModified(), QDateTime::currentDateTime(), {}};
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (digest.exists && file.open(QIODevice::ReadOnly) && hash.addData(&file))
        digest.hash = hash.result();
    return digest;
}

} // namespace

struct FileWatch::Private
{
    void watchPaths();

    QFileSystemWatcher watcher;
    QTimer settle;
    QString path;
    Digest known;
};

/// The watcher drops a path when its file is replaced or deleted; the folder tells of the file that comes
/// instead.
void FileWatch::Private::watchPaths()
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    if (!watcher.files().contains(path) && file.exists())
        watcher.addPath(path);
    if (!watcher.directories().contains(folder) && QFileInfo::exists(folder))
        watcher.addPath(folder);
}

FileWatch::FileWatch(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    QTimer& settle = m_private->settle;
    settle.setSingleShot(true);
    settle.setInterval(settleMilliseconds);
    connect(&settle, &QTimer::timeout, this, &FileWatch::check);
    const auto notice = [this] { m_private->settle.start(); };
    connect(&m_private->watcher, &QFileSystemWatcher::fileChanged, this, notice);
    connect(&m_private->watcher, &QFileSystemWatcher::directoryChanged, this, notice);
}

FileWatch::~FileWatch() = default;

void FileWatch::watch(const QString& path)
{
    QFileSystemWatcher& watcher = m_private->watcher;
    if (path != m_private->path) {
        const QStringList watched = watcher.files() + watcher.directories();
        if (!watched.isEmpty())
            watcher.removePaths(watched);
    }
    m_private->path = path;
    m_private->settle.stop();
    if (path.isEmpty())
        return;
    m_private->watchPaths(); // first, so that nothing is missed between the two
    m_private->known = digestOf(path);
}

void FileWatch::check()
{
    if (m_private->path.isEmpty())
        return;
    m_private->watchPaths();
    if (m_private->known.isOfSameStamp(QFileInfo(m_private->path)))
        return;
    const Digest now = digestOf(m_private->path);
    const Digest before = std::exchange(m_private->known, now);
    if (now.holdsSameAs(before))
        return;
    if (now.exists)
        emit changedOutside();
    else
        emit removedOutside();
}

} // namespace redraft
