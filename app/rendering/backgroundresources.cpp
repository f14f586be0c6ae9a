#include "app/rendering/backgroundresources.h"

#include "app/rendering/imagefile.h"

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
    auto result = std::make_shared<CodeColors>();
    m_worker->add({result, [place = std::weak_ptr(result), language, code, &highlighter = m_highlighter] {
                       return delivery<CodeColors>(place, {true, highlighter.highlight(language, code)});
                   }});
    return result;
}

std::shared_ptr<const Picture> BackgroundResources::picture(const QString& path, QSize pixels)
{
    auto result = std::make_shared<Picture>();
    m_worker->add({result, [place = std::weak_ptr(result), path, pixels] {
                       return delivery<Picture>(place, {true, readImageFile(path, pixels)});
                   }});
    return result;
}

} // namespace redraft
