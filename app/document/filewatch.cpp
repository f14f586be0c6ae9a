#include "app/document/filewatch.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace redraft {

namespace {

/// One save of another program makes several notices; they are answered together.
constexpr int settleMilliseconds = 100;

} // namespace

struct FileWatch::Private
{
    void watchPaths();

    QFileSystemWatcher watcher;
    QTimer settle;
    QString path;
    FileDigest known;
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
    watchPath(path);
    if (!path.isEmpty())
        m_private->known = FileDigest::ofFile(path); // last, so that nothing is missed between the two
}

void FileWatch::watch(const QString& path, const FileDigest& known)
{
    watchPath(path);
    m_private->known = known;
    m_private->settle.start(); // what happened since it was read
}

void FileWatch::watchPath(const QString& path)
{
    QFileSystemWatcher& watcher = m_private->watcher;
    if (path != m_private->path) {
        const QStringList watched = watcher.files() + watcher.directories();
        if (!watched.isEmpty())
            watcher.removePaths(watched);
    }
    m_private->path = path;
    m_private->settle.stop();
    if (!path.isEmpty())
        m_private->watchPaths();
}

void FileWatch::check()
{
    if (m_private->path.isEmpty())
        return;
    m_private->watchPaths();
    if (m_private->known.isOfSameStamp(QFileInfo(m_private->path)))
        return;
    const FileDigest now = FileDigest::ofFile(m_private->path);
    const FileDigest before = std::exchange(m_private->known, now);
    if (now.holdsSameAs(before))
        return;
    if (now.exists)
        emit changedOutside();
    else
        emit removedOutside();
}

} // namespace redraft
