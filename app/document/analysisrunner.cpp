#include "app/document/analysisrunner.h"

#include <QCoreApplication>
#include <QEvent>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace redraft {

namespace {

struct Request
{
    quint64 number = 0;
    TextSnapshot snapshot;
    AnalysisContext context;
    std::stop_source stop = {};
};

struct Answer
{
    quint64 number = 0;
    std::shared_ptr<const Analysis> analysis;
};

/// The worker keeps what it gave before the last answer for this long, so that it, and not the thread that
/// paints, frees the lists of a long document.
constexpr std::chrono::milliseconds retirement(300);

std::shared_ptr<const Analysis> withoutText(const std::shared_ptr<const Analysis>& analysis)
{
    if (!analysis)
        return nullptr;
    auto parts = std::make_shared<Analysis>(*analysis);
    parts->snapshot = {};
    return parts;
}

} // namespace

/// The worker thread and what passes between it and the thread of the runner. The mutex of the standard
/// library, unlike Qt's, is one that the thread sanitizer can follow.
struct AnalysisRunner::Private
{
    explicit Private(AnalysisRunner& owner)
        : q(owner)
        , thread([this] { work(); })
    {
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    void work();
    std::optional<Request> nextRequest(std::shared_ptr<const Analysis>& retired);
    void give(Answer answer);

    AnalysisRunner& q;

    // of the runner's thread
    AnalysisContext context;
    std::optional<TextSnapshot> snapshot;
    std::shared_ptr<const Analysis> latest;
    quint64 requested = 0;
    quint64 finished = 0;

    // of both, under the mutex
    std::mutex mutex;
    std::condition_variable wakeUp;
    std::optional<Request> newest;
    std::optional<Answer> answer;
    std::stop_source running; ///< of the analysis in hand
    bool isEnding = false;

    std::thread thread; ///< last, so that it begins when all else stands
};

AnalysisRunner::Private::~Private()
{
    {
        const std::lock_guard lock(mutex);
        isEnding = true;
        running.request_stop();
    }
    wakeUp.notify_one();
    thread.join();
}

void AnalysisRunner::Private::work()
{
    std::shared_ptr<const Analysis> previous, retired;
    while (const std::optional<Request> request = nextRequest(retired)) {
        const auto analysis =
            analyse(request->snapshot, previous, request->context, request->stop.get_token());
        if (!analysis) // stopped: what comes next has little in common with it
            continue;
        const auto old = std::exchange(retired, withoutText(std::exchange(previous, analysis)));
        give({request->number, analysis});
    }
}

/// Waits; nullopt at the end. Lets go of what is retired as soon as there is a pause.
std::optional<Request> AnalysisRunner::Private::nextRequest(std::shared_ptr<const Analysis>& retired)
{
    std::unique_lock lock(mutex);
    if (!wakeUp.wait_for(lock, retirement, [this] { return newest || isEnding; })) {
        lock.unlock();
        retired.reset();
        lock.lock();
    }
    wakeUp.wait(lock, [this] { return newest || isEnding; });
    if (isEnding)
        return std::nullopt;
    running = newest->stop;
    return std::exchange(newest, std::nullopt);
}

void AnalysisRunner::Private::give(Answer given)
{
    const std::lock_guard lock(mutex);
    const bool isNoticed = answer.has_value(); // an answer that nobody has fetched yet gives way to this one
    answer = std::move(given);
    if (!isNoticed)
        QCoreApplication::postEvent(&q, new QEvent(QEvent::User));
}

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
    qRegisterMetaType<std::shared_ptr<const Analysis>>();
}

AnalysisRunner::~AnalysisRunner() = default;

void AnalysisRunner::setContext(const AnalysisContext& context)
{
    m_private->context = context;
    if (m_private->snapshot)
        request(TextSnapshot(*m_private->snapshot));
}

void AnalysisRunner::restart(const TextSnapshot& snapshot)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->running.request_stop();
    }
    request(snapshot);
}

void AnalysisRunner::request(const TextSnapshot& snapshot)
{
    m_private->snapshot = snapshot;
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->newest = {++m_private->requested, snapshot, m_private->context, {}};
    }
    m_private->wakeUp.notify_one();
}

/// The worker's notice that there is an answer.
void AnalysisRunner::customEvent(QEvent*)
{
    std::optional<Answer> answer;
    {
        const std::lock_guard lock(m_private->mutex);
        answer = std::exchange(m_private->answer, std::nullopt);
    }
    if (!answer)
        return;
    m_private->finished = answer->number;
    m_private->latest = answer->analysis;
    emit analysed(m_private->latest);
}

std::shared_ptr<const Analysis> AnalysisRunner::latest() const
{
    return m_private->latest;
}

bool AnalysisRunner::isBusy() const
{
    return m_private->finished < m_private->requested;
}

} // namespace redraft
