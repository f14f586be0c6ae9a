#include "app/rendering/backgroundresources.h"

#include "app/rendering/imagefile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <functional>
#include <optional>
#include <vector>

namespace redraft {

namespace {

/// A wish: work for the worker thread that returns what the GUI thread does with its result.
struct Job
{
    std::weak_ptr<const void> holder; ///< expired: nobody waits for it
    std::function<std::function<void()>()> work;
};

} // namespace

struct BackgroundResources::Worker : QThread
{
    explicit Worker(BackgroundResources* owner)
        : m_owner(owner)
    {
    }
    ~Worker() override
    {
        {
            QMutexLocker lock(&m_mutex);
            m_isStopping = true;
            m_changed.wakeAll();
        }
        wait();
    }
    void add(Job job)
    {
        QMutexLocker lock(&m_mutex);
        m_jobs.push_back(std::move(job));
        m_changed.wakeAll();
        lock.unlock();
        if (!isRunning())
            start();
    }

protected:
    void run() override
    {
        while (std::optional<Job> job = next()) {
            if (job->holder.expired())
                continue;
            const std::function<void()> finish = job->work();
            QMetaObject::invokeMethod(
                m_owner,
                [owner = m_owner, finish] {
                    finish();
                    emit owner->arrived();
                },
                Qt::QueuedConnection);
        }
    }

private:
    std::optional<Job> next()
    {
        QMutexLocker lock(&m_mutex);
        while (m_jobs.empty() && !m_isStopping)
            m_changed.wait(&m_mutex);
        if (m_isStopping)
            return std::nullopt;
        Job job = std::move(m_jobs.back());
        m_jobs.pop_back();
        return job;
    }

    BackgroundResources* m_owner;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::vector<Job> m_jobs;
    bool m_isStopping = false;
};

namespace {

/// Puts a result into its place if the layout that asked is still there.
template <typename T>
std::function<void()> delivery(const std::weak_ptr<T>& place, T result)
{
    return [place, result = std::move(result)] {
        if (const std::shared_ptr<T> there = place.lock())
            *there = result;
    };
}

template <typename T>
void remember(QHash<QString, std::weak_ptr<const T>>& known, const QString& key,
              const std::shared_ptr<T>& result)
{
    constexpr qsizetype manyKnown = 500;
    if (known.size() >= manyKnown)
        known.removeIf([](const auto& entry) { return entry.value().expired(); });
    known.insert(key, result);
}

} // namespace

BackgroundResources::BackgroundResources(const CodeHighlighter& highlighter, QObject* parent)
    : QObject(parent)
    , m_highlighter(highlighter)
    , m_worker(std::make_unique<Worker>(this))
{
}

BackgroundResources::~BackgroundResources() = default;

std::shared_ptr<const CodeColors> BackgroundResources::colors(const QString& language, const QString& code)
{
    const QString key = language + QLatin1Char('\n') + code;
    if (std::shared_ptr<const CodeColors> found = m_knownColors.value(key).lock())
        return found;
    auto result = std::make_shared<CodeColors>();
    remember(m_knownColors, key, result);
    m_worker->add({result, [place = std::weak_ptr(result), language, code, &highlighter = m_highlighter] {
                       return delivery<CodeColors>(place, {true, highlighter.highlight(language, code)});
                   }});
    return result;
}

std::shared_ptr<const Picture> BackgroundResources::picture(const QString& path, QSize pixels)
{
    const qint64 written = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    const QString key =
        QStringLiteral("%1x%2 %3 %4").arg(pixels.width()).arg(pixels.height()).arg(written).arg(path);
    if (std::shared_ptr<const Picture> found = m_knownPictures.value(key).lock())
        return found;
    auto result = std::make_shared<Picture>();
    remember(m_knownPictures, key, result);
    m_worker->add({result, [place = std::weak_ptr(result), path, pixels] {
                       return delivery<Picture>(place, {true, readImageFile(path, pixels)});
                   }});
    return result;
}

} // namespace redraft
