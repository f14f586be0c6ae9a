#include "app/workspace/neighbourhoodloader.h"

#include "app/text/newesttaskthread.h"
#include "app/workspace/documentneighbourhood.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>
#include <mutex>

namespace redraft {

namespace {

/// A checkout changes many files at once; one look after it is enough.
constexpr int settleMilliseconds = 300;

} // namespace

struct NeighbourhoodLoader::Private
{
    QFileSystemWatcher watcher;
    QTimer timer;
    QString path;
    std::shared_ptr<RfcIndex> index;
    std::shared_ptr<const Neighbourhood> known;
    int told = -1; ///< revision at the last signal

    // of both threads, under the mutex
    std::mutex mutex;
    std::shared_ptr<const Neighbourhood> news;

    NewestTaskThread thread{ThreadUrgency::Background}; ///< last: it ends first
};

NeighbourhoodLoader::NeighbourhoodLoader(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    m_private->timer.setSingleShot(true);
    m_private->timer.setInterval(settleMilliseconds);
    connect(&m_private->timer, &QTimer::timeout, this, &NeighbourhoodLoader::refresh);
    connect(&m_private->watcher, &QFileSystemWatcher::directoryChanged, &m_private->timer,
            qOverload<>(&QTimer::start));
}

NeighbourhoodLoader::~NeighbourhoodLoader() = default;

void NeighbourhoodLoader::follow(const QString& path)
{
    if (path == m_private->path)
        return;
    const QStringList watched = m_private->watcher.directories();
    if (!watched.isEmpty())
        m_private->watcher.removePaths(watched);
    m_private->path = path;
    m_private->index = path.isEmpty() ? nullptr : std::make_shared<RfcIndex>();
    if (std::exchange(m_private->known, nullptr))
        emit changed();
    if (path.isEmpty())
        return;
    m_private->watcher.addPath(QFileInfo(path).absolutePath());
    refresh();
}

/// The first time it reads, later only what changed.
void NeighbourhoodLoader::refresh()
{
    if (!m_private->index)
        return;
    m_private->thread.run([this, index = m_private->index, path = m_private->path](const std::stop_token&) {
        index->refresh();
        index->family(path);
        const QString repository = repositoryFolder(path);
        const QString root = repository.isEmpty() ? QFileInfo(path).absolutePath() : repository;
        {
            const std::lock_guard lock(m_private->mutex);
            m_private->news = std::make_shared<DocumentNeighbourhood>(index, path, root);
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    });
}

std::shared_ptr<const Neighbourhood> NeighbourhoodLoader::neighbourhood() const
{
    return m_private->known;
}

void NeighbourhoodLoader::customEvent(QEvent*)
{
    std::shared_ptr<const Neighbourhood> news;
    {
        const std::lock_guard lock(m_private->mutex);
        news = std::exchange(m_private->news, nullptr);
    }
    if (!news || news->ownPath() != m_private->path)
        return;
    const bool isNew = !m_private->known || m_private->told != news->revision();
    m_private->known = news;
    m_private->told = news->revision();
    if (isNew)
        emit changed();
}

} // namespace redraft
