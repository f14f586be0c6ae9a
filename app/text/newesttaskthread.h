#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace redraft {

/// Whether somebody waits for what a thread finds out with the next key.
enum class ThreadUrgency
{
    Immediate,
    Background, ///< gives way to the threads that a key waits for, where the system can say so (Linux)
};

/// A thread that always does the newest task: one that waits is dropped for a newer one. Its functions may be
/// called from any thread, also from a task. The mutex of the standard library, unlike Qt's, is one that the
/// thread sanitizer can follow.
class NewestTaskThread
{
public:
    /// May end early once a stop is requested.
    using Task = std::function<void(const std::stop_token&)>;

    explicit NewestTaskThread(ThreadUrgency urgency);
    /// Asks the running task to stop, and waits for it.
    ~NewestTaskThread();
    NewestTaskThread(const NewestTaskThread&) = delete;
    NewestTaskThread& operator=(const NewestTaskThread&) = delete;

    void run(Task task);
    /// Asks the running task to stop; one that waits stays.
    void stopRunning();

private:
    void work(ThreadUrgency urgency);
    /// Waits; empty at the end.
    Task nextTask();

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    Task m_newest;
    std::stop_source m_running;
    bool m_isEnding = false;
    std::thread m_thread; ///< last, so that it begins when all else stands
};

} // namespace redraft
