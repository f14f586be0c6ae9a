#include "app/text/backgroundworker.h"

#include <QCoreApplication>
#include <QEvent>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace redraft {

namespace {

struct Job
{
    std::weak_ptr<const void> holder;
    BackgroundWorker::Work work;
};

} // namespace

struct BackgroundWorker::Private
{
    explicit Private(BackgroundWorker& owner)
        : q(owner)
    {
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    void work();
    std::optional<Job> nextJob();
    void give(Delivery delivery);

    BackgroundWorker& q;

    // of both threads, under the mutex
    std::mutex mutex;
    std::condition_variable wakeUp;
    std::vector<Job> jobs;
    std::vector<Delivery> deliveries;
    bool isEnding = false;

    std::thread thread;
};

BackgroundWorker::Private::~Private()
{
    {
        const std::lock_guard lock(mutex);
        isEnding = true;
    }
    wakeUp.notify_one();
    if (thread.joinable())
        thread.join();
}

void BackgroundWorker::Private::work()
{
    while (const std::optional<Job> job = nextJob()) {
        if (!job->holder.expired())
            give(job->work());
    }
}

/// Waits; nullopt at the end.
std::optional<Job> BackgroundWorker::Private::nextJob()
{
    std::unique_lock lock(mutex);
    wakeUp.wait(lock, [this] { return !jobs.empty() || isEnding; });
    if (isEnding)
        return std::nullopt;
    Job job = std::move(jobs.back());
    jobs.pop_back();
    return job;
}

void BackgroundWorker::Private::give(Delivery delivery)
{
    const std::lock_guard lock(mutex);
    const bool isNoticed = !deliveries.empty();
    deliveries.push_back(std::move(delivery));
    if (!isNoticed)
        QCoreApplication::postEvent(&q, new QEvent(QEvent::User));
}

BackgroundWorker::BackgroundWorker(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
}

BackgroundWorker::~BackgroundWorker() = default;

void BackgroundWorker::add(std::weak_ptr<const void> holder, Work work)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->jobs.push_back({std::move(holder), std::move(work)});
    }
    if (!m_private->thread.joinable())
        m_private->thread = std::thread([worker = m_private.get()] { worker->work(); });
    m_private->wakeUp.notify_one();
}

/// The worker's notice that there are results.
void BackgroundWorker::customEvent(QEvent*)
{
    std::vector<Delivery> deliveries;
    {
        const std::lock_guard lock(m_private->mutex);
        deliveries.swap(m_private->deliveries);
    }
    for (const Delivery& deliver : deliveries)
        deliver();
    emit delivered();
}

} // namespace redraft
